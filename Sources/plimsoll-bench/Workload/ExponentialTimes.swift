import Foundation
import Sampling
import SimulatedTime

/// A source of exponential lengths of time, the next of which is ready: a simulation then never waits for a
/// draw to find out which of its events comes first.
protocol ExponentialTimes {
  /// Lengths with the given mean in hours; each number has a sequence of its own.
  init(meanHours: Double, number: UInt16)

  /// The next length.
  mutating func next() -> SimulationDuration
}

/// From a sequential generator, which is what other engines have: xoshiro256++ and a ziggurat.
struct SequentialTimes: ExponentialTimes {
  private var random: RandomBits
  private let mean: Double
  private var ready = SimulationDuration.zero

  init(meanHours: Double, number: UInt16) {
    random = RandomBits(seed: UInt64(number))
    mean = meanHours * SimulationDuration.microsecondsPerHour
    _ = next()
  }

  @inline(__always)
  mutating func next() -> SimulationDuration {
    let drawn = ready
    ready = SimulationDuration(microseconds: Int64(mean * random.zigguratExponential()))
    return drawn
  }
}

/// From the counter-based streams that the team model draws from.
struct StreamTimes: ExponentialTimes {
  private var stream: RandomStream
  private let mean: Double
  private var ready = SimulationDuration.zero

  init(meanHours: Double, number: UInt16) {
    let streams = RandomStreams(seed: 1909, replication: 0)
    stream = streams.stream(StreamPurpose(rawValue: number), entity: 0)
    mean = meanHours * SimulationDuration.microsecondsPerHour
    _ = next()
  }

  @inline(__always)
  mutating func next() -> SimulationDuration {
    let drawn = ready
    ready = SimulationDuration(microseconds: Int64(mean * stream.exponential()))
    return drawn
  }
}
