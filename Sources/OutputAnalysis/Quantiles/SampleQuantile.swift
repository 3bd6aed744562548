/// The quantile of a sorted sample, interpolated between order statistics; nil for an empty sample.
///
/// Type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American
/// Statistician 50(4), 1996: the default of R and NumPy.
///
/// - Parameters:
///   - sorted: The sample in ascending order.
///   - probability: Between 0 and 1, both included.
public func sampleQuantile(_ sorted: [Double], _ probability: Double) -> Double? {
  precondition(probability >= 0 && probability <= 1, "a probability is between 0 and 1")
  guard let last = sorted.last else { return nil }
  let position = probability * Double(sorted.count - 1)
  let index = Int(position)
  guard index + 1 < sorted.count else { return last }
  return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
}
