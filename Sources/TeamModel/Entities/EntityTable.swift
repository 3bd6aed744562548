/// A table of plain records addressed by typed identifiers, with slots reused after removal.
///
/// The only unsafe storage of the model: one contiguous allocation that grows by doubling and is kept
/// between replications, so that a steady state allocates nothing. Access is checked in debug builds.
///
/// Complexity: `insert`, `remove` and subscript are O(1) (amortized for `insert`).
struct EntityTable<ID: EntityIdentifier, Record: BitwiseCopyable>: ~Copyable {
  private var storage: UnsafeMutablePointer<Record>
  private var freeNext: UnsafeMutablePointer<Int32>
  private var capacity: Int
  private var firstFree: Int32 = -1
  /// Slots handed out so far, live or free: identifiers are below it.
  private(set) var slotCount: Int = 0
  /// Records in the table.
  private(set) var count: Int = 0

  /// Marks a slot that is in use in `freeNext`.
  private static var inUse: Int32 { -2 }

  init(capacity: Int = 16) {
    self.capacity = max(capacity, 1)
    storage = .allocate(capacity: self.capacity)
    freeNext = .allocate(capacity: self.capacity)
  }

  deinit {
    storage.deallocate()
    freeNext.deallocate()
  }

  subscript(id: ID) -> Record {
    @inline(__always) unsafeAddress {
      assert(isLive(id), "an identifier must name a live record")
      return UnsafePointer(storage + Int(id.index))
    }
    @inline(__always) unsafeMutableAddress {
      assert(isLive(id), "an identifier must name a live record")
      return storage + Int(id.index)
    }
  }

  /// Where a record is, for who reads and changes much of it at once; valid while nothing is inserted.
  @inline(__always)
  func address(of id: ID) -> UnsafeMutablePointer<Record> {
    assert(isLive(id), "an identifier must name a live record")
    return storage + Int(id.index)
  }

  /// The records by their identifiers' indices, valid while nothing is inserted.
  var records: UnsafePointer<Record> { UnsafePointer(storage) }

  /// Whether the slot is in use.
  func isLive(_ id: ID) -> Bool {
    id.index >= 0 && Int(id.index) < slotCount && freeNext[Int(id.index)] == Self.inUse
  }

  /// Adds a record, in the slot freed last if there is one.
  @inline(__always)
  mutating func insert(_ record: Record) -> ID {
    let slot = vacancy()
    storage[slot] = record
    return ID(index: Int32(truncatingIfNeeded: slot))
  }

  /// Takes a free slot into use.
  @inline(__always)
  private mutating func vacancy() -> Int {
    count &+= 1
    let slot: Int
    if firstFree >= 0 {
      slot = Int(firstFree)
      firstFree = freeNext[slot]
    } else {
      if slotCount == capacity { grow() }
      slot = slotCount
      slotCount &+= 1
    }
    freeNext[slot] = Self.inUse
    return slot
  }

  /// Frees the slot for the next insertion.
  @inline(__always)
  mutating func remove(_ id: ID) {
    assert(isLive(id), "only a live record can be removed")
    count &-= 1
    freeNext[Int(id.index)] = firstFree
    firstFree = id.index
  }

  /// Frees every slot and keeps the memory.
  mutating func removeAll() {
    slotCount = 0
    count = 0
    firstFree = -1
  }

  @inline(never)
  private mutating func grow() {
    let larger = capacity * 2
    precondition(larger <= Int(Int32.max), "a replication holds at most 2^31 entities of a kind")
    let newStorage = UnsafeMutablePointer<Record>.allocate(capacity: larger)
    let newFreeNext = UnsafeMutablePointer<Int32>.allocate(capacity: larger)
    newStorage.update(from: storage, count: slotCount)
    newFreeNext.update(from: freeNext, count: slotCount)
    storage.deallocate()
    freeNext.deallocate()
    storage = newStorage
    freeNext = newFreeNext
    capacity = larger
  }
}
