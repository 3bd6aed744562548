import Experiments
import WorkingTime

/// The days of several series gathered into stretches of equal length, so that a long run stays readable
/// and a page small.
struct ThinnedDays {
  /// The first day of any series.
  let first: CalendarDay
  /// The last day of any series.
  let last: CalendarDay
  /// Days in a stretch: 1, or whole weeks, so that weekends do not alias.
  let stretch: Int

  /// Stretches for all series together, at most `limit`; nil where no series has a point.
  init?(_ series: [UtilizationSeries], limit: Int) {
    guard let first = series.compactMap({ $0.points.first?.date }).min(),
      let last = series.compactMap({ $0.points.last?.date }).max()
    else { return nil }
    self.first = first
    self.last = last
    let days = last - first + 1
    stretch = days <= limit ? 1 : (days + 7 * limit - 1) / (7 * limit) * 7
  }

  /// What one point stands for, "day" or "7 days".
  var pointName: String { stretch == 1 ? "day" : "\(stretch) days" }

  /// One point per stretch that has any: its first day and the averages over its days.
  func thin(_ points: [UtilizationSeries.Point]) -> [UtilizationSeries.Point] {
    guard stretch > 1 else { return points }
    var thinned: [UtilizationSeries.Point] = []
    var index = points.startIndex
    while index < points.endIndex {
      let number = (points[index].date - first) / stretch
      var sum = points[index]
      var count = 1.0
      index += 1
      while index < points.endIndex, (points[index].date - first) / stretch == number {
        sum.mean += points[index].mean
        sum.p05 += points[index].p05
        sum.p95 += points[index].p95
        sum.first += points[index].first
        count += 1
        index += 1
      }
      sum.date = first + number * stretch
      sum.mean /= count
      sum.p05 /= count
      sum.p95 /= count
      sum.first /= count
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
