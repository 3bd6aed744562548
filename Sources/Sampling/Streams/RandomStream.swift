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
    let draws = draws(ofBlock: block)
    precondition(block < .max, "a stream has fewer than 2^33 draws; more would repeat them")
    block &+= 1
    second = draws[1]
    holdsSecond = true
    return draws[0]
  }

  /// The draws numbered 2·block and 2·block + 1, wherever the stream is.
  @inlinable public func draws(ofBlock block: UInt32) -> SIMD2<UInt64> {
    Philox4x32.draws(
      evenWords: SIMD2(UInt64(block), identity >> 32), oddWords: SIMD2(identity, UInt64(replication)),
      key: key)
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

/// How many of the 2⁵² numbers that a uniform draw can be are below a probability, at most 1: `openUnit(bits)` is, if
/// and only if `bits >> 12` is below this. Exact, since the numbers are k + ½ with a common factor of a power of two.
package func uniformDraws(below probability: Double) -> UInt64 {
  let scaled = probability * 0x1p52
  return scaled > 0.5 ? UInt64((min(scaled, 0x1p52) - 0.5).rounded(.up)) : 0
}
