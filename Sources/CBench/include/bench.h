// Counts allocations of the process it is linked into, and reads the clock of its CPU time.
#ifndef YEONPYO_CBENCH_H
#define YEONPYO_CBENCH_H
#include <stdint.h>

// Calls of malloc, calloc, realloc and the aligned ones so far.
int64_t bench_allocations(void);
// CPU time of this thread, in nanoseconds.
int64_t bench_cpu_nanoseconds(void);
#endif
