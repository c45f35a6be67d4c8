#define _GNU_SOURCE
#include "system.h"
#include <poll.h>
#include <stdlib.h>
#include <time.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#ifdef __linux__
#include <malloc.h>
#endif
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sched.h>
#endif

static int32_t result(int value) { return value < 0 ? -errno : value; }

int32_t sys_open_read(const char *path) {
  int descriptor;
  do descriptor = open(path, O_RDONLY | O_CLOEXEC); while (descriptor < 0 && errno == EINTR);
  return result(descriptor);
}

int32_t sys_open_write(const char *path, int32_t mode) {
  int flags = O_WRONLY | O_CREAT | O_CLOEXEC;
  flags |= mode == SYS_APPEND ? O_APPEND : mode == SYS_EXCLUSIVE ? O_EXCL | O_NOFOLLOW : O_TRUNC;
  int descriptor;
  do descriptor = open(path, flags, 0666); while (descriptor < 0 && errno == EINTR);
  return result(descriptor);
}

// Not made again after EINTR: Linux has given the descriptor back by then.
int32_t sys_close(int32_t descriptor) {
  return close(descriptor) < 0 && errno != EINTR ? -errno : 0;
}

int64_t sys_read(int32_t descriptor, char *buffer, int64_t capacity) {
  ssize_t count;
  do count = read(descriptor, buffer, (size_t)capacity); while (count < 0 && errno == EINTR);
  return count < 0 ? -errno : count;
}

int64_t sys_write(int32_t descriptor, const char *bytes, int64_t count) {
  ssize_t written;
  do written = write(descriptor, bytes, (size_t)count); while (written < 0 && errno == EINTR);
  return written < 0 ? -errno : written;
}

int32_t sys_fsync(int32_t descriptor) {
  int value;
  do value = fsync(descriptor); while (value < 0 && errno == EINTR);
  return result(value);
}

static int32_t kind(const struct stat *info, int64_t *size) {
  *size = (int64_t)info->st_size;
  if (S_ISREG(info->st_mode)) return SYS_FILE;
  *size = 0;
  return S_ISDIR(info->st_mode) ? SYS_DIRECTORY : SYS_OTHER;
}

int32_t sys_stat(const char *path, int64_t *size) {
  struct stat info;
  return stat(path, &info) < 0 ? -errno : kind(&info, size);
}

int32_t sys_stat_open(int32_t descriptor, int64_t *size) {
  struct stat info;
  return fstat(descriptor, &info) < 0 ? -errno : kind(&info, size);
}

sys_directory *sys_opendir(const char *path, int32_t *error) {
  DIR *directory = opendir(path);
  *error = directory == NULL ? -errno : 0;
  return (sys_directory *)directory;
}

void sys_closedir(sys_directory *directory) { closedir((DIR *)directory); }

const char *sys_readdir(sys_directory *directory, int32_t *kind) {
  for (;;) {
    errno = 0;
    struct dirent *entry = readdir((DIR *)directory);
    if (entry == NULL) {
      *kind = -errno;
      return NULL;
    }
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    switch (entry->d_type) {
    case DT_REG: *kind = SYS_FILE; break;
    case DT_DIR: *kind = SYS_DIRECTORY; break;
    case DT_LNK: *kind = SYS_LINK; break;
    case DT_UNKNOWN: *kind = SYS_UNKNOWN; break;
    default: *kind = SYS_OTHER; break;
    }
    return entry->d_name;
  }
}

int32_t sys_mkdir(const char *path) { return result(mkdir(path, 0777)); }
int32_t sys_temporary_file(const char *directory) {
  char path[4096];
  int length = snprintf(path, sizeof path, "%s/yeonpyo-XXXXXX", directory);
  if (length < 0 || (size_t)length >= sizeof path) return -ENAMETOOLONG;
  int descriptor = mkostemp(path, O_CLOEXEC);
  if (descriptor < 0) return -errno;
  unlink(path);
  return descriptor;
}
int32_t sys_rewind(int32_t descriptor) {
  return lseek(descriptor, 0, SEEK_SET) < 0 ? -errno : 0;
}

int32_t sys_unlink(const char *path) { return result(unlink(path)); }
int32_t sys_real_path(const char *path, char *buffer, int32_t capacity) {
  char *real = realpath(path, NULL);
  if (!real) return -errno;
  int32_t code = (size_t)capacity > strlen(real) ? 0 : -ENAMETOOLONG;
  if (code == 0) strcpy(buffer, real);
  free(real);
  return code;
}

void sys_copy_mode(int32_t descriptor, const char *path) {
  struct stat info;
  if (stat(path, &info) == 0) (void)!fchmod(descriptor, info.st_mode & 07777);
}

int32_t sys_rename(const char *from, const char *to) { return result(rename(from, to)); }

