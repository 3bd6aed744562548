import OutputAnalysis

extension ReplicationOutcome {
  /// The outcome of a replication that was simulated by an earlier run, as far as a run keeps it: without books but
  /// for the tasks that arrived, events, observed stations and stories.
  public init(
    number: Int, metrics: [Double], daily: [DailyRecord], population: [Int32], utilization: [Int32],
    arrived: Int, reviewTurnaround: Histogram, escalations: [EscalationMark]
  ) {
    var ledger = ConservationLedger()
    ledger.arrived = arrived
    self.init(
      number: number, metrics: metrics, daily: daily, population: population, utilization: utilization,
      reviewTurnaround: reviewTurnaround, escalations: escalations, ledger: ledger, events: 0,
      stations: [], failure: nil, trace: nil)
  }
}
