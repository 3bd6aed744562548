import LeadPolicy
import Scenarios
import SimulatedTime
import TeamModel
import WorkingTime

/// The work of a traced replication as a record that can be replayed through any number of policies: when it arrived,
/// what it was and how large, whose it was, and when it had left.
extension TracedReplication {
  /// Renders the record, a row per strategic or atomic task in order of arrival, and hands it over piece by piece.
  ///
  /// Sizes are direct hours as they were drawn, without rework; what nobody had begun to plan by the end of the run has
  /// none. Incidents of what review missed are no work that arrives, and are left out.
  public func writeWorkload(_ write: ([UInt8]) throws -> Void) throws {
    let sizes = drawnSizes()
    var buffer = CSVBuffer()
    for column in [
      "stream", "arrived", "template", "task", "priority", "estimate_h", "actual_h", "source", "completed",
    ] {
      buffer.append(column)
    }
    buffer.endRow()
    for task in trace.strategic where task.identity.stream < scenario.workload.count {
      let stream = scenario.workload[task.identity.stream]
      let size = sizes[task.identity]
      buffer.append(stream.id)
      buffer.append(exactText(task.arrived))
      switch stream.work {
      case .planned:
        buffer.append(task.template)
        buffer.appendEmpty()
      case .atomic:
        buffer.appendEmpty()
        buffer.append(size?.key)
      }
      buffer.append(task.priority.name)
      if case .atomic = stream.work { buffer.append(size?.estimate) } else { buffer.appendEmpty() }
      buffer.append(size?.actual)
      buffer.append(source(of: task.identity, stream))
      buffer.append(task.ended.map(exactText))
      buffer.endRow()
    }
    try write(buffer.bytes)
  }

  private struct Size {
    var key: String
    var estimate = 0.0
    var actual: Double?
  }

  /// Direct hours of each task, from its draws.
  private func drawnSizes() -> [TaskIdentity: Size] {
    var factors: [TaskIdentity: [Int: Double]] = [:]
    for draw in trace.draws where draw.subject == .effortFactor {
      factors[TaskIdentity(stream: draw.stream, arrival: draw.arrival), default: [:]][draw.ordinal] =
        draw.value
    }
    var sizes: [TaskIdentity: Size] = [:]
    for task in trace.tasks.sorted(by: { ($0.strategic, $0.ordinal) < ($1.strategic, $1.ordinal) }) {
      let identity = trace.strategic[task.strategic].identity
      var size = sizes[identity] ?? Size(key: task.key)
      size.estimate += task.estimateHours
      if let factor = factors[identity]?[task.ordinal] {
        size.actual = (size.actual ?? 0) + task.estimateHours * factor
      }
      sizes[identity] = size
    }
    return sizes
  }

  /// Who submitted it: a source of a closed loop, or nobody in particular.
  private func source(of task: TaskIdentity, _ stream: WorkStream) -> String? {
    guard let sources = stream.arrivals.sources else { return nil }
    return "\(stream.id)-\(task.arrival % (sources.count * scenario.department.teams))"
  }

  /// "2026-01-05T09:30:00.250000".
  private func exactText(_ time: SimulationTime) -> String {
    let day = SimulationDuration.day.microseconds
    let (date, rest) = (compiled.firstDay + Int(time.microseconds / day), time.microseconds % day)
    func digits(_ value: Int64, _ count: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let second = rest / 1_000_000
    return
      "\(date.iso8601)T\(digits(second / 3600, 2)):\(digits(second / 60 % 60, 2)):\(digits(second % 60, 2))"
      + ".\(digits(rest % 1_000_000, 6))"
  }
}
