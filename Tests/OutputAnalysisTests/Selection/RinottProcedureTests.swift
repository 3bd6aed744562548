import OutputAnalysis
import Testing

@Suite("Rinott's procedure")
struct RinottProcedureTests {
  @Test(
    "the constant solves Rinott's equation, as adaptive quadrature has it",
    // SciPy 1.17, to six digits.
    arguments: [
      (10, 20, 0.95, 3.875277), (2, 10, 0.9, 1.998553), (5, 10, 0.95, 3.692624), (4, 3, 0.9, 5.350766),
    ])
  func constants(systems: Int, firstStage: Int, confidence: Double, constant: Double) {
    let procedure = RinottProcedure(systems: systems, firstStage: firstStage, confidence: confidence)
    #expect(abs(procedure.constant - constant) < 2e-5)
  }

  @Test("a system gets as many replications as its variance asks for, and never fewer than the first stage")
  func replications() {
    let procedure = RinottProcedure(systems: 10, firstStage: 20, confidence: 0.95)
    #expect(procedure.replications(variance: 4, indifference: 0.5) == 241)
    #expect(procedure.replications(variance: 0, indifference: 0.5) == 20)
  }
}
