extension Benchmark {
  /// Every benchmark, in the order of the report.
  static let all: [Benchmark] = [
    .hold,
    .holdShapes,
    .mm1Kernel,
    .allocations,
    .referenceTeam,
    .teamAllocations,
    .jobs,
    .jobsCost,
  ]
}
