import Foundation

/// The layers of the exponential and the normal ziggurat, 256 each.
///
/// George Marsaglia, Wai Wan Tsang, "The ziggurat method for generating random variables", Journal of
/// Statistical Software 5(8), 2000, <https://doi.org/10.18637/jss.v005.i08>. Layer 0 is the base strip
/// with the tail, of virtual width `area / density(edge)`; layers 1 to 255 are stacked on it, all of the
/// same area; the layer above the last has width 0.
///
/// This is the only owner of the memory, which is written once and lives as long as the process: a
/// pointer in each stream spares every draw the once-check of a lazy global.
@usableFromInline @frozen struct ZigguratTables: BitwiseCopyable, @unchecked Sendable {
  /// Where the exponential's tail begins.
  @usableFromInline static var exponentialEdge: Double { 7.697_117_470_131_049_72 }
  /// Where the normal's tail begins.
  @usableFromInline static var normalEdge: Double { 3.654_152_885_361_008_8 }

  @usableFromInline static let shared = ZigguratTables()
  @usableFromInline static var layers: Int { 256 }
  /// Per ziggurat: 257 widths, then the 257 densities at them.
  @usableFromInline static var stride: Int { 2 * (layers + 1) }

  @usableFromInline let table: UnsafePointer<Double>

  /// The widths of the exponential's layers.
  @inlinable var exponential: UnsafePointer<Double> { table }
  /// The widths of the normal's layers.
  @inlinable var normal: UnsafePointer<Double> { table + Self.stride }

  /// The density at the outer edge of `layer`; for 256, at the mode.
  @inlinable static func density(_ widths: UnsafePointer<Double>, _ layer: Int) -> Double {
    widths[layers + 1 + layer]
  }

  private init() {
    let table = UnsafeMutablePointer<Double>.allocate(capacity: 2 * Self.stride)
    let exponentialEdge = Self.exponentialEdge
    Self.fill(
      table, edge: exponentialEdge, area: (exponentialEdge + 1) * exp(-exponentialEdge),
      density: { exp(-$0) }, inverse: { -log($0) })
    let normalEdge = Self.normalEdge
    let normalTail = (Double.pi / 2).squareRoot() * erfc(normalEdge / 2.0.squareRoot())
    Self.fill(
      table + Self.stride, edge: normalEdge,
      area: normalEdge * exp(-normalEdge * normalEdge / 2) + normalTail,
      density: { exp(-$0 * $0 / 2) }, inverse: { (-2 * log($0)).squareRoot() })
    self.table = UnsafePointer(table)
  }

  private static func fill(
    _ table: UnsafeMutablePointer<Double>, edge: Double, area: Double, density: (Double) -> Double,
    inverse: (Double) -> Double
  ) {
    table[0] = area / density(edge)
    table[1] = edge
    for layer in 2..<layers {
      let below = table[layer - 1]
      table[layer] = inverse(density(below) + area / below)
    }
    table[layers] = 0
    for layer in 0...layers {
      table[layers + 1 + layer] = density(table[layer])
    }
  }
}
