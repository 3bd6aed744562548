import LeadPolicy
import Testing

@Suite("How likely a submission violates a check")
struct DefectLikelihoodTests {
  // Powers of two and distinct, so that every product is exact and tells its factors.
  let factors = DefectFactors(
    perLevelBelow: 2, perLevelAbove: 0.5, simple: 0.125, moderate: 16, high: 256, haste: 1024)

  @Test(arguments: [(-3, 8.0), (-1, 2), (0, 1), (1, 0.5), (2, 0.25), (3, 0.125)])
  func `each level below and above multiplies once`(levels: Int, expected: Double) {
    for (complexity, own) in [(Complexity.simple, 0.125), (.moderate, 16), (.high, 256)] {
      for (isHasty, haste) in [(false, 1.0), (true, 1024)] {
        let factor = DefectLikelihood.factor(
          levelsAboveOrBelow: levels, complexity: complexity, isHasty: isHasty, factors: factors)
        #expect(factor == expected * own * haste)
      }
    }
  }

  @Test func `unless the scenario says otherwise nothing has an effect`() {
    for levels in -4...4 {
      for complexity in Complexity.allCases {
        for isHasty in [false, true] {
          let factor = DefectLikelihood.factor(
            levelsAboveOrBelow: levels, complexity: complexity, isHasty: isHasty, factors: DefectFactors())
          #expect(factor == 1)
        }
      }
    }
  }

  @Test func `no gap is larger than from no skill to the highest`() {
    func factor(_ levels: Int) -> Double {
      DefectLikelihood.factor(
        levelsAboveOrBelow: levels, complexity: .high, isHasty: false,
        factors: DefectFactors(perLevelBelow: 2))
    }
    #expect(factor(-4) == 16)
    #expect(factor(.min) == 16)
  }

  @Test(arguments: [
    (0.25, 2.0, 0.5), (0.25, 0, 0), (0, 100, 0), (0.25, 4, 1), (0.25, 5, 1), (0.25, .infinity, 1),
    (0, .infinity, 0), (.nan, 1, 0), (0.25, -1, 0),
  ])
  func `the product is a probability, whatever is given`(base: Double, factor: Double, expected: Double) {
    #expect(DefectLikelihood.probability(base: base, factor: factor) == expected)
  }

  @Test func `haste is a load above the mark or a due date that has passed`() {
    #expect(!DefectLikelihood.isHasty(load: 0.95, mark: 0.95, isPastDue: false))
    #expect(DefectLikelihood.isHasty(load: 0.95.nextUp, mark: 0.95, isPastDue: false))
    #expect(DefectLikelihood.isHasty(load: 0.1, mark: 0.95, isPastDue: true))
    #expect(!DefectLikelihood.isHasty(load: .nan, mark: 0.95, isPastDue: false))
    #expect(!DefectLikelihood.isHasty(load: .infinity, mark: .infinity, isPastDue: false))
  }
}
