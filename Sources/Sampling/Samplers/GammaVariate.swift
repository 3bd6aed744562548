import Foundation

/// A gamma variable with unit scale.
///
/// George Marsaglia, Wai Wan Tsang, "A simple method for generating gamma variables", ACM Transactions on
/// Mathematical Software 26(3), 2000, <https://doi.org/10.1145/358407.358414>; shapes below 1 by their
/// section 6: a variable of shape + 1 times U^(1/shape).
@usableFromInline @frozen struct GammaVariate: BitwiseCopyable {
  /// The shape, positive.
  @usableFromInline let shape: Double
  private let d: Double
  private let c: Double

  init(shape: Double) {
    self.shape = shape
    d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3
    c = 1 / (9 * d).squareRoot()
  }

  /// A draw.
  func sample(using stream: inout RandomStream) -> Double {
    let boosted = sampleBoosted(using: &stream)
    return shape < 1 ? boosted * exp(-stream.exponential() / shape) : boosted
  }

  /// The logarithm of a draw, which does not underflow for small shapes.
  func sampleLogarithm(using stream: inout RandomStream) -> Double {
    let boosted = log(sampleBoosted(using: &stream))
    return shape < 1 ? boosted - stream.exponential() / shape : boosted
  }

  /// A draw of the shape, or of shape + 1 where that is below 1.
  private func sampleBoosted(using stream: inout RandomStream) -> Double {
    while true {
      let x = stream.normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = stream.uniform()
      let square = x * x
      if u < 1 - 0.0331 * square * square { return d * v }
      if log(u) < square / 2 + d * (1 - v + log(v)) { return d * v }
    }
  }
}

/// A beta variable on 0 … 1: the share of one gamma variable in the sum of two.
func betaVariate(alpha: Double, beta: Double, using stream: inout RandomStream) -> Double {
  let (first, second) = (GammaVariate(shape: alpha), GammaVariate(shape: beta))
  if alpha >= 1 && beta >= 1 {
    let x = first.sample(using: &stream)
    return x / (x + second.sample(using: &stream))
  }
  // With small shapes both may underflow; their logarithms do not.
  let x = first.sampleLogarithm(using: &stream)
  return 1 / (1 + exp(second.sampleLogarithm(using: &stream) - x))
}
