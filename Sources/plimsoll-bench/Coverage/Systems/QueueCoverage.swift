import ExactResults
import Foundation
import OutputAnalysis

extension CoverageSystem {
  /// M/M/1 at a load of 80 %.
  static let singleServer = CoverageSystem(name: "mm1") { try QueueCoverage(servers: 1).rows($0) }
  /// M/M/4 at a load of 80 %.
  static let fourServers = CoverageSystem(name: "mm4") { try QueueCoverage(servers: 4).rows($0) }
}

/// Experiments with a queue that begins empty, whose long-run waits are known. Time runs in mean services.
private struct QueueCoverage {
  let servers: Int
  let load = 0.8
  /// What a warm-up of 500 customers leaves of the empty beginning is less than e^(−(1 − √0.8)² · 500), 0.4 %
  /// (Abate and Whitt, "Transient Behavior of the M/M/1 Queue: Starting at the Origin", Queueing Systems 2, 1987).
  let warmUp = 500
  /// Counted customers per replication.
  let customers = 1_000
  /// Replications per experiment, and those of them that the methods for few replications take.
  let replications = 100
  let few = 20
  /// Batches of the long run, which has as many customers as all replications.
  let batchCount = 20
  let precisions = [0.1, 0.05]
  /// Customers far enough apart to be independent, one per replication.
  let independent = 100
  /// Mean services over which departures are counted.
  let period = 10.0
  let speed = 1.05

  /// What one experiment found.
  private struct Experiment: Sendable {
    var intervals: [ClosedRange<Double>?]
    /// The mean wait of each replication.
    var means: [Double]
  }

  private struct Method {
    var name: String
    var quantity: String
    var truth: Double
  }

  func rows(_ experiments: Int) throws -> [CoverageRow] {
    let methods = try methods()
    let found = try ParallelExperiments.run(experiments) { number in
      try experiment(UInt64(number))
    }
    let known = methods.enumerated().map { place, method in
      CoverageRow(
        method.name, of: method.quantity, in: "M/M/\(servers)", truth: method.truth,
        intervals: found.map { $0.intervals[place] })
    }
    return known
      + CoverageRow.deviations(
        of: "mean wait", in: "M/M/\(servers)", found.map(\.means), counts: [few, replications])
  }

  /// In the order of `intervals`.
  private func methods() throws -> [Method] {
    let arrivalRate = load * Double(servers)
    let queue = try MMcQueue(arrivalRate: arrivalRate, serviceRate: 1, servers: servers)
    let faster = try MMcQueue(arrivalRate: arrivalRate, serviceRate: speed, servers: servers)
    // The wait is longer than t with probability C·exp(−(cμ − λ)t).
    let quantile = log(queue.waitingProbability / 0.1) / (Double(servers) - arrivalRate)
    func ofWait(_ name: String) -> Method { Method(name: name, quantity: "mean wait", truth: queue.meanWait) }
    func ofChange(_ name: String) -> Method {
      Method(
        name: name, quantity: "change of the wait, 5 % faster", truth: faster.meanWait - queue.meanWait)
    }
    return [
      ofWait("replications, Student's t, n = \(few)"),
      ofWait("replications, Student's t, n = \(replications)"),
      ofWait("control variates, normal theory, n = \(few)"),
      ofWait("control variates, robust, n = \(few)"),
      ofWait("control variates, normal theory, n = \(replications)"),
      ofWait("control variates, robust, n = \(replications)"),
      ofWait("batch means, \(batchCount) batches"),
      ofWait("overlapping batch means, \(batchCount) batches"),
      ofWait("batch means, batch size searched"),
      ofWait("sequential, 10 % relative precision"),
      ofWait("sequential, 5 % relative precision"),
      ofChange("paired t on common random numbers, n = \(few)"),
      ofChange("paired t on common random numbers, n = \(replications)"),
      Method(name: "order statistics, n = 100", quantity: "90 % quantile of the wait", truth: quantile),
      Method(name: "Wilson, n = 100", quantity: "probability of waiting", truth: queue.waitingProbability),
      Method(
        name: "Garwood, exact Poisson", quantity: "departures per mean service", truth: arrivalRate),
    ]
  }

