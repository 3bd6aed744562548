import CPrefetch

/// Uniquely owned memory that starts on a cache line: the module's only unsafe code.
///
/// The owner reads only what it has written. Indices are checked in debug builds alone, since `EventKeyHeap`,
/// `EventSlots`, `EventKeyChunks` and `EventLadder` derive theirs from their own counts.
@frozen
@usableFromInline
struct AlignedBuffer<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var base: UnsafeMutableRawPointer
  @usableFromInline var capacity: Int

  @inlinable
  init(capacity: Int) {
    base = Self.allocate(capacity)
    self.capacity = capacity
  }

  @inlinable
  deinit {
    base.deallocate()
  }

  /// Bytes from one element to the next: a power of two up to a cache line, so that no element lies in two
  /// lines.
  @inlinable
  @inline(__always)
  static var stride: Int {
    let size = MemoryLayout<Element>.stride
    return size > 64 ? size : 1 &<< (Int.bitWidth &- (size &- 1).leadingZeroBitCount)
  }

  @inlinable
  static func allocate(_ capacity: Int) -> UnsafeMutableRawPointer {
    let byteCount = capacity * stride
    let isLarge = byteCount >= LargePages.size
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: byteCount, alignment: isLarge ? LargePages.size : 64)
    if isLarge { LargePages.advise(memory, byteCount) }
    return memory
  }

  @inlinable
  @inline(__always)
  func address(_ index: Int) -> UnsafeMutablePointer<Element> {
    assert(index >= 0 && index < capacity, "an index lies within the buffer")
    return (base + index &* Self.stride).assumingMemoryBound(to: Element.self)
  }

  /// Has an element on its way to the cache while other work is done.
  @inlinable
  @inline(__always)
  func prefetch(_ index: Int) {
    prefetch_line(address(index))
  }

  @inlinable
  subscript(index: Int) -> Element {
    @inline(__always)
    get { address(index).pointee }
    @inline(__always)
    _modify { yield &address(index).pointee }
  }

  @inlinable
  mutating func fill(_ indices: Range<Int>, with element: Element) {
    precondition(indices.lowerBound >= 0 && indices.upperBound <= capacity, "a range lies within the buffer")
    for index in indices { address(index).initialize(to: element) }
  }

  /// Moves the elements to larger memory.
  @inlinable
  @inline(never)
  mutating func grow(to newCapacity: Int) {
    precondition(newCapacity >= capacity, "a buffer does not shrink")
    let larger = Self.allocate(newCapacity)
    larger.copyMemory(from: base, byteCount: capacity * Self.stride)
    base.deallocate()
    base = larger
    capacity = newCapacity
  }
}

/// The memory has one owner, so that it may move between threads with it.
extension AlignedBuffer: @unchecked Sendable where Element: Sendable {}
