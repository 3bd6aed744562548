import Experiments
import WorkingTime

/// The days of several series gathered into stretches of equal length, so that a long run stays readable
/// and a page small.
struct ThinnedDays {
  /// The first day of any series.
  let first: CalendarDay
  /// The last day of any series.
  let last: CalendarDay
  /// Days in a stretch: those between the points as they come, or enough whole weeks to thin them.
  let stretch: Int
  private let isThinning: Bool

  /// Stretches for all series together, at most `limit`; nil where no series has a point.
  init?(_ series: [UtilizationSeries], limit: Int) {
    guard let first = series.compactMap({ $0.points.first?.date }).min(),
      let last = series.compactMap({ $0.points.last?.date }).max()
    else { return nil }
    self.first = first
    self.last = last
    isThinning = series.contains { $0.points.count > limit }
    // Whole weeks, so that weekends do not alias.
    stretch = isThinning ? (last - first + 7 * limit) / (7 * limit) * 7 : Self.spacing(series)
  }

  /// The shortest time between two points of a series.
  private static func spacing(_ series: [UtilizationSeries]) -> Int {
    let gaps = series.lazy.flatMap { zip($0.points, $0.points.dropFirst()).map { $1.date - $0.date } }
    return max(gaps.min() ?? 1, 1)
  }

  /// What one point stands for, "day" or "7 days".
  var pointName: String { stretch == 1 ? "day" : "\(stretch) days" }

  /// One point per stretch that has any: its first day and the averages over its days.
  func thin(_ points: [UtilizationSeries.Point]) -> [UtilizationSeries.Point] {
    guard isThinning else { return points }
    var thinned: [UtilizationSeries.Point] = []
    var index = points.startIndex
    while index < points.endIndex {
      let number = (points[index].date - first) / stretch
      var sum = points[index]
      var count = 1.0
      var (lows, highs) = (sum.p05Interval, sum.p95Interval)
      var firsts = [points[index].first].compactMap(\.self)
      index += 1
      while index < points.endIndex, (points[index].date - first) / stretch == number {
        sum.mean += points[index].mean
        // However days depend on each other, the deviation of their mean is at most the mean of theirs; so is it of
        // the estimated quantiles.
        if let halfWidth = sum.halfWidth, let other = points[index].halfWidth {
          sum.halfWidth = halfWidth + other
        }
        lows = Self.sum(lows, points[index].p05Interval)
        highs = Self.sum(highs, points[index].p95Interval)
        sum.extremes.low += points[index].extremes.low
        sum.extremes.high += points[index].extremes.high
        if let first = points[index].first { firsts.append(first) }
        count += 1
        index += 1
      }
      sum.date = first + number * stretch
      sum.mean /= count
      sum.halfWidth = sum.halfWidth.map { $0 / count }
      sum.p05Interval = Self.share(lows, count)
      sum.p95Interval = Self.share(highs, count)
      sum.extremes.low /= count
      sum.extremes.high /= count
      sum.first = firsts.isEmpty ? nil : firsts.reduce(0, +) / Double(firsts.count)
      thinned.append(sum)
    }
    return thinned
  }

  private static func sum(_ one: MetricSummary.Ends?, _ other: MetricSummary.Ends?) -> MetricSummary.Ends? {
    guard let one, let other else { return nil }
    return MetricSummary.Ends(low: one.low + other.low, high: one.high + other.high)
  }

  private static func share(_ sum: MetricSummary.Ends?, _ count: Double) -> MetricSummary.Ends? {
    sum.map { MetricSummary.Ends(low: $0.low / count, high: $0.high / count) }
  }

  /// The points in runs without a long gap: a line must not cross somebody's holiday as if they had worked.
  func runs(_ points: [UtilizationSeries.Point]) -> [[UtilizationSeries.Point]] {
    let longestGap = max(5, 2 * stretch)
    var runs: [[UtilizationSeries.Point]] = []
    for point in points {
      if let previous = runs.last?.last, point.date - previous.date <= longestGap {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
    return runs
  }
}
