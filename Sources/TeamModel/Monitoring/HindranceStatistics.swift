import LeadPolicy
import SimulatedTime

/// Switching, interruptions and blockers in the measured period.
struct HindranceStatistics: ~Copyable {
  /// Shift time of the stretches of individual contributors that have ended, and what of it was no effort.
  var stretches = SimulationDuration.zero
  var overhead = SimulationDuration.zero
  /// First passes handed in, and those among them that met a blocker.
  var firstPasses = 0
  var blockedPasses = 0
  /// Blockers met, by `BlockerKind.rawValue`.
  var blockers = [Int](repeating: 0, count: BlockerKind.allCases.count)
  /// Working time from meeting a blocker to its resolution.
  var blockedTime = DurationTally()
  /// Of the resolved ones, how many had been escalated.
  var escalated = 0

  mutating func reset() {
    stretches = .zero
    overhead = .zero
    firstPasses = 0
    blockedPasses = 0
    for kind in blockers.indices { blockers[kind] = 0 }
    blockedTime.reset()
    escalated = 0
  }
}
