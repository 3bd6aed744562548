/// What a document may ask of the reader before it is refused, so that a hostile one exhausts neither
/// memory nor stack.
public struct JSONLimits: Sendable {
  /// The most bytes of UTF-8.
  public var bytes: Int
  /// The deepest nesting of objects and arrays.
  public var depth: Int
  /// The most values, those inside objects and arrays included.
  public var values: Int

  /// Limits; the defaults are far beyond any document written by hand.
  public init(bytes: Int = 8 << 20, depth: Int = 128, values: Int = 1_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.values = values
  }
}
