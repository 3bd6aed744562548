import SimulatedTime

/// What orders two pending events: the time, then the sequence number of the insertion. Below them, the slot
/// that holds the payload.
///
/// The three share one 128-bit integer (64 + 40 + 24 bits), so that comparing two keys is a subtraction
/// without a branch, four keys fill a cache line, and no two keys are equal.
@frozen
@usableFromInline
struct EventKey: Comparable, Sendable, BitwiseCopyable {
  @usableFromInline var bits: Int128

  @inlinable
  init(bits: Int128) {
    self.bits = bits
  }

  @inlinable
  init(time: SimulationTime, order: UInt64) {
    bits = Int128(truncatingIfNeeded: time.microseconds) &<< 64 | Int128(truncatingIfNeeded: order)
  }

  /// Slot numbers are below this: 24 bits.
  @inlinable
  static var slotLimit: Int { 1 &<< 24 &- 1 }

  /// What an insertion adds to an order, above the slot.
  @inlinable
  static var oneInsertion: UInt64 { 1 &<< 24 }

  @inlinable
  static func slot(ofOrder order: UInt64) -> Int {
    Int(truncatingIfNeeded: order & 0xFF_FFFF)
  }

  /// Behind every event: fills the unused places of the heap.
  @inlinable
  static var last: Self { Self(time: .distantFuture, order: .max) }

  @inlinable
  var time: SimulationTime { SimulationTime(microseconds: Int64(truncatingIfNeeded: bits &>> 64)) }

  /// The sequence number above the slot.
  @inlinable
  var order: UInt64 { UInt64(truncatingIfNeeded: bits) }

  @inlinable
  var slot: Int { Self.slot(ofOrder: order) }

  @inlinable
  static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}
