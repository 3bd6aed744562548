import OutputAnalysis

extension RandomBits {
  /// A number in (0, 1).
  mutating func uniform() -> Double { (Double(next() &>> 11) + 0.5) * 0x1p-53 }

  /// A standard normal variate by inversion.
  mutating func normal() -> Double { StandardNormal.quantile(uniform()) }
}
