import Foundation

extension RandomStream {
  /// A standard normal number.
  ///
  /// Ziggurat (see `ZigguratTables`); layer, sign and position take different bits of one draw.
  @inlinable public mutating func normal() -> Double {
    let bits = next()
    let layer = Int(bits & 0xFF)
    let x = openUnit(bits) * ziggurats.normal[layer]
    let magnitude = x < ziggurats.normal[layer + 1] ? x : normalBeyondCore(layer: layer, x: x)
    // Bit 8 becomes the sign bit; the position uses bits 12 to 63.
    return Double(bitPattern: magnitude.bitPattern ^ (bits & 0x100) << 55)
  }

  /// Finishes a draw that fell into the tail or the wedge of its layer; a magnitude.
  @usableFromInline @inline(never)
  mutating func normalBeyondCore(layer: Int, x: Double) -> Double {
    if layer == 0 { return normalTail() }
    let widths = ziggurats.normal
    let lower = ZigguratTables.density(widths, layer)
    let upper = ZigguratTables.density(widths, layer + 1)
    if lower + uniform() * (upper - lower) < exp(-x * x / 2) { return x }
    return abs(normal())
  }

  /// A normal number conditioned on lying beyond the edge.
  ///
  /// George Marsaglia, "Generating a variable from the tail of the normal distribution",
  /// Technometrics 6(1), 1964.
  private mutating func normalTail() -> Double {
    let edge = ZigguratTables.normalEdge
    while true {
      let excess = exponential() / edge
      if 2 * exponential() > excess * excess { return edge + excess }
    }
  }
}
