import Foundation

extension RandomBits {
  /// An exponential variate with mean 1.
  ///
  /// George Marsaglia, Wai Wan Tsang, "The ziggurat method for generating random variables", Journal of
  /// Statistical Software 5(8), 2000; the layer and the position take different bits of one draw.
  @inline(__always)
  mutating func zigguratExponential() -> Double {
    let bits = next()
    let layer = Int(bits & 0xFF)
    let x = Double(bits &>> 11) * 0x1p-53 * widths[layer]
    return x < widths[layer &+ 1] ? x : beyondCore(layer, x)
  }

  @inline(never)
  private mutating func beyondCore(_ layer: Int, _ x: Double) -> Double {
    // The exponential has no memory: beyond the edge it begins anew.
    if layer == 0 { return Self.edge + zigguratExponential() }
    let (lower, upper) = (exp(-widths[layer]), exp(-widths[layer + 1]))
    let uniform = (Double(next() &>> 11) + 0.5) * 0x1p-53
    return lower + uniform * (upper - lower) < exp(-x) ? x : zigguratExponential()
  }

  private static let edge = 7.697_117_470_131_049_72

  /// The widths of 256 layers, the base strip with the tail first, and of nothing above them. Never freed.
  static func layerWidths() -> UnsafePointer<Double> {
    let widths = UnsafeMutablePointer<Double>.allocate(capacity: 257)
    let area = (edge + 1) * exp(-edge)
    widths[0] = area / exp(-edge)
    widths[1] = edge
    for layer in 2..<256 { widths[layer] = -log(exp(-widths[layer - 1]) + area / widths[layer - 1]) }
    widths[256] = 0
    return UnsafePointer(widths)
  }
}
