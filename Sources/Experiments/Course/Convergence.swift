import Foundation
import OutputAnalysis
import TeamModel

/// How a mean and its interval came to settle as replications came in.
public struct Convergence: Hashable, Sendable {
  /// The metric.
  public var metric: MetricDefinition
  /// Ascending numbers of replications with the mean of the first so many and its interval.
  public var points: [Point]

  /// A number of replications that define the metric, and what they say.
  public struct Point: Hashable, Sendable {
    /// How many replications.
    public var replications: Int
    /// Their mean.
    public var mean: Double
    /// Half-width of the interval of the mean by Student's t.
    public var halfWidth: Double
  }

  private static let mostPoints = 80

  /// The course over the values of a metric, in the order of the replications; nil with fewer than three.
  ///
  /// Points lie evenly on a logarithmic scale, since half-widths shrink with the root of the number.
  init?(_ metric: MetricDefinition, values: [Double], _ critical: inout CriticalValues) {
    guard values.count >= 3 else { return nil }
    self.metric = metric
    points = []
    var tally = Tally()
    let ratio = Double(values.count) / 2
    var next = 0
    for value in values {
      tally.add(value)
      guard tally.count >= 2 else { continue }
      // The share of the way from 2 to all replications, on the scale.
      let place = Int(
        (Self.logarithm(Double(tally.count) / 2, base: ratio) * Double(Self.mostPoints)).rounded(.down))
      guard place >= next || tally.count == values.count,
        let interval = ConfidenceInterval(tally, &critical)
      else { continue }
      next = place + 1
      points.append(
        Point(
          replications: tally.count, mean: tally.mean.toTwelveDigits,
          halfWidth: interval.halfWidth.toTwelveDigits))
    }
  }

  private static func logarithm(_ value: Double, base: Double) -> Double {
    base > 1 ? log(value) / log(base) : 1
  }
}
