import Foundation

/// A process that moves up or down by one on 0 … n, in its steady state.
///
/// The flows between neighbours balance, so that p(k)/p(k − 1) = birth(k − 1)/death(k): D. Gross, J. F. Shortle,
/// J. M. Thompson, C. M. Harris, "Fundamentals of Queueing Theory", 4th ed. 2008, section 2.1.
public struct BirthDeathProcess: Hashable, Sendable {
  /// The probability of each state from 0 on.
  public let probabilities: [Double]
  /// Births in each state but the last, and deaths in the state above it.
  private let births: [Double]
  private let deaths: [Double]

  /// The process on 0 … `last` with the given rates; deaths are positive, births at least 0.
  public init(last: Int, birth: (Int) -> Double, death: (Int) -> Double) {
    births = (0..<max(0, last)).map(birth)
    deaths = (0..<max(0, last)).map { death($0 + 1) }
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

  /// The rate at which the process forgets where it was, in the end: after t, no more than exp(−rate·t) of the difference
  /// is left. 0 for a process of one state.
  ///
  /// It is the second smallest eigenvalue of the matrix of rates, of which the smallest is 0: made symmetric, as every
  /// reversible process allows, that is tridiagonal, so that the signs of Sturm's sequence count the eigenvalues below a
  /// number. G. H. Golub, C. F. Van Loan, "Matrix Computations", 4th ed. 2013, section 8.4.1.
  ///
  /// Complexity: O(n) for each of some hundred halvings.
  public var relaxationRate: Double {
    guard !births.isEmpty else { return 0 }
    let last = births.count
    let diagonal = (0...last).map { ($0 < last ? births[$0] : 0) + ($0 > 0 ? deaths[$0 - 1] : 0) }
    func eigenvalues(below rate: Double) -> Int {
      var (pivot, count) = (diagonal[0] - rate, 0)
      for state in 1...last {
        if pivot < 0 { count += 1 }
        // A pivot of 0 may as well be the least number above it.
        pivot = diagonal[state] - rate - births[state - 1] * deaths[state - 1] / (pivot == 0 ? 1e-300 : pivot)
      }
      return pivot < 0 ? count + 1 : count
    }
    // Gershgorin's theorem: no eigenvalue is above twice the largest number on the diagonal.
    var (low, high) = (0.0, 2 * (diagonal.max() ?? 0))
    while high - low > 1e-9 * high {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if eigenvalues(below: middle) >= 2 { high = middle } else { low = middle }
    }
    return (low + high) / 2
  }

  /// After how long a process that begins in 0 is within `distance` of its steady state, as the largest difference of the
  /// probabilities of any event: an upper bound, ½ p(0)^(−½) exp(−rate·t) = distance.
  ///
  /// P. Diaconis, D. Stroock, "Geometric bounds for eigenvalues of Markov chains", Annals of Applied Probability 1, 1991,
  /// proposition 3.
  ///
  /// - Parameter distance: Above 0 and below 1.
  public func timeToForget(to distance: Double) -> Double {
    guard !births.isEmpty else { return 0 }
    // The weights of all states against that of 0, as logarithms: p(0) itself may be too small for a number.
    var (weight, largest) = (0.0, 0.0)
    var weights = [weight]
    for state in births.indices {
      weight += log(births[state] / deaths[state])
      largest = max(largest, weight)
      weights.append(weight)
    }
    let logTotal = largest + log(weights.reduce(0.0) { $0 + exp($1 - largest) })
    return max(0, logTotal / 2 - log(2 * distance)) / relaxationRate
  }

  /// The expectation of a function of the state.
  public func mean(_ value: (Int) -> Double) -> Double {
    probabilities.indices.reduce(0) { $0 + probabilities[$1] * value($1) }
  }
}
