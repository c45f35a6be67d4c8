#ifndef YEONPYO_ARCHIVE_SHIM_H
#define YEONPYO_ARCHIVE_SHIM_H

#include <stddef.h>

/// A file read through whatever compression it has (gzip, bzip2, xz, zstd, none), as libarchive tells it.
typedef struct ca_stream ca_stream;

/// NULL where there is no memory; ask `ca_message` whether it could be opened.
ca_stream *ca_open(const char *path);
/// Up to `room` bytes; 0 at the end, -1 where reading failed.
long ca_read(ca_stream *stream, void *bytes, size_t room);
/// What went wrong, NULL where nothing did; valid until the next call.
const char *ca_message(ca_stream *stream);
/// Bytes of the compressed file read so far.
long long ca_position(ca_stream *stream);
void ca_close(ca_stream *stream);

#endif
