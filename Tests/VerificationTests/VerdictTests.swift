import OutputAnalysis
import Testing
import Verification

/// The judgement over a family of comparisons.
@Suite struct VerdictTests {
  private func row(_ values: [Double], exact: Double) throws -> Comparison {
    try #require(Comparison("case", "quantity", mean: exact, values: values))
  }

  @Test("z is as unlikely for a normal variable as the difference is for Student's")
  func studentToNormal() throws {
    // Mean 3, standard error 1, four degrees of freedom.
    let values = [
      3 - 2 * 2.0.squareRoot(), 3 - 2.0.squareRoot() / 2.0.squareRoot(), 3, 4, 3 + 2 * 2.0.squareRoot(),
    ]
    let row = try row(values, exact: 0)
    let standardError = try #require(Tally(values).standardError)
    let t = Tally(values).mean / standardError
    #expect(abs(row.pValue - 2 * StudentT.cdf(-t, degreesOfFreedom: 4)) < 1e-12)
    #expect(abs(2 * StandardNormal.cdf(-row.z) - row.pValue) < 1e-9)
    #expect(row.z > 0 && row.z < t)
    #expect(try self.row(values.map { -$0 }, exact: 0).z == -row.z)
  }

  @Test("undefined replications count for nothing, and one alone cannot be compared")
  func undefined() throws {
    #expect(try row([1, .nan, 3], exact: 2).count == 2)
    #expect(Comparison("case", "quantity", mean: 1, values: [1, .nan]) == nil)
  }

  @Test("replications that all give the same agree only with the same")
  func constant() throws {
    #expect(try row([0.25, 0.25, 0.25], exact: 0.25).pValue == 1)
    let wrong = try row([0.25, 0.25, 0.25], exact: 0.26)
    #expect(wrong.pValue == 0 && wrong.z == -.infinity)
    #expect(Verdicts([wrong], familyLevel: 0.01).anyFails)
  }

  private func row(pValue: Double) throws -> Comparison {
    var row = try row([1, 2, 3], exact: 2)
    row.pValue = pValue
    return row
  }

  @Test("Holm's procedure rejects step by step and stops at the first that holds")
  func holm() throws {
    let rows = try [0.011, 0.001, 0.04, 0.018].map { try row(pValue: $0) }
    // Sorted: 0.001 ≤ 0.05/4, 0.011 ≤ 0.05/3, 0.018 ≤ 0.05/2, 0.04 ≤ 0.05/1.
    #expect(Verdicts(rows, familyLevel: 0.05).fails == [true, true, true, true])
    // 0.04/4 = 0.01, 0.04/3 = 0.0133, 0.04/2 = 0.02, 0.04.
    #expect(Verdicts(rows, familyLevel: 0.03).fails == [false, true, false, false])
    #expect(!Verdicts(rows, familyLevel: 0.003).anyFails)
    #expect(!Verdicts([], familyLevel: 0.01).anyFails)
  }

  @Test("the largest z allowed is where the family's level is reached")
  func allowed() throws {
    let rows = try (0..<50).map { _ in try row(pValue: 0.5) }
    let verdicts = Verdicts(rows, familyLevel: 0.01)
    #expect(abs(2 * StandardNormal.cdf(-verdicts.largestAllowed) * 50 - 0.01) < 1e-9)
  }

  @Test("samples of a distribution fit it, and do not fit another")
  func goodnessOfFit() throws {
    // Counts in exact proportion to a geometric distribution with parameter 1/2.
    let samples = (0..<10).flatMap { number in Array(repeating: number, count: 1024 >> (number + 1)) }
    let half = (0..<60).map { Double(1) / Double(1 << (min($0, 60) + 1)) }
    let right = try #require(Comparison("case", "fit", probabilities: half, samples: samples))
    #expect(right.pValue > 0.99)
    var (power, other) = (1.0, [Double]())
    for _ in 0..<60 {
      other.append(0.4 * power)
      power *= 0.6
    }
    let wrong = try #require(Comparison("case", "fit", probabilities: other, samples: samples))
    #expect(wrong.pValue < 1e-6)
    #expect(Verdicts([right, wrong], familyLevel: 0.01).fails == [false, true])
    // A value beyond all that are listed falls into the last cell.
    #expect(Comparison("case", "fit", probabilities: half, samples: samples + [1000]) != nil)
    #expect(Comparison("case", "fit", probabilities: half, samples: [1, 2, 3]) == nil)
  }
}
