#ifndef YEONPYO_ARCHIVE_SHIM_H
#define YEONPYO_ARCHIVE_SHIM_H

#include <stddef.h>

/// A file read through whatever compression it has (gzip, bzip2, xz, zstd, none), as libarchive tells it.
typedef struct ca_stream ca_stream;

/// NULL where there is no memory; ask `ca_message` whether it could be opened.
ca_stream *ca_open(const char *path);
/// The same for an archive too (tar, zip): members follow by `ca_next`.
ca_stream *ca_open_members(const char *path);
/// Reads on in an open file; `start` was read of it before and is copied.
ca_stream *ca_open_descriptor(int descriptor, const void *start, size_t count);
/// 1: a member follows; 0: the end; -1: it failed.
int ca_next(ca_stream *stream);
/// One compressed or plain file, no archive.
int ca_is_raw(ca_stream *stream);
/// The member's path as UTF-8 or in whatever bytes it was written; NULL where it has none.
const char *ca_member_name(ca_stream *stream);
/// It is a file, neither directory nor link nor encrypted.
int ca_member_is_file(ca_stream *stream);
/// Up to `room` bytes; 0 at the end, -1 where reading failed.
long ca_read(ca_stream *stream, void *bytes, size_t room);
/// What went wrong, NULL where nothing did; valid until the next call.
const char *ca_message(ca_stream *stream);
/// Bytes of the compressed file read so far.
long long ca_position(ca_stream *stream);
void ca_close(ca_stream *stream);

#endif
