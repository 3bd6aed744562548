/// What a simulation is about: A. M. Law, "Simulation Modeling and Analysis", 5th edition, 2015, section 9.3.
public enum AnalysisKind: String, CaseIterable, Sendable {
  /// How the system works in the long run, whatever it began with: the warm-up is thrown away, and a system in
  /// which work piles up has no such means.
  case steadyState = "steady-state"
  /// What happens between two dates, to this team with this beginning: every mean is that of the period.
  case terminating
}

extension Scenario {
  /// The kind of analysis in effect, and why.
  ///
  /// Where the scenario does not say, it is of the steady state, unless the scenario itself changes for good while
  /// it runs, so that there is no steady state to speak of: people leave or start, are taught, or the work is a
  /// record that begins and ends. Absences and holidays come and go; a story about one of them says so itself.
  public var analysis: (kind: AnalysisKind, reason: String) {
    if let stated = simulation.analysis { return (stated, "stated by the scenario") }
    if team.contains(where: { !$0.changes.isEmpty }) { return (.terminating, "people leave or start") }
    if !work.mentoring.isEmpty { return (.terminating, "people are taught") }
    if workload.contains(where: { $0.arrivals.trace != nil }) {
      return (.terminating, "work arrives as recorded")
    }
    return (.steadyState, "nothing in the scenario changes for good")
  }
}
