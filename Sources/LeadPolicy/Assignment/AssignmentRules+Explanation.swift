extension AssignmentRules {
  /// The reason for a decision, as a sentence for people.
  public func explanation(of decision: AssignmentDecision) -> String {
    let task = decision.traits.explanation
    guard let index = decision.rule else {
      return "Nobody: none of \(rules.count) rules applies to \(task)."
    }
    var text = "\(rules[index].assignee): rule \(index + 1) of \(rules.count), \(rules[index].code), "
    text += "is the first that applies to \(task)"
    let collaborators = collaborators(of: decision)
    if !collaborators.isEmpty { text += "; together with \(collaborators.joined(separator: ", "))" }
    let consulted = consulted(of: decision)
    if !consulted.isEmpty { text += "; consulting \(consulted.joined(separator: ", "))" }
    return text + "."
  }
}

extension TaskTraits {
  /// The attributes in words, "a moderate task of high security sensitivity (database migration)".
  var explanation: String {
    let named = flags.titles
    let base = "a \(complexity?.rawValue ?? "") task of \(security?.rawValue ?? "") security sensitivity"
    return named.isEmpty ? base : base + " (\(named.joined(separator: ", ")))"
  }
}
