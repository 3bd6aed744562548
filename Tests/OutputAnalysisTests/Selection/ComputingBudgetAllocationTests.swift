import OutputAnalysis
import Testing

@Suite("Computing budget allocation")
struct ComputingBudgetAllocationTests {
  private func allocation(_ means: [Double], variances: [Double], count: Int) -> ComputingBudgetAllocation {
    ComputingBudgetAllocation(
      zip(means, variances).map { .init(mean: $0, variance: $1, count: count) }, goal: .minimize)
  }

  @Test("shares follow the square of noise over distance, and the best one's the root of the sum of squares")
  func shares() {
    // Distances 1 and 2 at variance 4: 4 and 1 parts; the best has √(4²/4 + 1²/4) · √4 = √17 parts.
    let shares = allocation([0, 1, 2], variances: [4, 4, 4], count: 10).shares
    let ofBest = 17.0.squareRoot()
    for (share, parts) in zip(shares, [ofBest, 4, 1]) {
      #expect(abs(share - parts / (ofBest + 5)) < 1e-12)
    }
  }

  @Test("a budget is spent to the last replication, and designs with more than their share get none")
  func allocations() {
    let designs = allocation([0, 1, 2], variances: [4, 4, 4], count: 10)
    for increment in [0, 1, 2, 7, 30, 1_000] {
      let additions = designs.allocation(of: increment)
      #expect(additions.reduce(0, +) == increment)
      #expect(additions.allSatisfy { $0 >= 0 })
    }
    #expect(designs.allocation(of: 7)[2] == 0)
    // A large budget forgets where it began.
    let large = designs.allocation(of: 1_000_000)
    #expect(abs(Double(large[1] + 10) / 1_000_030 - designs.shares[1]) < 2e-6)
  }

  @Test("allocating so selects the best more often than equal shares of the same budget do")
  func beatsEqual() {
    let means = (0..<10).map(Double.init)
    var generator = SplitMix64(state: 51)
    func correct(_ isEqual: Bool) -> Int {
      (0..<1_000).count { _ in
        var tallies = means.map { mean in Tally((0..<10).map { _ in mean + 6 * generator.normal() }) }
        for _ in 0..<20 {
          let designs = tallies.compactMap { ComputingBudgetAllocation.Design($0) }
          let additions =
            isEqual
            ? designs.map { _ in 2 }
            : ComputingBudgetAllocation(designs, goal: .minimize).allocation(of: 20)
          for (design, addition) in additions.enumerated() {
            for _ in 0..<addition { tallies[design].add(means[design] + 6 * generator.normal()) }
          }
        }
        return tallies.allSatisfy { $0.mean >= tallies[0].mean }
      }
    }
    let (clever, equal) = (correct(false), correct(true))
    // The difference of two shares of 1,000 has a deviation of at most 0.0224.
    #expect(Double(clever - equal) / 1_000 > 3.29 * 0.0224)
  }

  @Test("the stated probability is Bonferroni's: with two designs it is exact")
  func probability() {
    let two = ComputingBudgetAllocation(
      [.init(mean: 0, variance: 3, count: 10), .init(mean: 1, variance: 2, count: 20)], goal: .minimize)
    #expect(abs(two.probabilityOfCorrectSelection() - StandardNormal.cdf(1 / 0.4.squareRoot())) < 1e-12)
    #expect(
      abs(two.probabilityOfCorrectSelection(counts: [30, 20]) - StandardNormal.cdf(1 / 0.2.squareRoot()))
        < 1e-12)
  }

  @Test("equal shares need as many replications as bring their probability up to the one reached")
  func equalReplications() throws {
    let designs = ComputingBudgetAllocation(
      [
        .init(mean: 0, variance: 4, count: 60), .init(mean: 1, variance: 4, count: 50),
        .init(mean: 5, variance: 4, count: 5),
      ], goal: .minimize)
    let equal = try #require(designs.equalReplications)
    let reached = designs.probabilityOfCorrectSelection()
    #expect(equal > 115)
    #expect(designs.probabilityOfCorrectSelection(counts: Array(repeating: equal / 3, count: 3)) >= reached)
    #expect(
      designs.probabilityOfCorrectSelection(counts: Array(repeating: equal / 3 - 1, count: 3)) < reached)
  }

  @Test("equal means, designs without noise and single designs are no trap")
  func degenerate() {
    #expect(allocation([1, 1], variances: [1, 3], count: 5).allocation(of: 9).reduce(0, +) == 9)
    #expect(allocation([1, 2], variances: [0, 0], count: 5).allocation(of: 4) == [2, 2])
    #expect(allocation([1, 2], variances: [1, 0], count: 5).allocation(of: 4) == [4, 0])
    #expect(allocation([1, 2], variances: [0, 1], count: 5).allocation(of: 4) == [0, 4])
    #expect(allocation([1], variances: [1], count: 5).allocation(of: 4) == [4])
    #expect(allocation([1], variances: [1], count: 5).probabilityOfCorrectSelection() == 1)
    #expect(allocation([1, 1], variances: [0, 0], count: 5).probabilityOfCorrectSelection() == 0.5)
  }
}
