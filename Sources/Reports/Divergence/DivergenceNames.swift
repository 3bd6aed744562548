import Experiments
import SimulatedTime
import TeamModel
import WorkingTime

/// The names that a divergence goes by in tables and words.
struct DivergenceNames {
  let divergence: Divergence

  /// "features-12": the stream and the task's number on it, from 0.
  func task(_ task: TaskIdentity?) -> String? {
    guard let task else { return nil }
    let streams = divergence.base.scenario.workload
    guard task.stream < streams.count else { return "incident-\(task.arrival)" }
    return "\(streams[task.stream].id)-\(task.arrival)"
  }

  /// "2026-01-07T11:14:30".
  func time(_ time: SimulationTime) -> String {
    LocalDateTime(time, from: divergence.base.scenario.simulation.start).iso8601
  }
}
