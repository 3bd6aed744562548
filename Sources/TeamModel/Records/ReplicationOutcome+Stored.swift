import OutputAnalysis

extension ReplicationOutcome {
  /// The outcome of a replication that was simulated by an earlier run, as far as a run keeps it: without books,
  /// events, observed stations and stories.
  public init(
    number: Int, metrics: [Double], daily: [DailyRecord], population: [Int32], reviewTurnaround: Histogram,
    escalations: [EscalationMark]
  ) {
    self.init(
      number: number, metrics: metrics, daily: daily, population: population,
      reviewTurnaround: reviewTurnaround, escalations: escalations, ledger: ConservationLedger(), events: 0,
      stations: [], failure: nil, trace: nil)
  }
}
