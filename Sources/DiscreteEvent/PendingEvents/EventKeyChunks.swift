import SimulatedTime

/// Bags of event keys, each a chain of small arrays from one pool.
///
/// A bag grows by writing behind its last key, so that many of them fill side by side in as many cache
/// lines. Chunks that a bag gives back are used again, latest first; the pool grows to the largest number
/// that was in use at once.
@frozen
@usableFromInline
struct EventKeyChunks: ~Copyable, Sendable {
  /// A bag: the chunk that is being filled, which knows the one before it, and the number of keys in all.
  @frozen
  @usableFromInline
  struct Bag: BitwiseCopyable, Sendable {
    @usableFromInline var lastChunk: Int32
    @usableFromInline var count: Int32

    @inlinable
    init() {
      lastChunk = -1
      count = 0
    }
  }

  @usableFromInline var keys: AlignedBuffer<EventKey>
  /// The chunk before each chunk of a chain or of the list of free ones; -1 ends both.
  @usableFromInline var previous: AlignedBuffer<Int32>
  @usableFromInline var firstFree: Int32

  /// Eight cache lines: long enough to be read ahead, short enough not to be mostly empty.
  @inlinable
  static var chunkSize: Int { 32 }

  @inlinable
  init() {
    keys = AlignedBuffer(capacity: Self.chunkSize)
    previous = AlignedBuffer(capacity: 1)
    firstFree = -1
    link(0..<1)
  }

  @inlinable
  @inline(__always)
  mutating func append(_ key: EventKey, to bag: inout Bag) {
    let place = Int(truncatingIfNeeded: bag.count) & (Self.chunkSize &- 1)
    if place == 0 {
      if firstFree < 0 { grow() }
      let chunk = firstFree
      firstFree = previous[Int(truncatingIfNeeded: chunk)]
      previous[Int(truncatingIfNeeded: chunk)] = bag.lastChunk
      bag.lastChunk = chunk
    }
    keys[Int(truncatingIfNeeded: bag.lastChunk) &* Self.chunkSize &+ place] = key
    bag.count &+= 1
  }

  /// Takes the last chunk off a bag that is not empty and answers where its keys are. They stay there until
  /// the chunk is released.
  @inlinable
  @inline(__always)
  mutating func detachLastChunk(of bag: inout Bag) -> Range<Int> {
    let places = lastChunk(of: bag)
    bag.count &-= Int32(truncatingIfNeeded: places.count)
    bag.lastChunk = previous[Int(truncatingIfNeeded: bag.lastChunk)]
    prefetchLastChunk(of: bag)
    return places
  }

  /// Makes the detached chunk that begins at `start` available again.
  @inlinable
  @inline(__always)
  mutating func release(chunkAt start: Int) {
    let chunk = start / Self.chunkSize
    previous[chunk] = firstFree
    firstFree = Int32(truncatingIfNeeded: chunk)
  }

  /// Has the keys in the last chunk of a bag, if there is one, on their way to the cache.
  @inlinable
  @inline(__always)
  func prefetchLastChunk(of bag: Bag) {
    prefetch(bag.lastChunk, count: lastChunk(of: bag).count)
  }

  @inlinable
  @inline(__always)
  func prefetch(_ chunk: Int32, count: Int) {
    let start = Int(truncatingIfNeeded: chunk) &* Self.chunkSize
    var place = 0
    while place < count {
      keys.prefetch(start &+ place)
      place &+= 4
    }
  }

  /// Where the keys of a bag's last chunk are; empty where the bag is.
  @inlinable
  @inline(__always)
  func lastChunk(of bag: Bag) -> Range<Int> {
    guard bag.count > 0 else { return 0..<0 }
    let count = (Int(truncatingIfNeeded: bag.count) &- 1) & (Self.chunkSize &- 1) &+ 1
    let start = Int(truncatingIfNeeded: bag.lastChunk) &* Self.chunkSize
    return start..<start &+ count
  }

  /// The least and the greatest time of the keys in a bag that is not empty.
  @inlinable
  func timeSpan(of bag: Bag) -> ClosedRange<Int64> {
    var rest = bag
    // Memory answers later than one chunk takes: its keys are asked for three chunks ahead.
    var ahead = bag.lastChunk
    for _ in 0..<3 where ahead >= 0 { ahead = previous[Int(truncatingIfNeeded: ahead)] }
    var (least, greatest) = (Int64.max, Int64.min)
    while rest.count > 0 {
      let places = lastChunk(of: rest)
      rest.count &-= Int32(truncatingIfNeeded: places.count)
      rest.lastChunk = previous[Int(truncatingIfNeeded: rest.lastChunk)]
      if ahead >= 0 {
        prefetch(ahead, count: Self.chunkSize)
        ahead = previous[Int(truncatingIfNeeded: ahead)]
      }
      for place in places {
        let time = keys[place].time.microseconds
        least = min(least, time)
        greatest = max(greatest, time)
      }
    }
    return least...greatest
  }

  @inlinable
  mutating func removeAll() {
    firstFree = -1
    link(0..<previous.capacity)
  }

  @inlinable
  @inline(never)
  mutating func grow() {
    let filled = previous.capacity
    previous.grow(to: 2 * filled)
    keys.grow(to: 2 * filled * Self.chunkSize)
    link(filled..<previous.capacity)
  }

  @inlinable
  mutating func link(_ chunks: Range<Int>) {
    for chunk in chunks.reversed() {
      previous[chunk] = firstFree
      firstFree = Int32(truncatingIfNeeded: chunk)
    }
  }
}
