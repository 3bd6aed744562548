extension AssignmentRecord {
  /// The code of what decided; see `decidedBy`.
  static func deciding(
    _ choice: AssignmentChoice, _ chosen: RecordedCandidate?, over runnerUp: RecordedCandidate?,
    rule: String?
  ) -> String {
    guard case .person(_, _, let reason) = choice else { return choice.code }
    if reason == .rule, let rule { return rule }
    guard reason == .highestScore, let chosen, let runnerUp else { return choice.code }
    return largestLead(of: chosen, over: runnerUp)?.term.rawValue ?? "tie"
  }

  /// The term that adds most to the lead of one person over another, the first of equals; nil where no term
  /// is ahead.
  static func largestLead(
    of chosen: RecordedCandidate, over runnerUp: RecordedCandidate
  ) -> (term: AssignmentTerm, lead: Double)? {
    var largest: (term: AssignmentTerm, lead: Double)?
    for (own, other) in zip(chosen.terms, runnerUp.terms) {
      let lead = own.contribution - other.contribution
      if lead > largest?.lead ?? 0 { largest = (own.term, lead) }
    }
    return largest
  }

  /// The decision and its reason, as sentences for people.
  public var explanation: String {
    switch choice {
    case .nobody(let reason):
      return "Nobody: \(reason.explanation) (\(peopleCount) people, \(policy.rawValue))."
    case .person(_, _, let reason):
      guard let chosen else { return "" }
      let load = "load \(chosen.candidate.load.percentWording)"
      var text = "\(chosen.name) (\(load)): \(reason.explanation)"
      if reason == .rule, decidedBy != reason.code { text += ", by rule \(decidedBy)" }
      if reason == .highestScore, let score = chosen.score { text += ", \(score.wording)" }
      return text + "; \(runnerUpWording(reason, chosen))."
    }
  }

  private func runnerUpWording(_ reason: AssignmentReason, _ chosen: RecordedCandidate) -> String {
    guard let runnerUp else { return "there was nobody else to choose" }
    let other = "\(runnerUp.name) (load \(runnerUp.candidate.load.percentWording))"
    guard reason == .highestScore, let score = runnerUp.score else { return "otherwise \(other)" }
    guard let largest = Self.largestLead(of: chosen, over: runnerUp) else {
      return "level with \(other), so the lower load or the earlier place decided"
    }
    return "\(largest.term.title) added most (\(largest.lead.wording)) to the lead over \(other) "
      + "with \(score.wording)"
  }
}

extension AssignmentReason {
  /// The reason in running text, "the least loaded of the role that the rules name".
  public var explanation: String {
    switch self {
    case .rule: "the least loaded of the role that the rules name"
    case .awaitsReturn: "everybody who may do it is away, and this is the least work left among them"
    case .overflowLoad:
      "the least loaded of the qualified, since the first by the rules is over the mark"
    case .overflowAbsence:
      "the least loaded of the qualified, since nobody of the role that the rules name is present"
    case .overflowQualification:
      "the least loaded of the qualified, since the role that the rules name is not qualified"
    case .noRelief: "the first by the rules, over the mark, but nobody qualified is less loaded"
    case .highestScore: "the highest score"
    case .leastLoad: "the least loaded of the qualified"
    case .bestSkill: "the greatest mastery of the required skills"
    case .turn: "next in turn"
    case .draw: "drawn from the qualified"
    }
  }
}

extension UnassignedReason {
  /// The reason in running text, "nobody has every required skill at its level".
  public var explanation: String {
    switch self {
    case .noRule: "no rule names a role that the team has"
    case .ruleNotQualified: "the role that the rules name is not qualified"
    case .nobodyQualified: "nobody has every required skill at its level"
    case .belowSkillMatch: "nobody reaches the least skill match"
    case .aboveLoad: "those who reach the least skill match are away or over the greatest load"
    }
  }
}
