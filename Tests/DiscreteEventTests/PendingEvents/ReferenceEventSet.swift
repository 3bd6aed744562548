import SimulatedTime

/// What a pending-event set should do, as a sorted array: slow and obviously right.
struct ReferenceEventSet {
  private struct Entry {
    var time: SimulationTime
    var payload: Int
  }

  /// In the order in which the events are to happen.
  private var entries: [Entry] = []

  var count: Int { entries.count }
  var firstTime: SimulationTime? { entries.first?.time }

  mutating func insert(_ payload: Int, at time: SimulationTime) {
    let place = entries.firstIndex { $0.time > time } ?? entries.endIndex
    entries.insert(Entry(time: time, payload: payload), at: place)
  }

  func contains(_ payload: Int) -> Bool {
    entries.contains { $0.payload == payload }
  }

  mutating func remove(_ payload: Int) -> Bool {
    guard let place = entries.firstIndex(where: { $0.payload == payload }) else { return false }
    entries.remove(at: place)
    return true
  }

  mutating func reschedule(_ payload: Int, to time: SimulationTime) -> Bool {
    guard remove(payload) else { return false }
    insert(payload, at: time)
    return true
  }

  mutating func popFirst() -> (time: SimulationTime, payload: Int)? {
    guard !entries.isEmpty else { return nil }
    let first = entries.removeFirst()
    return (first.time, first.payload)
  }

  mutating func removeAll() {
    entries.removeAll()
  }
}
