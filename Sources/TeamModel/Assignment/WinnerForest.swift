/// The least of a key among the people of each pool, kept up to date as keys change: a tournament per pool.
///
/// D. E. Knuth, "The Art of Computer Programming", volume 3, second edition, 1998, section 5.4.1 (trees of
/// winners). A change replays the matches on the way to the root; among equal keys the lower number wins. All
/// tournaments lie in one allocation: pool p of people a..<b has its nodes at 2a..<2b, the leaf of its i-th
/// person at b - a + i, the winner at 1.
///
/// Complexity: `set` O(log people of the pool), `winner` and `key` O(1); nothing is allocated after `init`.
struct WinnerForest: ~Copyable {
  /// The key of somebody who takes no part.
  static var absent: Int64 { .max }

  private let storage: UnsafeMutablePointer<Int64>
  private let nodes: UnsafeMutablePointer<Int32>
  private let count: Int

  /// A forest over people numbered from 0, none of whom takes part.
  init(peopleCount: Int, pools: some Sequence<Range<Int32>>) {
    count = peopleCount
    storage = .allocate(capacity: max(peopleCount, 1))
    nodes = .allocate(capacity: max(2 * peopleCount, 1))
    storage.initialize(repeating: Self.absent, count: peopleCount)
    nodes.initialize(repeating: -1, count: 2 * peopleCount)
    for pool in pools {
      let size = pool.count
      let base = 2 * Int(pool.lowerBound)
      for place in 0..<size { nodes[base + size + place] = pool.lowerBound + Int32(place) }
      for node in stride(from: size - 1, to: 0, by: -1) { play(node, base) }
    }
  }

  deinit {
    storage.deallocate()
    nodes.deallocate()
  }

  /// The key of a person; `absent` for somebody who takes no part.
  @inline(__always)
  func key(_ person: PersonID) -> Int64 { storage[Int(person.index)] }
  /// Every key, by person.
  var keys: UnsafePointer<Int64> { UnsafePointer(storage) }

  /// The person with the least key in a pool, which is not empty, and that key; `absent` where nobody takes part.
  @inline(__always)
  func winner(of pool: Range<Int32>) -> (person: PersonID, key: Int64) {
    let person = nodes[2 * Int(pool.lowerBound) + 1]
    return (PersonID(index: person), storage[Int(person)])
  }

  /// Changes the key of a person of a pool.
  mutating func set(_ person: PersonID, in pool: Range<Int32>, to key: Int64) {
    guard storage[Int(person.index)] != key else { return }
    storage[Int(person.index)] = key
    let base = 2 * Int(pool.lowerBound)
    var node = (pool.count + Int(person.index - pool.lowerBound)) >> 1
    while node > 0 {
      play(node, base)
      node >>= 1
    }
  }

  /// Nobody takes part any more.
  mutating func removeAll() {
    // Among equal keys any order of matches gives the same winners, those of `init` with all absent.
    storage.update(repeating: Self.absent, count: count)
  }

  /// Decides the match at an inner node.
  @inline(__always)
  private func play(_ node: Int, _ base: Int) {
    let left = nodes[base + 2 * node]
    let right = nodes[base + 2 * node + 1]
    let (a, b) = (storage[Int(left)], storage[Int(right)])
    nodes[base + node] = a < b || (a == b && left < right) ? left : right
  }
}
