/// The payloads of the pending events, which stay in their slots while the keys move about.
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
  /// The first of the list of free slots, which ends with the capacity.
  @usableFromInline var firstFree: Int

  @inlinable
  init(capacity: Int) {
    slots = AlignedBuffer(capacity: max(capacity, 1))
    firstFree = 0
    link(0..<slots.capacity)
  }

  /// Whether this is the key that counts for the event in its slot.
  @inlinable
  @inline(__always)
  func isCurrent(_ key: EventKey) -> Bool {
    slots[key.slot].order == key.order
  }

  @inlinable
  func isPending(_ handle: EventHandle) -> Bool {
    handle.slot < slots.capacity && slots[handle.slot].handle == handle
  }

  /// The slot the next `occupy` fills, for which there is room.
  @inlinable
  @inline(__always)
  mutating func vacancy() -> Int {
    if firstFree == slots.capacity { grow() }
    return firstFree
  }

  /// Fills the vacancy for an event whose order names it.
  @inlinable
  @inline(__always)
  mutating func occupy(order: UInt64, payload: Payload) -> EventHandle {
    let slot = firstFree
    firstFree = Int(truncatingIfNeeded: slots[slot].order)
    let handle = EventHandle(bits: order)
    slots[slot] = Slot(order: order, handle: handle, payload: payload)
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
    return payload
  }

  @inlinable
  mutating func removeAll() {
    firstFree = 0
    link(0..<slots.capacity)
  }

  /// Makes a list of free slots that ends where the range does.
  @inlinable
  mutating func link(_ range: Range<Int>) {
    for slot in range {
      slots[slot].order = UInt64(truncatingIfNeeded: slot &+ 1)
      slots[slot].handle = .vacant
    }
  }

  @inlinable
  @inline(never)
  mutating func grow() {
    let filled = slots.capacity
    precondition(filled < EventKey.slotLimit, "at most 16,777,215 events are pending at once")
    slots.grow(to: min(2 * filled, EventKey.slotLimit))
    link(filled..<slots.capacity)
  }
}
