import OutputAnalysis

/// The generator of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (OOPSLA 2014):
/// small enough to stand beside the tests, so that they depend on no other module's randomness.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Uniform on (0, 1).
  mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  mutating func normal() -> Double { StandardNormal.quantile(uniform()) }
}

/// Whether a number of successes is plausible at the 0.1 % level, by the normal limit of the binomial.
func isPlausible(_ successes: Int, of trials: Int, at probability: Double) -> Bool {
  let mean = Double(trials) * probability
  let spread = (mean * (1 - probability)).squareRoot()
  return abs(Double(successes) - mean) <= 3.29 * spread
}
