import Experiments
import Foundation
import LeadPolicy
import Terminal
import WorkingTime

/// The course of utilization for the terminal: a line for the team and each person drawn in the report.
struct UtilizationSparklines {
  private let series: [UtilizationSeries]
  private let replications: Int
  private let marks: CapacityThresholds
  /// The mean over the whole run of each of the series, where a metric has it.
  private let means: [Double?]

  /// The course that a run found.
  init(_ result: RunResult) {
    series = result.utilization.suffix(1) + result.utilization.dropLast()
    replications = result.provenance.replications
    marks = result.scenario.capacity
    let metrics = Dictionary(result.metrics.map { ($0.metric.name, $0.mean) }) { first, _ in first }
    let leads = result.roster.filter(\.isLead).map(\.id)
    means = series.enumerated().map { place, series in
      let isLead = place > 0 && leads == [series.id]
      let name =
        place == 0 ? "team_utilization" : isLead ? "lead_utilization" : "person_utilization.\(series.id)"
      return metrics[name] ?? nil
    }
  }

  /// A table with a line each and what it draws; nothing where nobody had hours.
  func rendered(_ stream: StandardStream) -> String {
    let dates = series.flatMap { $0.points.map(\.date) }
    guard let first = dates.min(), let last = dates.max() else { return "" }
    let width = stream.columns ?? 100
    let names = series.map { $0.id.truncated(toWidth: Self.longestName) }
    let nameWidth = names.map(\.displayWidth).max() ?? 0
    let room = max(width - nameWidth - Self.gap.count - Self.numbersWidth, 1)
    let length = last - first + 1
    let days = Self.daysPerCharacter(length, room: room, spacing: spacing)
    let drawn = series.map { SparkSeries($0, from: first, days: days, length: length) }
    let axis = Self.axis(first.iso8601, last.iso8601, width: drawn.map(\.values.count).max() ?? 0)
    var lines = [
      Self.padded("", nameWidth) + Self.gap + axis
        + Self.padded("", max(0, drawn[0].values.count - axis.count))
        + "   low  mean  high"
    ]
    for (place, (name, series)) in zip(names, drawn).enumerated() {
      let spark = Sparkline(series.values).rendered(
        stream.showsUnicode ? .blocks : .digits, color: stream.allowsColor, style: style)
      lines.append(
        Self.padded(name, nameWidth) + Self.gap + spark
          + [series.low, means[place] ?? series.mean, series.high].map(Self.percent).joined())
    }
    return lines.joined(separator: "\n") + "\n" + legend(days, stream).fitted(toWidth: width) + "\n"
  }

  private static let gap = "  "
  private static let longestName = 24
  /// Three numbers such as "  77 %".
  private static let numbersWidth = 18

  /// Days between two points: more than one where a run is too long to be kept day by day.
  private var spacing: Int {
    series.flatMap { zip($0.points, $0.points.dropFirst()).map { $1.date - $0.date } }.min() ?? 1
  }

  /// A day, a week or, as often as it takes, twice as much.
  private static func daysPerCharacter(_ length: Int, room: Int, spacing: Int) -> Int {
    if spacing <= 1, length <= room { return 1 }
    var days = spacing <= 1 ? 7 : spacing
    while (length + days - 1) / days > room { days *= 2 }
    return days
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.displayWidth))
  }

  /// The first and the last day above what is between them, as far as there is room.
  private static func axis(_ first: String, _ last: String, width: Int) -> String {
    let between = width - first.count - last.count
    if between >= 1 { return first + String(repeating: " ", count: between) + last }
    return width >= first.count ? padded(first, width) : ""
  }

  private static func percent(_ share: Double?) -> String {
    let text = share.map { "\(Int(($0 * 100).rounded())) %" } ?? "-"
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }

  private func style(_ utilization: Double) -> TextStyle? {
    utilization >= marks.critical ? .red : utilization >= marks.warning ? .yellow : nil
  }

  private func legend(_ days: Int, _ stream: StandardStream) -> String {
    let period =
      switch days {
      case 1: "day"
      case 7: "week"
      case let days where days % 7 == 0: "\(days / 7) weeks"
      default: "\(days) days"
      }
    let scale =
      stream.showsUnicode
      ? "from ▁ below 12.5 % to █ from 87.5 % on" : "7 from 70 % to below 80 %, 9 from 90 % on"
    func percent(_ share: Double) -> String {
      "\((share * 100).formatted(.number.precision(.fractionLength(0...1)))) %"
    }
    let colors =
      stream.allowsColor
      ? "; yellow from \(percent(marks.warning)), red from \(percent(marks.critical)) on" : ""
    return
      "Utilization, one character per \(period): the mean of \(replications) replications, \(scale)\(colors). "
      + "Low and high are of these, the mean is that of the run."
  }
}

/// A series in periods of equal length.
private struct SparkSeries {
  var values: [Double?]
  var low: Double?
  var mean: Double?
  var high: Double?

  init(_ series: UtilizationSeries, from first: CalendarDay, days: Int, length: Int) {
    var sums = [(total: Double, count: Int)](repeating: (0, 0), count: (length + days - 1) / days)
    for point in series.points {
      sums[(point.date - first) / days].total += point.mean
      sums[(point.date - first) / days].count += 1
    }
    values = sums.map { $0.count > 0 ? $0.total / Double($0.count) : nil }
    low = values.compactMap(\.self).min()
    high = values.compactMap(\.self).max()
    let all = series.points.map(\.mean)
    mean = all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)
  }
}
