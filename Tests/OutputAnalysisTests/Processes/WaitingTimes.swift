import Foundation

/// The waiting times of successive customers of an M/M/1 queue that begins empty, services lasting 1 on
/// average: Lindley, "The Theory of Queues with a Single Server" (Mathematical Proceedings of the Cambridge
/// Philosophical Society 48, 1952).
struct WaitingTimes {
  var generator: SplitMix64
  let load: Double
  var wait = 0.0
  /// The sum of services less interarrival times so far, less its expectation: a control with mean 0.
  var control = 0.0

  init(seed: UInt64, load: Double) {
    generator = SplitMix64(state: seed)
    self.load = load
  }

  mutating func next() -> Double {
    defer {
      let service = -log(generator.uniform())
      let interarrival = -log(generator.uniform()) / load
      control += service - interarrival - (1 - 1 / load)
      wait = max(0, wait + service - interarrival)
    }
    return wait
  }

  mutating func next(_ count: Int) -> [Double] { (0..<count).map { _ in next() } }
}
