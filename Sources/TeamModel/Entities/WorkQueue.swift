/// Work that waits, ordered by key and, among equal keys, by arrival.
///
/// A 4-ary implicit heap; with equal keys, as under FIFO, an insertion is O(1) because nothing moves.
/// Complexity: `insert` and `removeFirst` O(log n), `first` O(1).
struct WorkQueue: ~Copyable {
  /// The most urgent place in any queue, for which people drop what they do.
  static let incident = Int64.min
  /// The most urgent place of other work: rework goes before new work.
  static let front = Int64.min + 1

  /// Behind rework and work that goes on, ahead of new work: a peer's review, for which somebody waits.
  static let afterRework = front + 1

  private struct Entry: BitwiseCopyable {
    var key: Int64
    var sequence: UInt64
    var item: WorkItem

    @inline(__always)
    func precedes(_ other: Entry) -> Bool {
      key != other.key ? key < other.key : sequence < other.sequence
    }
  }

  private var entries = UnsafeMutablePointer<Entry>.allocate(capacity: 4)
  private var capacity = 4
  private(set) var count = 0
  private var nextSequence: UInt64 = 0

  deinit { entries.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// The next piece of work and its key.
  var first: (item: WorkItem, key: Int64)? { count == 0 ? nil : (entries[0].item, entries[0].key) }

  /// The key of the next piece of work; the queue must not be empty.
  var firstKey: Int64 {
    assert(count > 0, "a queue without work has no first piece")
    return entries[0].key
  }

  mutating func removeAll() {
    count = 0
    nextSequence = 0
  }

  mutating func insert(_ item: WorkItem, key: Int64) {
    let entry = Entry(key: key, sequence: nextSequence, item: item)
    nextSequence += 1
    if count == capacity { grow() }
    var hole = count
    count += 1
    while hole > 0 {
      let parent = (hole - 1) >> 2
      guard entry.precedes(entries[parent]) else { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = entry
  }

  /// Takes a piece of work out of turn; nil where it does not wait here. O(n): for what happens rarely.
  mutating func remove(_ kind: WorkKind, subject: Int32) -> WorkItem? {
    let found = (0..<count).first { entries[$0].item.kind == kind && entries[$0].item.subject == subject }
    guard let place = found else { return nil }
    return remove(at: place)
  }

  /// The place of the next piece of work that meets a condition; nil where none does. O(1) if it is the first piece,
  /// else O(n).
  func place(where isWanted: (WorkItem) -> Bool) -> Int? {
    guard count > 0 else { return nil }
    if isWanted(entries[0].item) { return 0 }
    var best: Int?
    for place in 1..<max(count, 1) where isWanted(entries[place].item) {
      if let held = best, !entries[place].precedes(entries[held]) { continue }
      best = place
    }
    return best
  }

  /// The key of the piece of work at a place.
  func key(at place: Int) -> Int64 { entries[place].key }

  /// Takes the piece of work at a place.
  mutating func remove(at place: Int) -> WorkItem {
    let item = entries[place].item
    let last = removeLast()
    guard place < count else { return item }
    // The vacancy goes up to the front, where it is filled as any other.
    var hole = place
    while hole > 0 {
      let parent = (hole - 1) >> 2
      entries[hole] = entries[parent]
      hole = parent
    }
    fillFront(with: last)
    return item
  }

  /// Takes the next piece of work and its key; the queue must not be empty.
  mutating func removeFirst() -> (item: WorkItem, key: Int64) {
    assert(count > 0, "a queue without work has no first piece")
    let first = (entries[0].item, entries[0].key)
    let last = removeLast()
    if count > 0 { fillFront(with: last) }
    return first
  }

  @inline(__always)
  private mutating func removeLast() -> Entry {
    count -= 1
    return entries[count]
  }

  /// Puts an entry that may belong further down into the vacant first place.
  @inline(__always)
  private mutating func fillFront(with last: Entry) {
    var hole = 0
    while true {
      let firstChild = (hole << 2) + 1
      guard firstChild < count else { break }
      var best = firstChild
      for child in firstChild &+ 1..<max(min(firstChild &+ 4, count), firstChild &+ 1)
      where entries[child].precedes(entries[best]) {
        best = child
      }
      guard entries[best].precedes(last) else { break }
      entries[hole] = entries[best]
      hole = best
    }
    entries[hole] = last
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: 2 * capacity)
    larger.update(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }
}
