/// A process that moves up or down by one on 0 … n, in its steady state.
///
/// The flows between neighbours balance, so that p(k)/p(k − 1) = birth(k − 1)/death(k): D. Gross, J. F. Shortle,
/// J. M. Thompson, C. M. Harris, "Fundamentals of Queueing Theory", 4th ed. 2008, section 2.1.
public struct BirthDeathProcess: Hashable, Sendable {
  /// The probability of each state from 0 on.
  public let probabilities: [Double]

  /// The process on 0 … `last` with the given rates; deaths are positive, births at least 0.
  public init(last: Int, birth: (Int) -> Double, death: (Int) -> Double) {
    var weights = [1.0]
    var total = 1.0
    for state in stride(from: 1, through: last, by: 1) {
      var next = weights[state - 1] * (birth(state - 1) / death(state))
      if next > 1e200 {
        // Far above the states so far, of which the smallest may as well become 0.
        for below in weights.indices { weights[below] /= 1e200 }
        total /= 1e200
        next /= 1e200
      }
      weights.append(next)
      total += next
    }
    probabilities = weights.map { $0 / total }
  }

  /// The expectation of a function of the state.
  public func mean(_ value: (Int) -> Double) -> Double {
    probabilities.indices.reduce(0) { $0 + probabilities[$1] * value($1) }
  }
}
