import Experiments
import Foundation
import Reports
import TeamModel
import Terminal

/// The forms in which `sweep` prints what it found.
enum SweepFormat: String, CaseIterable, Sendable {
  case text, json, csv

  /// Points and effects that the terminal shows; the report has all of them.
  private static let mostPoints = 60
  private static let mostEffects = 12

  /// The result, ending in a line feed.
  func render(
    _ findings: SweepFindings, cost: (simulated: Int, reused: Int)?, report: ReportPlace?,
    _ stream: StandardStream
  ) throws -> String {
    switch self {
    case .text: Self.text(findings, cost, report, stream)
    case .json: try JSONText.of(SweepDocument(findings, reportPath: report?.folder))
    case .csv: Self.csv(findings)
    }
  }

  private static func text(
    _ findings: SweepFindings, _ cost: (simulated: Int, reused: Int)?, _ report: ReportPlace?,
    _ stream: StandardStream
  ) -> String {
    let definition = findings.definition
    let shown = findings.points.prefix(mostPoints)
    var table = TextTable(
      findings.factors.map { .number(FactorName.lastKeys($0, among: findings.factors)) }
        + findings.headline.map { .number(heading(findings.metrics[$0])) }, keys: findings.factors.count)
    for point in shown {
      let levels = point.levels.map { TextTable.Cell($0) }
      table.append(levels + findings.headline.map { cell(findings, point, $0) })
    }
    let rest = findings.points.count - shown.count
    let percent = Quantity.exactPercent(definition.confidence)
    let head = """
      \(findings.record.title.withVisibleControls): \(Quantity.count(findings.points.count, "point")) × \
      \(Quantity.count(definition.replications, "replication")) of \
      \(Quantity.period(days: definition.days, warmUpDays: definition.warmUpDays)), seed \(definition.seed)


      """
    var text =
      head.fitted(toWidth: stream.columns)
      + table.rendered(width: stream.columns, color: stream.allowsColor)
    if rest > 0 { text += "and \(rest) points more\n" }
    text += "±: \(percent) confidence of each mean.\n"
    text += effects(findings, stream)
    if let cost {
      text += "\n\(cost.simulated) replications simulated, \(cost.reused) read from the store.\n"
    }
    if let report { text += "Report: \(report.shown)\n" }
    return text
  }

  private static func heading(_ metric: MetricDefinition) -> String {
    let unit =
      switch metric.unit {
      case .share: " (%)"
      case .hours: " (h)"
      case .perWeek, .costPerWeek: " (/week)"
      case .count, .ratio, .perHundred: ""
      }
    return MetricWords.name(metric) + unit
  }

  private static func cell(
    _ findings: SweepFindings, _ point: SweepFindings.Point, _ metric: Int
  ) -> TextTable.Cell {
    guard let estimate = point.estimates[metric] else { return "-" }
    if estimate.isUnstable { return TextTable.Cell("unstable", .red) }
    guard let mean = estimate.mean else { return "-" }
    let factor = findings.metrics[metric].unit == .share ? 100.0 : 1
    guard let low = estimate.low, let high = estimate.high else {
      return TextTable.Cell(SummaryNumbers.significant(mean * factor))
    }
    let decimals = SummaryNumbers.decimals(halfWidth: (high - low) / 2 * factor, mean: mean * factor)
    func text(_ value: Double) -> String { SummaryNumbers.text(value * factor, decimals) }
    guard high > low else { return TextTable.Cell("\(text(mean)) exactly") }
    return TextTable.Cell("\(text(mean)) \(Quantity.interval(around: mean, low, high, space: " ", text))")
  }

