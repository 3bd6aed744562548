// The hold model on std::priority_queue: what Sources/plimsoll-bench/Benchmarks/Hold.swift does with the kernel.
// Usage: hold PENDING. Prints nanoseconds of processor time per event.

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <queue>
#include <vector>

namespace {

// xoshiro256++ seeded by SplitMix64, as in RandomBits.swift.
class RandomBits {
 public:
  explicit RandomBits(std::uint64_t seed) {
    for (auto& word : state_) {
      std::uint64_t mixed = seed += 0x9E3779B97F4A7C15;
      mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
      mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
      word = mixed ^ (mixed >> 31);
    }
  }

  double exponential(double mean) {
    const double uniform = (static_cast<double>(next() >> 11) + 0.5) * 0x1p-53;
    return -mean * std::log(uniform);
  }

 private:
  std::uint64_t next() {
    const std::uint64_t result = rotated(state_[0] + state_[3], 23) + state_[0];
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = rotated(state_[3], 45);
    return result;
  }

  static std::uint64_t rotated(std::uint64_t word, int by) { return word << by | word >> (64 - by); }

  std::array<std::uint64_t, 4> state_;
};

struct Event {
  std::int64_t time;
  std::uint32_t payload;
};

struct Later {
  bool operator()(const Event& left, const Event& right) const { return left.time > right.time; }
};

class Hold {
 public:
  explicit Hold(std::uint32_t pending) {
    std::vector<Event> storage;
    storage.reserve(pending);
    events_ = std::priority_queue<Event, std::vector<Event>, Later>(Later(), std::move(storage));
    for (std::uint32_t number = 0; number < pending; ++number) events_.push({increment(), number});
  }

  void run(std::int64_t count) {
    for (std::int64_t done = 0; done < count; ++done) {
      const Event event = events_.top();
      events_.pop();
      events_.push({event.time + increment(), event.payload});
    }
  }

 private:
  std::int64_t increment() { return static_cast<std::int64_t>(random_.exponential(1e9)); }

  RandomBits random_{1986};
  std::priority_queue<Event, std::vector<Event>, Later> events_;
};

double processor_nanoseconds() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

}  // namespace

int main(int argument_count, char** arguments) {
  const long pending = argument_count == 2 ? std::atol(arguments[1]) : 0;
  if (pending <= 0) {
    std::fprintf(stderr, "usage: hold PENDING\n");
    return 2;
  }
  const std::int64_t events = 4000000;
  Hold hold(static_cast<std::uint32_t>(pending));
  hold.run(2 * pending);
  const double start = processor_nanoseconds();
  hold.run(events);
  std::printf("%.4f\n", (processor_nanoseconds() - start) / static_cast<double>(events));
}
