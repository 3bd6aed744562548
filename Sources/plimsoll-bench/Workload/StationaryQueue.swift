import Foundation

/// Waits in an M/M/1 queue that has been running for ever, so that their mean is exactly λ/(μ(μ − λ)) from the first
/// customer on: Lindley's recursion, begun with a wait of the stationary distribution.
struct StationaryQueue {
  var arrivalRate: Double
  var serviceRate: Double

  /// The queue whose mean wait is the given one.
  init(arrivalRate: Double, meanWait: Double) {
    self.arrivalRate = arrivalRate
    // μ² − λμ − λ/w = 0.
    serviceRate = (arrivalRate + (arrivalRate * arrivalRate + 4 * arrivalRate / meanWait).squareRoot()) / 2
  }

  init(arrivalRate: Double, serviceRate: Double) {
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
  }

  var meanWait: Double { arrivalRate / (serviceRate * (serviceRate - arrivalRate)) }

  /// The mean wait of so many customers. Queues with the same seed see the same surprises.
  func meanWait(of customers: Int, seed: UInt64) -> Double {
    var random = RandomBits(seed: seed)
    let (waits, excess) = (random.uniform(), random.exponential(mean: 1))
    var wait = waits < arrivalRate / serviceRate ? excess / (serviceRate - arrivalRate) : 0
    var sum = 0.0
    for _ in 0..<customers {
      sum += wait
      let service = random.exponential(mean: 1 / serviceRate)
      wait = max(0, wait + service - random.exponential(mean: 1 / arrivalRate))
    }
    return sum / Double(customers)
  }
}
