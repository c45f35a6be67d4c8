// The operating system behind integers and character pointers: no libc type reaches Swift.
//
// A call that can fail returns -errno; interrupted calls are made again.
#ifndef YEONPYO_CSYSTEM_H
#define YEONPYO_CSYSTEM_H
#include <stdint.h>
#include <string.h>

// What a path or a descriptor is.
enum { SYS_FILE = 1, SYS_DIRECTORY = 2, SYS_LINK = 3, SYS_OTHER = 4, SYS_UNKNOWN = 5 };
// How `sys_open_write` opens: an empty file, at the end of what is there, only a file that is not there yet (no link either).
enum { SYS_TRUNCATE = 0, SYS_APPEND = 1, SYS_EXCLUSIVE = 2 };

// A descriptor, or -errno.
int32_t sys_open_read(const char *path);
int32_t sys_open_write(const char *path, int32_t mode);
int32_t sys_close(int32_t descriptor);
// How many bytes were read or written, or -errno; reading gives 0 at the end.
/// 1 where a read would wait: an open pipe, socket or terminal without bytes.
int32_t sys_would_block(int32_t descriptor);
int64_t sys_read(int32_t descriptor, char *buffer, int64_t capacity);
int64_t sys_write(int32_t descriptor, const char *bytes, int64_t count);
int32_t sys_fsync(int32_t descriptor);
// A file in a directory that goes away when it is closed, for reading and writing; a descriptor, or -errno.
int32_t sys_temporary_file(const char *directory);
// The next read begins at the first byte.
int32_t sys_rewind(int32_t descriptor);

// SYS_FILE, SYS_DIRECTORY, SYS_OTHER, or -errno; links are followed; `size` is of a file.
int32_t sys_stat(const char *path, int64_t *size);
// When a file was last changed, in nanoseconds, mixed with its size; 0 where it cannot be told.
uint64_t sys_stamp(const char *path);
int32_t sys_stat_open(int32_t descriptor, int64_t *size);

typedef struct sys_directory sys_directory;
// NULL with -errno in `error`.
sys_directory *sys_opendir(const char *path, int32_t *error);
void sys_closedir(sys_directory *directory);
// The next name but `.` and `..`, good until the next call; NULL at the end (`kind` 0) or on error (`kind` -errno).
// `kind` may be SYS_UNKNOWN; links are not followed.
const char *sys_readdir(sys_directory *directory, int32_t *kind);

// The bytes of a file in memory, for reading; NULL where it is no plain file, empty, or cannot be mapped.
const void *sys_map(const char *path, int64_t *count);
void sys_unmap(const void *bytes, int64_t count);

int32_t sys_mkdir(const char *path);
int32_t sys_unlink(const char *path);
int32_t sys_rename(const char *from, const char *to);
// Where links lead, in `buffer`; a negated errno where nothing is there.
int32_t sys_real_path(const char *path, char *buffer, int32_t capacity);
// Gives an open file the permissions of the file at `path`; nothing happens where there is none.
void sys_copy_mode(int32_t descriptor, const char *path);

// Writes the text of an errno (given as it is or negated) to `buffer`, zero at its end.
void sys_error_text(int32_t code, char *buffer, int32_t capacity);
int32_t sys_is_terminal(int32_t descriptor);
// Cores this process may run on, 1 or more.
int32_t sys_core_count(void);
// Bytes of memory this process may come to use: the machine's, its control group's and its limits' least.
int64_t sys_memory(void);
// Memory for more bytes, with what it held, moved without a copy where it is large; ends the program where there is none.
void *sys_grow(void *memory, int64_t bytes);
void sys_free(void *memory);
// Gives freed memory back to the system.
void sys_trim(void);
// A write to a closed pipe is an error of `sys_write` from here on, and no signal.
void sys_ignore_sigpipe(void);
int32_t sys_process_id(void);
// A number nobody can foretell.
uint64_t sys_random(void);
// Ends the process with `status` and `message` (which must stay in place) where a mapped file is cut short by somebody else: its
// bytes are gone (SIGBUS).
void sys_end_on_lost_map(const char *message, int32_t status);
// What is being read, for a message if a signal ends the process: `name` must stay in place.
void sys_note_input(const char *name, int64_t number);
// A variable of the environment, NULL where it is not set.
const char *sys_environment(const char *name);

// The place of a byte from `from` on, `count` where there is none.
static inline int64_t sys_find_byte(const uint8_t *bytes, int64_t from, int64_t count, uint8_t byte) {
  const uint8_t *found = from < count ? memchr(bytes + from, byte, (size_t)(count - from)) : 0;
  return found ? found - bytes : count;
}

// Asks for a line of memory that will be read soon.
static inline void sys_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }
#endif
