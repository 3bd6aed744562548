import Foundation

/// The two-stage procedure that most others are measured against: a first stage of every system, then as many
/// replications of each as its own variance asks for, without dropping any.
///
/// Y. Rinott, "On Two-Stage Selection Procedures and Related Probability-Inequalities", Communications in Statistics
/// A7(8), 1978. It needs independent normal systems, and does not gain by common random numbers.
public struct RinottProcedure: Hashable, Sendable {
  /// Rinott's constant h.
  public let constant: Double
  /// The replications of the first stage.
  public let firstStage: Int

  /// The procedure for `systems` systems, at least 2, with a probability of correct selection of `confidence`.
  public init(systems: Int, firstStage: Int, confidence: Double) {
    precondition(systems >= 2 && firstStage >= 2, "a selection is among systems with two replications each")
    precondition(confidence > 0.5 && confidence < 1, "a confidence lies between ½ and 1")
    self.firstStage = firstStage
    let freedom = Double(firstStage - 1)
    let density = Self.chiSquareNodes(degreesOfFreedom: freedom)
    /// E[(E[Φ(h/√(ν(1/X + 1/Y))) | Y])^(k − 1)] with X and Y independent χ² of ν degrees of freedom.
    func probability(_ h: Double) -> Double {
      density.reduce(0) { sum, outer in
        let inner = density.reduce(0) { sum, node in
          let spread = (freedom * (1 / node.value + 1 / outer.value)).squareRoot()
          return sum + node.mass * StandardNormal.cdf(h / spread)
        }
        return sum + outer.mass * pow(inner, Double(systems - 1))
      }
    }
    var (low, high) = (0.0, 1.0)
    while probability(high) < confidence { high *= 2 }
    for _ in 0..<45 {
      let middle = (low + high) / 2
      if probability(middle) < confidence { low = middle } else { high = middle }
    }
    constant = high
  }

  /// The replications of a system whose first stage has this variance.
  public func replications(variance: Double, indifference: Double) -> Int {
    let scaled = constant * constant * variance / (indifference * indifference)
    return max(firstStage, Int(min(scaled.rounded(.up), 1e15)))
  }

  /// Points and masses of a χ² distribution for sums over it: the trapezoidal rule in the logarithm of the value, in
  /// which the density falls so fast on both sides that its error vanishes; masses are scaled to add up to 1.
  private static func chiSquareNodes(degreesOfFreedom: Double) -> [(value: Double, mass: Double)] {
    let spread = (2 / degreesOfFreedom).squareRoot()
    let (low, high) = (
      log(degreesOfFreedom) - 14 * max(spread, 0.1) - 28 / degreesOfFreedom,
      log(degreesOfFreedom) + 9 * spread
    )
    let step = min(spread, 0.5) / 6
    var nodes: [(value: Double, mass: Double)] = []
    var point = low
    let peak = degreesOfFreedom / 2 * (log(degreesOfFreedom) - 1)
    while point <= high {
      let value = exp(point)
      let mass = exp(degreesOfFreedom / 2 * point - value / 2 - peak)
      if mass > 1e-18 { nodes.append((value, mass)) }
      point += step
    }
    let total = nodes.reduce(0) { $0 + $1.mass }
    return nodes.map { ($0.value, $0.mass / total) }
  }
}
