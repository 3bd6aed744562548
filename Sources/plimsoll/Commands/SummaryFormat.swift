import Experiments
import Foundation
import Reports
import Terminal

/// The forms in which `run` prints its summary.
enum SummaryFormat: String, CaseIterable, Sendable {
  case text, json, csv

  /// The summary of a run, ending in a line feed.
  func render(_ result: RunResult, reportPath: String, _ stream: StandardStream) -> String {
    switch self {
    case .text: Self.text(result, reportPath: reportPath, stream)
    case .json: Self.json(result, reportPath: reportPath)
    case .csv: String(decoding: CSVTable.summaryBytes(result.metrics), as: UTF8.self)
    }
  }

  private static func text(_ result: RunResult, reportPath: String, _ stream: StandardStream) -> String {
    let plan = result.scenario.simulation
    let percent = (plan.confidence * 100).formatted(.number.precision(.fractionLength(0...2)))
    var table = TextTable([
      .text("metric"), .number("mean"), .number("± \(percent) %"), .number("5 %"), .number("median"),
      .number("95 %"), .text("unit"),
    ])
    for metric in result.metrics {
      let numbers = SummaryNumbers(metric)
      table.append([
        TextTable.Cell(metric.metric.name), TextTable.Cell(numbers.mean), TextTable.Cell(numbers.halfWidth),
        TextTable.Cell(numbers.p05), TextTable.Cell(numbers.p50), TextTable.Cell(numbers.p95),
        TextTable.Cell(metric.metric.unit == .count ? "" : metric.metric.unit.rawValue),
      ])
    }
    return """
      \(result.scenario.title.withVisibleControls): \(plan.replications) replications of \(plan.days) days \
      after \(plan.warmUpDays) days of warm-up, seed \(plan.seed)

      \(table.rendered(width: stream.columns, color: stream.allowsColor))
      \(result.uncertainty.map { UncertaintyText.render($0, confidence: percent, stream) } ?? "")\
      \(result.stability.sentence.withVisibleControls)
      Report: \(reportPath)/index.html

      """
  }

  private static func json(_ result: RunResult, reportPath: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(JSONSummary(result, reportPath: reportPath))) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
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
    /// Only "unstable": there is no mean then.
    var stability: String?

    enum CodingKeys: String, CodingKey {
      case metric, unit, mean, replications, stddev, p05, p50, p95, stability
      case ciLow = "ci_low"
      case ciHigh = "ci_high"
    }
  }

  var scenario: String
  var digest: String
  var version: String
  var seed: UInt64
  var replications: Int
  var confidence: Double
  var report: String
  var stability: StabilityDocument
  var metrics: [Metric]
  var uncertainty: UncertaintyDocument?

  init(_ result: RunResult, reportPath: String) {
    scenario = result.scenario.name
    digest = result.provenance.scenarioDigest
    version = result.provenance.version
    seed = result.provenance.seed
    replications = result.provenance.replications
    confidence = result.scenario.simulation.confidence
    report = reportPath
    stability = StabilityDocument(result.stability)
    uncertainty = result.uncertainty.map(UncertaintyDocument.init)
    metrics = result.metrics.map {
      Metric(
        metric: $0.metric.name, unit: $0.metric.unit.rawValue, mean: $0.mean, ciLow: $0.low,
        ciHigh: $0.high, replications: $0.replications, stddev: $0.standardDeviation, p05: $0.p05,
        p50: $0.p50, p95: $0.p95, stability: $0.isUnstable ? "unstable" : nil)
    }
  }
}
