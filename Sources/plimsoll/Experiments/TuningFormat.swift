import Experiments
import Foundation
import Reports
import Terminal

/// The forms in which `tune` prints what it found.
enum TuningFormat: String, CaseIterable, Sendable {
  case text, json, csv

  /// Points that the terminal shows; the report has all of them.
  private static let mostPoints = 40

  /// The result, ending in a line feed.
  func render(
    _ result: TuningResult, cost: (simulated: Int, reused: Int), report: ReportPlace,
    _ stream: StandardStream
  ) throws -> String {
    switch self {
    case .text: try Self.text(result, cost, report, stream)
    case .json: try JSONText.of(TuningDocument(result, reportPath: report.folder))
    case .csv: String(decoding: TuningReport.tuningBytes(result), as: UTF8.self)
    }
  }

  private static func text(
    _ result: TuningResult, _ cost: (simulated: Int, reused: Int), _ report: ReportPlace,
    _ stream: StandardStream
  ) throws -> String {
    let words = TuningWords(result)
    let definition = result.definition
    let design = try definition.design.placed().points
    let factors = design.factors.map(\.path)
    // Points go by their numbers: their names differ only in what a narrow table would leave out.
    var table = TextTable(
      [.number("point")] + factors.map { .number(FactorName.lastKeys($0, among: factors)) }
        + definition.objectives.map { .number(($0.isMaximized ? "max " : "min ") + $0.metric) }
        + definition.constraints.map { .number($0.text) }
        + [.number("repl.").droppable(0), .text("standing")], keys: 1 + factors.count)
    // What is recommended comes first, then the others in the order of the design.
    let order = result.chosen + result.points.indices.filter { !result.chosen.contains($0) }
    for place in order.prefix(mostPoints) {
      let point = result.points[place]
      let cells =
        ["\(place + 1)"] + design.points[place] + point.objectives.indices.map { words.objective(point, $0) }
        + point.constraints.indices.map { words.state(point, $0) } + ["\(point.replications)"]
      let style: TextStyle? = point.standing == .chosen ? .green : nil
      table.append(
        cells.map { TextTable.Cell($0) } + [
          TextTable.Cell(words.standing(point) { "point \($0 + 1)" }, style)
        ])
    }
    let rest = order.count - min(order.count, mostPoints)
    let more = rest > 0 ? "and \(rest) points more, in tuning.csv\n" : ""
    let width = max(40, stream.columns ?? 100)
    let guesses = words.guesses.map { $0.withVisibleControls.wrapped(toWidth: width) + "\n" }.joined()
    return """
      \(words.verdict.withVisibleControls.wrapped(toWidth: width))
      \(words.certainty.wrapped(toWidth: width))

      \(table.rendered(width: stream.columns, color: stream.allowsColor))\(more)
      \(guesses)\
      \(cost.simulated) replications simulated, \(cost.reused) read from the store.
      Report: \(report.shown)

      """
  }
}

/// A tuning as JSON; undefined numbers are left out.
struct TuningDocument: Encodable {
  struct Interval: Encodable {
    var metric: String
    var mean: Double?
    var ciLow: Double?
    var ciHigh: Double?
    var judgement: String?
  }

  struct Point: Encodable {
    var label: String
    var overrides: [String]
    var replications: Int
    var objectives: [Interval]
    var constraints: [Interval]
    var standing: String
  }

  struct Guess: Encodable {
    var role: String
    var offeredLoad: Double
    var offeredLoadHalfWidth: Double
    var squareRootStaffing: Int
    var erlang: Int
    var chosen: Int?
  }

  var experiment: String
  var version: String
  var seed: UInt64
  var decided: Bool
  var confidence: Double
  var indifference: Double?
  var probability: Double?
  var chosen: [String]
  var verdict: String
  var certainty: String
  var replications: Int
  var replicationsOfEqualAllocation: Int?
  var points: [Point]
  var firstGuesses: [Guess]
  var report: String

  init(_ result: TuningResult, reportPath: String) {
    let words = TuningWords(result)
    experiment = result.record.row.experiment
    version = result.record.row.version
    seed = result.definition.design.seed
    decided = result.isDecided
    confidence = result.definition.confidence
    indifference = result.indifference?.toTwelveDigits
    probability = result.probability?.toTwelveDigits
    chosen = result.chosen.map { result.points[$0].point.label }
    verdict = words.verdict
    certainty = words.certainty
    replications = result.cost
    replicationsOfEqualAllocation = result.equalCost
    report = reportPath
    points = result.points.map { point in
      Point(
        label: point.point.label, overrides: point.point.overrides, replications: point.replications,
        objectives: point.objectives.map {
          Interval(metric: $0.metric.name, mean: $0.mean, ciLow: $0.low, ciHigh: $0.high)
        },
        constraints: zip(result.definition.constraints, point.constraints).map {
          Interval(
            metric: $0.text, mean: $1.estimate?.value.toTwelveDigits,
            ciLow: $1.estimate?.low.toTwelveDigits, ciHigh: $1.estimate?.high.toTwelveDigits,
            judgement: "\($1.judgement)")
        },
        standing: words.standing(point))
    }
    firstGuesses = result.guesses.map {
      Guess(
        role: $0.role, offeredLoad: $0.offeredLoad.toTwelveDigits,
        offeredLoadHalfWidth: $0.halfWidth.toTwelveDigits, squareRootStaffing: $0.squareRoot,
        erlang: $0.erlang, chosen: $0.chosen)
    }
  }
}
