import LeadPolicy
import Testing

@Suite("Numbers in reasons")
struct NumberWordingTests {
  @Test(arguments: [
    (9, "9 h"), (8.5, "8.5 h"), (8.25, "8.25 h"), (8.05, "8.05 h"), (8.999, "9 h"), (0, "0 h"),
    (-0.001, "0 h"), (-1.5, "-1.5 h"), (.nan, "undefined h"), (.infinity, "unbounded h"), (1e300, "1e+300 h"),
  ])
  func `hours are written to two decimals at most`(hours: Double, text: String) {
    let violation = PlanViolation.estimate(task: "a", hours: hours)
    #expect(violation.explanation == "a is estimated at \(text); it must be above 0 h and below 8 h.")
  }
}
