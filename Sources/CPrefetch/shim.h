#pragma once
// Asks for the cache line at an address ahead of its use, which Swift has no word for. The address need not be valid.
static inline void prefetch_line(const void *address) { __builtin_prefetch(address, 1); }
