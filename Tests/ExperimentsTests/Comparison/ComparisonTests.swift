import Experiments
import Foundation
import OutputAnalysis
import TeamModel
import Testing

/// Variants against a base, replication by replication.
@Suite struct ComparisonTests {
  @Test("a paired difference is the mean of the differences, with Student's interval around it")
  func pairedDifferenceByHand() throws {
    let store = try TemporaryStore()
    let result = try store.compare(
      [try shortQueue("base"), try shortQueue("busier", perHour: 0.85)], replications: 5)
    let metric = "tactical_wait_h.mean"
    let before = try #require(result.values[0].values(of: metric))
    let after = try #require(result.values[1].values(of: metric))
    #expect(before.count == 5 && after.count == 5)
    let differences = zip(before, after).map { $1 - $0 }
    let mean = differences.reduce(0, +) / 5
    let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4
    // Student's t with 4 degrees of freedom leaves 2.5 % above 2.776445105; a table has it.
    let halfWidth = 2.776445105 * (variance / 5).squareRoot()
    let comparison = try #require(result.variants[0].metrics.first { $0.metric.name == metric })
    let interval = try #require(comparison.difference).interval
    #expect(abs(interval.mean - mean) <= 1e-12 * abs(mean))
    #expect(abs(interval.halfWidth - halfWidth) <= 1e-8 * halfWidth)
    #expect(comparison.differences == differences)
    // The correlation, from its definition.
    let (first, second) = (before.reduce(0, +) / 5, after.reduce(0, +) / 5)
    let covariance = zip(before, after).reduce(0) { $0 + ($1.0 - first) * ($1.1 - second) }
    let scale =
      (before.reduce(0) { $0 + ($1 - first) * ($1 - first) }
      * after.reduce(0) { $0 + ($1 - second) * ($1 - second) }).squareRoot()
    let correlation = try #require(comparison.difference?.correlation)
    #expect(abs(correlation - covariance / scale) < 1e-9)
  }

  @Test(
    "all metrics of all variants are one family: the smallest p-value is multiplied by the number of all of them"
  )
  func holmOverAllVariants() throws {
    let store = try TemporaryStore()
    let result = try store.compare(
      [
        try shortQueue("base"), try shortQueue("busier", perHour: 0.9),
        try shortQueue("a little busier", perHour: 0.802),
      ], replications: 12)
    let compared = result.variants.flatMap(\.metrics).filter { $0.difference != nil }
    let alone = try result.variants.map { variant in
      try #require(variant.metrics.filter { $0.difference != nil }.count)
    }
    #expect(alone.allSatisfy { $0 > 0 } && compared.count == alone.reduce(0, +))
    let sorted = compared.sorted {
      ($0.difference?.pValue ?? 1) < ($1.difference?.pValue ?? 1)
    }
    var greatest = 0.0
    for (step, comparison) in sorted.enumerated() {
      let pValue = try #require(comparison.difference).pValue
      greatest = max(greatest, min(1, pValue * Double(compared.count - step)))
      #expect(comparison.adjustedPValue == greatest)
      let claims = [MetricComparison.Verdict.better, .worse, .differs].contains(comparison.verdict)
      #expect(claims == (greatest <= 0.05 && comparison.verdict != .identical), "\(comparison.metric.name)")
    }
    // Some are shown and some are not, or the test tests nothing.
    #expect(Set(compared.map(\.verdict)).count >= 3)
  }

  @Test(
    "with a precision it stops at the first number that settles it, for any jobs and whatever was there before"
  )
  func stopsAtTheSameNumber() throws {
    let points = [try shortQueue("base"), try shortQueue("busier", perHour: 0.82)]
    let metric = "tactical_wait_h.mean"
    func goal(_ width: Double) -> [ComparisonDefinition.Goal] {
      [ComparisonDefinition.Goal(metric: metric, halfWidth: width, isRelative: false)]
    }
    func halfWidth(_ values: [PointValues], _ count: Int) throws -> Double {
      let before = try #require(values[0].values(of: metric, first: count))
      let after = try #require(values[1].values(of: metric, first: count))
      return try #require(PairedDifference(from: before, to: after, level: 0.95)).interval.halfWidth
    }
    let all = try TemporaryStore().compare(points, replications: 150)
    // A width that takes more than the first look and less than all there are.
    let width = try halfWidth(all.values, 90) * 1.001
    let expected = try #require(try (20...150).first { try halfWidth(all.values, $0) <= width })
    #expect(expected > 20)

    let alone = try TemporaryStore().compare(points, replications: 150, goals: goal(width), jobs: 1)
    let together = try TemporaryStore().compare(points, replications: 150, goals: goal(width), jobs: 3)
    let filled = try TemporaryStore()
    _ = try filled.compare(points, replications: 37)
    let resumed = try filled.compare(points, replications: 150, goals: goal(width))
    for result in [alone, together, resumed] {
      #expect(result.replications == expected)
      #expect(result.goals.map(\.isReached) == [true])
    }
    for (one, other) in zip(alone.variants[0].metrics, resumed.variants[0].metrics) {
      #expect(one.difference == other.difference && one.adjustedPValue == other.adjustedPValue)
    }
    let never = try TemporaryStore().compare(points, replications: 30, goals: goal(width / 1000))
    #expect(never.replications == 30 && never.goals.map(\.isReached) == [false])
  }

