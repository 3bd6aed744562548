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
      var firsts = [points[index].first].compactMap(\.self)
      index += 1
      while index < points.endIndex, (points[index].date - first) / stretch == number {
        sum.mean += points[index].mean
        // However days depend on each other, the deviation of their mean is at most the mean of theirs.
        if let halfWidth = sum.halfWidth, let other = points[index].halfWidth {
          sum.halfWidth = halfWidth + other
        }
        sum.p05 += points[index].p05
        sum.p95 += points[index].p95
        if let first = points[index].first { firsts.append(first) }
        count += 1
        index += 1
      }
      sum.date = first + number * stretch
      sum.mean /= count
      sum.halfWidth = sum.halfWidth.map { $0 / count }
      sum.p05 /= count
      sum.p95 /= count
      sum.first = firsts.isEmpty ? nil : firsts.reduce(0, +) / Double(firsts.count)
      thinned.append(sum)
    }
    return thinned
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
