import SimulatedTime

/// What the leads' shift time goes into.
struct LeadHours: ~Copyable {
  private var hours: [SimulationDuration]

  init() {
    hours = Array(repeating: .zero, count: Int(UInt8.max) + 1)
  }

  /// Books shift time on a kind of work.
  mutating func book(_ time: SimulationDuration, on kind: WorkKind) {
    hours[Int(kind.rawValue)] += time
  }

  mutating func reset() {
    for kind in hours.indices { hours[kind] = .zero }
  }

  /// The time booked on a kind of work.
  subscript(kind: WorkKind) -> SimulationDuration { hours[Int(kind.rawValue)] }

  /// The share of a kind of work; not-a-number where the leads had nothing to do.
  func share(of kind: WorkKind) -> Double {
    let total = hours.reduce(SimulationDuration.zero, +)
    return total > .zero ? Double(self[kind].microseconds) / Double(total.microseconds) : .nan
  }
}
