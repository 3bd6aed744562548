import Experiments
import Foundation
import OutputAnalysis
import Scenarios
import Testing

@Suite("Gates are asked one after the other until each has shown what it can")
struct GateSequenceTests {
  /// Standard normal numbers: a fixed sequence (SplitMix64, Box and Muller).
  private struct Normals {
    var state: UInt64

    mutating func next() -> Double {
      func uniform() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return (Double((z ^ (z >> 31)) >> 11) + 0.5) / 9_007_199_254_740_992
      }
      return (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
    }
  }

  /// Shares of 4,000 checks in which any gate fails, and in which all pass; `worsening` of each gate in standard
  /// deviations of a difference.
  private func shares(_ gates: [String], worsening: [Double], seed: UInt64) throws -> (
    failed: Int, passed: Int
  ) {
    let looks = [20, 30, 45, 60]
    let start = GateSequence(try gates.map { try Gate($0) }, looks: looks, confidence: 0.95)
    var normals = Normals(state: seed)
    var counts = (failed: 0, passed: 0)
    for _ in 0..<4000 {
      var sequence = start
      while sequence.nextLook != nil {
        let before = gates.map { _ in 10 + normals.next() }
        let after = before.indices.map { before[$0] + worsening[$0] + normals.next() }
        sequence.add(before: before, after: after)
      }
      if sequence.entries.contains(where: { $0.verdict == .failed }) { counts.failed += 1 }
      if sequence.entries.allSatisfy({ $0.verdict == .passed }) { counts.passed += 1 }
    }
    return counts
  }

  /// The most of 4,000 that a share of 5 % leaves to chance: so far below the observed number must Wilson's interval
  /// at one in ten thousand not begin.
  private func isAtMostFivePercent(_ count: Int) -> Bool {
    (WilsonInterval(successes: count, trials: 4000, level: 0.9998)?.low ?? 1) <= 0.05
  }

  @Test("With every gate at its limit, any of them fails in at most one check of twenty, and so do all pass")
  func family() throws {
    let gates = ["a rises < 0.5", "b rises < 0.5", "c drops < 0.5"]
    let counts = try shares(gates, worsening: [0.5, 0.5, -0.5], seed: 1)
    #expect(isAtMostFivePercent(counts.failed), "\(counts.failed) of 4000 failed")
    #expect(isAtMostFivePercent(counts.passed))
    let one = try shares(["a rises < 0.5"], worsening: [0.5], seed: 2)
    #expect(isAtMostFivePercent(one.failed) && isAtMostFivePercent(one.passed))
    // Not by never saying anything: the error is spent nearly in full.
    #expect(one.failed > 100 && one.passed > 100)
  }

  @Test("A change at either limit of what may not change passes in at most one check of twenty")
  func changes() throws {
    for (worsening, seed) in [(0.5, UInt64(3)), (-0.5, 4)] {
      let counts = try shares(["a changes < 0.5"], worsening: [worsening], seed: seed)
      #expect(isAtMostFivePercent(counts.passed) && isAtMostFivePercent(counts.failed))
    }
  }

  @Test("A regression of twice the limit and more is found, and none at all is let through")
  func power() throws {
    let worse = try shares(["a rises < 0.5"], worsening: [1.2], seed: 5)
    #expect(worse.failed > 3900 && worse.passed == 0)
    let same = try shares(["a rises < 0.5"], worsening: [0], seed: 6)
    #expect(same.passed > 3600 && same.failed == 0)
  }

  @Test("A gate on a share of the baseline's mean is one on that many units")
  func relative() throws {
    var sequences = try ["a drops < 10%", "a drops < 1"].map {
      GateSequence([try Gate($0)], looks: [20, 40], confidence: 0.95)
    }
    for _ in 0..<20 {
      for place in sequences.indices {
        // The baseline's mean is 10 exactly, so that both limits are 1.
        sequences[place].add(before: [10], after: [sequences[place].replications % 2 == 0 ? 9.4 : 9.6])
      }
    }
    #expect(sequences.map { $0.entries[0].verdict } == [.passed, .passed])
    #expect(sequences[0].entries[0].tests[0].path == sequences[1].entries[0].tests[0].path)
  }

  @Test(
    "A replication that does not define a metric counts for nothing in its gate, and a pair needs both sides")
  func undefined() throws {
    var sequence = GateSequence(
      [try Gate("a rises < 1"), try Gate("b rises < 1")], looks: [4, 8], confidence: 0.95)
    for number in 0..<4 {
      sequence.add(before: [1, number == 0 ? .nan : 1], after: [1, number == 1 ? .nan : 1])
    }
    #expect(sequence.entries.map { $0.tests[0].path[0].pairs } == [4, 2])
    #expect(sequence.nextLook == nil, "what no replication changes has passed")
  }
}
