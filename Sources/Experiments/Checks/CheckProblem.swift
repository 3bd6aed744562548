import Scenarios
import TeamModel

/// Why a check cannot be made.
public enum CheckProblem: Error, Sendable, CustomStringConvertible {
  /// Neither the command nor a scenario has a gate.
  case noGates
  /// One of the two points does not have the metric of a gate.
  case unknownMetric(UnknownMetric, gate: String)
  /// The limit of a gate cannot be reached.
  case emptyGate(gate: String, reason: String)

  /// One line for a person.
  public var description: String {
    switch self {
    case .noGates:
      return "found no gate, expected --gate 'METRIC drops < X', or gates in the baseline or the candidate"
    case .unknownMetric(let metric, let gate):
      return "gate \"\(gate)\": the \(metric)"
    case .emptyGate(let gate, let reason):
      return "gate \"\(gate)\": it would pass anything: \(reason)"
    }
  }

  /// Sees to it that a gate can fail.
  static func check(_ gate: Gate, _ metric: MetricDefinition) throws(CheckProblem) {
    if !gate.isRelative, metric.unit == .share, gate.limit >= 1 {
      throw .emptyGate(
        gate: gate.text, reason: "\(gate.metric) is a share from 0 to 1; one point is 0.01, or 1% of the mean"
      )
    }
    if gate.isRelative, gate.change == .drops, gate.limit >= 1 {
      throw .emptyGate(gate: gate.text, reason: "no metric can drop below 0, which is 100 % of its mean")
    }
  }
}
