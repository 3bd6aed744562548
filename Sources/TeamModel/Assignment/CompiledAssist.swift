import Scenarios

/// Who helps whom out where people pull, by the roles' places in a team.
struct CompiledAssist: Sendable {
  /// A role that is helped or helps, and how many tasks must wait.
  struct Link: BitwiseCopyable, Sendable {
    /// The other role's place in the team.
    var role: Int32
    var whenWaiting: Int
  }

  /// Whether anybody helps out.
  let isOn: Bool
  /// By the place of a role, those it helps, in the order of the scenario.
  let helped: [[Link]]
  /// By the place of a role, those that help it, in the order of the scenario.
  let helpers: [[Link]]

  init(_ scenario: Scenario) {
    let roles = scenario.team.map(\.profile.id)
    var helped = [[Link]](repeating: [], count: roles.count)
    var helpers = helped
    for assist in scenario.assignment.assist {
      guard let from = roles.firstIndex(of: assist.from), let by = roles.firstIndex(of: assist.by) else {
        continue
      }
      helped[by].append(Link(role: Int32(from), whenWaiting: assist.whenWaiting))
      helpers[from].append(Link(role: Int32(by), whenWaiting: assist.whenWaiting))
    }
    self.helped = helped
    self.helpers = helpers
    isOn = !scenario.assignment.assist.isEmpty
  }
}
