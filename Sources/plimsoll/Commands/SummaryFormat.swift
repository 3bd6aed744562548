import Experiments
import Foundation
import Reports
import Terminal

/// The forms in which `run` prints its summary.
enum SummaryFormat: String, CaseIterable, Sendable {
  case text, json, csv

  /// The summary of a run, ending in a line feed.
  func render(_ result: RunResult, report: ReportPlace, _ stream: StandardStream) throws -> String {
    switch self {
    case .text: Self.text(result, report, stream)
    case .json: try JSONText.of(JSONSummary(result, reportPath: report.folder))
    case .csv: String(decoding: CSVTable.summaryBytes(result.metrics), as: UTF8.self)
    }
  }

  private static func text(_ result: RunResult, _ report: ReportPlace, _ stream: StandardStream) -> String {
    let plan = result.scenario.simulation
    let percent = (plan.confidence * 100).formatted(.number.precision(.fractionLength(0...2)))
    var table = TextTable([
      .text("metric"), .number("mean"), .number("± \(percent) %"),
      .number("9 of 10 lie within").droppable(0),
      .text("unit"),
    ])
    for metric in result.metrics {
      let numbers = SummaryNumbers(metric)
      table.append([
        TextTable.Cell(metric.metric.name), TextTable.Cell(numbers.mean), TextTable.Cell(numbers.halfWidth),
        TextTable.Cell(numbers.nineTenths),
        TextTable.Cell(metric.metric.unit == .count ? "" : metric.metric.unit.rawValue),
      ])
    }
    let lines = result.stopping.map { StoppingWords($0).lines.map { $0 + "\n" }.joined() } ?? ""
    let head = """
      \(result.scenario.title.withVisibleControls): \(result.provenance.replications) replications of \
      \(Quantity.period(days: plan.days, warmUpDays: plan.warmUpDays)), seed \(plan.seed)
      \(lines)
      """
    let width = stream.columns
    return """
      \(head.fitted(toWidth: width))
      \(table.rendered(width: width, color: stream.allowsColor))
      \(notes(result, percent).fitted(toWidth: width))
      \(targets(result, stream))\
      \(result.uncertainty.map { UncertaintyText.render($0, confidence: percent, stream) } ?? "")\
      \(UtilizationSparklines(result).rendered(stream))
      \(result.stability.sentence.withVisibleControls.wrapped(toWidth: width ?? 100))\(warmUp(result, width ?? 100))
      Report: \(report.shown)

      """
  }

  /// What is wrong with the warm-up, if anything is.
  private static func warmUp(_ result: RunResult, _ width: Int) -> String {
    switch result.warmUp.verdict {
    case .adequate, .notAsked: ""
    case .tooShort, .unsettled: "\n" + result.warmUp.sentence.wrapped(toWidth: width)
    }
  }

  /// What the columns mean, as far as it is not plain.
  private static func notes(_ result: RunResult, _ percent: String) -> String {
    var notes: [String] = []
    if result.metrics.contains(where: { $0.nineTenths != nil }) {
      notes.append("9 of 10 lie within: surely enough (\(percent) %), at least 90 % of all replications do.")
    } else {
      notes.append("9 of 10 lie within: too few replications to tell.")
    }
    if result.metrics.contains(where: { $0.method == .undefined && $0.replications >= 2 }) {
      notes.append("same: every replication gave exactly this value.")
    }
    return notes.joined(separator: "\n") + "\n"
  }

  /// A table of the targets with an empty line after it; nothing where there are none.
  private static func targets(_ result: RunResult, _ stream: StandardStream) -> String {
    guard !result.targets.isEmpty else { return "" }
    var table = TextTable([
      .text("target"), .number("is to be"), .text("the mean"), .number("replications that meet it"),
    ])
    for target in result.targets {
      let words = TargetWords(target)
      table.append([
        TextTable.Cell(target.metric.name), TextTable.Cell(words.demand), TextTable.Cell(words.verdict),
        TextTable.Cell(words.share),
      ])
    }
    return table.rendered(width: stream.columns, color: stream.allowsColor) + "\n"
  }
}

