import OutputAnalysis
import Scenarios
import TeamModel

extension CoverageSystem {
  /// A year of the reference team, and of the same team with a second senior.
  static let referenceTeam = CoverageSystem(name: "reference") { try ReferenceCoverage().rows($0) }
}

/// Experiments with the reference team. Its truth is not known: the mean of all replications of all experiments
/// stands for it, together with the interval of that mean. An experiment has a small share in it, a thousandth
/// where there are a thousand.
private struct ReferenceCoverage {
  static let file = "scenarios/backend-team.json5"
  /// Replications of an experiment, and those of them that the methods for few replications take.
  let replications = 100
  let few = 20
  let precision = 0.05
  /// A share of reviews on time that about half of the years reach.
  let mark = 0.945

  private let base: CompiledScenario
  private let larger: CompiledScenario

  init() throws {
    base = try CompiledScenario(try ScenarioReader.read(path: Self.file))
    larger = try CompiledScenario(
      try ScenarioReader.read(path: Self.file, overrides: ["team.senior-developer.count=2"]))
  }

  /// What the replications of one experiment measured: a column per metric looked at.
  private struct Experiment: Sendable {
    var columns: [[Double]]
    var controls: [[Double]]
    /// The team's utilization with a second senior, in the first replications.
    var larger: [Double]
  }

  private static let metrics = [
    "team_utilization", "throughput_per_week", "review_sla_hit_rate", "strategic_lead_time_h.mean",
    "escalations_per_week",
  ]

  func rows(_ experiments: Int) throws -> [CoverageRow] {
    let found = try ParallelExperiments.run(experiments) { try experiment($0) }
    let deviations = Self.metrics.indices.flatMap { column in
      CoverageRow.deviations(
        of: Self.metrics[column], in: "reference", found.map { $0.columns[column] },
        counts: [few, replications])
    }
    return means(found) + others(found) + deviations
  }

  private func experiment(_ number: Int) throws -> Experiment {
    let places = try Self.metrics.map { try place($0, in: base) }
    let utilization = try place("team_utilization", in: larger)
    var experiment = Experiment(
      columns: Array(repeating: [], count: places.count), controls: [], larger: [])
    var replicator = TeamReplicator(base)
    var other = TeamReplicator(larger)
    for replication in 0..<replications {
      let outcome = replicator.replicate(number * replications + replication, isTraced: false)
      for (column, place) in places.enumerated() { experiment.columns[column].append(outcome.metrics[place]) }
      experiment.controls.append(outcome.controls)
      guard replication < few else { continue }
      experiment.larger.append(
        other.replicate(number * replications + replication, isTraced: false).metrics[utilization])
    }
    return experiment
  }

  private func place(_ metric: String, in scenario: CompiledScenario) throws(UsageError) -> Int {
    guard let place = scenario.metrics.firstIndex(where: { $0.name == metric }) else {
      throw UsageError(message: "the reference scenario has no metric \(metric)")
    }
    return place
  }

  // MARK: Rows

  /// The intervals of means, metric by metric.
  private func means(_ found: [Experiment]) -> [CoverageRow] {
    Self.metrics.indices.flatMap { column in
      let truth = truth(Tally(found.flatMap { $0.columns[column] }))
      func row(_ method: String, _ interval: (Experiment) -> ConfidenceInterval?) -> CoverageRow {
        CoverageRow(
          method, of: Self.metrics[column], in: "reference", truth: truth.mean,
          truthHalfWidth: truth.halfWidth, intervals: found.map { interval($0)?.range })
      }
      return [
        row("replications, Student's t, n = 20") {
          ConfidenceInterval(Tally($0.columns[column].prefix(few)), level: 0.95)
        },
        row("replications, Student's t, n = 100") {
          ConfidenceInterval(Tally($0.columns[column]), level: 0.95)
        },
        row("control variates, normal theory, n = 100") {
          ControlVariate($0.columns[column], controls: $0.controls, level: 0.95)?.interval
        },
        row("control variates, robust, n = 100") {
          ControlVariate($0.columns[column], controls: $0.controls, level: 0.95)?.robustInterval
        },
        row("controls where they help, n = 100") { chosen($0, column) },
        row("sequential, 5 % relative precision") { sequential($0.columns[column]) },
      ]
    }
  }

  /// What a run reports: the interval with controls where they measurably shrink it, or else the plain one.
  private func chosen(_ experiment: Experiment, _ column: Int) -> ConfidenceInterval? {
    if let controlled = ControlledMean(
      experiment.columns[column], controls: experiment.controls, level: 0.95)
    {
      return controlled.interval
    }
    return ConfidenceInterval(Tally(experiment.columns[column]), level: 0.95)
  }

  private func sequential(_ values: [Double]) -> ConfidenceInterval? {
    let rule = RelativePrecision(precision, confidence: 0.95, minimum: 10)
    var tally = Tally()
    for value in values where !rule.isMet(by: [tally]) { tally.add(value) }
    let state = rule.state(of: tally)
    return state.isPrecise ? state.interval : nil
  }

  /// A quantile, a proportion and a difference.
  private func others(_ found: [Experiment]) -> [CoverageRow] {
    let all = found.flatMap { $0.columns[0] }.sorted()
    let quantile = QuantileInterval(0.5, ofSorted: all, level: 0.95)
    let onTime = found.flatMap { $0.columns[2] }
    let reached = onTime.count { $0 >= mark }
    let share = WilsonInterval(successes: reached, trials: onTime.count, level: 0.95)
    let differences = truth(
      Tally(found.flatMap { experiment in zip(experiment.columns[0], experiment.larger).map { $1 - $0 } }))
    return [
      CoverageRow(
        "order statistics, n = 100", of: "median of team_utilization", in: "reference",
        truth: quantile?.estimate ?? .nan, truthHalfWidth: quantile.map { ($0.high - $0.low) / 2 } ?? 0,
        intervals: found.map { experiment in
          QuantileInterval(0.5, ofSorted: experiment.columns[0].sorted(), level: 0.95)
            .map { $0.low...$0.high }
        }),
      CoverageRow(
        "Wilson, n = 100", of: "years with \(mark) of reviews on time", in: "reference",
        truth: share?.proportion ?? .nan, truthHalfWidth: share.map { ($0.high - $0.low) / 2 } ?? 0,
        intervals: found.map { experiment in
          let successes = experiment.columns[2].count { $0 >= mark }
          return WilsonInterval(successes: successes, trials: replications, level: 0.95)
            .map { $0.low...$0.high }
        }),
      CoverageRow(
        "paired t on common random numbers, n = 20", of: "team_utilization, second senior", in: "reference",
        truth: differences.mean, truthHalfWidth: differences.halfWidth,
        intervals: found.map {
          PairedDifference(from: Array($0.columns[0].prefix(few)), to: $0.larger, level: 0.95)?.interval.range
        }),
    ]
  }

  private func truth(_ tally: Tally) -> (mean: Double, halfWidth: Double) {
    (tally.mean, ConfidenceInterval(tally, level: 0.95)?.halfWidth ?? 0)
  }
}
