#pragma once
#include <stdint.h>
#include <string.h>

// Six blocks of Philox4x32-10 side by side. In Swift they come apart: it multiplies vectors lane by lane, and has no
// word for a function that is for processors with wider vectors.

// Two blocks, each in a half of its own: words 0 and 2 in the low halves of one vector's lanes, words 1 and 3 in those
// of another's. Above them are remains that nothing looks at.
typedef uint64_t philox_words __attribute__((vector_size(32)));

struct philox_pair {
  philox_words even, odd;
};

enum { philox_draws = 12 };

#define PHILOX_INLINE static inline __attribute__((always_inline))

PHILOX_INLINE void philox_begin(
    struct philox_pair *pair, uint64_t block, uint64_t identity, uint64_t replication) {
  pair->even = (philox_words){block, identity >> 32, block + 1, identity >> 32};
  pair->odd = (philox_words){identity, replication, identity, replication};
}

PHILOX_INLINE void philox_mix(struct philox_pair *pair, const philox_words *keys) {
  const philox_words multipliers = {0xD2511F53, 0xCD9E8D57, 0xD2511F53, 0xCD9E8D57};
  philox_words products = (pair->even & 0xFFFFFFFF) * multipliers;
  philox_words crossed = __builtin_shufflevector(products, products, 1, 0, 3, 2);
  pair->even = (crossed >> 32) ^ pair->odd ^ *keys;
  pair->odd = crossed;
}

// Whether each draw, without its last twelve bits, is below its mark.
PHILOX_INLINE void philox_compare(
    const struct philox_pair *pair, const uint64_t *marks, int place, philox_words *below) {
  philox_words draws = ((pair->even & 0xFFFFFFFF) | (pair->odd << 32)) >> 12;
  philox_words their_marks;
  memcpy(&their_marks, marks + place, sizeof their_marks);
  // Neither side has more than 53 bits, so that a difference below zero shows in its highest.
  *below |= ((draws - their_marks) >> 63) << place;
}

PHILOX_INLINE uint32_t philox_successes_of_width(
    uint64_t key, uint64_t identity, uint64_t replication, const uint64_t *marks) {
  const philox_words step = {0x9E3779B9, 0xBB67AE85, 0x9E3779B9, 0xBB67AE85};
  philox_words keys = {key, key >> 32, key, key >> 32};
  struct philox_pair first, second, third;
  philox_begin(&first, 0, identity, replication);
  philox_begin(&second, 2, identity, replication);
  philox_begin(&third, 4, identity, replication);
  for (int round = 0; round < 10; ++round) {
    philox_mix(&first, &keys);
    philox_mix(&second, &keys);
    philox_mix(&third, &keys);
    keys += step;
  }
  philox_words below = {0, 0, 0, 0};
  philox_compare(&first, marks, 0, &below);
  philox_compare(&second, marks, 4, &below);
  philox_compare(&third, marks, 8, &below);
  return (uint32_t)(below[0] | below[1] << 1 | below[2] << 2 | below[3] << 3);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static inline uint32_t philox_successes_avx2(
    uint64_t key, uint64_t identity, uint64_t replication, const uint64_t *marks) {
  return philox_successes_of_width(key, identity, replication, marks);
}
#endif

// Which of the first twelve draws of a stream, each without its last twelve bits, are below their marks: bit i stands
// for draw i. The answer is the same on every processor.
static inline uint32_t philox_successes(
    uint64_t key, uint64_t identity, uint64_t replication, const uint64_t *marks) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return philox_successes_avx2(key, identity, replication, marks);
#endif
  return philox_successes_of_width(key, identity, replication, marks);
}
