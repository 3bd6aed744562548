import LeadPolicy

/// Every metric of a scenario, declared once: its name and meaning, and how it is read off a finished
/// replication.
struct MetricCatalogue: Sendable {
  /// A metric and how it is read off; the reading is not-a-number where the replication leaves it
  /// undefined.
  struct Entry: Sendable {
    let definition: MetricDefinition
    let read: @Sendable (borrowing TeamSimulation, Moment) -> Double

    init(
      _ name: String, _ unit: MetricUnit, _ better: MetricDirection, _ summary: String,
      needsStability: Bool = false,
      read: @escaping @Sendable (borrowing TeamSimulation, Moment) -> Double
    ) {
      definition = MetricDefinition(
        name: name, unit: unit, better: better, summary: summary, needsStability: needsStability)
      self.read = read
    }
  }

  let entries: [Entry]

  /// The metrics of a scenario, in the order of reports.
  init(
    roster: [RosterPerson], armedTriggers: [EscalationTrigger], hasPlannedWork: Bool, hasReview: Bool,
    hasPeerReview: Bool, hasTakeOver: Bool, hasEscapes: Bool, features: [Entry]
  ) {
    var entries = Self.utilization(roster)
    if hasReview { entries += Self.review + Self.reviewClocks }
    if hasTakeOver { entries += Self.takeOver }
    if hasPeerReview { entries += Self.peerReview }
    entries += Self.escalations(armedTriggers)
    if hasPlannedWork { entries += Self.strategic }
    entries += Self.tactical
    entries += Self.quality(hasReview: hasReview)
    if hasReview { entries += Self.reviewedQuality }
    if hasEscapes { entries += Self.escapes }
    entries += features
    self.entries = entries
  }
}

extension TeamSimulation {
  /// Reads every metric off the finished replication.
  func measure(_ catalogue: MetricCatalogue, at end: Moment) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(catalogue.entries.count)
    for entry in catalogue.entries { values.append(entry.read(self, end)) }
    return values
  }

  /// Calendar weeks in the measured period.
  var measuredWeeks: Double { Double(blueprint.totalDays - blueprint.warmUpDays) / 7 }
}

/// `part / whole`, not-a-number where there is no whole.
func share(_ part: Int, of whole: Int) -> Double {
  whole == 0 ? .nan : Double(part) / Double(whole)
}
