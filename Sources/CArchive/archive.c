#include "archive_shim.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct ca_stream {
  struct archive *archive;
  struct archive_entry *entry;
  const char *name;
  /// Names of members are UTF-8, whatever the system's locale is.
  locale_t names;
  int descriptor;
  char *start;
  size_t startCount;
  char buffer[1 << 16];
  int failed;
  int ended;
};

static ca_stream *ca_new(void) {
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
  return stream;
}

ca_stream *ca_open(const char *path) {
  ca_stream *stream = ca_new();
  if (!stream) return NULL;
  if (archive_read_open_filename(stream->archive, path, 1 << 16) != ARCHIVE_OK)
    stream->failed = 1;
  else if (ca_next(stream) == 0)
    stream->ended = 1;
  return stream;
}

static ca_stream *ca_new_members(void) {
  ca_stream *stream = ca_new();
  if (!stream) return NULL;
  archive_read_support_format_tar(stream->archive);
  archive_read_support_format_zip(stream->archive);
  return stream;
}

ca_stream *ca_open_members(const char *path) {
  ca_stream *stream = ca_new_members();
  if (stream && archive_read_open_filename(stream->archive, path, 1 << 16) != ARCHIVE_OK) stream->failed = 1;
  return stream;
}

static la_ssize_t ca_more(struct archive *archive, void *context, const void **bytes) {
  ca_stream *stream = context;
  if (stream->startCount > 0) {
    *bytes = stream->start;
    la_ssize_t count = (la_ssize_t)stream->startCount;
    stream->startCount = 0;
    return count;
  }
  *bytes = stream->buffer;
  ssize_t count;
  do count = read(stream->descriptor, stream->buffer, sizeof stream->buffer);
  while (count < 0 && errno == EINTR);
  if (count < 0) archive_set_error(archive, errno, "%s", strerror(errno));
  return count;
}

ca_stream *ca_open_descriptor(int descriptor, const void *start, size_t count) {
  ca_stream *stream = ca_new_members();
  if (!stream) return NULL;
  stream->descriptor = descriptor;
  stream->start = malloc(count + 1);
  if (!stream->start) {
    ca_close(stream);
    return NULL;
  }
  memcpy(stream->start, start, count);
  stream->startCount = count;
  if (archive_read_open(stream->archive, stream, NULL, ca_more, NULL) != ARCHIVE_OK) stream->failed = 1;
  return stream;
}

int ca_next(ca_stream *stream) {
  if (stream->failed) return -1;
  if (!stream->names) stream->names = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = stream->names ? uselocale(stream->names) : (locale_t)0;
  int code = archive_read_next_header(stream->archive, &stream->entry);
  stream->name = NULL;
  if (code == ARCHIVE_OK || code == ARCHIVE_WARN) {
    stream->name = archive_entry_pathname_utf8(stream->entry);
    if (!stream->name) stream->name = archive_entry_pathname(stream->entry);
  }
  if (before) uselocale(before);
  if (code == ARCHIVE_EOF) return 0;
  // A warning is a name that the locale cannot write.
  if (code == ARCHIVE_OK || code == ARCHIVE_WARN) return 1;
  stream->failed = 1;
  return -1;
}

int ca_is_raw(ca_stream *stream) { return archive_format(stream->archive) == ARCHIVE_FORMAT_RAW; }

const char *ca_member_name(ca_stream *stream) { return stream->name; }

int ca_member_is_file(ca_stream *stream) {
  return archive_entry_filetype(stream->entry) == AE_IFREG && !archive_entry_hardlink(stream->entry);
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
  if (stream->names) freelocale(stream->names);
  free(stream->start);
  free(stream);
}
