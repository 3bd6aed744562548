import Foundation
import Sampling
import SpecialFunctions
import Testing

private let purpose = StreamPurpose(rawValue: 1)

@Suite("Random streams")
struct RandomStreamTests {
  @Test("A stream's blocks are those of its documented counter under the seed")
  func followsTheDocumentedLayout() {
    var stream = RandomStreams(seed: 0x0123_4567_89AB_CDEF, replication: 0xFEDC_BA98)
      .stream(StreamPurpose(rawValue: 0xBEEF), entity: 0x1234_5678_9ABC)
    for block in 0..<UInt32(3) {
      let words = Philox4x32.block(
        counter: .init(block, 0x5678_9ABC, 0xBEEF_1234, 0xFEDC_BA98), key: 0x0123_4567_89AB_CDEF)
      #expect(stream.next() == UInt64(words.w1) << 32 | UInt64(words.w0))
      #expect(stream.next() == UInt64(words.w3) << 32 | UInt64(words.w2))
    }
  }

  @Test("Draws do not depend on the order in which streams are used")
  func orderDoesNotMatter() {
    let streams = RandomStreams(seed: 5, replication: 2)
    let oneAfterTheOther = (0..<4).map { entity in
      var stream = streams.stream(purpose, entity: UInt64(entity))
      return (0..<50).map { _ in stream.normal() }
    }
    var open = (0..<4).reversed().map { streams.stream(purpose, entity: UInt64($0)) }
    var interleaved = [[Double]](repeating: [], count: 4)
    for _ in 0..<50 {
      for index in open.indices { interleaved[3 - index].append(open[index].normal()) }
    }
    #expect(interleaved == oneAfterTheOther)
  }

  @Test("Streams that differ in a single bit of a single coordinate share no draw")
  func coordinatesDoNotOverlap() {
    var draws = Set<UInt64>()
    var expected = 0
    func open(seed: UInt64 = 0, replication: UInt32 = 0, purpose: UInt16 = 0, entity: UInt64 = 0) {
      var stream = RandomStreams(seed: seed, replication: replication)
        .stream(StreamPurpose(rawValue: purpose), entity: entity)
      for _ in 0..<4 { draws.insert(stream.next()) }
      expected += 4
    }
    open()
    for bit in 0..<64 { open(seed: 1 << bit) }
    for bit in 0..<32 { open(replication: 1 << bit) }
    for bit in 0..<16 { open(purpose: 1 << bit) }
    for bit in 0..<48 { open(entity: 1 << bit) }
    #expect(draws.count == expected)
  }

  @Test("A copy repeats the draws of the original")
  func copiesRepeat() {
    var original = testStream(1)
    _ = original.next()
    var copy = original
    #expect((0..<9).map { _ in original.next() } == (0..<9).map { _ in copy.next() })
  }

  @Test("A uniform number is never 0 or 1, and its extremes are symmetric")
  func uniformIsOpen() {
    #expect(openUnit(0) == 0x1p-53)
    #expect(openUnit(.max) == 1 - 0x1p-53)
    #expect(openUnit(1 << 63) == 0.5 + 0x1p-53)
  }

  @Test("A certain event always happens and an impossible one never")
  func bernoulliExtremes() {
    var stream = testStream(2)
    let certain = (0..<10_000).allSatisfy { _ in stream.bernoulli(1) }
    let impossible = (0..<10_000).contains { _ in stream.bernoulli(0) }
    #expect(certain && !impossible)
  }
}

@Suite("The uniform stream")
struct UniformityTests {
  /// Every claim of this suite.
  private let level = familyLevel / 19
  private let n = 1_000_000

  @Test("fills 1024 cells evenly, by its high and by its low bits")
  func equidistribution() {
    var stream = testStream(3)
    var high = [Int](repeating: 0, count: 1024)
    var low = high
    for _ in 0..<n {
      let bits = stream.next()
      high[Int(bits >> 54)] += 1
      low[Int(bits & 1023)] += 1
    }
    #expect(chiSquareTail(equallyLikely: high) > level)
    #expect(chiSquareTail(equallyLikely: low) > level)
  }

  @Test("has independent successive pairs")
  func serialPairs() {
    var stream = testStream(4)
    var counts = [Int](repeating: 0, count: 64 * 64)
    for _ in 0..<n {
      let (first, second) = (stream.uniform(), stream.uniform())
      counts[Int(first * 64) * 64 + Int(second * 64)] += 1
    }
    #expect(chiSquareTail(equallyLikely: counts) > level)
  }

  @Test("has no serial correlation at lags 1 to 8")
  func serialCorrelation() {
    var stream = testStream(5)
    let centered = (0..<n).map { _ in stream.uniform() - 0.5 }
    for lag in 1...8 {
      let products = (lag..<n).reduce(0) { $0 + centered[$1] * centered[$1 - lag] }
      // Each product has mean 0 and variance (1/12)².
      let z = 12 * products / Double(n - lag).squareRoot()
      #expect(abs(z) < -StandardNormal.quantile(level / 2), "lag \(lag)")
    }
  }

  @Test("is uniform and uncorrelated across neighbouring entities, purposes, replications and seeds")
  func acrossStreams() {
    let sequences: [(String, (UInt64) -> RandomStream)] = [
      ("entity", { RandomStreams(seed: 1, replication: 1).stream(purpose, entity: $0) }),
      ("replication", { RandomStreams(seed: 1, replication: UInt32($0)).stream(purpose, entity: 1) }),
      ("seed", { RandomStreams(seed: $0, replication: 1).stream(purpose, entity: 1) }),
      (
        "purpose",
        {
          RandomStreams(seed: 1, replication: 1)
            .stream(StreamPurpose(rawValue: UInt16(truncatingIfNeeded: $0)), entity: $0 >> 16)
        }
      ),
    ]
    for (name, open) in sequences {
      var counts = [Int](repeating: 0, count: 32 * 32)
      var products = 0.0
      var previous = 0.0
      let n = 200_000
      for index in 0..<n {
        var stream = open(UInt64(index))
        let u = stream.uniform()
        if index > 0 {
          products += (u - 0.5) * (previous - 0.5)
          if index % 2 == 1 { counts[Int(previous * 32) * 32 + Int(u * 32)] += 1 }
        }
        previous = u
      }
      #expect(chiSquareTail(equallyLikely: counts) > level, "\(name)")
      let z = 12 * products / Double(n - 1).squareRoot()
      #expect(abs(z) < -StandardNormal.quantile(level / 2), "\(name)")
    }
  }
}
