/// Binding of each kind of row, in the order of its table's columns.
extension Statement {
  func insert(_ row: RunRow) throws(StoreError) {
    try bind(row.name, at: 2)
    try bind(row.title, at: 3)
    try bind(row.version, at: 4)
    try bind(row.scenarioFile, at: 5)
    try bind(row.scenarioDigest, at: 6)
    try bind(row.scenarioText, at: 7)
    try bind(String(row.seed), at: 8)
    try bind(row.replications, at: 9)
    try bind(row.tracedReplications, at: 10)
    try bind(row.confidence, at: 11)
    try bind(TextList.json(row.overrides), at: 12)
    try bind(row.ideal, at: 13)
    try bind(row.warning, at: 14)
    try bind(row.critical, at: 15)
    try run()
  }

  func insert(_ row: PersonRow, _ number: Int) throws(StoreError) {
    try bind(number, at: 2)
    try bind(row.id, at: 3)
    try bind(row.role, at: 4)
    try bind(row.isLead ? 1 : 0, at: 5)
    try run()
  }

  func insert(_ row: MetricRow, _ position: Int) throws(StoreError) {
    try bind(position, at: 2)
    try bind(row.name, at: 3)
    try bind(row.unit, at: 4)
    try bind(row.better, at: 5)
    try bind(row.summary, at: 6)
    try run()
  }

  func insert(_ row: SummaryRow) throws(StoreError) {
    try bind(row.position, at: 2)
    try bind(row.mean, at: 3)
    try bind(row.low, at: 4)
    try bind(row.high, at: 5)
    try bind(row.confidence, at: 6)
    try bind(row.replications, at: 7)
    try bind(row.standardDeviation, at: 8)
    try bind(row.p05, at: 9)
    try bind(row.p50, at: 10)
    try bind(row.p95, at: 11)
    var place: Int32 = 12
    for ends in [row.p05Interval, row.p50Interval, row.p95Interval, row.standardDeviationInterval] {
      try bind(ends?.low, at: place)
      try bind(ends?.high, at: place + 1)
      place += 2
    }
    try bind(row.interval, at: place)
    try bind(row.stability, at: place + 1)
    try bind(row.controlled?.mean, at: place + 2)
    try bind(row.controlled?.interval.low, at: place + 3)
    try bind(row.controlled?.interval.high, at: place + 4)
    try bind(row.controlled?.varianceReduction, at: place + 5)
    try bind(row.controlled?.varianceReductionBound, at: place + 6)
    try run()
  }

  func insert(_ row: SeriesRow, replication: Int) throws(StoreError) {
    try bind(replication, at: 2)
    try bind(row.name, at: 3)
    try bind(row.numbers, at: 4)
    try run()
  }

  func insert(_ row: TargetRow, place: Int) throws(StoreError) {
    try bind(place, at: 2)
    try bind(row.position, at: 3)
    try bind(row.side, at: 4)
    try bind(row.value, at: 5)
    try bind(row.verdict, at: 6)
    try bind(row.more, at: 7)
    try bind(row.metBy, at: 8)
    try bind(row.shareMet, at: 9)
    try bind(row.shareLow, at: 10)
    try bind(row.shareHigh, at: 11)
    try run()
  }

  func insert(_ row: StoppingRow) throws(StoreError) {
    try bind(row.reason, at: 2)
    try bind(row.relativePrecision, at: 3)
    try bind(row.confidence, at: 4)
    try bind(row.minimum, at: 5)
    try bind(row.maximum, at: 6)
    try run()
  }

  func insert(_ row: StoppingRow.Metric) throws(StoreError) {
    try bind(row.name, at: 2)
    try bind(row.relativeHalfWidth, at: 3)
    try bind(row.isReached ? 1 : 0, at: 4)
    try bind(row.more, at: 5)
    try run()
  }

  func insert(_ row: TaskRow) throws(StoreError) {
    try bind(row.replication, at: 2)
    try bind(row.strategic, at: 3)
    try bind(row.ordinal, at: 4)
    try bind(row.template, at: 5)
    try bind(row.key, at: 6)
    try bind(row.title, at: 7)
    try bind(row.category, at: 8)
    try bind(row.tier, at: 9)
    try bind(row.priority, at: 10)
    try bind(row.assignee, at: 11)
    try bind(row.rule, at: 12)
    try bind(row.estimateHours, at: 13)
    try bind(row.actualHours, at: 14)
    try bind(row.state, at: 15)
    try bind(row.arrived, at: 16)
    try bind(row.assigned, at: 17)
    try bind(row.ready, at: 18)
    try bind(row.started, at: 19)
    try bind(row.completed, at: 20)
    try bind(row.reviewRounds, at: 21)
    try run()
  }

  func insert(_ row: ReviewRow) throws(StoreError) {
    try bind(row.replication, at: 2)
    try bind(row.strategic, at: 3)
    try bind(row.ordinal, at: 4)
    try bind(row.round, at: 5)
    try bind(row.submitted, at: 6)
    try bind(row.started, at: 7)
    try bind(row.decided, at: 8)
    try bind(row.turnaroundHours, at: 9)
    try bind(row.withinServiceLevel ? 1 : 0, at: 10)
    try bind(row.failedChecks, at: 11)
    try bind(row.kind, at: 12)
    try bind(row.reviewer, at: 13)
    try run()
  }

  func insert(_ row: EscalationRow) throws(StoreError) {
    try bind(row.replication, at: 2)
    try bind(row.trigger, at: 3)
    try bind(row.raised, at: 4)
    try bind(row.answered, at: 5)
    try bind(row.answeredBy, at: 6)
    try bind(row.strategic, at: 7)
    try bind(row.ordinal, at: 8)
    try bind(row.reason, at: 9)
    try run()
  }
}
