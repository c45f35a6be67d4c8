#include "archive_shim.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

struct ca_stream {
  struct archive *archive;
  int failed;
  int ended;
};

ca_stream *ca_open(const char *path) {
  ca_stream *stream = calloc(1, sizeof *stream);
  if (!stream) return NULL;
  stream->archive = archive_read_new();
  if (!stream->archive) {
    free(stream);
    return NULL;
  }
  // Some of the others run programs.
  archive_read_support_filter_gzip(stream->archive);
  archive_read_support_filter_bzip2(stream->archive);
  archive_read_support_filter_xz(stream->archive);
  archive_read_support_filter_zstd(stream->archive);
  archive_read_support_format_raw(stream->archive);
  archive_read_support_format_empty(stream->archive);
  if (archive_read_open_filename(stream->archive, path, 1 << 16) != ARCHIVE_OK) {
    stream->failed = 1;
    return stream;
  }
  struct archive_entry *entry;
  int code = archive_read_next_header(stream->archive, &entry);
  if (code == ARCHIVE_EOF)
    stream->ended = 1;
  else if (code != ARCHIVE_OK)
    stream->failed = 1;
  return stream;
}

long ca_read(ca_stream *stream, void *bytes, size_t room) {
  if (stream->failed) return -1;
  if (stream->ended) return 0;
  la_ssize_t count = archive_read_data(stream->archive, bytes, room);
  // A warning, as of a filter whose program said something, has data lost.
  if (count < 0) {
    stream->failed = 1;
    return -1;
  }
  return (long)count;
}

const char *ca_message(ca_stream *stream) {
  if (!stream->failed) return NULL;
  const char *text = archive_error_string(stream->archive);
  return text ? text : "it cannot be read";
}

long long ca_position(ca_stream *stream) { return archive_filter_bytes(stream->archive, -1); }

void ca_close(ca_stream *stream) {
  archive_read_free(stream->archive);
  free(stream);
}
