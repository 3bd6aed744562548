import SimulatedTime

/// What is observed of a station with several servers: how busy they are, and how long requests wait.
struct StationTally: BitwiseCopyable {
  private var busy: Int64 = 0
  private var periodStart = SimulationDuration.zero
  private var lastChange = SimulationDuration.zero
  /// Working time of busy servers in the measured period, in microseconds.
  private var busyTime: Int128 = 0
  private var begun = 0
  private var waited: Int128 = 0

  /// A server begins (1) or ends (-1) its work at an instant of the working clock.
  mutating func busyChanges(by change: Int64, at worked: SimulationDuration) {
    busyTime += Int128(busy) * Int128((worked - lastChange).microseconds)
    lastChange = worked
    busy += change
  }

  /// The service of a request begins after a wait.
  mutating func serviceBegins(after wait: SimulationDuration) {
    begun += 1
    waited += Int128(wait.microseconds)
  }

  /// Starts the measured period: the servers that are busy stay so.
  mutating func reset(at worked: SimulationDuration) {
    busyTime = 0
    begun = 0
    waited = 0
    periodStart = worked
    lastChange = worked
  }

  /// Busy server time over the working time of all servers; not-a-number over an empty period.
  func utilization(servers: Int32, until worked: SimulationDuration) -> Double {
    let total = busyTime + Int128(busy) * Int128((worked - lastChange).microseconds)
    let length = (worked - periodStart).microseconds
    return length > 0 ? Double(total) / (Double(length) * Double(servers)) : .nan
  }

  /// Mean wait of the requests whose service has begun; not-a-number without any.
  var meanWaitHours: Double {
    begun == 0 ? .nan : Double(waited) / SimulationDuration.microsecondsPerHour / Double(begun)
  }
}
