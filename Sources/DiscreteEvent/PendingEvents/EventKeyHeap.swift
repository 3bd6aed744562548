import SimulatedTime

/// A 4-ary implicit min-heap of event keys.
///
/// Four children instead of two halve the depth (Donald B. Johnson, "Priority queues with update and finding
/// minimum spanning trees", Information Processing Letters 4(3), 1975). The root has index 3, so that the
/// children of index *i* are the indices 4*i* − 8 … 4*i* − 5, which share one cache line (Anthony LaMarca and
/// Richard Ladner, "The influence of caches on the performance of heaps", ACM Journal of Experimental
/// Algorithmics 1, 1996, section 4). Unused places hold `EventKey.last`, so that the search for the least of
/// four children neither counts them nor branches.
@frozen
@usableFromInline
struct EventKeyHeap: ~Copyable, Sendable {
  @usableFromInline var keys: AlignedBuffer<EventKey>
  /// One past the last key.
  @usableFromInline var end: Int

  @inlinable
  static var root: Int { 3 }

  @inlinable
  init(capacity: Int) {
    // The children of the root are always there, so that a small heap is searched without asking.
    let wholeLines = (Self.root + max(capacity, 5) + 3) / 4 * 4
    keys = AlignedBuffer(capacity: wholeLines)
    keys.fill(0..<wholeLines, with: .last)
    end = Self.root
  }

  @inlinable
  var count: Int { end &- Self.root }

  /// The least key, or `EventKey.last` where there is none.
  @inlinable
  var first: EventKey { keys[Self.root] }

  @inlinable
  mutating func insert(_ key: EventKey) {
    if end == keys.capacity { grow(to: 2 * end) }
    var hole = end
    end &+= 1
    while hole > Self.root {
      let parent = Self.parent(of: hole)
      let parentKey = keys[parent]
      guard key < parentKey else { break }
      keys[hole] = parentKey
      hole = parent
    }
    keys[hole] = key
  }

  /// Adds a key without regard to order, which `restore` makes good.
  @inlinable
  mutating func append(_ key: EventKey) {
    if end == keys.capacity { grow(to: 2 * end) }
    keys[end] = key
    end &+= 1
  }

  /// The least and the greatest time in a heap that is not empty.
  @inlinable
  var timeSpan: ClosedRange<Int64> {
    var greatest = first.time.microseconds
    for place in Self.root..<end { greatest = max(greatest, keys[place].time.microseconds) }
    return first.time.microseconds...greatest
  }

  /// Puts `key` in place of the least key: half the work of a removal followed by an insertion.
  ///
  /// In a heap of a root and its children the least of these changes places with `key` or does not, by
  /// selection instead of a branch that nothing could predict.
  @inlinable
  @inline(__always)
  mutating func replaceFirst(with key: EventKey) {
    let child = Self.firstChild(of: Self.root)
    if end > child &+ 1 {
      sink(key, from: Self.root)
    } else {
      let only = keys[child]
      if end > child && only < key {
        keys[Self.root] = only
        keys[child] = key
      } else {
        keys[Self.root] = key
      }
    }
  }

  @inlinable
  @inline(never)
  mutating func removeFirst() {
    end &-= 1
    let moved = keys[end]
    keys[end] = .last
    if end > Self.root { sink(moved, from: Self.root) }
  }

  @inlinable
  mutating func removeAll() {
    keys.fill(Self.root..<end, with: .last)
    end = Self.root
  }

  /// Drops the stale keys and restores the heap bottom-up, in time linear in `count`
  /// (Robert W. Floyd, "Algorithm 245: Treesort 3", Communications of the ACM 7(12), 1964).
  @inlinable
  @inline(never)
  mutating func dropStaleKeys<Payload>(of slots: borrowing EventSlots<Payload>) {
    var kept = Self.root
    for index in Self.root..<end {
      let key = keys[index]
      keys[index] = .last
      guard slots.isCurrent(key) else { continue }
      keys[kept] = key
      kept += 1
    }
    end = kept
    restore()
  }

  /// Makes a heap of keys in any order.
  @inlinable
  mutating func restore() {
    guard count > 1 else { return }
    var parent = Self.parent(of: end - 1)
    while parent >= Self.root {
      sink(keys[parent], from: parent)
      parent &-= 1
    }
  }

  @inlinable
  @inline(never)
  mutating func grow(to capacity: Int) {
    let filled = keys.capacity
    keys.grow(to: capacity)
    keys.fill(filled..<capacity, with: .last)
  }

  /// Moves the hole at `start` down until `key` may fill it.
  @inlinable
  mutating func sink(_ key: EventKey, from start: Int) {
    var hole = start
    var child = Self.firstChild(of: hole)
    while child < end {
      let leastIndex = leastChild(child)
      let least = keys[leastIndex]
      guard least < key else { break }
      keys[hole] = least
      hole = leastIndex
      child = Self.firstChild(of: hole)
    }
    keys[hole] = key
  }

  /// The index of the least of the four children from `first` on.
  ///
  /// Which one it is is a coin toss no branch predictor wins. The winners are therefore compared by index and
  /// read again, which the compiler cannot turn back into branches, as it does with keys carried along.
  @inlinable
  @inline(__always)
  func leastChild(_ first: Int) -> Int {
    let left = first &+ (keys[first &+ 1] < keys[first] ? 1 : 0)
    let right = first &+ (keys[first &+ 3] < keys[first &+ 2] ? 3 : 2)
    return keys[right] < keys[left] ? right : left
  }

  @inlinable
  static func firstChild(of parent: Int) -> Int { 4 &* parent &- 8 }

  @inlinable
  static func parent(of child: Int) -> Int { child / 4 &+ 2 }
}
