import LeadPolicy
import SimulatedTime

/// Under the policy `external`, somebody outside chooses.
extension TeamSimulation {
  /// Asks the advisor; what goes wrong is kept and ends the run.
  mutating func askAdvisor(
    about id: TaskID, _ pools: TeamPools, number: Int?, at now: SimulationTime
  ) -> AssignmentChoice {
    guard let advisor, failure == nil else { return .nobody(.noRule) }
    let question = question(about: id, pools, number: number ?? decisionCount, at: now)
    do {
      let choice = try advisor.choose(question)
      traceAdvice(question, choice, about: id, number: number)
      guard let chosen = choice.candidate else { return .nobody(.nobodyQualified) }
      let candidate = question.candidates[chosen]
      return .person(
        Candidate(pool: candidate.role, member: candidate.person, load: candidate.load), score: nil, .turn)
    } catch {
      failure = error
      return .nobody(.noRule)
    }
  }

  private func question(
    about id: TaskID, _ pools: TeamPools, number: Int, at now: SimulationTime
  ) -> AdvisedAssignment {
    let task = tasks[id]
    let strategic = strategicTasks[task.strategic]
    var candidates: [AdvisedAssignment.Candidate] = []
    for pool in 0..<pools.poolCount {
      pools.forEachMember(pool) { member in
        guard member.isPresent else { return }
        let hours = people[PersonID(index: Int32(member.member))].lookahead.hours
        candidates.append(
          AdvisedAssignment.Candidate(
            person: member.member, role: pool, fit: pools.fit(pool), expectedHours: member.expectedHours,
            availableHours: hours, load: member.load))
      }
    }
    return AdvisedAssignment(
      number: number, time: now, task: blueprint.templates[Int(task.plan)],
      estimateHours: task.estimate.hours,
      category: blueprint.breakdownNames[Int(strategic.breakdown)].category,
      priority: strategic.priority, due: dueDate(of: task.strategic), candidates: candidates)
  }

  /// By when a strategic or atomic task is due on the wall clock; nil for one without a date, or with one beyond the
  /// simulated calendar.
  private func dueDate(of id: StrategicID) -> SimulationTime? {
    let due = strategicTasks[id].due
    guard due != StrategicTask.neverDue else { return nil }
    var hint: Int32 = 0
    let instant = blueprint.teamClock.advance(from: .zero, byWorkingHours: due, hint: &hint)
    return instant == .distantFuture ? nil : instant
  }

  private mutating func traceAdvice(
    _ question: AdvisedAssignment, _ choice: AdvisedChoice, about id: TaskID, number: Int?
  ) {
    guard isTraced else { return }
    let chosen = choice.candidate.map { blueprint.roster[question.candidates[$0].person].id }
    let candidates = question.candidates.enumerated().map { place, candidate in
      DecisionRecord.Candidate(
        id: blueprint.roster[candidate.person].id, isChosen: place == choice.candidate,
        load: candidate.load.isFinite ? candidate.load : nil,
        note: candidate.fit.isQualified ? "" : AssignmentObjection.notQualified.explanation)
    }
    let record = DecisionRecord(
      number: number, kind: .assignment, time: question.time,
      strategic: Int(strategicTasks[tasks[id].strategic].number), ordinal: Int(tasks[id].ordinal),
      outcome: chosen ?? "nobody", decidedBy: "external",
      reason: choice.reason ?? "The program gave no reason.", candidates: candidates)
    trace?.recordDecision(record)
  }
}
