/// The monitors of the alarms of all teams, by their index: a fixed number in memory of their own.
struct AlarmMonitors: ~Copyable {
  private let monitors: UnsafeMutablePointer<AlarmMonitor>
  let count: Int

  init(count: Int, horizonHours: Double) {
    self.count = count
    monitors = .allocate(capacity: max(1, count))
    monitors.initialize(repeating: AlarmMonitor(horizonHours: horizonHours), count: count)
  }

  deinit {
    monitors.deinitialize(count: count)
    monitors.deallocate()
  }

  var indices: Range<Int> { 0..<count }

  subscript(team: Int) -> AlarmMonitor {
    @inline(__always) unsafeAddress {
      assert(indices.contains(team), "every team has a monitor")
      return UnsafePointer(monitors + team)
    }
    @inline(__always) unsafeMutableAddress {
      assert(indices.contains(team), "every team has a monitor")
      return monitors + team
    }
  }

  /// Forgets what an earlier replication left.
  mutating func reset(horizonHours: Double) {
    for team in indices { monitors[team].clear(horizonHours: horizonHours) }
  }
}