  /// The effects on the metrics shown first, the surest ones.
  private static func effects(_ findings: SweepFindings, _ stream: StandardStream) -> String {
    let headline = Set(findings.headline.map { findings.metrics[$0].name })
    let known = findings.effects.filter { effect in
      headline.contains(effect.metric.name) && !(effect.interval.low...effect.interval.high).contains(0)
    }
    guard !known.isEmpty else { return "" }
    let surest = known.enumerated().sorted {
      let (first, second) = (ratio($0.element), ratio($1.element))
      return (first, -$0.offset) > (second, -$1.offset)
    }.prefix(mostEffects).map(\.element)
    let hasPValues = surest.contains { $0.adjustedPValue != nil }
    var table = TextTable(
      [.text("metric"), .text("varied"), .number("from"), .number("to"), .number("effect")]
        + (hasPValues ? [.number("p")] : []))
    for effect in surest {
      let sign = effect.interval.mean < 0 ? "-" : "+"
      let amount = DifferenceWords.amount(
        effect.interval.mean.magnitude, effect.interval.halfWidth, effect.metric.unit)
      let pValue = effect.adjustedPValue.map { $0 < 0.001 ? "<0.001" : SummaryNumbers.text($0, 3) } ?? ""
      let cells = [
        MetricWords.name(effect.metric), effect.factors.joined(separator: " × "), effect.levels?.from ?? "",
        effect.levels?.to ?? "", sign + amount,
      ]
      table.append((cells + (hasPValues ? [pValue] : [])).map { TextTable.Cell($0) })
    }
    let title =
      switch findings.definition.design {
      case .grid:
        "Between the values with the lowest and the highest mean (intervals allow for their having been picked):"
      case .twoLevel: "From the first value to the last (p: Holm over all effects on all metrics):"
      case .latinHypercube:
        "From the least value to the greatest along the best plane (p: Holm over all effects on all metrics):"
      }
    return
      "\n\(title.fitted(toWidth: stream.columns))\n\n\(table.rendered(width: stream.columns, color: stream.allowsColor))"
  }

  private static func ratio(_ effect: SweepEffect) -> Double {
    effect.interval.halfWidth > 0 ? effect.interval.mean.magnitude / effect.interval.halfWidth : .infinity
  }

  /// A row per point and metric.
  private static func csv(_ findings: SweepFindings) -> String {
    var buffer = CSVBuffer()
    for name in ["point", "metric", "unit", "mean", "ci_low", "ci_high", "confidence", "replications"] {
      buffer.append(name)
    }
    buffer.endRow()
    for point in findings.points {
      for (metric, estimate) in zip(findings.metrics, point.estimates) {
        guard let estimate else { continue }
        buffer.append(point.label)
        buffer.append(metric.name)
        buffer.append(metric.unit.rawValue)
        buffer.append(estimate.mean)
        buffer.append(estimate.low)
        buffer.append(estimate.high)
        buffer.append(findings.definition.confidence)
        buffer.append(estimate.replications)
        buffer.endRow()
      }
    }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}

/// A sweep as JSON; undefined numbers are left out.
struct SweepDocument: Encodable {
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
    var levels: [String]
    var stability: String
    var metrics: [Metric]
  }

  struct Effect: Encodable {
    var metric: String
    var kind: String
    var factors: [String]
    var from: String?
    var to: String?
    var effect: Double
    var ciLow: Double
    var ciHigh: Double
    var pValue: Double?
    var pValueHolm: Double?
  }

  var experiment: String
  var name: String
  var version: String
  var design: String
  var factors: [String]
  var seed: UInt64
  var replications: Int
  var confidence: Double
  var points: [Point]
  var effects: [Effect]?
  var report: String?

  init(_ findings: SweepFindings, reportPath: String?) {
    experiment = findings.record.experiment
    name = findings.record.name
    version = findings.record.version
    design = findings.definition.design.text
    factors = findings.factors
    seed = findings.definition.seed
    replications = findings.definition.replications
    confidence = findings.definition.confidence
    report = reportPath
    points = findings.points.map { point in
      Point(
        label: point.label, levels: point.levels, stability: point.stability.rawValue,
        metrics: zip(findings.metrics, point.estimates).compactMap { metric, estimate in
          estimate.map {
            Metric(
              metric: metric.name, unit: metric.unit.rawValue, mean: $0.mean, ciLow: $0.low, ciHigh: $0.high,
              replications: $0.replications)
          }
        })
    }
    let effects = findings.effects.map { effect in
      Effect(
        metric: effect.metric.name, kind: effect.kind.rawValue, factors: effect.factors,
        from: effect.levels?.from,
        to: effect.levels?.to, effect: effect.interval.mean.toTwelveDigits,
        ciLow: effect.interval.low.toTwelveDigits, ciHigh: effect.interval.high.toTwelveDigits,
        pValue: effect.pValue?.toTwelveDigits, pValueHolm: effect.adjustedPValue?.toTwelveDigits)
    }
    self.effects = effects.isEmpty ? nil : effects
  }
}
