/// A sequence of just under 2³³ draws that belongs to one (seed, replication, purpose, entity).
///
/// The seed is the key of `Philox4x32`. The counter's words are, in order: number of the block, the low
/// half of the entity, the high 16 bits of the entity below the 16 bits of the purpose, the replication.
/// Every coordinate has bits of its own, so two different draws never share a block. A block holds two
/// 64-bit draws; the second waits in the stream.
///
/// A stream is a value: a copy repeats the draws of the original.
@frozen public struct RandomStream: RandomNumberGenerator, BitwiseCopyable, Sendable {
  @usableFromInline let key: UInt64
  @usableFromInline let identity: UInt64
  @usableFromInline let replication: UInt32
  @usableFromInline var block: UInt32 = 0
  @usableFromInline var second: UInt64 = 0
  @usableFromInline let ziggurats: ZigguratTables
  @usableFromInline var holdsSecond = false

  @inlinable init(key: UInt64, identity: UInt64, replication: UInt32, ziggurats: ZigguratTables) {
    self.key = key
    self.identity = identity
    self.replication = replication
    self.ziggurats = ziggurats
  }

  /// The next 64 random bits.
  @inlinable public mutating func next() -> UInt64 {
    if holdsSecond {
      holdsSecond = false
      return second
    }
    let words = Philox4x32.block(
      counter: Philox4x32.Words(
        block, UInt32(truncatingIfNeeded: identity), UInt32(truncatingIfNeeded: identity >> 32), replication),
      key: key)
    precondition(block < .max, "a stream has fewer than 2^33 draws; more would repeat them")
    block &+= 1
    second = UInt64(words.w3) << 32 | UInt64(words.w2)
    holdsSecond = true
    return UInt64(words.w1) << 32 | UInt64(words.w0)
  }

  /// Goes on to the draw with a number, counted from 0, without making those in between: a draw depends on its
  /// number alone. It may be any but one already made.
  @inlinable public mutating func skip(toDraw number: UInt32) {
    let target = number >> 1
    let isSecond = number & 1 == 1
    if isSecond, holdsSecond, block == target &+ 1 { return }
    block = target
    holdsSecond = false
    if isSecond { _ = next() }
  }

  /// A number uniform on the open interval (0, 1): one of the 2⁵² midpoints (k + ½)/2⁵².
  @inlinable public mutating func uniform() -> Double {
    openUnit(next())
  }

  /// True with the given probability; never at 0, always at 1.
  @inlinable public mutating func bernoulli(_ probability: Double) -> Bool {
    uniform() < probability
  }
}

/// The midpoint (k + ½)/2⁵² of the number k in the high 52 bits.
///
/// With 53 bits k + ½ would not fit a `Double`, and the largest would round to 1.
@inlinable package func openUnit(_ bits: UInt64) -> Double {
  Double(bitPattern: 0x3FF0_0000_0000_0000 | bits >> 12) - (1 - 0x1p-53)
}
