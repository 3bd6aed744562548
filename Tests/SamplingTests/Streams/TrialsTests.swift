import CPhilox
import Testing

@testable import Sampling

/// Many trials at once give what their draws give one by one.
@Suite("Trials side by side")
struct TrialsTests {
  private static let probabilities = [0, 1e-17, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1, 0.3, 0.6]

  @Test("a trial succeeds if and only if its draw is below its probability", arguments: 0..<3)
  func trialsAreDraws(shift: Int) {
    let streams = RandomStreams(seed: 0xFEDC_BA98_7654_3210, replication: .max - 1)
    for entity in 0..<2_000 {
      let stream = streams.stream(StreamPurpose(rawValue: .max), entity: UInt64(entity) << 36 | 5)
      let probabilities = Self.probabilities[shift...] + Self.probabilities[..<shift]
      var draws = stream
      var expected: UInt16 = 0
      for (place, probability) in probabilities.enumerated() where draws.bernoulli(probability) {
        expected |= 1 << UInt16(place)
      }
      let marks = probabilities.map(uniformDraws(below:))
      #expect(stream.successes(below: marks) == expected, "entity \(entity)")
      // Processors without wider vectors go through the same steps.
      let plain = philox_successes_of_width(
        stream.key, stream.identity, UInt64(stream.replication), marks)
      #expect(plain == UInt32(expected), "entity \(entity), without wider vectors")
    }
  }
}