/// The summary as JSON; undefined numbers are left out.
private struct JSONSummary: Encodable {
  struct Metric: Encodable {
    var metric: String
    var unit: String
    var mean: Double?
    var ciLow: Double?
    var ciHigh: Double?
    var replications: Int
    var stddev: Double?
    var p05: Double?
    var p50: Double?
    var p95: Double?
    var p05Low: Double?
    var p05High: Double?
    var p50Low: Double?
    var p50High: Double?
    var p95Low: Double?
    var p95High: Double?
    var stddevLow: Double?
    var stddevHigh: Double?
    var interval: String
    var controlledMean: Double?
    var controlledLow: Double?
    var controlledHigh: Double?
    var varianceReduction: Double?
    var varianceReductionLow: Double?
    /// Only "unstable": there is no mean then.
    var stability: String?

    enum CodingKeys: String, CodingKey {
      case metric, unit, mean, replications, stddev, p05, p50, p95, interval, stability
      case ciLow = "ci_low"
      case ciHigh = "ci_high"
      case p05Low = "p05_ci_low"
      case p05High = "p05_ci_high"
      case p50Low = "p50_ci_low"
      case p50High = "p50_ci_high"
      case p95Low = "p95_ci_low"
      case p95High = "p95_ci_high"
      case stddevLow = "stddev_ci_low"
      case stddevHigh = "stddev_ci_high"
      case controlledMean = "controlled_mean"
      case controlledLow = "controlled_ci_low"
      case controlledHigh = "controlled_ci_high"
      case varianceReduction = "variance_reduction"
      case varianceReductionLow = "variance_reduction_low"
    }
  }

  struct Target: Encodable {
    var metric: String
    var side: String
    var value: Double
    var verdict: String
    var more: Int?
    var metBy: Int
    var replications: Int
    var shareMet: Double?
    var shareLow: Double?
    var shareHigh: Double?

    enum CodingKeys: String, CodingKey {
      case metric, side, value, verdict, more, replications
      case metBy = "met_by"
      case shareMet = "share_met"
      case shareLow = "share_low"
      case shareHigh = "share_high"
    }
  }

  var scenario: String
  var digest: String
  var version: String
  var seed: UInt64
  var replications: Int
  var confidence: Double
  var stopping: Stopping?
  var report: String
  var stability: StabilityDocument
  var targets: [Target]?
  var metrics: [Metric]
  var uncertainty: UncertaintyDocument?

  init(_ result: RunResult, reportPath: String) {
    scenario = result.scenario.name
    digest = result.provenance.scenarioDigest
    version = result.provenance.version
    seed = result.provenance.seed
    replications = result.provenance.replications
    confidence = result.scenario.simulation.confidence
    stopping = result.stopping
    report = reportPath
    stability = StabilityDocument(result.stability)
    uncertainty = result.uncertainty.map(UncertaintyDocument.init)
    targets =
      result.targets.isEmpty
      ? nil
      : result.targets.map {
        Target(
          metric: $0.metric.name, side: $0.side.rawValue, value: $0.value, verdict: $0.verdict.rawValue,
          more: $0.more, metBy: $0.metBy, replications: $0.summary.replications,
          shareMet: $0.probability?.proportion, shareLow: $0.probability?.low, shareHigh: $0.probability?.high
        )
      }
    metrics = result.metrics.map {
      Metric(
        metric: $0.metric.name, unit: $0.metric.unit.rawValue, mean: $0.mean, ciLow: $0.low,
        ciHigh: $0.high, replications: $0.replications, stddev: $0.standardDeviation, p05: $0.p05,
        p50: $0.p50, p95: $0.p95, p05Low: $0.p05Interval?.low, p05High: $0.p05Interval?.high,
        p50Low: $0.p50Interval?.low, p50High: $0.p50Interval?.high, p95Low: $0.p95Interval?.low,
        p95High: $0.p95Interval?.high, stddevLow: $0.standardDeviationInterval?.low,
        stddevHigh: $0.standardDeviationInterval?.high, interval: $0.method.rawValue,
        controlledMean: $0.controlled?.mean, controlledLow: $0.controlled?.interval.low,
        controlledHigh: $0.controlled?.interval.high, varianceReduction: $0.controlled?.varianceReduction,
        varianceReductionLow: $0.controlled?.varianceReductionBound,
        stability: $0.isUnstable ? "unstable" : nil)
    }
  }
}
