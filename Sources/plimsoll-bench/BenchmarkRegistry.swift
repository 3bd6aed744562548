extension Benchmark {
  /// Every benchmark, in the order of the report.
  static let all: [Benchmark] = [
    .hold,
    .mm1Kernel,
    .allocations,
    .referenceTeam,
    .teamAllocations,
    .jobs,
    .jobsCost,
  ]
}
