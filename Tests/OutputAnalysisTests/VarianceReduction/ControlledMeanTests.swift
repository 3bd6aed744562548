import OutputAnalysis
import Testing

@Suite("The corrected mean that is shown")
struct ControlledMeanTests {
  private func experiment(_ generator: inout SplitMix64, weight: Double, count: Int) -> ([Double], [[Double]])
  {
    let controls = (0..<count).map { _ in [generator.normal(), generator.normal()] }
    return (controls.map { 3 + weight * $0[0] + generator.normal() }, controls)
  }

  @Test("controls that help are shown from ten replications each on, useless ones in about 1 % of cases")
  func rule() throws {
    var generator = SplitMix64(state: 9)
    var shown = 0
    for _ in 0..<2_000 {
      let (values, controls) = experiment(&generator, weight: 0, count: 60)
      if ControlledMean(values, controls: controls, level: 0.95) != nil { shown += 1 }
    }
    // The loss factor keeps them below the level of the bound.
    #expect(shown <= 20 + 15)
    let (values, controls) = experiment(&generator, weight: 2, count: 30)
    let corrected = try #require(ControlledMean(values, controls: controls, level: 0.95))
    #expect(corrected.varianceReduction > 1)
    let fewer = ControlledMean(Array(values.prefix(29)), controls: Array(controls.prefix(29)), level: 0.95)
    #expect(fewer == nil)
    #expect(ControlledMean([], controls: [], level: 0.95) == nil)
    // What is left of an exact function of the controls is rounding, of which there is no factor.
    let exact = controls.map { 3 + 2 * $0[0] }
    #expect(ControlledMean(exact, controls: controls, level: 0.95) == nil)
    #expect(ControlledMean(values, controls: values.map { _ in [] }, level: 0.95) == nil)
  }

  @Test(
    "looking first whether controls help costs no coverage, whether they do a little or much",
    arguments: [0.2, 0.5, 1.5])
  func coverage(weight: Double) throws {
    var generator = SplitMix64(state: 77)
    var covered = 0
    for _ in 0..<3_000 {
      let (values, controls) = experiment(&generator, weight: weight, count: 40)
      let plain = try #require(ConfidenceInterval(Tally(values), level: 0.95))
      let shown = ControlledMean(values, controls: controls, level: 0.95)?.interval ?? plain
      if shown.contains(3) { covered += 1 }
    }
    #expect(isPlausible(covered, of: 3_000, at: 0.95))
  }
}
