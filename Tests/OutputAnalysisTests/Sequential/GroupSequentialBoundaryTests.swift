import Foundation
import OutputAnalysis
import Testing

@Suite("Group-sequential boundary")
struct GroupSequentialBoundaryTests {
  @Test("five equal looks at one-sided 2.5 % have the boundaries published for Lan and DeMets' function")
  func published() {
    // The table printed by the program of Reboussin, DeMets, Kim and Lan (version 2, 1996) for two-sided 5 %; its grid
    // is good to three decimals.
    let boundary = GroupSequentialBoundary(
      fractions: [0.2, 0.4, 0.6, 0.8, 1], level: 0.025, spending: .obrienFleming)
    for (value, published) in zip(boundary.criticalValues, [4.8769, 3.3569, 2.6803, 2.2898, 2.0310]) {
      #expect(abs(value - published) < 2e-4)
    }
  }

  @Test("four equal looks at one-sided 5 %, as another program has them")
  func fourLooks() {
    // SeqBounds.jl prints five decimals, of which its grid warrants three or four.
    let boundary = GroupSequentialBoundary(
      fractions: [0.25, 0.5, 0.75, 1], level: 0.05, spending: .obrienFleming)
    for (value, other) in zip(boundary.criticalValues, [3.74955, 2.53993, 2.01604, 1.72014]) {
      #expect(abs(value - other) < 1e-4)
    }
  }

  @Test("the integrals are exact to nine digits")
  func exact() {
    // The same recursion with 600 points of Gauss and Legendre at every look, in NumPy.
    let cases: [(fractions: [Double], level: Double, spending: AlphaSpending, values: [Double])] = [
      (
        [0.2, 0.4, 0.6, 0.8, 1], 0.025, .obrienFleming,
        [4.876884948790766, 3.357011921574656, 2.6802800645449905, 2.2898167677123697, 2.031032043491188]
      ),
      ([0.1, 0.3, 1], 0.025, .obrienFleming, [6.991351707077407, 3.928572545765942, 1.9602228845774554]),
      ([0.2, 0.6, 1], 0.05, .pocock, [2.1762114530886807, 1.9654159877879165, 1.949135181295378]),
    ]
    for (fractions, level, spending, values) in cases {
      let boundary = GroupSequentialBoundary(fractions: fractions, level: level, spending: spending)
      for (value, exact) in zip(boundary.criticalValues, values) { #expect(abs(value - exact) < 1e-9) }
    }
  }

  @Test(
    "the looks pass their boundaries with exactly the error spent, and with the power that theory gives one look",
    arguments: [AlphaSpending.obrienFleming, .pocock, .power(1), .power(3)])
  func exits(spending: AlphaSpending) {
    let fractions = LookSchedule(first: 10, ratio: 1.5, budget: 400).fractions
    let boundary = GroupSequentialBoundary(fractions: fractions, level: 0.05, spending: spending)
    var spent = 0.0
    for (fraction, exit) in zip(fractions, boundary.exitProbabilities()) {
      spent += exit
      #expect(abs(spent - spending.spent(at: fraction, level: 0.05)) < 1e-9)
    }
    #expect(abs(boundary.power(drift: 0) - 0.05) < 1e-9)
    let one = GroupSequentialBoundary(fractions: [1], level: 0.05, spending: spending)
    #expect(abs(one.criticalValues[0] - 1.6448536269514722) < 1e-9)
    #expect(abs(one.power(drift: 3) - StandardNormal.cdf(3 - 1.6448536269514722)) < 1e-9)
    #expect(abs(one.drift(power: 0.9) - (1.6448536269514722 + 1.2815515655446004)) < 1e-7)
    // Looks cost power, and never add any.
    #expect(boundary.power(drift: 3) < one.power(drift: 3))
  }

  @Test("simulated Brownian motions pass the boundary as often as the integrals say")
  func simulated() {
    let fractions = [0.1, 0.25, 0.5, 1]
    let boundary = GroupSequentialBoundary(fractions: fractions, level: 0.1, spending: .pocock)
    let expected = boundary.exitProbabilities(drift: 1)
    var generator = SplitMix64(state: 3)
    var exits = [0, 0, 0, 0]
    for _ in 0..<20_000 {
      var (time, motion) = (0.0, 0.0)
      for (look, fraction) in fractions.enumerated() {
        let step = fraction - time
        motion += step + step.squareRoot() * generator.normal()
        time = fraction
        if motion > boundary.criticalValues[look] * time.squareRoot() {
          exits[look] += 1
          break
        }
      }
    }
    for (count, probability) in zip(exits, expected) {
      #expect(isPlausible(count, of: 20_000, at: probability))
    }
  }

  @Test("where no error can be spent yet, nothing is passed")
  func nothingEarly() {
    let boundary = GroupSequentialBoundary(
      fractions: [0.001, 1], level: 0.05, spending: .obrienFleming)
    #expect(boundary.criticalValues[0] == .infinity)
    #expect(abs(boundary.criticalValues[1] - 1.6448536269514722) < 1e-9)
  }

  @Test("looks grow with the data and end with the budget")
  func schedule() {
    #expect(LookSchedule(first: 10, ratio: 2, budget: 100).looks == [10, 20, 40, 80, 100])
    #expect(LookSchedule(first: 10, ratio: 2, budget: 85).looks == [10, 20, 40, 85])
    #expect(LookSchedule(first: 10, ratio: 2, budget: 5).looks == [5])
    #expect(LookSchedule(first: 2, ratio: 1.01, budget: 6).looks == [2, 3, 4, 5, 6])
  }
}
