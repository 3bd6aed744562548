import Synchronization

/// Asks for a stop once a number of replications has been handed over.
final class StopAfter: Sendable {
  private let limit: Int
  private let seen = Atomic(0)

  init(_ limit: Int) { self.limit = limit }

  var isDue: Bool { seen.load(ordering: .relaxed) >= limit }
  func count() { seen.add(1, ordering: .relaxed) }
}
