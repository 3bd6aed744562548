import Synchronization
import Testing

@testable import Reports

@Suite("Work that is shared out is all done, once")
struct ConcurrentPiecesTests {
  private struct Broken: Error, Equatable {
    let piece: Int
  }

  @Test("Every piece runs once, whatever the number of threads", arguments: [1, 2, 5])
  func once(threads: Int) throws {
    let counts = Mutex([Int](repeating: 0, count: 20))
    try ConcurrentPieces.run(
      (0..<20).map { piece in { counts.withLock { $0[piece] += 1 } } }, threads: threads)
    #expect(counts.withLock { $0 } == [Int](repeating: 1, count: 20))
  }

  @Test("Of several failures the first in order is told", arguments: [1, 2, 5])
  func firstFailure(threads: Int) {
    let pieces: [() throws -> Void] = (0..<8).map { piece in
      { if piece % 4 == 3 { throw Broken(piece: piece) } }
    }
    #expect(throws: Broken(piece: 3)) { try ConcurrentPieces.run(pieces, threads: threads) }
  }
}
