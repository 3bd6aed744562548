import Testing

import Sampling

/// A draw depends on its number alone, so that those nobody asks for need not be made.
@Suite("Skipped draws")
struct SkippedDrawTests {
  private static let stream = RandomStreams(seed: 7, replication: 3).stream(
    StreamPurpose(rawValue: 5), entity: 11)

  @Test("going on to a draw gives what making all before it gives")
  func skippingChangesNothing() {
    var all = Self.stream
    let draws = (0..<16).map { _ in all.next() }
    // Every ascending selection of eleven draws, as of the checks of a review.
    for selection in 0..<UInt32(1 << 11) {
      var stream = Self.stream
      for number in 0..<UInt32(11) where selection & 1 << number != 0 {
        stream.skip(toDraw: number)
        #expect(stream.next() == draws[Int(number)], "draw \(number) of the selection \(selection)")
      }
    }
  }

  @Test("the draws of a block are those the stream makes in their turn, wherever it stands")
  func blocksStandAlone() {
    var all = Self.stream
    let draws = (0..<16).map { _ in all.next() }
    var stream = Self.stream
    for turn in 0..<5 {
      for block in 0..<8 {
        let pair = stream.draws(ofBlock: UInt32(block))
        #expect([pair[0], pair[1]] == Array(draws[2 * block..<2 * block + 2]), "block \(block)")
      }
      #expect(stream.next() == draws[turn], "and looking at them does not move the stream")
    }
  }

  @Test("after a draw that was skipped to, the stream goes on in order")
  func orderIsKept() {
    var all = Self.stream
    let draws = (0..<16).map { _ in all.next() }
    for start in 0..<UInt32(12) {
      var stream = Self.stream
      stream.skip(toDraw: start)
      let rest = (0..<4).map { _ in stream.next() }
      #expect(rest == Array(draws[Int(start)..<Int(start) + 4]), "from draw \(start)")
    }
  }
}
