import Arguments
import Experiments
import Foundation
import Reports
import ResultStore
import TeamModel
import Terminal

/// `plimsoll show`: an experiment of a store, its points and their means.
enum ShowCommand {
  static let format = Option<SweepFormat>(
    "format", .choice, help: "Form of the result on standard output.", default: .text)
  static let metrics = Option<[String]>(
    "metric", .text, placeholder: "METRIC",
    help: "A metric to show, in place of the usual ones; may be given several times.")

  static let command = Command<Action>(
    "show", abstract: "Show an experiment of a store: its points, replications and means.",
    discussion: """
      Prints what was asked and each point with its replications and means with their intervals, from the store alone. Of
      an experiment that has not come to its end it shows what is there.
      """,
    parameters: [StoredExperiments.experiment, metrics, ExperimentArguments.store, format],
    examples: [
      Example("plimsoll show backend-team-sweep", "By its name, where only one has it."),
      Example("plimsoll show 3f2a --metric rework_rate --format csv", "By the beginning of its digest."),
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let store = try StoredExperiments.open(arguments, console)
    let experiment = try StoredExperiments.find(arguments, in: store)
    let asked = arguments[metrics]
    if experiment.kind == "sweep", experiment.isFinished, asked.isEmpty {
      let findings = try SweepFindings.read(StoredSweep(experiment, in: store))
      try console.output.write(
        arguments[format].render(findings, cost: nil, report: nil, console.output))
      return .success
    }
    let points = try StoredPoints(of: experiment, in: store)
    let shard = try store.shard(of: experiment.experiment)
    let shown = try points.points.indices.map { place in
      ShownPoint(
        label: points.points[place].label, replications: try points.held(place),
        metrics: try points.summaries(place))
    }
    let document = ShownExperiment(experiment, shard: shard, points: shown, metrics: asked)
    if let unknown = document.unknownMetric(asked) {
      throw arguments.usageError("--metric: no point of '\(experiment.name)' has a metric '\(unknown)'")
    }
    try console.output.write(document.render(arguments[format], console.output))
    return .success
  }
}

/// A point of an experiment of any kind.
struct ShownPoint {
  var label: String
  var replications: Int
  var metrics: [MetricSummary]
}

/// An experiment of any kind, as far as it has come.
struct ShownExperiment {
  private let row: ExperimentRow
  private let shard: ShardRow?
  private let points: [ShownPoint]
  private let names: [String]

  init(_ row: ExperimentRow, shard: ShardRow?, points: [ShownPoint], metrics: [String]) {
    self.row = row
    self.shard = shard
    self.points = points
    let known = Set(points.flatMap { $0.metrics.map(\.metric.name) })
    let usual = HeadlineMetric.listed.map(\.name).filter(known.contains)
    names = !metrics.isEmpty ? metrics : usual.isEmpty ? known.sorted().prefix(5).map { $0 } : usual
  }

  /// The first of these metrics that no point has.
  func unknownMetric(_ metrics: [String]) -> String? {
    let known = Set(points.flatMap { $0.metrics.map(\.metric.name) })
    return metrics.first { !known.contains($0) }
  }

  func render(_ format: SweepFormat, _ stream: StandardStream) throws -> String {
    switch format {
    case .text: text(stream)
    case .json: try JSONText.of(document)
    case .csv: csv
    }
  }

  private var state: String {
    let isFinished = shard?.isFinished ?? row.isFinished
    return isFinished ? "finished" : "unfinished"
  }

  private func text(_ stream: StandardStream) -> String {
    var table = TextTable([.text("point"), .number("replications")] + names.map { .number($0) })
    for point in points {
      let cells = names.map { name -> TextTable.Cell in
        guard let summary = point.metrics.first(where: { $0.metric.name == name }) else { return "-" }
        let numbers = SummaryNumbers(summary)
        guard summary.mean != nil else { return "-" }
        let isNumber = numbers.halfWidth.first?.isNumber ?? false
        return TextTable.Cell(numbers.mean + (isNumber ? " ± " : " ") + numbers.halfWidth)
      }
      table.append([TextTable.Cell(point.label), TextTable.Cell("\(point.replications)")] + cells)
    }
    let part = shard.map { ", shard \($0.shard)/\($0.shards)" } ?? ""
    return """
      \(row.title.withVisibleControls) (\(row.name.withVisibleControls)): \(row.kind)\(part), \(state), \
      version \(row.version.withVisibleControls), experiment \(row.experiment)

      \(table.rendered(width: stream.columns, color: stream.allowsColor))
      """
  }

  private struct Document: Encodable {
    struct Metric: Encodable {
      var metric: String
      var unit: String
      var mean: Double?
      var ciLow: Double?
      var ciHigh: Double?
      var replications: Int
    }

    struct Point: Encodable {
      var label: String
      var replications: Int
      var metrics: [Metric]
    }

    var experiment: String
    var kind: String
    var name: String
    var title: String
    var version: String
    var state: String
    var shard: String?
    var points: [Point]
  }

  private var document: Document {
    Document(
      experiment: row.experiment, kind: row.kind, name: row.name, title: row.title, version: row.version,
      state: state, shard: shard.map { "\($0.shard)/\($0.shards)" },
      points: points.map { point in
        Document.Point(
          label: point.label, replications: point.replications,
          metrics: point.metrics.map {
            Document.Metric(
              metric: $0.metric.name, unit: $0.metric.unit.rawValue, mean: $0.mean, ciLow: $0.low,
              ciHigh: $0.high, replications: $0.replications)
          })
      })
  }

  private var csv: String {
    var buffer = CSVBuffer()
    buffer.append("point")
    let table = CSVTable<MetricSummary>.summary
    table.appendHeader(to: &buffer)
    for point in points {
      for metric in point.metrics where names.contains(metric.metric.name) {
        buffer.append(point.label)
        table.append(metric, to: &buffer)
      }
    }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
