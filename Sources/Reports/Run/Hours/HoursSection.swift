import Experiments

/// Where hours and the time of tasks go, and what waits meanwhile.
struct HoursSection {
  let result: RunResult

  func render() -> Markup {
    """
    <section aria-labelledby="hours">
    <h2 id="hours">Hours and queues</h2>
    \(content)</section>

    """
  }

  private var content: Markup {
    guard let observations = result.observations else {
      return "<p>No replication was watched in detail, because each has too much work for that.</p>\n"
    }
    let confidence = result.confidenceName
    // Where work piles up, the time of a task grows with the length of the run.
    let taskTimes: Markup =
      result.stability.outcome == .unstable
      ? "" : TaskTimesFigure(observations: observations, confidence: confidence).render()
    return """
      \(HoursFlowFigure(observations: observations, confidence: confidence).render())\
      \(taskTimes)\
      \(QueueFigure(observations: observations, grid: result.weekly.grid, confidence: confidence).render())
      """
  }
}
