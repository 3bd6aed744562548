import SimulatedTime

/// The events that are to happen, earliest first.
///
/// **Concept.** An event is a plain value, the payload, due at an instant. The set hands events out in the
/// order of their instants, and events of the same instant in the order of their insertion, on every machine
/// and whatever was cancelled in between. A rescheduled event counts as newly inserted.
///
/// **Guarantees.** Each event leaves the set once, by `popFirst` or `cancel`. Handles are safe to keep: see
/// `EventHandle`. Memory grows to the largest number of events that were pending at once and is then used
/// again; nothing is allocated per event. The limits are 16,777,215 pending events and 1.0995 × 10¹²
/// insertions and reschedulings in the life of a set.
///
/// **Cost.** The order lives in a 4-ary heap of 16-byte keys, the payloads in slots that do not move.
/// Inserting and removing take O(log *n*) comparisons. Cancelling only frees the slot: its key goes *stale*,
/// recognized by an order that its slot no longer has, and is dropped when it reaches the root. Rescheduling
/// is that and an insertion. When a cancellation leaves more stale keys than pending events, and more than
/// 64, they are dropped and the heap is rebuilt in time linear in its size, which is less than twice the
/// number of stale keys; since each was made by one cancellation, this adds O(1) to each, and the heap stays
/// within a constant factor of the events. The alternative, slots that know their key's place in the heap,
/// would write to a random slot at each step of every insertion and removal, so that all events paid for the
/// few that are cancelled.
///
/// Popping is lazy in the same way. The popped key stays at the root, stale, and the next insertion
/// overwrites it; an event that schedules its successor thus costs one pass through the heap instead of two.
@frozen
public struct PendingEventSet<Payload: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  @usableFromInline var heap: EventKeyHeap
  @usableFromInline var slots: EventSlots<Payload>
  @usableFromInline var lastSequence: UInt64

  /// An empty set with memory for the given number of events; it grows beyond them by doubling.
  @inlinable
  public init(minimumCapacity: Int = 64) {
    precondition(
      minimumCapacity >= 0 && minimumCapacity <= EventKey.slotLimit, "a set holds at most 16,777,215 events")
    heap = EventKeyHeap(capacity: minimumCapacity)
    slots = EventSlots(capacity: minimumCapacity)
    lastSequence = 0
  }

  /// The number of events that are to happen.
  @inlinable
  public var count: Int { slots.pendingCount }

  /// Whether no event is to happen.
  @inlinable
  public var isEmpty: Bool { slots.pendingCount == 0 }

  /// Adds an event behind all that are due at the same time.
  @inlinable
  @inline(__always)
  @discardableResult
  public mutating func insert(_ payload: Payload, at time: SimulationTime) -> EventHandle {
    let order = nextOrder(slot: slots.vacancy)
    let handle = slots.occupy(order: order, payload: payload)
    add(EventKey(time: time, order: order))
    return handle
  }

  /// Whether the handle's event has yet to happen.
  @inlinable
  public func isPending(_ handle: EventHandle) -> Bool {
    slots.isPending(handle)
  }

  /// Removes an event; `false` if it has happened or was cancelled before.
  @inlinable
  @discardableResult
  public mutating func cancel(_ handle: EventHandle) -> Bool {
    guard slots.isPending(handle) else { return false }
    slots.vacate(handle.slot)
    dropStaleKeysIfMost()
    return true
  }

  /// Moves an event to another time, behind all that are due then, and keeps its handle; `false` if it has
  /// happened or was cancelled before.
  @inlinable
  @discardableResult
  public mutating func reschedule(_ handle: EventHandle, to time: SimulationTime) -> Bool {
    guard slots.isPending(handle) else { return false }
    let order = nextOrder(slot: handle.slot)
    slots.reorder(order)
    add(EventKey(time: time, order: order))
    dropStaleKeysIfMost()
    return true
  }

  /// The time of the earliest event; nil in an empty set. Mutating, since it drops stale keys on its way.
  @inlinable
  public mutating func firstTime() -> SimulationTime? {
    firstKey()?.time
  }

  /// Removes the earliest event; nil in an empty set.
  @inlinable
  public mutating func popFirst() -> (time: SimulationTime, payload: Payload)? {
    guard let key = firstKey() else { return nil }
    return (key.time, slots.vacate(key.slot))
  }

  /// Removes the earliest event if it is due before `limit`.
  @inlinable
  @inline(__always)
  public mutating func popFirst(before limit: SimulationTime) -> (time: SimulationTime, payload: Payload)? {
    guard let key = firstKey(), key.time < limit else { return nil }
    return (key.time, slots.vacate(key.slot))
  }

  /// Removes all events and keeps the memory; every handle goes stale.
  @inlinable
  public mutating func removeAll() {
    heap.removeAll()
    slots.removeAll()
  }
}

extension PendingEventSet {
  @inlinable
  @inline(__always)
  mutating func nextOrder(slot: Int) -> UInt64 {
    lastSequence &+= 1
    precondition(
      lastSequence < EventKey.sequenceLimit, "a set sees fewer than 2^40 - 1 insertions in its life")
    return EventKey.order(sequence: lastSequence, slot: slot)
  }

  /// The least current key, which is then at the root.
  @inlinable
  @inline(__always)
  mutating func firstKey() -> EventKey? {
    while heap.count > 0 {
      let key = heap.first
      if slots.isCurrent(key) { return key }
      heap.removeFirst()
    }
    return nil
  }

  @inlinable
  @inline(__always)
  mutating func add(_ key: EventKey) {
    if heap.count > 0 && !slots.isCurrent(heap.first) {
      heap.replaceFirst(with: key)
    } else {
      heap.insert(key)
    }
  }

  @inlinable
  mutating func dropStaleKeysIfMost() {
    let staleCount = heap.count - slots.pendingCount
    if staleCount > max(slots.pendingCount, 64) { heap.dropStaleKeys(of: slots) }
  }
}
