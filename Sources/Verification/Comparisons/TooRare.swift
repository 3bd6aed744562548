/// A quantity about events of which a simulation has so few that its mean says nothing: all replications may well agree
/// that nobody waited, where one in a million does.
public struct TooRare: Sendable, Hashable {
  /// What is not compared, "mean wait [h]".
  public let quantity: String
  /// How many events are expected in all replications together.
  public let expected: Double

  /// Events below which a mean is not compared.
  ///
  /// The sum of so many independent and exponential parts, as waits and losses are at worst, has a skewness of about
  /// 3/√(2 · 1,000) < 0.07 (of a compound Poisson sum: E[X³]/√(λ E[X²]³)), too little to matter in Student's t.
  public static let leastExpected = 1000.0

  /// Nil where there are enough.
  init?(_ quantity: String, expected: Double) {
    guard expected < Self.leastExpected else { return nil }
    self.quantity = quantity
    self.expected = expected
  }
}

/// A case of which nothing at all can be compared.
public struct NothingToCompare: Error, Hashable, Sendable, CustomStringConvertible {
  /// The case, and the quantity of it that has the most events.
  public var caseName: String
  /// That quantity.
  public var best: TooRare

  /// What was found and what was expected.
  public var description: String {
    let events = best.expected < 10 ? "\((best.expected * 100).rounded() / 100)" : "\(Int(best.expected))"
    return
      "\(caseName): found \(events) expected events of \"\(best.quantity)\" in all replications together, expected "
      + "at least \(Int(TooRare.leastExpected)): simulate more days or replications, or raise the rates"
  }
}
