#pragma once
// Two functions of every libc on Linux that Swift's Glibc module leaves out, as it is built without _GNU_SOURCE.
#include <spawn.h>

#if defined(__linux__)
// pipe(2)
extern int pipe2(int descriptors[2], int flags);
// posix_spawn(3); glibc 2.29, musl 1.1.24
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
#endif
