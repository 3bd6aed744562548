extension Benchmark {
  /// Heap allocations per event, counted once a simulation has reached its size.
  static let allocations = Benchmark(
    name: "allocations", summary: "heap allocations per event in steady state",
    unit: "allocations/event", isHigherBetter: false,
    cases: [100, 10_000, 1_000_000].map { pendingCount in
      Case(name: "hold, \(pendingCount)") { try HoldModel.allocationsPerEvent(pendingCount: pendingCount) }
    } + [Case(name: "M/M/1 queue") { try SingleServerQueue<SequentialTimes>.allocationsPerEvent() }])
}
