import ExactResults

/// What can happen in a state of the Markov chain, and where it leads.
struct ChainDynamics {
  typealias State = [Int16]

  let layout: ChainLayout
  /// The most tasks in the system: the capacity, or where the chain is cut off.
  let mostTasks: Int

  var empty: State { State(repeating: 0, count: layout.width) }

  /// Reports every transition out of a state.
  func follow(_ state: State, _ transition: (State, Double) -> Void) {
    let hasRoom = layout.population(state) < mostTasks
    for (number, line) in layout.lines.enumerated() {
      let waiting = Double(state[layout.waiting(number)])
      if hasRoom, arrivalRate(number, state) > 0 {
        arrive(number, state, arrivalRate(number, state), transition)
      }
      if line.abandonmentRate > 0, waiting > 0 {
        var next = state
        next[layout.waiting(number)] -= 1
        transition(next, waiting * line.abandonmentRate)
      }
    }
    for (number, kind) in layout.kinds.enumerated() where state[layout.busy(number)] > 0 {
      complete(number, state, Double(state[layout.busy(number)]) * kind.rate, transition)
    }
  }

  func arrivalRate(_ line: Int, _ state: State) -> Double {
    guard let stream = layout.lines[line].stream, let sources = layout.system.streams[stream].sources else {
      return layout.lines[line].arrivalRate
    }
    // All lines of the stream, whose tasks come in the proportions of the lines.
    let own = layout.lines.indices.filter { layout.lines[$0].stream == stream }
    let present = own.reduce(0) { $0 + layout.present(state, line: $1) }
    let share = own.count == 1 ? 1 : layout.shareOfStream(line)
    return Double(sources - present) * layout.system.streams[stream].sourceRate * share
  }

  // MARK: Arrivals

  private func arrive(_ line: Int, _ state: State, _ rate: Double, _ transition: (State, Double) -> Void) {
    let station = layout.lines[line].station
    var queued = state
    queued[layout.waiting(line)] += 1
    if hasIdle(station, state) { return begin(line, at: station, queued, rate, transition) }
    if let victim = interrupted(by: line, state) {
      queued[layout.busy(victim)] -= 1
      queued[layout.setAside(victim)] += 1
      return begin(line, at: station, queued, rate, transition)
    }
    for help in layout.system.assistance where help.helped == station && hasIdle(help.helper, state) {
      guard waiting(at: station, queued) >= help.threshold else { continue }
      return begin(mostUrgentLine(of: station, queued), at: help.helper, queued, rate, transition)
    }
    transition(queued, rate)
  }

  /// The least urgent service that a task of a line interrupts.
  private func interrupted(by line: Int, _ state: State) -> Int? {
    guard layout.system.order == .preemptivePriority else { return nil }
    let own = layout.lines[line]
    return layout.kinds.indices
      .filter {
        layout.kinds[$0].station == own.station && state[layout.busy($0)] > 0
          && layout.kinds[$0].level < own.level
      }
      .min { layout.kinds[$0].level < layout.kinds[$1].level }
  }

  private func hasIdle(_ station: Int, _ state: State) -> Bool {
    layout.busyServers(state, station: station) < layout.system.stations[station].servers
  }

  private func waiting(at station: Int, _ state: State) -> Int {
    layout.lines.indices.reduce(0) {
      layout.lines[$1].station == station ? $0 + Int(state[layout.waiting($1)]) : $0
    }
  }

  /// The most urgent line of a station in which somebody waits; there must be one.
  private func mostUrgentLine(of station: Int, _ state: State) -> Int {
    let waiting = layout.lines.indices.filter {
      layout.lines[$0].station == station && state[layout.waiting($0)] > 0
    }
    guard let line = waiting.max(by: { layout.lines[$0].level < layout.lines[$1].level }) else {
      preconditionFailure("somebody waits")
    }
    return line
  }

  /// A server takes the next of a line, who turns out to be of one of its classes.
  private func begin(
    _ line: Int, at station: Int, _ state: State, _ rate: Double, _ transition: (State, Double) -> Void
  ) {
    for (type, probability) in layout.lines[line].types.enumerated() {
      var next = state
      next[layout.waiting(line)] -= 1
      next[layout.busy(layout.kind(station: station, line: line, type: type))] += 1
      transition(next, rate * probability)
    }
  }

  // MARK: Completions

  private func complete(_ kind: Int, _ state: State, _ rate: Double, _ transition: (State, Double) -> Void) {
    let station = layout.kinds[kind].station
    var left = state
    left[layout.busy(kind)] -= 1
    guard layout.system.order == .preemptivePriority else { return takeNext(station, left, rate, transition) }
    // Who was interrupted is resumed by nobody but whoever set them aside: of the servers busy with this kind, some
    // have a piece set aside. A single server has all of them.
    let aside = layout.kinds.indices.filter {
      layout.kinds[$0].station == station && state[layout.setAside($0)] > 0
        && layout.kinds[$0].level < layout.kinds[kind].level
    }
    guard let resumed = aside.max(by: { layout.kinds[$0].level < layout.kinds[$1].level }) else {
      return takeNext(station, left, rate, transition)
    }
    let busy = Double(state[layout.busy(kind)])
    let withPiece =
      layout.system.stations[station].servers == 1
      ? 1 : min(1, Double(state[layout.setAside(resumed)]) / busy)
    if withPiece < 1 { takeNext(station, left, rate * (1 - withPiece), transition) }
    let line = layout.lines.indices
      .filter { layout.lines[$0].station == station && state[layout.waiting($0)] > 0 }
      .max { layout.lines[$0].level < layout.lines[$1].level }
    if let line, layout.lines[line].level > layout.kinds[resumed].level {
      return begin(line, at: station, left, rate * withPiece, transition)
    }
    left[layout.setAside(resumed)] -= 1
    left[layout.busy(resumed)] += 1
    transition(left, rate * withPiece)
  }

  /// A server that has become free takes the next of its own station, or of one that it helps.
  private func takeNext(_ station: Int, _ state: State, _ rate: Double, _ transition: (State, Double) -> Void)
  {
    if waiting(at: station, state) > 0 {
      return begin(mostUrgentLine(of: station, state), at: station, state, rate, transition)
    }
    for help in layout.system.assistance where help.helper == station {
      guard waiting(at: help.helped, state) >= help.threshold else { continue }
      return begin(mostUrgentLine(of: help.helped, state), at: station, state, rate, transition)
    }
    transition(state, rate)
  }
}

extension ChainLayout {
  /// The share of a stream's tasks that come to a line.
  func shareOfStream(_ line: Int) -> Double {
    let own = lines[line]
    return system.classes.reduce(0) {
      let isOfLine =
        $1.stream == own.stream && $1.station == own.station
        && (system.order == .firstInFirstOut || $1.priority == own.level)
      return isOfLine ? $0 + $1.share : $0
    }
  }
}