void sys_error_text(int32_t code, char *buffer, int32_t capacity) {
  int value = code < 0 ? -code : code;
#ifdef __GLIBC__
  const char *text = strerror_r(value, buffer, (size_t)capacity);
  if (text != buffer) snprintf(buffer, (size_t)capacity, "%s", text);
#else
  if (strerror_r(value, buffer, (size_t)capacity) != 0)
    snprintf(buffer, (size_t)capacity, "error %d", value);
#endif
}

int32_t sys_is_terminal(int32_t descriptor) { return isatty(descriptor) == 1; }

int32_t sys_core_count(void) {
#ifdef __linux__
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0) return CPU_COUNT(&set);
#endif
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 ? (int32_t)count : 1;
}

static int64_t number_in(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) return INT64_MAX;
  long long value;
  int found = fscanf(file, "%lld", &value);
  fclose(file);
  return found == 1 && value > 0 ? value : INT64_MAX;
}

static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

static int64_t limit_of(int resource) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0 || limit.rlim_cur > INT64_MAX) return INT64_MAX;
  return (int64_t)limit.rlim_cur;
}

int64_t sys_memory(void) {
  int64_t pages = sysconf(_SC_PHYS_PAGES);
  int64_t bytes = pages > 0 ? pages * sysconf(_SC_PAGESIZE) : INT64_MAX;
  bytes = least(bytes, number_in("/sys/fs/cgroup/memory.max"));
  bytes = least(bytes, number_in("/sys/fs/cgroup/memory/memory.limit_in_bytes"));
  return least(bytes, least(limit_of(RLIMIT_AS), limit_of(RLIMIT_DATA)));
}

void *sys_grow(void *memory, int64_t bytes) {
  void *wider = realloc(memory, (size_t)bytes);
  if (!wider) {
    fputs("yeonpyo: error: out of memory\n", stderr);
    abort();
  }
  return wider;
}

void sys_free(void *memory) { free(memory); }

void sys_trim(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

void sys_ignore_sigpipe(void) { signal(SIGPIPE, SIG_IGN); }

int32_t sys_process_id(void) { return (int32_t)getpid(); }

uint64_t sys_random(void) {
  uint64_t value = 0;
  if (getrandom(&value, sizeof value, 0) != sizeof value) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    value = ((uint64_t)getpid() << 32) ^ ((uint64_t)now.tv_sec << 20) ^ (uint64_t)now.tv_nsec;
  }
  return value;
}

static const char *lost_map_message;
static int lost_map_status;
static void end_on_lost_map(int signal) {
  (void)signal;
  ssize_t written = write(2, lost_map_message, strlen(lost_map_message));
  (void)written;
  _exit(lost_map_status);
}

void sys_end_on_lost_map(const char *message, int32_t status) {
  lost_map_message = message;
  lost_map_status = status;
  struct sigaction action = {.sa_handler = end_on_lost_map};
  sigaction(SIGBUS, &action, NULL);
}

static const char *noted_name;
static int64_t noted_number;
static void tell_input(int signal_number) {
  char text[200];
  int length = snprintf(text, sizeof text, "signal %d: %s %lld\n", signal_number, noted_name, (long long)noted_number);
  ssize_t written = write(2, text, (size_t)length);
  (void)written;
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

void sys_note_input(const char *name, int64_t number) {
  if (noted_name == NULL) {
    for (int place = 0; place < 5; place++)
      signal(((int[]){SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT})[place], tell_input);
  }
  noted_name = name;
  noted_number = number;
}

const char *sys_environment(const char *name) { return getenv(name); }

uint64_t sys_stamp(const char *path) {
  struct stat info;
  if (stat(path, &info) != 0) return 0;
  return ((uint64_t)info.st_mtim.tv_sec * 1000000000u + (uint64_t)info.st_mtim.tv_nsec) ^ ((uint64_t)info.st_size << 1);
}

const void *sys_map(const char *path, int64_t *count) {
  *count = 0;
  // A pipe of that name would wait for its writer.
  int64_t size = 0;
  if (sys_stat(path, &size) != SYS_FILE) return NULL;
  int32_t descriptor = sys_open_read(path);
  if (descriptor < 0) return NULL;
  size = 0;
  void *bytes = MAP_FAILED;
  if (sys_stat_open(descriptor, &size) == SYS_FILE && size > 0)
    bytes = mmap(NULL, (size_t)size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  sys_close(descriptor);
  if (bytes == MAP_FAILED) return NULL;
  *count = size;
  return bytes;
}

void sys_unmap(const void *bytes, int64_t count) { munmap((void *)bytes, (size_t)count); }

int32_t sys_would_block(int32_t descriptor) {
  struct pollfd wanted = {descriptor, POLLIN, 0};
  return poll(&wanted, 1, 0) == 0;
}
