#pragma once
#include <stdint.h>

// How often this thread has asked for heap memory since it started: malloc, calloc, realloc and the aligned ones.
// A program that links this module has its C library's allocator called through it; where that is not possible
// (any C library but glibc), the answer stays 0.
uint64_t allocation_count(void);
