import SimulatedTime

/// Watches who is at which station, for Little's law; there only in replications that are asked for it.
///
/// Two observers side by side, neither of which uses what the other knows: a count for each station that is integrated
/// over time, and for each visit the instant at which it began.
struct StationMonitor {
  /// What a visit is for; with the index of its subject, the key of the visit. Requests to counterparts follow the
  /// kinds of work, and the pupils' hours their mentors'.
  typealias VisitKind = Int
  static let request: VisitKind = Int(WorkKind.mentoring.rawValue) + 1
  static let pupil: VisitKind = request + 1
  private static let kindCount = pupil + 1

  /// The observer that counts.
  private struct Count: BitwiseCopyable {
    var number: Int64 = 0
    var lastChange: Int64 = 0
    var occupancy: Int128 = 0

    mutating func change(by difference: Int64, at now: Int64) {
      occupancy += Int128(number) * Int128(now - lastChange)
      number += difference
      lastChange = now
    }
  }

  /// What the observer of visits has added up at a station.
  private struct Visits: BitwiseCopyable {
    var arrivals = 0
    var departures = 0
    var presence: Int128 = 0
    var timeOfDepartures: Int128 = 0
  }

  /// A visit under way; at no station where there is none.
  private struct Visit: BitwiseCopyable {
    var station: Int32 = -1
    var began: Int64 = 0
  }

  private var counts: [Count]
  private var visits: [Visits]
  private var underWay = [[Visit]](repeating: [], count: kindCount)
  private var periodStart: Int64 = 0

  init(stationCount: Int) {
    counts = Array(repeating: Count(), count: stationCount)
    visits = Array(repeating: Visits(), count: stationCount)
  }

  /// A visit begins at an instant of the working clock.
  mutating func enter(_ station: Int, _ kind: VisitKind, _ subject: Int32, at now: SimulationDuration) {
    counts[station].change(by: 1, at: now.microseconds)

    visits[station].arrivals += 1
    while underWay[kind].count <= Int(subject) { underWay[kind].append(Visit()) }
    assert(underWay[kind][Int(subject)].station < 0, "a piece of work is at one station at a time")
    underWay[kind][Int(subject)] = Visit(station: Int32(station), began: now.microseconds)
  }

  /// The visit ends.
  mutating func leave(_ station: Int, _ kind: VisitKind, _ subject: Int32, at now: SimulationDuration) {
    counts[station].change(by: -1, at: now.microseconds)

    let visit = underWay[kind][Int(subject)]
    assert(visit.station == Int32(station), "a piece of work leaves the station it came to")
    underWay[kind][Int(subject)] = Visit()
    visits[Int(visit.station)].departures += 1
    visits[Int(visit.station)].timeOfDepartures += Int128(now.microseconds - visit.began)
    visits[Int(visit.station)].presence += Int128(now.microseconds - max(visit.began, periodStart))
  }

  /// Starts the measured period: who is there stays.
  mutating func reset(at now: SimulationDuration) {
    periodStart = now.microseconds
    for station in counts.indices {
      counts[station].occupancy = 0
      counts[station].lastChange = now.microseconds
      visits[station] = Visits()
    }
  }

  /// What passed through each station up to an instant.
  func records(
    of stations: [(name: String, kind: StationRecord.Kind)], until now: SimulationDuration
  ) -> [StationRecord] {
    let end = now.microseconds
    var presence = visits.map(\.presence)
    for visit in underWay.joined() where visit.station >= 0 {
      presence[Int(visit.station)] += Int128(end - max(visit.began, periodStart))
    }
    return stations.indices.map { station in
      var count = counts[station]
      count.change(by: 0, at: end)
      return StationRecord(
        name: stations[station].name, kind: stations[station].kind, period: end - periodStart,
        occupancy: count.occupancy, arrivals: visits[station].arrivals,
        departures: visits[station].departures, presence: presence[station],
        timeOfDepartures: visits[station].timeOfDepartures)
    }
  }
}
