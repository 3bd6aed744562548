import OutputAnalysis
import Scenarios

extension Gate {
  /// What it limits: a drop, a rise, or both as two margins.
  var margins: [NonInferiorityMargin] {
    let directions: [NonInferiorityMargin.Direction] =
      switch change {
      case .drops: [.drops]
      case .rises: [.rises]
      case .changes: [.drops, .rises]
      }
    let size = isRelative ? NonInferiorityMargin.Size.relative(limit) : .absolute(limit)
    return directions.map { NonInferiorityMargin($0, lessThan: size) }
  }
}
