/// Whether a quantity still grows at the end of replicated runs: a system that is overloaded or drifting has no
/// steady state whose mean could be told.
///
/// Each run is divided into three thirds. If the quantity is stationary, the differences between the means of
/// consecutive thirds have mean 0, over replications that are independent; a paired t test sees whether they do
/// (Law, "Simulation Modeling and Analysis", 5th edition, 2015, section 10.2.1). A warm-up that was too short
/// shows as growth in the early step that the late one no longer has; a queue at a load of one or more keeps
/// growing.
///
/// What is significant need not matter: many replications reveal the smallest drift, and a season looks like
/// one. Judge `lateGrowth` by its size too, against `lateMean`.
public struct DriftTest: Sendable {
  private var thirds: (first: [Double], second: [Double], third: [Double]) = ([], [], [])

  /// A test of no replication.
  public init() {}

  /// Adds a replication: the quantity at evenly spaced points of time after the warm-up, at least three.
  public mutating func add(_ series: some Collection<Double>) {
    let length = series.count / 3
    guard length > 0 else { return }
    // What does not divide by three is left out at the beginning, where a warm-up would matter most.
    var rest = series.dropFirst(series.count - 3 * length)
    func mean() -> Double {
      defer { rest = rest.dropFirst(length) }
      return Tally(rest.prefix(length)).mean
    }
    thirds.first.append(mean())
    thirds.second.append(mean())
    thirds.third.append(mean())
  }

  /// Replications added.
  public var replications: Int { thirds.first.count }

  /// The mean of the quantity over the last third of every replication.
  public var lateMean: Double { Tally(thirds.third).mean }

  /// The growth from the first third to the second; nil with fewer than two replications.
  public func earlyGrowth(level: Double) -> PairedDifference? {
    PairedDifference(from: thirds.first, to: thirds.second, level: level)
  }

  /// The growth from the second third to the last; nil with fewer than two replications.
  public func lateGrowth(level: Double) -> PairedDifference? {
    PairedDifference(from: thirds.second, to: thirds.third, level: level)
  }

  /// The probability that a stationary quantity grows at least as much as this one did in the last step, by
  /// Student's t on one side; nil with fewer than two replications.
  public var pValue: Double? {
    guard let growth = lateGrowth(level: 0.95) else { return nil }
    return growth.interval.mean > 0 ? growth.pValue / 2 : 1 - growth.pValue / 2
  }
}
