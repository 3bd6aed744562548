import SimulatedTime

/// How many things are in a state, averaged over the team's working time.
///
/// The average runs over working time, so that Little's law (L = λW, J. D. C. Little, "A proof for the
/// queuing formula L = λW", 1961) holds with waits in working hours and rates per working hour.
struct PopulationTally: BitwiseCopyable {
  private(set) var population: Int = 0
  private var area: Double = 0
  private var since: SimulationDuration = .zero
  private var start: SimulationDuration = .zero

  @inline(__always)
  mutating func change(by step: Int, at moment: Moment) {
    area += Double(population) * Double(moment.worked.microseconds - since.microseconds)
    since = moment.worked
    population += step
  }

  /// Forgets the past and keeps the present population.
  mutating func reset(at moment: Moment) {
    area = 0
    since = moment.worked
    start = moment.worked
  }

  /// The average since the last reset; not-a-number if no working time has passed.
  func average(at moment: Moment) -> Double {
    let span = moment.worked.microseconds - start.microseconds
    guard span > 0 else { return .nan }
    let open = Double(population) * Double(moment.worked.microseconds - since.microseconds)
    return (area + open) / Double(span)
  }
}
