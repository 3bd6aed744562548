import LeadPolicy
import Sampling
import Scenarios

/// Something that a task asks of a counterpart.
struct CompiledRequest: BitwiseCopyable, Sendable {
  var kind: CounterpartRequest.Kind
  var counterpart: CounterpartID
  /// Working hours of service.
  var hours: Sampler
  /// The place of the counterpart or of the request in the scenario: what tells the draws of a task apart.
  var place: Int32
}

/// What is agreed with the peers of the team, made ready for simulation.
struct CompiledCoordination: Sendable {
  /// What the tasks ask, task by task.
  let requests: [CompiledRequest]
  /// The place in `requests` of what each compiled task asks before it is begun.
  let beforeStart: [Range<Int32>]
  /// The same for what it asks before it is handed off.
  let beforeHandOff: [Range<Int32>]
  /// Whether any task asks anything.
  let isOn: Bool

  /// - Parameter templates: The compiled tasks.
  init(
    _ scenario: Scenario, templates: [TacticalTemplate], counterparts: CompiledCounterparts
  ) {
    let rules = AssignmentRules(scenario.assignment.rules)
    let coordination = scenario.coordination.requests
    let conditions = coordination.map { request in
      AssignmentRules([AssignmentRule(code: request.code, condition: request.condition, assignee: "")])
    }
    var requests: [CompiledRequest] = []
    func add(_ kind: CounterpartRequest.Kind, _ name: String, place: Int? = nil) {
      let id = counterparts.id(of: name)
      guard !id.isNone else { return }
      let counterpart = counterparts.table[Int(id.index)]
      let hours =
        switch kind {
        case .collaboration: counterpart.collaboration
        case .consultation: counterpart.consultation
        default: counterpart.response
        }
      guard let hours else { return }
      requests.append(
        CompiledRequest(
          kind: kind, counterpart: id, hours: hours, place: place.map(Int32.init(clamping:)) ?? id.index))
    }
    func asked(_ task: TacticalTemplate, _ stage: CoordinationRequest.Stage) -> Range<Int32> {
      let first = Int32(requests.count)
      if stage == .start {
        let decision = rules.decide(task)
        for name in rules.collaborators(of: decision) { add(.collaboration, name) }
        for name in rules.consulted(of: decision) { add(.consultation, name) }
      }
      for (place, request) in coordination.enumerated()
      where request.before == stage && conditions[place].decide(task).rule != nil {
        add(stage == .start ? .beforeStart : .beforeHandOff, request.with, place: place)
      }
      return first..<Int32(requests.count)
    }
    beforeStart = templates.map { asked($0, .start) }
    beforeHandOff = templates.map { asked($0, .handOff) }
    self.requests = requests
    isOn = !requests.isEmpty
  }
}
