import LeadPolicy
import TeamModel
import Testing

/// What goes into a replication comes out of it or is there still.
@Suite struct ConservationTests {
  /// Ways to run the reference team that drive every part of the model: overload, a team that pushes
  /// work, impatience in the backlog, a lead who hardly has time, nobody reviewing, everything blocked.
  static let variants: [[String]] = [
    [],
    ["workload.features.arrivals.perWeek=6"],
    ["assignment.dispatch=push", "assignment.discipline=priority", "team.backend-developer.count=3"],
    [
      "assignment.discipline=shortest-estimate", "admission.cancelAfterDays=5", "capacity.critical=0.5",
      "capacity.warning=0.4", "capacity.ideal=0.3",
    ],
    ["lead.focus=0.15", "review.serviceLevelClock=elapsed"],
    ["review.enabled=false", "planning.enabled=false", "admission.enabled=false"],
    ["counterparts.dba.responseHours=40", "counterparts.tech-lead.responseHours=24"],
    ["calendar=always"],
    [
      "workload.features.patience=16",
      "workload.change-requests.patience={distribution:\"exponential\",mean:4}",
      "workload.features.arrivals.perWeek=6", "admission.workInProgressLimit=12",
    ],
    ["simulation.warmUpDays=0", "simulation.days=1"],
  ]

  @Test("tasks and hours are conserved, to the task and the microsecond", arguments: variants)
  func booksBalance(_ overrides: [String]) throws {
    let compiled = try CompiledScenario(try scenario("backend-team.json5", overrides: overrides))
    var replicator = TeamReplicator(compiled)
    for number in 0..<5 {
      let ledger = replicator.replicate(number, isTraced: false).ledger
      #expect(ledger.holds, "\(ledger)")
      #expect(ledger.arrived > 0 || compiled.totalDays == 1)
    }
  }

  @Test("nobody works more than their shift, on any day", arguments: variants)
  func nobodyWorksOffShift(_ overrides: [String]) throws {
    let compiled = try CompiledScenario(try scenario("backend-team.json5", overrides: overrides))
    var replicator = TeamReplicator(compiled)
    for number in 0..<5 {
      let daily = replicator.replicate(number, isTraced: false).daily
      #expect(!daily.isEmpty)
      #expect(daily.allSatisfy { $0.busy >= .zero && $0.busy <= $0.available })
    }
  }

  @Test("every story of a traced replication is in order")
  func storiesAreInOrder() throws {
    let compiled = try CompiledScenario(try scenario("backend-team.json5"))
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: true)
    let trace = try #require(outcome.trace)
    #expect(trace.tasks.count > 100)
    for task in trace.tasks {
      let times = [task.arrived, task.assigned, task.ready, task.started, task.completed].compactMap { $0 }
      #expect(times == times.sorted())
      #expect((task.completed != nil) == (task.state == TaskState.completed.name))
    }
    for review in trace.reviews {
      #expect(review.submitted <= review.started && review.started < review.decided)
      #expect(review.withinServiceLevel == (review.turnaroundHours < 8))
    }
    #expect(trace.escalations.allSatisfy { $0.answered.map { answer in answer > .zero } ?? true })
  }
}
