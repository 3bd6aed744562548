/// A quantity worth measuring, with the sizes at which to measure it.
struct Benchmark: Sendable {
  /// One size of a benchmark.
  struct Case: Sendable {
    var name: String
    /// Does the work once and answers the measured figure in the benchmark's unit.
    var measure: @Sendable () throws -> Double
  }

  /// What to ask for on the command line.
  var name: String
  /// One line for the list.
  var summary: String
  var unit: String
  var isHigherBetter: Bool
  var cases: [Case]
  /// What follows from the measurements of all cases, to be reported below them.
  var derived: @Sendable ([Measurement]) -> [Measurement] = { _ in [] }
}
