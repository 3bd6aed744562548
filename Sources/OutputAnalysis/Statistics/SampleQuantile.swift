/// The sample quantile of values in ascending order: the linear interpolation between order statistics that
/// Hyndman and Fan, "Sample Quantiles in Statistical Packages" (The American Statistician 50, 1996), call
/// definition 7, at position (n − 1)·p.
///
/// - Parameters:
///   - probability: between 0 (the smallest value) and 1 (the largest).
///   - sorted: the values, ascending and finite.
/// - Returns: nil without values.
/// - Complexity: O(1).
public func sampleQuantile(_ probability: Double, ofSorted sorted: [Double]) -> Double? {
  precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
  guard !sorted.isEmpty else { return nil }
  let position = Double(sorted.count - 1) * probability
  let below = Int(position)
  guard below + 1 < sorted.count else { return sorted[below] }
  return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
}
