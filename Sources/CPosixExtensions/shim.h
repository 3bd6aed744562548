#pragma once
// Functions of every libc on Linux that Swift's Glibc module leaves out, as it is built without _GNU_SOURCE.
#include <spawn.h>
#include <sys/types.h>

#if defined(__linux__)
// pipe(2)
extern int pipe2(int descriptors[2], int flags);
// posix_spawn(3); glibc 2.29, musl 1.1.24
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
// sync_file_range(2); offsets have 64 bits on every platform that Swift runs on
extern int sync_file_range(int descriptor, off_t offset, off_t count, unsigned int flags);
#endif

// Starts to bring what was written to a file to the disk without waiting for it, where the system can: a flush at
// the end then has less to wait for. Neither durability nor an error comes of it; fsync(2) gives both.
static inline void start_write_back(int descriptor) {
#if defined(__linux__)
  // SYNC_FILE_RANGE_WRITE is 2; a count of 0 reaches to the end of the file.
  (void)sync_file_range(descriptor, 0, 0, 2);
#endif
}
