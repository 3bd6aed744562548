import OutputAnalysis
import Testing

@Suite("Pareto front")
struct ParetoFrontTests {
  /// Systems with common noise of deviation 10 and noise of their own of the given deviation.
  private func front(_ means: [[Double]], noise: Double, seed: UInt64) -> ParetoFront {
    var generator = SplitMix64(state: seed)
    let replications = 30
    let common = (0..<replications).map { _ in 10 * generator.normal() }
    let observations = means.map { objectives in
      objectives.map { mean in common.map { mean + $0 + noise * generator.normal() } }
    }
    return ParetoFront(observations, goals: [.minimize, .maximize], confidence: 0.95)
  }

  // A cheap one, a good one, one between, one worse than that in both, and its copy in the first objective.
  private let means: [[Double]] = [[1, 1], [5, 5], [3, 3], [4, 2], [3, 2]]

  @Test("common random numbers make clear who is on the front and who is not")
  func clear() {
    let front = front(means, noise: 0.2, seed: 61)
    #expect(front.front == [0, 1, 2])
    #expect(front.memberships[3] == .certainlyOff)
    #expect(front.memberships[..<3].allSatisfy { $0 == .certainlyOn })
    // System 4 equals 2 in the mean of one objective, which no number of replications tells from a small difference.
    #expect(front.memberships[4] == .probablyOff || front.memberships[4] == .probablyOn)
    #expect(!front.isCertain)
  }

  @Test("without enough replications nothing is called certain")
  func unclear() {
    let front = front(means, noise: 30, seed: 62)
    #expect(front.memberships.allSatisfy { $0 == .probablyOn || $0 == .probablyOff })
  }

  @Test("certain statements are all true at least as often as stated")
  func confidence() {
    var wrong = 0
    for seed in 0..<500 {
      let memberships = front(means, noise: 1.2, seed: UInt64(1_000 + seed)).memberships
      // Systems 3 and 4 are off the front, 0 to 2 on it.
      let isWrong = memberships.enumerated().contains { system, membership in
        system < 3 ? membership == .certainlyOff : membership == .certainlyOn
      }
      if isWrong { wrong += 1 }
    }
    #expect(Double(wrong) <= 500 * 0.05 + 3.29 * (500.0 * 0.05 * 0.95).squareRoot())
  }

  @Test("identical systems are on the front together")
  func identical() {
    let values = [[[1.0, 2, 3], [4.0, 5, 6]], [[1, 2, 3], [4, 5, 6]], [[2, 3, 4], [4, 5, 6]]]
    let front = ParetoFront(values, goals: [.minimize, .minimize], confidence: 0.9)
    #expect(front.memberships == [.certainlyOn, .certainlyOn, .certainlyOff])
    #expect(front.isCertain)
  }
}
