import LeadPolicy
import Sampling
import SimulatedTime

/// A plan passes its gates, is made again, or goes to the Tech Lead.
extension TeamSimulation {
  /// The lead has made a plan, for the first time or again.
  @inline(__always)
  mutating func judgePlan(_ id: StrategicID, _ agenda: inout Agenda) {
    if blueprint.hasPlanGates { passGates(id, &agenda) } else { breakDown(id, &agenda) }
  }

  private mutating func passGates(_ id: StrategicID, _ agenda: inout Agenda) {
    guard let gates = blueprint.planGates else { return breakDown(id, &agenda) }
    let attempt = strategicTasks[id].planAttempts
    let outcome = gates.outcomes[Int(strategicTasks[id].breakdown)]
    strategicTasks[id].planAttempts += 1
    if attempt == 0 { statistics.coordination.plansJudged += 1 }
    if attempt > 0, outcome == .fails {
      // No further attempt by the same means would change it.
      guard blueprint.isArmed(.planGate) else { return breakDown(id, &agenda) }
      return raise(.planGate, strategic: id, team: strategicTasks[id].team, &agenda)
    }
    // Drawn in any case, so that what a template violates leaves the draws alone.
    var draws = randomness.stream(.planOversight, entity: planEntity(id, attempt: attempt))
    let isOverlooked = draws.uniform() < gates.failureProbability
    guard isOverlooked || attempt == 0 && outcome != .passes else {
      if attempt == 0 { statistics.coordination.plansPassedAtOnce += 1 }
      return breakDown(id, &agenda)
    }
    enqueue(
      WorkItem(kind: .replanning, subject: id.index, committed: gates.expectedReplanning),
      for: blueprint.lead(of: strategicTasks[id].team), key: blueprint.planningKey, &agenda)
  }

  /// The lead's direct effort to make a plan again.
  func replanningEffort(_ id: StrategicID) -> SimulationDuration {
    guard let gates = blueprint.planGates else { return .zero }
    let attempt = strategicTasks[id].planAttempts
    var draws = randomness.stream(.replanningEffort, entity: planEntity(id, attempt: attempt))
    return SimulationDuration(hours: gates.replanHours.sample(using: &draws))
  }

  /// What the draws about an attempt at a plan are about, modulo 2^12 attempts.
  private func planEntity(_ id: StrategicID, attempt: UInt32) -> UInt64 {
    let strategic = strategicTasks[id]
    return StreamEntity.strategic(strategic.stream, strategic.arrivalNumber) | UInt64(attempt & 0xFFF)
  }
}
