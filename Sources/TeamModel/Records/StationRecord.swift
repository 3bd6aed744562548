import SimulatedTime

/// What passed through one station in the measured period: the people of a role, a lead, or a counterpart.
///
/// A visit begins when a piece of work comes to wait for the station's people and ends when they are done with it, when
/// it cannot go on, is withdrawn, or passes to somebody else; interrupted work stays. Times are working time of the
/// team's calendar. The numbers come from two observers that know nothing of each other: one counts who is there and
/// integrates the count over time, the other keeps when each visit began. Over any period the two agree to the
/// microsecond (`occupancy == presence`); and in a steady state the mean number is the arrival rate times the mean time
/// (J. D. C. Little, "A proof for the queuing formula L = λW", 1961).
public struct StationRecord: Hashable, Sendable {
  /// What the station is.
  public enum Kind: String, Sendable, CaseIterable {
    /// The people of a role in one team: tasks, peers' reviews and mentoring.
    case role
    /// A lead: planning, reviews, unblocking, contracts and mentoring.
    case lead
    /// A counterpart with a limited number of people.
    case counterpart
    /// A counterpart who answers everything at once side by side, so that nothing waits.
    case delay
  }

  /// The role, the lead or the counterpart, as the scenario names them; in a department with the team's prefix.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// Length of the measured period, in microseconds.
  public var period: Int64
  /// Integral of the number of visits under way over the measured period, in microseconds.
  public var occupancy: Int128
  /// Visits begun in the measured period.
  public var arrivals: Int
  /// Visits ended in the measured period.
  public var departures: Int
  /// Time within the measured period that each visit lasted, added up visit by visit, in microseconds.
  public var presence: Int128
  /// Time that the visits ended in the measured period lasted in all, in microseconds.
  public var timeOfDepartures: Int128

  /// L: the number of visits under way, averaged over time; not-a-number over an empty period.
  public var meanNumber: Double { period > 0 ? Double(occupancy) / Double(period) : .nan }
  /// λ: visits begun per hour; not-a-number over an empty period.
  public var arrivalsPerHour: Double {
    period > 0 ? Double(arrivals) * SimulationDuration.microsecondsPerHour / Double(period) : .nan
  }
  /// W: mean hours of the visits that ended; not-a-number without any.
  public var meanHours: Double {
    departures > 0
      ? Double(timeOfDepartures) / SimulationDuration.microsecondsPerHour / Double(departures) : .nan
  }
}
