import SimulatedTime

extension PendingEventSet {
  /// Fills the empty heap with the keys that come next, dividing buckets of many keys on the way.
  @inlinable
  @inline(never)
  mutating func refillHeap() {
    heapLimit = smallestHeapLimit
    while heap.count == 0, let keys = ladder.openNext() {
      let keyCount = Int(truncatingIfNeeded: keys.count)
      // Once no rung is left, these are all keys: a set that has become small is a heap again.
      let fewKeys = ladder.depth == 0 ? smallestHeapLimit / 2 : min(96, smallestHeapLimit / 2)
      if keyCount > fewKeys && ladder.addRung(over: ladder.chunks.timeSpan(of: keys), keyCount: keyCount) {
        ladder.divide(keys)
      } else {
        moveToHeap(keys)
      }
    }
    ladder.prefetchNext(slots)
    if heap.count > heapLimit { heapLimit = 2 &* heap.count }
  }

  /// Moves keys to the empty heap, but for stale ones.
  @inlinable
  mutating func moveToHeap(_ bag: EventKeyChunks.Bag) {
    var bag = bag
    while bag.count > 0 {
      let places = ladder.chunks.detachLastChunk(of: &bag)
      for place in places {
        let key = ladder.chunks.keys[place]
        if slots.isCurrent(key) { heap.append(key) } else { staleCount &-= 1 }
      }
      ladder.chunks.release(chunkAt: places.lowerBound)
    }
    heap.restore()
  }

  /// Moves the keys of a heap that has grown large to a new rung, unless they cannot be divided.
  @inlinable
  @inline(never)
  mutating func emptyHeap() {
    let keyCount = heap.count
    if ladder.addRung(over: heap.timeSpan, keyCount: keyCount) {
      ladder.divide(&heap)
    } else {
      heapLimit = 2 &* keyCount
    }
  }
}
