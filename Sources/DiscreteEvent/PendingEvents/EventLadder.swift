import SimulatedTime

/// The keys of a large set that are not due soon, sorted no more than they need be.
///
/// **Concept.** A *rung* divides a stretch of time into buckets of equal width, a power of two; the last
/// bucket holds whatever comes later. Keys are thrown into the bucket of their time. When everything earlier
/// has happened, the next bucket is opened: one of few keys goes to the heap, one of many is divided by a
/// rung of its own, a finer one below. (Wai Teng Tang, Rick Siow Mong Goh and Ian Li-Jin Thng, "Ladder
/// queue: An O(1) priority queue structure for large-scale discrete event simulation", ACM Transactions on
/// Modeling and Computer Simulation 15(3), 2005.)
///
/// **Cost.** The buckets of a new rung share the span between the least and the greatest time that it begins
/// with, so that one narrower than the last bucket is at most 1/32 of it. Whatever the times are, a key
/// therefore moves down at most `depthLimit` times, and usually two or three; each move writes it behind its
/// neighbours. Keys of one instant cannot be divided and go to the heap together.
@frozen
@usableFromInline
struct EventLadder: ~Copyable, Sendable {
  @frozen
  @usableFromInline
  struct Rung: BitwiseCopyable, Sendable {
    /// The time at which the first bucket begins.
    @usableFromInline var start: Int64
    /// The last instant of the buckets that were opened.
    @usableFromInline var opened: Int64
    /// The last instant of the last bucket.
    @usableFromInline var end: Int64
    /// The width of a bucket is two to this power.
    @usableFromInline var shift: Int64
    /// The bucket to be opened next.
    @usableFromInline var next: Int
    @usableFromInline var lastBucket: Int

    @inlinable
    init(start: Int64, end: Int64, shift: Int64, lastBucket: Int) {
      self.start = start
      opened = start &- 1
      self.end = end
      self.shift = shift
      next = 0
      self.lastBucket = lastBucket
    }

    /// The bucket of a time that is not before the start.
    @inlinable
    @inline(__always)
    func bucket(of time: Int64) -> Int {
      let distance = UInt64(bitPattern: time &- start) &>> UInt64(bitPattern: shift)
      return Int(truncatingIfNeeded: min(distance, UInt64(truncatingIfNeeded: lastBucket)))
    }
  }

  @usableFromInline var chunks: EventKeyChunks
  /// The coarsest rung first; each divides a bucket that the one before it has opened.
  @usableFromInline var rungs: AlignedBuffer<Rung>
  /// `bucketLimit` places for each rung that there ever was.
  @usableFromInline var buckets: AlignedBuffer<EventKeyChunks.Bag>
  @usableFromInline var depth: Int
  /// The number of keys in all buckets.
  @usableFromInline var count: Int
  /// Keys up to this instant belong into the heap, later ones here.
  @usableFromInline var opened: Int64

  /// A rung has no more buckets than stay in the cache while keys are thrown into them.
  @inlinable
  static var bucketLimit: Int { 512 }

  /// Thirteen rungs divide 64 bits by five each; the others are for what is taken back from the heap.
  @inlinable
  static var depthLimit: Int { 24 }

  @inlinable
  init() {
    chunks = EventKeyChunks()
    rungs = AlignedBuffer(capacity: Self.depthLimit)
    buckets = AlignedBuffer(capacity: 1)
    depth = 0
    count = 0
    opened = .max
  }

  /// Adds a key that is later than `opened`.
  @inlinable
  @inline(never)
  mutating func append(_ key: EventKey) {
    let time = key.time.microseconds
    var level = 0
    while time <= rungs[level].opened { level &+= 1 }
    throwInto(level, key)
    count &+= 1
  }

  /// Opens the next bucket that has keys and hands them over; nil if there is none, which leaves no rung.
  @inlinable
  mutating func openNext() -> EventKeyChunks.Bag? {
    while depth > 0 {
      let level = depth &- 1
      var bucket = rungs[level].next
      let last = rungs[level].lastBucket
      while bucket < last && buckets[level &* Self.bucketLimit &+ bucket].count == 0 { bucket &+= 1 }
      let bag = buckets[level &* Self.bucketLimit &+ bucket]
      if bucket == last {
        depth &-= 1
        opened = rungs[level].end
      } else {
        rungs[level].next = bucket &+ 1
        opened = rungs[level].start &+ Int64(bucket &+ 1) &<< rungs[level].shift &- 1
        rungs[level].opened = opened
      }
      if bag.count > 0 {
        count &-= Int(truncatingIfNeeded: bag.count)
        return bag
      }
    }
    return nil
  }

