/// How long the server of an M/G/1 queue is busy without a break.
///
/// L. Kleinrock, "Queueing Systems", volume 1, 1975, section 5.8 (the moments of the delay busy period that begins
/// with one service). Times are in any unit, rates per that unit.
public struct BusyPeriod: Hashable, Sendable {
  /// Mean length, E[S]/(1 − ρ).
  public let mean: Double
  /// Variance of the length, (Var S + ρE[S]²)/(1 − ρ)³.
  public let variance: Double
  /// Mean number served in one, 1/(1 − ρ).
  public let meanServed: Double
  /// Busy periods per unit of time, λ(1 − ρ).
  public let frequency: Double

  /// The busy period of a queue.
  public init(of queue: MG1Queue) {
    let idle = 1 - queue.utilization
    mean = queue.meanService / idle
    variance =
      (queue.serviceVariance + queue.utilization * queue.meanService * queue.meanService)
      / (idle * idle * idle)
    meanServed = 1 / idle
    frequency = queue.arrivalRate * idle
  }
}
