import SimulatedTime

/// The events that are to happen, earliest first.
///
/// **Concept.** An event is a plain value, the payload, due at an instant. The set hands events out in the
/// order of their instants, and events of the same instant in the order of their insertion, on every machine
/// and whatever was cancelled in between. A rescheduled event counts as newly inserted.
///
/// **Guarantees.** Each event leaves the set once, by `popFirst` or `cancel`. Handles are safe to keep: see
/// `EventHandle`. Memory grows with the largest number of events that were pending at once, to within a
/// constant factor, and is then used again; nothing is allocated per event. The limits are 16,777,215
/// pending events and 1.0995 × 10¹² insertions and reschedulings in the life of a set.
///
/// **Cost.** The order lives in keys of 16 bytes, the payloads in slots that do not move. Up to some
/// thousand keys are a 4-ary heap, in which inserting and removing take O(log *n*) comparisons. Of more,
/// only the next few are in the heap, which the cache holds; the others wait in an `EventLadder`, where a
/// key is written at the end of a bucket and moves on a bounded number of times, two or three as a rule, so
/// that it costs amortized constant time whatever the times are. What cannot be told apart by time is left
/// to the heap: a set never does worse than O(log *n*) amortized. A single call may take time linear in *n*,
/// when a bucket is divided. Which of the two holds a key depends on nothing but the calls made, and changes
/// no answer.
///
/// A slot is read at random when its event's turn comes. In a large set the slots of the next bucket are
/// therefore fetched while the events of this one happen.
///
/// Cancelling only frees the slot: its key goes *stale*, recognized by an order that its slot no longer has,
/// and is dropped when its turn comes. Rescheduling is that and an insertion. When stale keys outnumber the
/// pending events, and a number that grows with the rungs of the ladder, they are dropped in time linear in
/// the number of keys, which is less than twice that of the stale ones; since each was made by one
/// cancellation, this adds O(1) to each, and the keys stay within a constant factor of the events. The
/// alternative, slots that know their key's place, would write to a random slot at each move of a key, so
/// that all events paid for the few that are cancelled.
///
/// Popping is lazy in the same way. The popped key's place at the root stays vacant, and the next insertion
/// fills it; an event that schedules its successor thus costs one pass through the heap instead of two.
@frozen
public struct PendingEventSet<Payload: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  @usableFromInline var heap: EventKeyHeap
  @usableFromInline var ladder: EventLadder
  @usableFromInline var slots: EventSlots<Payload>
  /// The sequence number of the last insertion, in the place where an order has it.
  @usableFromInline var lastOrder: UInt64
  /// The keys whose events were cancelled or rescheduled.
  @usableFromInline var staleCount: Int
  /// Whether the root's event is gone and its place is free.
  @usableFromInline var hasVacantRoot: Bool
  /// How many keys the heap may hold before they go to the ladder; more for as long as they cannot be
  /// divided.
  @usableFromInline var heapLimit: Int
  @usableFromInline let smallestHeapLimit: Int

  /// An empty set with memory for the given number of events; it grows beyond them by doubling.
  @inlinable
  public init(minimumCapacity: Int = 64) {
    self.init(minimumCapacity: minimumCapacity, heapLimit: 1024)
  }

  /// An empty set that brings in the ladder at a number of keys of the caller's choice, at least 2, as tests
  /// do.
  @inlinable
  package init(minimumCapacity: Int, heapLimit: Int) {
    precondition(
      minimumCapacity >= 0 && minimumCapacity <= EventKey.slotLimit, "a set holds at most 16,777,215 events")
    heap = EventKeyHeap(capacity: min(minimumCapacity, heapLimit))
    ladder = EventLadder()
    slots = EventSlots(capacity: minimumCapacity)
    lastOrder = 0
    staleCount = 0
    hasVacantRoot = false
    self.heapLimit = heapLimit
    smallestHeapLimit = heapLimit
  }

  /// The number of events that are to happen.
  @inlinable
  public var count: Int {
    heap.count &+ ladder.count &- staleCount &- (hasVacantRoot ? 1 : 0)
  }

  /// The number of keys that are kept, stale ones included.
  @inlinable
  package var keyCount: Int { heap.count &+ ladder.count }

  /// Whether no event is to happen.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// Adds an event behind all that are due at the same time.
  @inlinable
  @inline(__always)
  @discardableResult
  public mutating func insert(_ payload: Payload, at time: SimulationTime) -> EventHandle {
    let order = nextOrder(slot: slots.vacancy())
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
    staleCount &+= 1
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
    staleCount &+= 1
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
    hasVacantRoot = true
    return (key.time, slots.vacate(key.slot))
  }

  /// Removes the earliest event if it is due before `limit`.
  @inlinable
  @inline(__always)
  public mutating func popFirst(before limit: SimulationTime) -> (time: SimulationTime, payload: Payload)? {
    guard let key = firstKey(), key.time < limit else { return nil }
    hasVacantRoot = true
    return (key.time, slots.vacate(key.slot))
  }

  /// Removes all events and keeps the memory; every handle goes stale.
  @inlinable
  public mutating func removeAll() {
    heap.removeAll()
    ladder.removeAll()
    slots.removeAll()
    heapLimit = smallestHeapLimit
    staleCount = 0
    hasVacantRoot = false
  }
}

extension PendingEventSet {
  @inlinable
  @inline(__always)
  mutating func nextOrder(slot: Int) -> UInt64 {
    let (next, isPastLimit) = lastOrder.addingReportingOverflow(EventKey.oneInsertion)
    precondition(!isPastLimit, "a set sees fewer than 2^40 - 1 insertions in its life")
    lastOrder = next
    return next | UInt64(truncatingIfNeeded: slot)
  }

  /// The least current key, which is then at the root.
  @inlinable
  @inline(__always)
  mutating func firstKey() -> EventKey? {
    if hasVacantRoot {
      hasVacantRoot = false
      heap.removeFirst()
    }
    while true {
      while heap.count > 0 {
        let key = heap.first
        if slots.isCurrent(key) { return key }
        heap.removeFirst()
        staleCount &-= 1
      }
      guard ladder.depth > 0 else { return nil }
      refillHeap()
    }
  }

  @inlinable
  @inline(__always)
  mutating func add(_ key: EventKey) {
    if key.time.microseconds > ladder.opened {
      ladder.append(key)
    } else if hasVacantRoot {
      hasVacantRoot = false
      heap.replaceFirst(with: key)
    } else {
      heap.insert(key)
      if heap.count > heapLimit { emptyHeap() }
    }
  }

  @inlinable
  mutating func dropStaleKeysIfMost() {
    let least = max(64, ladder.depth &* EventLadder.bucketLimit)
    guard staleCount > max(count, least) else { return }
    hasVacantRoot = false
    heap.dropStaleKeys(of: slots)
    ladder.dropStaleKeys(of: slots)
    staleCount = 0
  }
}
