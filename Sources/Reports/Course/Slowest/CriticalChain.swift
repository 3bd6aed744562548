import TeamModel

/// The tactical tasks that determined when a strategic task was done, first to last: the one completed last, before
/// it the one it had to wait for, and so on back to one that waited for none.
package struct CriticalChain {
  package let tasks: [TaskRecord]

  /// The chain through the tactical tasks of one strategic task; nil where none is completed.
  package init?(_ all: [TaskRecord]) {
    let completed = all.filter { $0.completed != nil }
    guard let last = Self.latest(completed) else { return nil }
    var chain = [last]
    // A plan has no cycles; the count keeps a made-up one from going round for ever.
    while chain.count < all.count {
      let dependencies = Set(chain[chain.count - 1].definition.dependencies)
      guard let before = Self.latest(completed.filter { dependencies.contains($0.key) }) else { break }
      chain.append(before)
    }
    tasks = chain.reversed()
  }

  private static func latest(_ tasks: [TaskRecord]) -> TaskRecord? {
    tasks.max { ($0.completed ?? .zero, $0.ordinal) < ($1.completed ?? .zero, $1.ordinal) }
  }
}