  @Test(
    "a share that no pair has told apart is not known to ± 0, and takes as many pairs as nothing seen does")
  func unanimousPairsAreNotCertain() throws {
    let points = [try shortQueue("base"), try shortQueue("busier", perHour: 0.85)]
    // Everybody in this queue can do everything: all work matches, in every replication of both.
    func compare(_ metric: String, _ width: Double, most: Int) throws -> ScenarioComparison {
      try TemporaryStore().compare(
        points, replications: most, goals: [.init(metric: metric, halfWidth: width, isRelative: false)])
    }
    // Clopper and Pearson: 0.025 to the power of 1/n is 1 − 0.05 after 71.9 pairs.
    let share = try compare("complexity_match_rate", 0.05, most: 150)
    #expect(
      share.variants[0].metrics.first { $0.metric.name == "complexity_match_rate" }?.verdict == .identical)
    #expect(share.replications == 72 && share.goals.map(\.isReached) == [true])
    #expect(try #require(share.goals[0].reached) <= 0.05)
    // Of errors of estimates, which have no bound, equal pairs say nothing about those not seen.
    let unbounded = try compare("estimate_error_mmre", 0.5, most: 25)
    #expect(unbounded.replications == 25 && unbounded.goals.map(\.isReached) == [false])
    #expect(unbounded.goals[0].reached == nil && unbounded.goals[0].more == nil)
  }

  @Test("replications that do not define a metric are no pairs: it waits for twenty that do")
  func waitsForDefinedPairs() throws {
    // A customer every 250 hours: every other week has none, and no time in the system.
    let points = try [
      shortQueue("base", perHour: 0.004, days: 7),
      shortQueue("slower", perHour: 0.004, days: 7, given: ["team.server.focus=0.5"]),
    ]
    let metric = "tactical_cycle_time_h.mean"
    let result = try TemporaryStore().compare(
      points, replications: 400, goals: [.init(metric: metric, halfWidth: 1000, isRelative: false)])
    let defined = try result.values.map { try #require($0.values(of: metric)).map(\.isFinite) }
    let isPair = zip(defined[0], defined[1]).map { $0 && $1 }.prefix(result.replications)
    #expect(result.goals.map(\.isReached) == [true])
    #expect(isPair.count { $0 } == 20 && isPair.last == true && result.replications > 25)
    let early = try TemporaryStore().compare(
      points, replications: 25, goals: [.init(metric: metric, halfWidth: 1000, isRelative: false)])
    #expect(early.goals.map(\.isReached) == [false])
    // As many more as it takes at the rate at which they have come.
    let pairs = Double(isPair.prefix(25).count { $0 })
    let more = try Double(#require(early.goals[0].more))
    #expect(more >= 25 * (20 / pairs - 1) && more <= 25 * (20 / pairs - 1) + 1)
  }

  @Test("scenarios over another period, or with another seed, make no pairs and are refused")
  func mismatchIsRefused() throws {
    let store = try TemporaryStore()
    for other in [try shortQueue("longer", days: 31), try shortQueue("other chance", seed: 2)] {
      #expect(throws: ComparisonProblem.self) {
        try store.compare([try shortQueue("base"), other], replications: 3)
      }
    }
    #expect(throws: ComparisonProblem.self) {
      try store.compare(
        [try shortQueue("base"), try shortQueue("busier", perHour: 0.9)], replications: 3,
        goals: [.init(metric: "tactical_wait_h.men", halfWidth: 1, isRelative: false)])
    }
  }

  @Test("a queue that grows without end has no mean wait to compare, but its throughput has one")
  func unstableHasNoMean() throws {
    let result = try TemporaryStore().compare(
      [
        try shortQueue("overloaded", perHour: 1.3, days: 120), try shortQueue("enough", days: 120),
      ], replications: 6)
    let variant = result.variants[0]
    #expect(result.baseStability.outcome == .unstable)
    let wait = try #require(variant.metrics.first { $0.metric.name == "tactical_wait_h.mean" })
    #expect(wait.verdict == .unstable && wait.difference == nil && wait.adjustedPValue == nil)
    #expect(wait.base.mean == nil && wait.variant.mean != nil)
    let throughput = try #require(variant.metrics.first { $0.metric.name == "throughput_per_week" })
    #expect(throughput.difference != nil && throughput.verdict != .unstable)
  }

  @Test("what only an override switches on is named as unmatched, and everything else is compared")
  func featuresThatTheBaseDoesNotHave() throws {
    let limited = try shippedPoint(
      "limited", "verification/mm1.json5",
      overrides: [
        "simulation.warmUpDays=5", "simulation.days=30", "simulation.seed=1",
        "admission={ enabled: true, workInProgressLimit: 3 }",
      ])
    let result = try TemporaryStore().compare([try shortQueue("base"), limited], replications: 5)
    let variant = result.variants[0]
    let base = Set(result.values[0].metrics.map(\.name))
    let there = Set(result.values[1].metrics.map(\.name))
    #expect(Set(variant.unmatched) == base.symmetricDifference(there))
    #expect(variant.unmatched.contains("turned_away_share"), "\(variant.unmatched)")
    #expect(variant.metrics.map(\.metric.name).count == base.intersection(there).count)
    // At most three in the system, so nobody waits for more than two services: the wait falls in each pair.
    let wait = try #require(variant.metrics.first { $0.metric.name == "tactical_wait_h.mean" })
    #expect(wait.differences.count == 5 && wait.differences.allSatisfy { $0 < 0 })
  }
}
