import Foundation
import Scenarios
import Testing

@Suite("The scenario schema")
struct SchemaTests {
  @Test("It is JSON, describes every key it names, and every reference in it leads somewhere")
  func isComplete() throws {
    let data = Data(ScenarioSchema.json().utf8)
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(root["$defs"] as? [String: Any])
    #expect(root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(root["required"] as? [String] == ["name", "team", "workload"])
    var properties = 0
    func visit(_ value: Any) {
      if let array = value as? [Any] { array.forEach(visit) }
      guard let object = value as? [String: Any] else { return }
      if let reference = object["$ref"] as? String {
        #expect(definitions[String(reference.dropFirst("#/$defs/".count))] != nil, "\(reference)")
      }
      for (name, property) in object["properties"] as? [String: Any] ?? [:] {
        properties += 1
        #expect((property as? [String: Any])?["description"] is String, "\(name) is not described")
      }
      object.values.forEach(visit)
    }
    visit(root)
    #expect(properties > 100)
  }

  @Test("It states ranges and defaults as the reader applies them")
  func ranges() throws {
    let data = Data(ScenarioSchema.json().utf8)
    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let sections = root?["properties"] as? [String: Any]
    let capacity = (sections?["capacity"] as? [String: Any])?["properties"] as? [String: Any]
    let warning = try #require(capacity?["warning"] as? [String: Any])
    #expect(warning["minimum"] as? Double == 0)
    #expect(warning["maximum"] as? Double == 2)
    #expect(warning["default"] as? Double == 0.85)
    let calendar = (root?["$defs"] as? [String: Any])?["calendar"] as? [String: Any]
    #expect((calendar?["anyOf"] as? [Any])?.count == 2)
  }

  @Test(
    "It knows every key of the sections that are off when they are left out",
    arguments: [
      ("work", "contextSwitchHours handOverShare interruptions blockers mentoring"),
      ("work.interruptions", "perHour hours"),
      (
        "work.blockers",
        """
        enabled missing-dependency technical-uncertainty external-dependency unclear-scope escalateAfterHours
        techLeadAfterHours leadHours
        """
      ),
      ("work.blockers.unclear-scope", "probability resolutionHours"),
      ("work.mentoring", "mentor mentee skills hoursPerWeek hoursPerLevel maximumLevels"),
      ("planning.gates", "enabled failureProbability replanHours"),
      (
        "assignment",
        "policy weights limits overflowAbove whenNobodyQualified escalateAfterHours external"
      ),
      (
        "assignment.weights",
        "skillMatch freeCapacity complexityFit learningValue recentPerformance"
      ),
      ("assignment.limits", "minimumSkillMatch maximumLoad"),
      ("assignment.external", "command timeoutSeconds"),
      ("review", "peer takeOverAfterHours defectFactors escapes"),
      ("review.peer", "enabled effortHours detectionShare serviceLevelHours skipAfterHours"),
      ("review.defectFactors", "perLevelBelow perLevelAbove simple moderate high haste"),
      (
        "review.escapes",
        "enabled vulnerabilityProbability breakingChangeProbability delayDays effortHours"
      ),
      ("team.*.changes", "person starts leaves startingSpeed rampUpDays"),
      ("counterparts.*", "people collaborationHours consultationHours"),
      ("workload.*", "preempts dueHours"),
      ("capacity", "clearBelow clearAfterDays alarmHorizonDays"),
      ("actions", "defer overflow overtime borrow cutScope"),
      ("actions.defer", "when"),
      ("actions.overtime", "when hoursPerDay maximumDays restDays effortPerDay defectsPerDay"),
      ("actions.borrow", "when role people afterDays minimumDays speed"),
      ("actions.cutScope", "when share"),
      ("coordination", "contract requests handOff"),
      ("coordination.contract", "with leadHours dueHours lateReworkShare"),
      ("coordination.requests", "code when with before"),
      ("coordination.handOff", "with serviceLevelHours escalateAfterHours"),
      ("department", "teams routing"),
      ("escalation.answeredBy", "blocked-task no-qualified-person plan-gate overdue-review overdue-hand-off"),
    ])
  func keys(section: String, keys: String) throws {
    let data = Data(ScenarioSchema.json().utf8)
    var schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    for step in section.split(separator: ".").map(String.init) {
      let inner =
        step == "*"
        ? schema["additionalProperties"] : (schema["properties"] as? [String: Any])?[step]
      schema = object(try #require(inner as? [String: Any], "no \(step) in \(section)"))
    }
    let declared = (schema["properties"] as? [String: Any] ?? [:]).keys
    for key in keys.split(whereSeparator: \.isWhitespace) {
      #expect(declared.contains(String(key)), "\(section).\(key)")
    }
  }

  /// The schema of the object itself, without the null beside it or the array around it.
  private func object(_ schema: [String: Any]) -> [String: Any] {
    if let first = (schema["anyOf"] as? [[String: Any]])?.first { return object(first) }
    if let items = schema["items"] as? [String: Any] { return object(items) }
    return schema
  }
}
