import Experiments
import LeadPolicy
import OutputAnalysis
import Sampling
import Scenarios
import TeamModel
import Testing

/// A small team whose work is reviewed without chance: a peer takes an hour, the lead takes one, rework is a
/// quarter of the estimate, and which checks are violated and noticed is certain.
struct ReviewedTeam {
  var team = SmallTeam()
  /// Checks that every first submission violates.
  var violated: [ReviewCheck] = []
  /// The lead's probability to notice a violation.
  var detection = 1.0
  var peer: PeerReviewSettings? = PeerReviewSettings(
    effortHours: .constant(1), detectionShare: 1, serviceLevelHours: 4, skipAfterHours: nil)
  /// Where the scenario would be, for the files it names.
  var file = "reviewed-team.json5"
  var edit: (inout Scenario) -> Void = { _ in }

  init() {
    team.team = "developer: { count: 2, focus: 1 }"
    team.review = "enabled: true, effortHours: 1, reworkShare: 0.25"
    team.counterparts = #""tech-lead": { responseHours: 2 }"#
  }

  func compiled() throws -> CompiledScenario {
    var scenario = try ScenarioReader.read(text: team.text, file: file)
    scenario.review.peer = peer
    for check in ReviewCheck.allCases {
      scenario.review.checks[check.rawValue].defectProbability = violated.contains(check) ? 1 : 0
      scenario.review.checks[check.rawValue].detectionProbability = detection
    }
    edit(&scenario)
    return try CompiledScenario(scenario)
  }

  /// The first replication, with its stories; its books must balance.
  func outcome(_ scenario: CompiledScenario? = nil) throws -> ReplicationOutcome {
    var replicator = TeamReplicator(try scenario ?? compiled())
    let outcome = replicator.replicate(0, isTraced: true)
    #expect(outcome.ledger.holds, "\(outcome.ledger)")
    return outcome
  }

  func trace() throws -> ReplicationTrace { try #require(try outcome().trace) }
}

extension ReplicationTrace {
  func reviews(_ kind: ReviewRecord.Kind) -> [ReviewRecord] { reviews.filter { $0.kind == kind } }
  func reviews(of strategic: Int) -> [ReviewRecord] { reviews.filter { $0.strategic == strategic } }
  func states(of strategic: Int) -> [TaskState] {
    transitions.filter { $0.strategic == strategic }.map(\.state)
  }
}

/// Where a proportion may lie after so many successes: wrong once in ten thousand seeds.
func interval(_ successes: Int, of trials: Int) throws -> ClosedRange<Double> {
  let interval = try #require(WilsonInterval(successes: successes, trials: trials, level: 0.9999))
  return interval.low...interval.high
}

/// The metrics of the first replications, as bits so that not-a-number equals itself.
func replications(of compiled: CompiledScenario, _ count: Int, jobs: Int) throws -> [[UInt64]] {
  var results: [[UInt64]] = []
  let runner = ReplicationRunner(compiled, replications: 0..<count, tracedBelow: 1, jobs: jobs)
  _ = try runner.run(
    preparing: { $0.metrics.map(\.bitPattern) }, handOver: { results.append($0) })
  return results
}

/// Whether two numbers of hours are the same instant on the calendar, up to the rounding of the arithmetic.
func isClose(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-6 }
