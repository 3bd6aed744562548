/// Uniquely owned memory that starts on a cache line: the module's only unsafe code.
///
/// The owner reads only what it has written. Indices are checked in debug builds alone, since `EventKeyHeap`
/// and `EventSlots` derive theirs from their own counts.
@frozen
@usableFromInline
struct AlignedBuffer<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var capacity: Int

  @inlinable
  init(capacity: Int) {
    base = Self.allocate(capacity)
    self.capacity = capacity
  }

  @inlinable
  deinit {
    UnsafeMutableRawPointer(base).deallocate()
  }

  @inlinable
  static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    let cacheLine = 64
    return
      UnsafeMutableRawPointer
      .allocate(byteCount: capacity * MemoryLayout<Element>.stride, alignment: cacheLine)
      .bindMemory(to: Element.self, capacity: capacity)
  }

  @inlinable
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < capacity, "an index lies within the buffer")
      return base[index]
    }
    _modify {
      assert(index >= 0 && index < capacity, "an index lies within the buffer")
      yield &base[index]
    }
  }

  @inlinable
  mutating func fill(_ indices: Range<Int>, with element: Element) {
    precondition(indices.lowerBound >= 0 && indices.upperBound <= capacity, "a range lies within the buffer")
    (base + indices.lowerBound).update(repeating: element, count: indices.count)
  }

  /// Moves the elements to larger memory.
  @inlinable
  @inline(never)
  mutating func grow(to newCapacity: Int) {
    precondition(newCapacity >= capacity, "a buffer does not shrink")
    let larger = Self.allocate(newCapacity)
    larger.update(from: base, count: capacity)
    UnsafeMutableRawPointer(base).deallocate()
    base = larger
    capacity = newCapacity
  }
}

/// The memory has one owner, so that it may move between threads with it.
extension AlignedBuffer: @unchecked Sendable where Element: Sendable {}
