import Dispatch
import Synchronization

/// Pieces of work that do not touch each other, done by several threads.
enum ConcurrentPieces {
  // Each piece is run by one thread, once.
  private struct Pieces: @unchecked Sendable {
    let all: [() throws -> Void]
  }

  /// Runs every piece; of several failures the first in order is thrown.
  ///
  /// - Parameters:
  ///   - pieces: What is to be done, none of it using anything that another one changes.
  ///   - threads: How many there are at most, at least 1.
  static func run(_ pieces: [() throws -> Void], threads: Int) throws {
    guard threads > 1 else { return try pieces.forEach { try $0() } }
    let pieces = Pieces(all: pieces)
    let next = Atomic(0)
    let failures = Mutex([(any Error)?](repeating: nil, count: pieces.all.count))
    DispatchQueue.concurrentPerform(iterations: min(threads, pieces.all.count)) { _ in
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < pieces.all.count else { return }
        do { try pieces.all[place]() } catch { failures.withLock { $0[place] = error } }
      }
    }
    if let failure = failures.withLock({ $0.lazy.compactMap(\.self).first }) { throw failure }
  }
}
