import LeadPolicy
import Sampling
import SimulatedTime

/// Another individual contributor looks a task through before the lead does.
///
/// A peer's review goes ahead of the peer's new tasks, because somebody waits for it, and behind rework and
/// work that goes on, because for that somebody has waited already.
extension TeamSimulation {
  /// Puts a task that has been handed in before a peer; false where there is no review by peers, or nobody
  /// to make it.
  @inline(__always)
  mutating func submitToPeer(_ id: TaskID, _ agenda: inout Agenda) -> Bool {
    blueprint.peerReview != nil && findsPeer(id, &agenda)
  }

  private mutating func findsPeer(_ id: TaskID, _ agenda: inout Agenda) -> Bool {
    guard let settings = blueprint.peerReview else { return false }
    let peer = peer(for: id, besides: .none, at: agenda.now)
    guard !peer.isNone else { return false }
    tasks[id].peer = peer
    tasks[id].submitted = moment(agenda)
    watchReview(id, by: peer, &agenda)
    enqueue(
      .peerReview(id, committed: settings.expectedEffort), for: peer, key: WorkQueue.afterRework, &agenda)
    return true
  }

  /// The member of the author's team with the least expected work left, among those qualified for the task or,
  /// if there are none, among all: never the author, nor anybody away for the whole lookahead. The first on the
  /// roster among equals; none where nobody is left. O(team).
  private mutating func peer(
    for id: TaskID, besides former: PersonID, at now: SimulationTime
  ) -> PersonID {
    let author = tasks[id].assignee
    var best = PersonID.none
    var least = SimulationDuration.zero
    var isBestQualified = false
    for index in blueprint.contributors(of: strategicTasks[tasks[id].strategic].team) {
      let person = PersonID(index: index)
      guard person != author, person != former, availableTime(person, onDays: lookaheadDays) > .zero else {
        continue
      }
      book(person, until: now)
      let committed = people[person].committedWaiting + people[person].committedCurrent
      let isQualified = levelsAboveOrBelow(of: person, for: tasks[id].plan) >= 0
      let isBetter = isQualified == isBestQualified ? committed < least : isQualified
      if best.isNone || isBetter {
        best = person
        least = committed
        isBestQualified = isQualified
      }
    }
    return best
  }

  // MARK: Draws

  /// The peer's direct effort for the present round.
  mutating func peerReviewEffort(_ id: TaskID) -> SimulationDuration {
    guard let settings = blueprint.peerReview else { return .zero }
    let entity = entity(id, round: tasks[id].handIns)
    var draws = randomness.stream(.peerReview, entity: entity)
    let hours = settings.effortHours.sample(using: &draws)
    traceDraw(.peerReviewHours, about: entity, hours)
    return SimulationDuration(hours: hours)
  }

  // MARK: Verdict

  mutating func peerReviewDecided(_ id: TaskID, _ agenda: inout Agenda) {
    guard let settings = blueprint.peerReview else { return }
    let now = moment(agenda)
    let peer = tasks[id].peer
    let findings = drawFindings(
      id, .peerReviewFindings, round: tasks[id].handIns, detectionShare: settings.detectionShare)
    let turnaround = serviceHours(since: tasks[id].submitted, until: now, for: peer)
    let isWithin = turnaround < settings.serviceLevel
    let isFirst = tasks[id].handIns == 1
    statistics.review.peerTurnaround.record(turnaround)
    if isWithin { statistics.review.peerVerdictsWithinServiceLevel += 1 }
    if isFirst { statistics.review.firstPeerVerdicts += 1 }
    traceReview(
      id, .peer, by: peer, decided: now.time, turnaround: turnaround, isWithin: isWithin,
      findings: findings)
    tasks[id].peer = .none

    switch ReviewPolicy.verdict(failed: ReviewFindings(rawValue: findings)) {
    case .pass:
      submitToLead(id, &agenda)
    case .rework:
      if isFirst { statistics.review.firstPeerVerdictsFailed += 1 }
      countVulnerabilitiesCaught(findings, in: id)
      let entity = entity(id, round: tasks[id].handIns)
      var draws = randomness.stream(.peerRework, entity: entity)
      let share = blueprint.reworkShare.sample(using: &draws)
      traceDraw(.peerReworkShare, about: entity, share)
      sendBack(id, findings, reworkShare: share, &agenda)
    }
  }

  /// The peer has left, or will be away for long: another one reviews within the same time, or else the lead.
  mutating func passPeerReview(
    _ item: WorkItem, key: Int64, from former: PersonID, _ agenda: inout Agenda
  ) {
    let id = TaskID(index: item.subject)
    tasks[id].peer = peer(for: id, besides: former, at: agenda.now)
    guard !tasks[id].peer.isNone else { return submitToLead(id, &agenda) }
    statistics.people.handOvers += 1
    traceHandOver(item, from: former, to: tasks[id].peer, at: agenda.now)
    enqueue(item, for: tasks[id].peer, key: key, &agenda)
  }

  /// The peer's time is up: the lead reviews, unless the peer is at it just now.
  mutating func skipPeerReview(_ id: TaskID, _ agenda: inout Agenda) {
    guard withdraw(.peerReview, of: id, from: tasks[id].peer, &agenda) else { return }
    tasks[id].peer = .none
    statistics.review.peerReviewsSkipped += 1
    submitToLead(id, &agenda)
  }
}
