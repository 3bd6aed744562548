import Experiments
import OutputAnalysis
import Scenarios
import TeamModel
import Testing

/// A scenario of `scenarios/verification`, simulated and held against what is known exactly.
struct VerificationScenario {
  let summaries: [MetricSummary]

  /// Simulates 40 replications; intervals of 99.9 %, so that a test of a few of them is wrong about once in a hundred
  /// seeds.
  init(_ name: String, days: Int, overrides: [String] = []) throws {
    summaries = try simulate(
      "verification/\(name).json5",
      overrides: [
        "simulation.days=\(days)", "simulation.replications=40", "simulation.seed=20260105",
        "simulation.confidence=0.999",
      ] + overrides)
  }

  /// Expects a metric's interval to hold the exact value, and to be narrower than a share of it.
  func expect(
    _ metric: String, _ exact: Double, within share: Double = 0.05,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let interval = try summaries.interval(of: metric)
    #expect(
      interval.contains(exact), "\(metric): exact \(exact), simulated \(interval)",
      sourceLocation: sourceLocation)
    #expect(
      interval.upperBound - interval.lowerBound < share * exact, "\(metric): \(interval)",
      sourceLocation: sourceLocation)
  }
}
