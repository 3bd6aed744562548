import Foundation

extension RandomStream {
  /// An exponential number with mean 1, positive.
  ///
  /// Ziggurat (see `ZigguratTables`); the layer and the position take different bits of one draw, as
  /// Jurgen A. Doornik, "An improved ziggurat method to generate normal random samples", 2005, requires.
  /// 98.9 % of the calls end in the first comparison.
  @inlinable public mutating func exponential() -> Double {
    let bits = next()
    let layer = Int(bits & 0xFF)
    let x = openUnit(bits) * ziggurats.exponential[layer]
    if x < ziggurats.exponential[layer + 1] { return x }
    return exponentialBeyondCore(layer: layer, x: x)
  }

  /// Finishes a draw that fell into the tail or the wedge of its layer.
  @usableFromInline @inline(never)
  mutating func exponentialBeyondCore(layer: Int, x: Double) -> Double {
    let widths = ziggurats.exponential
    // The exponential has no memory: beyond the edge it begins anew.
    if layer == 0 { return ZigguratTables.exponentialEdge + exponential() }
    let lower = ZigguratTables.density(widths, layer)
    let upper = ZigguratTables.density(widths, layer + 1)
    if lower + uniform() * (upper - lower) < exp(-x) { return x }
    return exponential()
  }
}
