import DiscreteEvent
import SimulatedTime

extension Benchmark {
  /// The hold model with increments that have broken event sets before: many at once, and far apart.
  static let holdShapes = Benchmark(
    name: "hold-shapes", summary: "the hold model at 100,000 pending under awkward distributions of time",
    unit: "ns/event", isHigherBetter: false,
    cases: ShapedHoldModel.Shape.allCases.map { shape in
      Case(name: shape.rawValue) { ShapedHoldModel.nanosecondsPerEvent(shape) }
    })
}

private struct ShapedHoldModel: SimulationModel {
  enum Shape: String, CaseIterable, Sendable {
    case exponential, constant, uniform, bimodal, geometric, outliers

    /// An increment in microseconds.
    func increment(_ random: inout RandomBits) -> Int64 {
      let bits = random.next()
      switch self {
      case .exponential: return Int64(1e9 * random.zigguratExponential())
      // All events are due at one instant, then all at the next.
      case .constant: return 1_000_000
      case .uniform: return Int64(bits >> 34)
      // Nine in ten within a thousandth of a second, the tenth in eleven days.
      case .bimodal: return bits % 10 == 0 ? 1_000_000_000_000 : Int64(bits >> 54)
      // Powers of two: as many within two microseconds as within each later doubling.
      case .geometric: return 1 << Int64(bits % 40)
      // One in a hundred a thousand years ahead.
      case .outliers: return Int64(bits >> 44) + (bits % 100 == 0 ? 1 << 55 : 0)
      }
    }
  }

  let shape: Shape
  var random = RandomBits(seed: 1993)

  mutating func handle(_ event: UInt32, scheduler: inout Scheduler<UInt32>) {
    scheduler.schedule(event, after: SimulationDuration(microseconds: shape.increment(&random)))
  }

  static func nanosecondsPerEvent(_ shape: Shape) -> Double {
    let pendingCount = 100_000
    let eventCount = 2_000_000
    var simulation = Simulation(ShapedHoldModel(shape: shape), minimumCapacity: pendingCount)
    for number in 0..<pendingCount {
      let increment = shape.increment(&simulation.model.random)
      simulation.scheduler.schedule(UInt32(number), after: SimulationDuration(microseconds: increment))
    }
    _ = simulation.run(eventLimit: pendingCount)
    return processorNanoseconds { _ = simulation.run(eventLimit: eventCount) } / Double(eventCount)
  }
}
