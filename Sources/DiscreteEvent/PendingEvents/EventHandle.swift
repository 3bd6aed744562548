/// Names one scheduled event, to cancel or reschedule it.
///
/// Plain data of eight bytes that owns nothing and may be copied and kept. It stays valid through
/// rescheduling; once its event has fired or was cancelled it is stale, and every operation answers `false`
/// to a stale handle, even after the event's memory went to another event or the whole set was emptied.
/// A handle means something only to the set that issued it.
@frozen
public struct EventHandle: Hashable, Sendable, BitwiseCopyable {
  /// The order of the event's first key: the sequence number of its insertion above its slot.
  @usableFromInline var bits: UInt64

  @inlinable
  init(bits: UInt64) {
    self.bits = bits
  }

  /// The handle of no event, stale from the start: saves an optional where an entity keeps the handle of an
  /// event that it may not have.
  @inlinable
  public static var none: Self { Self(bits: 0) }

  /// What a free slot holds; unlike `none`, no caller can have it.
  @inlinable
  static var vacant: Self { Self(bits: .max) }

  @inlinable
  var slot: Int { EventKey.slot(ofOrder: bits) }
}
