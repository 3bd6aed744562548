import Experiments

/// A check as JUnit XML, in the form that continuous-integration services read: a test case per gate.
///
/// A gate that failed is a failure; one for which neither was shown is skipped; one whose metric is not defined is an
/// error. There are no times in it: the same check gives the same bytes.
public enum JUnitReport {
  /// The document, ending in a line feed.
  public static func xml(_ check: PolicyCheck, sources: CheckSources) -> String {
    let counts = Counts(check)
    let cases: [Markup] = check.gates.map { testCase($0, suite: check.candidate.scenario.name) }
    let totals: Markup = """
      tests="\(check.gates.count)" failures="\(counts.failed)" errors="\(counts.undefined)" \
      skipped="\(counts.undecided)"
      """
    let document: Markup = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="plimsoll check" \(totals)>
      <testsuite name="\(check.candidate.scenario.name)" \(totals)>
      <properties>
      \(property("baseline", sources.baseline.name))\(property("candidate", sources.candidate.name))\
      \(property("seed", String(check.baseline.scenario.simulation.seed)))\
      \(property("replications", String(check.replications)))\
      \(property("confidence", "\(check.definition.confidence)"))\
      \(property("version", check.record.row.version))</properties>
      \(cases)<system-out>\(GateWords.conclusion(check)) \(GateWords.assurance(check))</system-out>
      </testsuite>
      </testsuites>

      """
    return document.source
  }

  /// The document of a check that came to no verdict: one test case with an error, so that nobody takes the document of
  /// an earlier check for this one's.
  ///
  /// - Parameters:
  ///   - baseline: What the candidate was to be compared with, as the command names it.
  ///   - message: What kept the check from its verdict.
  public static func failure(baseline: String, candidate: String, message: String) -> String {
    let totals: Markup = "tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\""
    let document: Markup = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="plimsoll check" \(totals)>
      <testsuite name="plimsoll check" \(totals)>
      <properties>
      \(property("baseline", baseline))\(property("candidate", candidate))</properties>
      <testcase classname="plimsoll check" name="the check runs"><error type="not run" message="\(message)"/></testcase>
      </testsuite>
      </testsuites>

      """
    return document.source
  }

  private static func property(_ name: String, _ value: String) -> Markup {
    "<property name=\"\(name)\" value=\"\(value)\"/>\n"
  }

  private static func testCase(_ gate: GateResult, suite: String) -> Markup {
    let sentence = GateWords.sentence(gate)
    let detail = """
      baseline \(GateWords.mean(gate.baseline, gate)), candidate \(GateWords.mean(gate.candidate, gate)), \
      difference \(GateWords.difference(gate)) (\(GateWords.interval(gate))), limit \(GateWords.limit(gate)), \
      \(gate.pairs) pairs of replications
      """
    let outcome: Markup =
      switch (gate.verdict, gate.ground) {
      case (.passed, _): "<system-out>\(detail)</system-out>"
      case (.failed, _): "<failure type=\"regression\" message=\"\(sentence)\">\(detail)</failure>"
      case (.undecided, .undefined): "<error type=\"undefined\" message=\"\(sentence)\">\(detail)</error>"
      case (.undecided, _): "<skipped message=\"undecided: \(sentence)\"/>"
      }
    return "<testcase classname=\"\(suite)\" name=\"\(gate.gate.text)\">\(outcome)</testcase>\n"
  }

  private struct Counts {
    var failed: Int
    var undefined: Int
    var undecided: Int

    init(_ check: PolicyCheck) {
      failed = check.gates.count { $0.verdict == .failed }
      undefined = check.gates.count { $0.verdict == .undecided && $0.ground == .undefined }
      undecided = check.gates.count { $0.verdict == .undecided } - undefined
    }
  }
}
