import Foundation

/// A chain with infinitely many states, cut off at a level: a number that grows with the state, such as that of the
/// customers in the system.
///
/// The level is raised until the probability beyond it is negligible. How much that is, is judged by the levels below:
/// their probabilities fall off geometrically in the end, and with the slowest fall over the upper half of the levels,
/// r, no more than p(L)·r/(1 − r) lies beyond the last level L. The cut itself (nothing goes beyond L) can only move
/// that much probability to levels below.
public struct TruncatedChain<State: Hashable & Sendable>: Sendable {
  /// The chain as it was cut off.
  public let chain: MarkovChain<State>
  /// Its steady state.
  public let stationary: StationaryDistribution<State>
  /// The highest level.
  public let lastLevel: Int
  /// What lies beyond it, judged as above; 0 for a chain that ends by itself.
  public let neglected: Double

  /// Solves the chain for rising levels.
  ///
  /// - Parameters:
  ///   - tolerance: The probability that may be neglected.
  ///   - firstLevel: The level to begin with.
  ///   - endsAt: The level beyond which there are no states at all; nil where there is none.
  ///   - level: The level of a state.
  ///   - build: The chain without the transitions beyond a level.
  /// - Throws: What `build` throws; `MarkovChainProblem` where a chain cannot be solved or its tail does not fall off.
  public init(
    neglecting tolerance: Double = 1e-12, firstLevel: Int = 32, endsAt: Int? = nil,
    level: (State) -> Int, build: (_ lastLevel: Int) throws(MarkovChainProblem) -> MarkovChain<State>
  ) throws(MarkovChainProblem) {
    var last = endsAt ?? firstLevel
    while true {
      let chain = try build(last)
      let stationary = try chain.stationaryDistribution()
      let byLevel = stationary.distribution(of: level)
      if let endsAt, last >= endsAt {
        self.init(chain, stationary, lastLevel: endsAt, neglected: 0)
        return
      }
      let beyond = Self.tail(byLevel)
      if let beyond, beyond <= tolerance {
        self.init(chain, stationary, lastLevel: last, neglected: beyond)
        return
      }
      last = Self.nextLevel(byLevel, beyond, tolerance)
      guard last < 100_000 else { throw .doesNotFallOff(level: byLevel.count) }
    }
  }

  private init(
    _ chain: MarkovChain<State>, _ stationary: StationaryDistribution<State>, lastLevel: Int,
    neglected: Double
  ) {
    self.chain = chain
    self.stationary = stationary
    self.lastLevel = lastLevel
    self.neglected = neglected
  }

  /// The slowest fall from level to level over the upper half; nil where there is none to be seen.
  private static func slowestFall(_ byLevel: [Double]) -> Double? {
    let upper = byLevel.count / 2..<byLevel.count - 1
    // Below the rounding of a sum of 1 the last levels tell nothing.
    let ratios = upper.filter { byLevel[$0] > 1e-280 }.map { byLevel[$0 + 1] / byLevel[$0] }
    return ratios.max()
  }

  private static func tail(_ byLevel: [Double]) -> Double? {
    guard let last = byLevel.last, let fall = slowestFall(byLevel), fall < 1 else { return nil }
    return last * fall / (1 - fall)
  }

  /// As far as the fall seen should suffice, but at most four times and at least a quarter further.
  private static func nextLevel(_ byLevel: [Double], _ beyond: Double?, _ tolerance: Double) -> Int {
    let last = byLevel.count - 1
    guard let beyond, let fall = slowestFall(byLevel), fall < 1, fall > 0 else { return 2 * last }
    let more = log(tolerance / beyond) / log(fall)
    return last + Int(min(3 * Double(last), max(Double(last) / 4, more + 2)).rounded(.up))
  }
}
