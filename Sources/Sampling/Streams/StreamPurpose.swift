/// What a stream's draws are for: one of the coordinates that tell streams apart.
///
/// A model names its purposes as constants, each with a raw value of its own. Changing a raw value
/// changes every result drawn under it.
@frozen public struct StreamPurpose: RawRepresentable, BitwiseCopyable, Hashable, Sendable {
  /// The number that enters the counter.
  public let rawValue: UInt16

  /// The purpose numbered `rawValue`.
  @inlinable public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }
}
