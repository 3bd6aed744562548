import Scenarios
import Testing

/// The order of service decides who waits, not how much is done (the conservation of work: L. Kleinrock,
/// "Queueing Systems", volume 2, 1976, section 3.4).
@Suite struct WorkConservationTests {
  /// One person for each kind of work, who takes it as it comes and never has it sent back.
  private func measured(_ discipline: QueueDiscipline) throws -> MeasuredVariant {
    try MeasuredVariant(
      overrides: [
        "assignment.discipline=\(discipline.rawValue)", "review.enabled=false", "planning.enabled=false",
        "admission.enabled=false", "escalation.triggers=[]",
        "workload.features.arrivals.perWeek=0.000001", "workload.initiatives.arrivals.perWeek=0.000001",
        "workload.change-requests.arrivals.perWeek=16",
      ], replications: 50)
  }

  @Test(
    "no order of service makes people busier or idler, in any replication",
    arguments: [QueueDiscipline.priority, .shortestEstimate, .earliestDueDate, .criticalPath])
  func busyTimeIsConserved(_ discipline: QueueDiscipline) throws {
    let base = try measured(.fifo)
    let variant = try measured(discipline)
    #expect(try variant.values(of: "team_utilization") == base.values(of: "team_utilization"))
  }

  // T. E. Phipps, "Machine Repair as a Priority Waiting-Line Problem", Operations Research 4(1), 1956: of the
  // orders that know the service times and do not interrupt, the shortest first has the least mean wait. Here
  // estimates stand for the times.
  @Test("but tasks wait less on average where the shortest is taken first, so the order does matter")
  func shortestFirstWaitsLess() throws {
    let fifo = try measured(.fifo).values(of: "tactical_wait_h.mean")
    let shortest = try measured(.shortestEstimate).values(of: "tactical_wait_h.mean")
    #expect(zip(fifo, shortest).allSatisfy { $1 < $0 })
  }
}
