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
    let wholeLines = (Self.root + max(capacity, 1) + 3) / 4 * 4
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

  /// Puts `key` in place of the least key: half the work of a removal followed by an insertion.
  @inlinable
  mutating func replaceFirst(with key: EventKey) {
    sink(key, from: Self.root)
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
    guard count > 1 else { return }
    for parent in (Self.root...Self.parent(of: end - 1)).reversed() { sink(keys[parent], from: parent) }
  }

  @inlinable
  @inline(never)
  mutating func grow(to capacity: Int) {
    let filled = keys.capacity
    keys.grow(to: capacity)
    keys.fill(filled..<capacity, with: .last)
  }

  /// Moves the hole at `start` down until `key` may fill it.
  ///
  /// Which child is the least is a coin toss no branch predictor wins. The winners are therefore compared by
  /// index and read again, which the compiler cannot turn back into branches, as it does with keys carried
  /// along.
  @inlinable
  mutating func sink(_ key: EventKey, from start: Int) {
    var hole = start
    var child = Self.firstChild(of: hole)
    while child &+ 1 < end {
      let left = child &+ (keys[child &+ 1] < keys[child] ? 1 : 0)
      let right = child &+ (keys[child &+ 3] < keys[child &+ 2] ? 3 : 2)
      let leastIndex = keys[right] < keys[left] ? right : left
      let least = keys[leastIndex]
      guard least < key else {
        keys[hole] = key
        return
      }
      keys[hole] = least
      hole = leastIndex
      child = Self.firstChild(of: hole)
    }
    // An only child is the common case in a model of two events, such as a single queue.
    if child < end && keys[child] < key {
      keys[hole] = keys[child]
      hole = child
    }
    keys[hole] = key
  }

  @inlinable
  static func firstChild(of parent: Int) -> Int { 4 &* parent &- 8 }

  @inlinable
  static func parent(of child: Int) -> Int { child / 4 &+ 2 }
}
