/// What pairs say that all differ by the same amount: as much as is known of the values without having seen them.
public enum UnanimousDifference {
  /// What is known of the values of a metric before any is seen.
  public enum Bounds: Hashable, Sendable {
    /// Nothing: a pair that was not seen may differ by anything.
    case none
    /// All lie in a range, as shares do.
    case range(ClosedRange<Double>)
    /// They are rates of events, counted over an exposure in each replication, in the unit of time of the rate.
    case rate(exposure: Double)
    /// They follow without chance, so that what was seen is what will be.
    case certain
  }

  /// The half-width of an interval around the difference of all pairs, at a two-sided level; nil where nothing bounds it.
  ///
  /// In a range from l to h a difference lies between l − h and h − l. If it is d but for a share p of all pairs, its mean
  /// is within p·(h − l + |d|) of d, whatever the others differ by; p is that of `UnanimousSample`. Two rates without an
  /// event are each below the upper end of `RateInterval`, and differ by no more than that; its two tails are their
  /// share of the error. Rates with events have no bounds.
  ///
  /// - Parameters:
  ///   - pairs: at least one, with equal differences.
  ///   - bounds: what is known of the values.
  ///   - level: between 0 and 1.
  static func halfWidth(_ pairs: [(Double, Double)], _ bounds: Bounds, level: Double) -> Double? {
    guard let first = pairs.first else { return nil }
    let difference = first.1 - first.0
    switch bounds {
    case .none: return nil
    case .certain: return 0
    case .range(let range):
      let exceptions = UnanimousSample.largestShareOfExceptions(in: pairs.count, level: level)
      return exceptions * (range.upperBound - range.lowerBound + abs(difference))
    case .rate(let exposure):
      guard pairs.allSatisfy({ $0 == 0 && $1 == 0 }) else { return nil }
      return RateInterval(events: 0, exposure: exposure * Double(pairs.count), level: level).high
    }
  }
}
