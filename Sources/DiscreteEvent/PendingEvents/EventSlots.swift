/// The payloads of the pending events, which stay in their slots while the keys move through the heap.
///
/// A slot in use knows its event's handle and the order of the one key that counts for it; any other key that
/// names the slot is stale. Free slots form a list and are used again latest first, while they are still in
/// the cache.
@frozen
@usableFromInline
struct EventSlots<Payload: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  @frozen
  @usableFromInline
  struct Slot: BitwiseCopyable, Sendable {
    /// The order of the event's current key; in a free slot the number of the next free one, which is below
    /// every order.
    @usableFromInline var order: UInt64
    /// The event's handle; `vacant` in a free slot.
    @usableFromInline var handle: EventHandle
    @usableFromInline var payload: Payload

    @inlinable
    init(order: UInt64, handle: EventHandle, payload: Payload) {
      self.order = order
      self.handle = handle
      self.payload = payload
    }
  }

  @usableFromInline var slots: AlignedBuffer<Slot>
  /// Slots from here on were never used since the last `removeAll`.
  @usableFromInline var untouched: Int
  /// The first of the list of free slots, which ends with `untouched` or a number above it.
  @usableFromInline var firstFree: Int
  @usableFromInline var pendingCount: Int

  @inlinable
  init(capacity: Int) {
    slots = AlignedBuffer(capacity: max(capacity, 1))
    untouched = 0
    firstFree = Self.endOfList
    pendingCount = 0
  }

  @inlinable
  static var endOfList: Int { EventKey.slotLimit }

  /// Whether this is the key that counts for the event in its slot.
  @inlinable
  @inline(__always)
  func isCurrent(_ key: EventKey) -> Bool {
    slots[key.slot].order == key.order
  }

  @inlinable
  func isPending(_ handle: EventHandle) -> Bool {
    handle.slot < untouched && slots[handle.slot].handle == handle
  }

  /// The slot the next `occupy` fills.
  @inlinable
  var vacancy: Int { firstFree == Self.endOfList ? untouched : firstFree }

  /// Fills the vacancy for an event whose order names it.
  @inlinable
  @inline(__always)
  mutating func occupy(order: UInt64, payload: Payload) -> EventHandle {
    let slot = EventKey.slot(ofOrder: order)
    if firstFree == Self.endOfList {
      if untouched == slots.capacity { grow() }
      untouched &+= 1
    } else {
      firstFree = Int(truncatingIfNeeded: slots[slot].order)
    }
    let handle = EventHandle(bits: order)
    slots[slot] = Slot(order: order, handle: handle, payload: payload)
    pendingCount &+= 1
    return handle
  }

  /// Makes a new key the one that counts for the event in the slot that the order names.
  @inlinable
  mutating func reorder(_ order: UInt64) {
    slots[EventKey.slot(ofOrder: order)].order = order
  }

  /// Frees the slot, so that its keys and its handle go stale, and answers what was in it.
  @inlinable
  @inline(__always)
  @discardableResult
  mutating func vacate(_ slot: Int) -> Payload {
    let payload = slots[slot].payload
    slots[slot].order = UInt64(truncatingIfNeeded: firstFree)
    slots[slot].handle = .vacant
    firstFree = slot
    pendingCount &-= 1
    return payload
  }

  @inlinable
  mutating func removeAll() {
    untouched = 0
    firstFree = Self.endOfList
    pendingCount = 0
  }

  @inlinable
  @inline(never)
  mutating func grow() {
    precondition(untouched < EventKey.slotLimit, "at most 16,777,215 events are pending at once")
    slots.grow(to: min(2 * slots.capacity, EventKey.slotLimit))
  }
}
