import LeadPolicy
import Sampling
import Scenarios

/// Somebody outside the team who answers requests, made ready for simulation.
struct CompiledCounterpart: BitwiseCopyable, Sendable {
  /// How many serve requests one at a time; 0 where any number is answered at once.
  var servers: Int32
  var response: Sampler
  /// Nil where working along costs nothing.
  var collaboration: Sampler?
  /// Nil where answering a question costs nothing.
  var consultation: Sampler?
}

/// The counterparts of a scenario; the teams of a department share them.
struct CompiledCounterparts: Sendable {
  let ids: [String]
  let table: [CompiledCounterpart]
  /// Who answers the escalations of each trigger, by `EscalationTrigger.rawValue`.
  let answering: [CounterpartID]

  init(_ scenario: Scenario, samplers: DistributionTable) throws(CompilationProblem) {
    let ids = scenario.counterparts.map(\.id)
    var table: [CompiledCounterpart] = []
    for counterpart in scenario.counterparts {
      let path = "counterparts.\(counterpart.id)"
      func optional(_ hours: Distribution?, _ key: String) throws(CompilationProblem) -> Sampler? {
        guard let hours else { return nil }
        return try samplers.compiled(hours, "\(path).\(key)")
      }
      table.append(
        CompiledCounterpart(
          servers: Int32(clamping: max(0, counterpart.people ?? 0)),
          response: try samplers.compiled(counterpart.responseHours, "\(path).responseHours"),
          collaboration: try optional(counterpart.collaborationHours, "collaborationHours"),
          consultation: try optional(counterpart.consultationHours, "consultationHours")))
    }
    self.ids = ids
    self.table = table
    answering = scenario.escalation.answeredBy.map { Self.place(of: $0, in: ids) }
  }

  /// The counterpart of a name; none where there is nobody of that name.
  func id(of name: String) -> CounterpartID { Self.place(of: name, in: ids) }

  /// How long somebody works on a request; no time where there is nobody.
  func response(
    of counterpart: CounterpartID, _ samplers: DistributionTable
  ) throws(CompilationProblem) -> Sampler {
    if !counterpart.isNone { return table[Int(counterpart.index)].response }
    return try samplers.compiled(.constant(0), "counterparts")
  }

  private static func place(of name: String, in ids: [String]) -> CounterpartID {
    ids.firstIndex(of: name).map { CounterpartID(index: Int32($0)) } ?? .none
  }
}
