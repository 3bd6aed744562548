import LeadPolicy
import SimulatedTime

/// The Tech Lead reviews in place of a lead who does not come to it.
extension TeamSimulation {
  /// The lead's time for a review is up: the Tech Lead is asked to review instead. Until they do, the lead may
  /// still be first.
  mutating func requestTakeOver(_ id: TaskID, _ agenda: inout Agenda) {
    raise(.overdueReview, task: id, team: team(of: id), &agenda)
  }

  /// The Tech Lead gives the verdict, unless the lead has been first or is at it just now.
  mutating func takeOverAnswered(_ escalation: OpenEscalation, _ agenda: inout Agenda) {
    let id = escalation.task
    guard !id.isNone else { return }
    tasks[id].takeOver = .none
    guard withdraw(.review, of: id, from: lead(of: id), &agenda) else { return }
    statistics.review.takenOver += 1
    tasks[id].reviewStarted = Moment(time: escalation.raised, worked: .zero)
    reviewDecided(id, by: .none, &agenda)
  }

  /// The lead has been first: the Tech Lead's answer will concern nobody.
  @inline(__always)
  mutating func dismissTakeOver(_ id: TaskID) {
    guard !tasks[id].takeOver.isNone else { return }
    openEscalations[tasks[id].takeOver].task = .none
    tasks[id].takeOver = .none
  }
}
