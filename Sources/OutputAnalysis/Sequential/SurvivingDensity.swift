import Foundation

/// How a Brownian motion that was below the boundary at every look so far is spread at the last of them, as points
/// with masses.
struct SurvivingDensity {
  private let drift: Double
  private var time = 0.0
  private var points = [0.0]
  private var masses = [1.0]

  /// The motion at its start.
  init(drift: Double = 0) { self.drift = drift }

  /// The probability that it has stayed below so far and is above `critical`·√t at the time t.
  func exceedance(of critical: Double, at time: Double) -> Double {
    guard critical < .infinity else { return 0 }
    let step = time - self.time
    let (scale, level) = (1 / step.squareRoot(), critical * time.squareRoot() - drift * step)
    return zip(points, masses).reduce(0) { $0 + $1.1 * StandardNormal.cdf(($1.0 - level) * scale) }
  }

  /// The critical value exceeded at a time with the given probability; infinite where that is too small to tell
  /// from zero.
  func criticalValue(at time: Double, error: Double) -> Double {
    guard error > 1e-290 else { return .infinity }
    var (low, high) = (-10.0, 40.0)
    while high - low > 1e-12 {
      let middle = (low + high) / 2
      if exceedance(of: middle, at: time) > error { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The spread at the look at `time`, of what is below its critical value.
  ///
  /// The density is a sum of normal ones with the step's deviation, and it will be asked for sums over normal ones
  /// with the next step's: Gauss-Legendre panels of five points no wider than either are exact to nine digits.
  func advanced(to time: Double, below critical: Double, next: Double) -> SurvivingDensity {
    let step = time - self.time
    let deviation = step.squareRoot()
    let centre = drift * time
    // Nine deviations leave out less than 10⁻¹⁸.
    let low = centre - 9 * time.squareRoot()
    let high = min(critical * time.squareRoot(), centre + 9 * time.squareRoot())
    var advanced = SurvivingDensity(drift: drift)
    advanced.time = time
    advanced.points = []
    advanced.masses = []
    guard high > low else { return advanced }
    let panels = Int(((high - low) / min(deviation, (next - time).squareRoot())).rounded(.up))
    let half = (high - low) / Double(panels) / 2
    for panel in 0..<panels {
      let middle = low + Double(2 * panel + 1) * half
      for (node, weight) in Self.nodes {
        let point = middle + half * node
        let density = zip(points, masses).reduce(0) { sum, earlier in
          let z = (point - earlier.0 - drift * step) / deviation
          return sum + earlier.1 * exp(-z * z / 2)
        }
        advanced.points.append(point)
        advanced.masses.append(half * weight * density / (deviation * (2 * Double.pi).squareRoot()))
      }
    }
    return advanced
  }

  /// The five-point rule of Gauss and Legendre on −1 ... 1: Abramowitz and Stegun, "Handbook of Mathematical
  /// Functions" (1964), table 25.4.
  private static let nodes: [(Double, Double)] = {
    let (inner, outer) = (
      (5 - 2 * (10.0 / 7).squareRoot()).squareRoot() / 3, (5 + 2 * (10.0 / 7).squareRoot()).squareRoot() / 3
    )
    let (innerWeight, outerWeight) = (
      (322 + 13 * 70.0.squareRoot()) / 900, (322 - 13 * 70.0.squareRoot()) / 900
    )
    return [
      (-outer, outerWeight), (-inner, innerWeight), (0, 128.0 / 225), (inner, innerWeight),
      (outer, outerWeight),
    ]
  }()
}
