import LeadPolicy
import PositionedJSON

extension Shape where Value == ReadAssignment {
  /// The keys of the policies other than the plain rules.
  static func readPolicy(into settings: inout AssignmentSettings, _ reader: ObjectReader) {
    settings.weights =
      reader.readSection("weights", .scoreWeights, "What weighted-score weighs") ?? ScoreWeights()
    settings.limits =
      reader.readSection("limits", .scoreLimits, "Beyond which nobody is a candidate of weighted-score")
      ?? ScoreLimits()
    settings.overflowAbove = reader.readIfPresent(
      "overflowAbove", .number(0...2),
      "Load from which on rules-with-overflow turns to somebody else; left out, capacity.warning")
    settings.whenNobodyQualified = reader.read(
      "whenNobodyQualified", .choice(UnqualifiedWork.self), default: .closest,
      "A task for which nobody is qualified waits, or is done by the closest in skill once the Tech Lead has "
        + "answered")
    settings.escalateAfterHours = reader.readIfPresent(
      "escalateAfterHours", .positiveHours,
      "Working hours a task may wait, assigned and ready, before it is escalated; left out or null, for ever")
    let problems = reader.problemCount
    settings.external = reader.readIfPresent(
      "external", .externalProgram, "The program that decides under the policy external, and only there")
    guard reader.problemCount == problems else { return }
    let policy = "the policy \"\(settings.policy.rawValue)\" (\(reader.words(for: "policy")))"
    if settings.policy == .external, settings.external == nil {
      reader.report("missing, expected the program that \(policy) asks", at: "external")
    }
    if settings.policy != .external, settings.external != nil {
      reader.report("unexpected under \(policy), only \"external\" asks a program", at: "external")
    }
  }
}

extension Shape where Value == ScoreWeights {
  fileprivate static var scoreWeights: Shape {
    object { reader in
      var weights = ScoreWeights()
      func read(_ key: String, _ weight: inout Double, _ meaning: String) {
        weight = reader.read(key, .weight, default: weight, "Weight of \(meaning)")
      }
      read("skillMatch", &weights.skillMatch, "how well the skills match")
      read("freeCapacity", &weights.freeCapacity, "how much of the lookahead is free")
      read("complexityFit", &weights.complexityFit, "how well seniority fits the complexity")
      read("learningValue", &weights.learningValue, "what the person would learn")
      read("recentPerformance", &weights.recentPerformance, "how recent reviews went")
      let sum =
        weights.skillMatch + weights.freeCapacity + weights.complexityFit + weights.learningValue
        + weights.recentPerformance
      if sum == 0 { reader.report("found only weights of 0, expected at least one above 0") }
      return weights
    }
  }
}

extension Shape where Value == ScoreLimits {
  fileprivate static var scoreLimits: Shape {
    object { reader in
      var limits = ScoreLimits()
      limits.minimumSkillMatch = reader.read(
        "minimumSkillMatch", .probability, default: limits.minimumSkillMatch,
        "Skill match below which nobody is a candidate")
      limits.maximumLoad = reader.read(
        "maximumLoad", .number(0...10), default: limits.maximumLoad,
        "Load above which nobody is a candidate")
      return limits
    }
  }
}

extension Shape where Value == ExternalProgramSettings {
  fileprivate static var externalProgram: Shape {
    object { reader in
      let command = reader.read(
        "command", .array(of: .string(), count: 1...1000), "The program and its arguments")
      let timeout = reader.read(
        "timeoutSeconds", .number(above: 0, atMost: 3600), default: 10,
        "Seconds within which it must answer")
      if command?.first == "" {
        reader.report("found an empty name, expected a program", at: "command", element: 0)
      }
      return command.map { ExternalProgramSettings(command: $0, timeoutSeconds: timeout) }
    }
  }
}
