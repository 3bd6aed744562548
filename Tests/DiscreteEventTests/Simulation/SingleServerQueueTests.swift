import DiscreteEvent
import Foundation
import SimulatedTime
import Testing

/// A first-come-first-served M/M/1 queue by event scheduling.
private struct SingleServerQueue: SimulationModel {
  enum Event: BitwiseCopyable, Sendable {
    case arrival, departure
  }

  let arrivalRate: Double
  let serviceRate: Double
  var random: SplitMix64
  var arrivalTimes: [SimulationTime] = []
  var nextInLine = 0
  /// Hours each customer waited before service, in the order of service.
  var waits: [Double] = []
  var busyTime = SimulationDuration.zero

  mutating func handle(_ event: Event, scheduler: inout Scheduler<Event>) {
    switch event {
    case .arrival:
      scheduler.schedule(.arrival, after: exponential(rate: arrivalRate))
      arrivalTimes.append(scheduler.now)
      if arrivalTimes.count - nextInLine == 1 { startService(&scheduler) }
    case .departure:
      nextInLine += 1
      if arrivalTimes.count > nextInLine { startService(&scheduler) }
    }
  }

  private mutating func startService(_ scheduler: inout Scheduler<Event>) {
    waits.append((scheduler.now - arrivalTimes[nextInLine]).hours)
    let service = exponential(rate: serviceRate)
    busyTime += service
    scheduler.schedule(.departure, after: service)
  }

  private mutating func exponential(rate: Double) -> SimulationDuration {
    let uniform = (Double(random.next() >> 11) + 0.5) * 0x1p-53
    return SimulationDuration(hours: -log(uniform) / rate)
  }
}

struct SingleServerQueueTests {
  /// The quantile of Student's t with 31 degrees of freedom that leaves 0.0005 above it: an interval of ±
  /// this many standard errors over 32 batches misses once in a thousand seeds.
  private static let criticalValue = 3.633

  /// Whether the batch means' 99.9 % interval covers the expected value.
  private func agree(_ batchMeans: [Double], with expected: Double) -> Bool {
    let count = Double(batchMeans.count)
    let mean = batchMeans.reduce(0, +) / count
    let variance = batchMeans.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / (count - 1)
    return abs(mean - expected) <= Self.criticalValue * (variance / count).squareRoot()
  }

  @Test(arguments: [0.5, 0.8])
  func `Mean wait and utilization of an M/M/1 queue agree with the closed form`(load: Double) {
    // The relaxation time (1 - √ρ)^-2 is 90 service times at a load of 0.8, far below a batch's 20,000.
    let batchHours = 20_000.0
    var simulation = Simulation(
      SingleServerQueue(arrivalRate: load, serviceRate: 1, random: SplitMix64(state: 1953)))
    simulation.scheduler.schedule(.arrival, at: .zero)
    _ = simulation.run(until: SimulationTime(hours: batchHours))

    var meanWaits: [Double] = []
    var utilizations: [Double] = []
    for batch in 2...33 {
      let firstWait = simulation.model.waits.count
      let busyBefore = simulation.model.busyTime
      let outcome = simulation.run(until: SimulationTime(hours: Double(batch) * batchHours))
      #expect(outcome.reason == .horizonReached)
      let waits = simulation.model.waits[firstWait...]
      meanWaits.append(waits.reduce(0, +) / Double(waits.count))
      utilizations.append((simulation.model.busyTime - busyBefore).hours / batchHours)
    }
    #expect(agree(meanWaits, with: load / (1 - load)))
    #expect(agree(utilizations, with: load))
  }
}
