import LeadPolicy
import PositionedJSON

/// Assignment settings and the places of what the rules refer to.
struct ReadAssignment {
  /// nil where the scenario leaves the rules to their default.
  var rules: [ReadRule]?
  /// Everything but the rules.
  var settings: AssignmentSettings
  /// The settings' `assist` with its places.
  var assist: [ReadAssist] = []
}

extension Shape where Value == ReadAssignment {
  /// Who gets a task.
  static var assignment: Shape {
    object { reader in
      let rules = reader.readIfPresent(
        "rules", .array(of: .rule, count: 1...1000),
        "Who does what, first match first; left out, the reference rules, or a team's only role")
      let policy = reader.read(
        "policy", .choice(AssignmentPolicyKind.self), default: .rules,
        "How one of those who could do a task is chosen")
      var settings = AssignmentSettings(
        rules: [], dispatch: dispatch(under: policy, reader),
        discipline: reader.read(
          "discipline", .choice(QueueDiscipline.self), default: .priority, "The order within a queue"),
        policy: policy)
      let assist = reader.read(
        "assist", .array(of: .assist, count: 0...1000), default: [],
        "Who takes the work that waits for another role while they have none of their own; only where people pull"
      )
      if settings.dispatch == .push, !assist.isEmpty {
        reader.report(
          "unexpected where work is handed out at once; expected the policy \"rules\" and the dispatch \"pull\"",
          at: "assist")
      }
      settings.assist = assist.map(\.settings)
      readPolicy(into: &settings, reader)
      return ReadAssignment(rules: rules, settings: settings, assist: assist)
    }
  }

  /// The dispatch, which is left open under the rules only.
  private static func dispatch(under policy: AssignmentPolicyKind, _ reader: ObjectReader) -> Dispatch {
    let problems = reader.problemCount
    let dispatch = reader.read(
      "dispatch", .choice(Dispatch.self), default: .pull,
      "Whether people pull from their role's queue or work is handed to one of them at once, as it is under "
        + "every policy but rules")
    guard policy != .rules else { return dispatch }
    if reader.has("dispatch"), dispatch == .pull, reader.problemCount == problems {
      reader.report(
        "found \"pull\", expected \"push\", because the policy \"\(policy.rawValue)\" "
          + "(\(reader.words(for: "policy"))) hands work out at once", at: "dispatch")
    }
    return .push
  }
}