  private func experiment(_ experiment: UInt64) throws -> Experiment {
    // Every run of every experiment has a seed of its own.
    func seed(_ use: UInt64, _ number: Int) -> UInt64 { experiment << 24 | use << 16 | UInt64(number) }

    var (means, fasterMeans, controls) = ([Double](), [Double](), [[Double]]())
    for number in 0..<replications {
      let base = run(seed(0, number))
      means.append(Tally(base.waits).mean)
      controls.append(base.controls)
      fasterMeans.append(Tally(run(seed(0, number), speed: speed).waits).mean)
    }
    let long = MultiServerQueue.run(
      load: load, servers: servers, seed: seed(1, 0), warmUp: warmUp, customers: customers * replications
    ).waits
    let batchSize = customers * replications / batchCount
    var batches = BatchMeans(batchSize: batchSize)
    for wait in long { batches.add(wait) }

    var singles: [Double] = []
    for number in 0..<independent {
      let last = MultiServerQueue.run(
        load: load, servers: servers, seed: seed(3, number), warmUp: warmUp, customers: 1)
      singles += last.waits
    }
    let waited = singles.count { $0 > 0 }
    let departures = MultiServerQueue.departures(
      load: load, servers: servers, seed: seed(4, 0), after: Double(warmUp), in: period)
    let rate = RateInterval(events: departures, exposure: period, level: 0.95)
    let quantile = QuantileInterval(0.9, ofSorted: singles.sorted(), level: 0.95)
    let share = WilsonInterval(successes: waited, trials: singles.count, level: 0.95)
    func change(_ count: Int) -> PairedDifference? {
      PairedDifference(
        from: Array(means.prefix(count)), to: Array(fasterMeans.prefix(count)), level: 0.95)
    }
    func controlled(_ count: Int) -> ControlVariate? {
      ControlVariate(Array(means.prefix(count)), controls: Array(controls.prefix(count)), level: 0.95)
    }
    let intervals =
      [
        ConfidenceInterval(Tally(means.prefix(few)), level: 0.95)?.range,
        ConfidenceInterval(Tally(means), level: 0.95)?.range,
        controlled(few)?.interval.range,
        controlled(few)?.robustInterval.range,
        controlled(replications)?.interval.range,
        controlled(replications)?.robustInterval.range,
        batches.interval(level: 0.95)?.range,
        OverlappingBatchMeans(long, batchSize: batchSize)?.interval(level: 0.95).range,
        BatchSizeSearch(long)?.batches.interval(level: 0.95)?.range,
      ] + sequentialIntervals { Tally(run(seed(2, $0)).waits).mean } + [
        change(few)?.interval.range,
        change(replications)?.interval.range,
        quantile.map { $0.low...$0.high },
        share.map { $0.low...$0.high },
        rate.low...rate.high,
      ]
    return Experiment(intervals: intervals, means: means)
  }

  private func run(_ seed: UInt64, speed: Double = 1) -> MultiServerQueue {
    MultiServerQueue.run(
      load: load, servers: servers, speed: speed, seed: seed, warmUp: warmUp, customers: customers)
  }

  /// The interval at which each precision is reached, the greatest error first.
  private func sequentialIntervals(_ value: (Int) -> Double) -> [ClosedRange<Double>?] {
    var tally = Tally()
    return precisions.map { precision in
      let rule = RelativePrecision(precision, confidence: 0.95, minimum: 20)
      while !rule.isMet(by: [tally]) {
        // Far beyond what it takes: the seeds of an experiment end here.
        guard tally.count < 65_536 else { return nil }
        tally.add(value(tally.count))
      }
      return rule.state(of: tally).interval?.range
    }
  }
}
