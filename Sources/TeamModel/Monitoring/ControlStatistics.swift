/// What the measured period drew, each number less its expectation: see `CompiledControls`.
struct ControlStatistics: Sendable {
  /// Times at which tasks arrived, by control, as often as each counts.
  var arrivals: [Double] = []
  var contentHours = 0.0
  var contentTasks = 0.0
  var effort = 0.0
  var violations = 0.0
  var reviewHours = 0.0
  var planningHours = 0.0

  /// Starts the measured period.
  mutating func reset(_ controls: CompiledControls) {
    if arrivals.count != controls.arrivalControls {
      arrivals = Array(repeating: 0, count: controls.arrivalControls)
    }
    for place in arrivals.indices { arrivals[place] = 0 }
    contentHours = 0
    contentTasks = 0
    effort = 0
    violations = 0
    reviewHours = 0
    planningHours = 0
  }

  /// The controls, in the order of their definitions.
  func values(_ controls: CompiledControls) -> [Double] {
    var arrivals = arrivals
    for stream in controls.streams {
      guard let stream else { continue }
      arrivals[stream.control] -= stream.weight * stream.expected
    }
    return arrivals + controls.drawn.map { self[keyPath: $0] }
  }
}
