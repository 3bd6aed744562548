import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime

/// What comes between people and their work; each part is nil where the scenario leaves it out.
struct CompiledHindrances: Sendable {
  /// Direct hours lost when a person takes up another task than their last one.
  let contextSwitch: Sampler?
  let interruptions: CompiledInterruptions?
  let blockers: CompiledBlockers?
  /// Working hours that a ready task may wait for its first taker before that is escalated; infinite for ever.
  let overdueAssignmentHours: Double

  /// Whether turning to other work or being interrupted takes time.
  let takeTime: Bool
  /// Whether tasks meet blockers.
  let areBlocking: Bool

  init(_ scenario: Scenario, samplers: DistributionTable) throws(CompilationProblem) {
    let work = scenario.work
    if work.contextSwitchHours == .constant(0) {
      contextSwitch = nil
    } else {
      contextSwitch = try samplers.compiled(work.contextSwitchHours, "work.contextSwitchHours")
    }
    if let settings = work.interruptions {
      interruptions = CompiledInterruptions(
        ratePerHour: settings.ratePerHour,
        hours: try samplers.compiled(settings.hours, "work.interruptions.hours"))
    } else {
      interruptions = nil
    }
    takeTime = contextSwitch != nil || interruptions != nil
    if let settings = work.blockers {
      blockers = try CompiledBlockers(
        settings, key: CompiledScenario.queueKey(of: .unblocking, scenario.lead), samplers: samplers)
    } else {
      blockers = nil
    }
    areBlocking = blockers != nil
    let isOverdueArmed = scenario.escalation.triggers.contains(.overdueAssignment)
    overdueAssignmentHours = isOverdueArmed ? scenario.assignment.escalateAfterHours ?? .infinity : .infinity
  }
}

/// Small interruptions of people at work on a task.
struct CompiledInterruptions: Sendable {
  /// Per hour of shift in which the work goes on.
  var ratePerHour: Double
  /// Shift hours of one.
  var hours: Sampler
}

/// What keeps tasks from going on.
struct CompiledBlockers: Sendable {
  /// One kind of blocker.
  struct Kind: Sendable {
    var kind: BlockerKind
    /// A first pass whose draw is below this, and not below that of the kind before, meets it.
    var cumulative: Double
    /// Working hours until it resolves itself.
    var resolutionHours: Sampler
  }

  /// Those that strike at all.
  let kinds: [Kind]
  /// When the lead and the Tech Lead are turned to.
  let policy: BlockerPolicy
  /// The lead's direct hours to resolve one.
  let leadHours: Sampler
  let expectedLeadTime: SimulationDuration
  /// The place of the lead's effort in the lead's queue.
  let key: Int64

  init(_ settings: BlockerSettings, key: Int64, samplers: DistributionTable) throws(CompilationProblem) {
    var kinds: [Kind] = []
    var cumulative = 0.0
    for (kind, setting) in zip(BlockerKind.allCases, settings.kinds) where setting.probability > 0 {
      cumulative += setting.probability
      kinds.append(
        Kind(
          kind: kind, cumulative: cumulative,
          resolutionHours: try samplers.compiled(
            setting.resolutionHours, "work.blockers.\(kind.code).resolutionHours")))
    }
    // Probabilities such as 0.1 do not add up exactly.
    guard cumulative <= 1 + 1e-9 else {
      throw CompilationProblem(
        path: "work.blockers",
        message: "found probabilities that add up to \(cumulative), expected at most 1: "
          + "a pass meets at most one blocker")
    }
    self.kinds = kinds
    policy = BlockerPolicy(
      escalateAfterHours: settings.escalateAfterHours, techLeadAfterHours: settings.techLeadAfterHours)
    leadHours = try samplers.compiled(settings.leadHours, "work.blockers.leadHours")
    expectedLeadTime = SimulationDuration(hours: settings.leadHours.mean)
    self.key = key
  }

  /// Which kind a pass meets, as an index into `kinds`; nil for none.
  func kind(at draw: Double) -> Int? {
    for index in kinds.indices where draw < kinds[index].cumulative { return index }
    return nil
  }
}

extension CompiledScenario {
  /// The place of an activity's work in the lead's queue.
  static func queueKey(of activity: LeadActivity, _ lead: LeadDefinition) -> Int64 {
    Int64(lead.workOrder.firstIndex(of: activity) ?? lead.workOrder.count)
  }
}
