extension ServiceSystem {
  /// The parts of the system that do not depend on each other: stations apart, unless one helps the other, they share
  /// a limit, or sources submit to both.
  var independentParts: [ServiceSystem] {
    var group = Array(stations.indices)
    func join(_ a: Int, _ b: Int) {
      let (from, to) = (max(group[a], group[b]), min(group[a], group[b]))
      for station in group.indices where group[station] == from { group[station] = to }
    }
    for help in assistance { join(help.helper, help.helped) }
    if capacity != nil { for station in stations.indices { join(0, station) } }
    for stream in streams.indices where streams[stream].sources != nil {
      let homes = classes.filter { $0.stream == stream }.map(\.station)
      for home in homes { join(homes[0], home) }
    }
    return Set(group).sorted().map { leader in part(stations.indices.filter { group[$0] == leader }) }
  }

  /// The system of some of the stations and what goes to them.
  private func part(_ members: [Int]) -> ServiceSystem {
    var part = self
    func place(_ station: Int) -> Int? { members.firstIndex(of: station) }
    part.stations = members.map { stations[$0] }
    part.classes = classes.compactMap { each in
      guard let station = place(each.station) else { return nil }
      var own = each
      own.station = station
      own.serviceElsewhere = members.map { each.serviceElsewhere[$0] }
      return own
    }
    part.assistance = assistance.compactMap { help in
      guard let helper = place(help.helper), let helped = place(help.helped) else { return nil }
      return Assistance(helper: helper, helped: helped, threshold: help.threshold)
    }
    // A stream without tasks here brings nothing; its number stays, because classes refer to it.
    for stream in streams.indices where !part.classes.contains(where: { $0.stream == stream }) {
      part.streams[stream].arrivalRate = 0
      part.streams[stream].sources = nil
      part.streams[stream].abandonmentRate = 0
    }
    return part
  }
}
