import SimulatedTime

/// Where work is said to come to a station and to leave it; nothing where nobody asked for it.
extension TeamSimulation {
  /// A piece of work comes to wait for the people of a role.
  @inline(__always)
  mutating func enterStation(_ item: WorkItem, ofRole role: RoleID, _ now: SimulationTime) {
    if _slowPath(stations != nil) { observe(1, Int(role.index), Int(item.kind.rawValue), item.subject, now) }
  }

  /// A piece of work comes to wait for a person.
  @inline(__always)
  mutating func enterStation(_ item: WorkItem, of person: PersonID, _ now: SimulationTime) {
    if _slowPath(stations != nil) {
      observe(1, station(of: person), visitKind(item, of: person), item.subject, now)
    }
  }

  /// The people of a role have nothing to do with a piece of work any more.
  @inline(__always)
  mutating func leaveStation(_ item: WorkItem, ofRole role: RoleID, _ now: SimulationTime) {
    if _slowPath(stations != nil) { observe(-1, Int(role.index), Int(item.kind.rawValue), item.subject, now) }
  }

  /// A person, and those who share their queue, have nothing to do with a piece of work any more.
  @inline(__always)
  mutating func leaveStation(_ item: WorkItem, of person: PersonID, _ now: SimulationTime) {
    if _slowPath(stations != nil) {
      observe(-1, station(of: person), visitKind(item, of: person), item.subject, now)
    }
  }

  /// A request comes to a counterpart.
  @inline(__always)
  mutating func enterStation(_ id: CounterpartRequestID, _ now: SimulationTime) {
    if _slowPath(stations != nil) { observe(1, id, now) }
  }

  /// A request is answered, or nobody waits for the answer.
  @inline(__always)
  mutating func leaveStation(_ id: CounterpartRequestID, _ now: SimulationTime) {
    if _slowPath(stations != nil) { observe(-1, id, now) }
  }

  @inline(never)
  private mutating func observe(_ change: Int, _ id: CounterpartRequestID, _ now: SimulationTime) {
    let counterpart = requests[id].counterpart
    // What nobody is there to answer is answered at once.
    guard !counterpart.isNone else { return }
    let station = blueprint.counterpartStations + Int(counterpart.index)
    observe(change, station, StationMonitor.request, id.index, now)
  }

  @inline(never)
  private mutating func observe(
    _ change: Int, _ station: Int, _ kind: StationMonitor.VisitKind, _ subject: Int32,
    _ now: SimulationTime
  ) {
    let worked = moment(at: now).worked
    if change > 0 {
      stations?.enter(station, kind, subject, at: worked)
    } else {
      stations?.leave(station, kind, subject, at: worked)
    }
  }

  private func station(of person: PersonID) -> Int {
    let role = blueprint.people[Int(person.index)].role
    return role.isNone
      ? blueprint.roles.count + Int(blueprint.people[Int(person.index)].team.index) : Int(role.index)
  }

  private func visitKind(_ item: WorkItem, of person: PersonID) -> StationMonitor.VisitKind {
    // A week's hours are two pieces of work with one subject.
    let isPupil =
      item.kind == .mentoring && blueprint.mentoring.pupils[Int(item.subject)].person == person
    return isPupil ? StationMonitor.pupil : Int(item.kind.rawValue)
  }
}

extension CompiledScenario {
  /// The stations: the roles of all teams, the leads, the counterparts.
  var stations: [(name: String, kind: StationRecord.Kind)] {
    let prefixes = (0..<teamCount).map { department.prefix(ofTeam: $0) }
    return roles.map { (prefixes[Int($0.team.index)] + $0.name, .role) }
      + (0..<teamCount).map { (roster[Int(lead(of: TeamID(index: Int32($0))).index)].id, .lead) }
      + zip(counterparts.ids, counterparts.table).map { ($0, $1.servers > 0 ? .counterpart : .delay) }
  }

  /// The place of the first counterpart among the stations.
  var counterpartStations: Int { roles.count + teamCount }
}