  /// Has what the next buckets hold on its way to the cache: the slots of the next one, the keys of the one
  /// after it.
  @inlinable
  func prefetchNext<Payload>(_ slots: borrowing EventSlots<Payload>) {
    guard depth > 0, slots.slots.capacity > 1 &<< 14 else { return }
    let first = (depth &- 1) &* Self.bucketLimit
    let next = rungs[depth &- 1].next
    let last = rungs[depth &- 1].lastBucket
    guard next <= last else { return }
    for place in chunks.lastChunk(of: buckets[first &+ next]) {
      slots.slots.prefetch(chunks.keys[place].slot)
    }
    if next < last { chunks.prefetchLastChunk(of: buckets[first &+ next &+ 1]) }
  }

  /// Makes a rung for the times up to `opened` and answers whether it did: not where the keys that it is to
  /// divide are of one instant or at the beginning of time, or where there are too many rungs.
  @inlinable
  mutating func addRung(over span: ClosedRange<Int64>, keyCount: Int) -> Bool {
    guard Int64.min < span.lowerBound, span.lowerBound < span.upperBound, depth < Self.depthLimit else {
      return false
    }
    let keysPerBucket = 8
    var bucketCount = 64
    while bucketCount < Self.bucketLimit && bucketCount &* keysPerBucket < keyCount { bucketCount &*= 2 }
    let width = UInt64(bitPattern: span.upperBound &- span.lowerBound)
    let shift = max(0, bucketCount.leadingZeroBitCount &+ 1 &- width.leadingZeroBitCount)
    let lastBucket = Int(truncatingIfNeeded: width &>> UInt64(truncatingIfNeeded: shift))
    let first = depth &* Self.bucketLimit
    if buckets.capacity < first &+ Self.bucketLimit { buckets.grow(to: first &+ Self.bucketLimit) }
    buckets.fill(first..<first &+ lastBucket &+ 1, with: EventKeyChunks.Bag())
    rungs[depth] = Rung(
      start: span.lowerBound, end: opened, shift: Int64(shift), lastBucket: lastBucket)
    depth &+= 1
    opened = span.lowerBound &- 1
    return true
  }

  /// Throws keys into the buckets of the finest rung.
  @inlinable
  mutating func divide(_ keys: consuming EventKeyChunks.Bag) {
    let level = depth &- 1
    count &+= Int(truncatingIfNeeded: keys.count)
    while keys.count > 0 {
      let places = chunks.detachLastChunk(of: &keys)
      for place in places { throwInto(level, chunks.keys[place]) }
      chunks.release(chunkAt: places.lowerBound)
    }
  }

  /// Throws the keys of a heap into the buckets of the finest rung.
  @inlinable
  mutating func divide(_ heap: inout EventKeyHeap) {
    for place in EventKeyHeap.root..<heap.end { throwInto(depth &- 1, heap.keys[place]) }
    count &+= heap.count
    heap.removeAll()
  }

  @inlinable
  @inline(__always)
  mutating func throwInto(_ level: Int, _ key: EventKey) {
    let bucket = level &* Self.bucketLimit &+ rungs[level].bucket(of: key.time.microseconds)
    chunks.append(key, to: &buckets[bucket])
  }

  /// Drops the stale keys, in time linear in the number of keys and buckets.
  @inlinable
  mutating func dropStaleKeys<Payload>(of slots: borrowing EventSlots<Payload>) {
    count = 0
    for level in 0..<depth {
      let first = level &* Self.bucketLimit
      for bucket in first &+ rungs[level].next...first &+ rungs[level].lastBucket {
        var keys = buckets[bucket]
        var kept = EventKeyChunks.Bag()
        while keys.count > 0 {
          let places = chunks.detachLastChunk(of: &keys)
          for place in places {
            let key = chunks.keys[place]
            if slots.isCurrent(key) { chunks.append(key, to: &kept) }
          }
          chunks.release(chunkAt: places.lowerBound)
        }
        buckets[bucket] = kept
        count &+= Int(truncatingIfNeeded: kept.count)
      }
    }
  }

  @inlinable
  mutating func removeAll() {
    guard count > 0 || depth > 0 else { return }
    chunks.removeAll()
    depth = 0
    count = 0
    opened = .max
  }
}
