import Experiments

/// How long tasks take and wait, and how that goes with the load.
struct WaitsSection {
  let result: RunResult

  func render() -> Markup {
    """
    <section aria-labelledby="waits">
    <h2 id="waits">Lead times and waits</h2>
    \(leadTimes)\(relation)</section>

    """
  }

  private var leadTimes: Markup {
    guard result.stability.outcome != .unstable else {
      return "<p>The system is unstable: how long a task takes depends on how long one waits.</p>\n"
    }
    guard let observations = result.observations else {
      return "<p>No replication was watched in detail, because each has too much work for that.</p>\n"
    }
    let figures: [Markup] = [
      figure("lead-strategic", "strategic tasks", observations.strategicLeadTime, "strategic_lead_time_h."),
      figure("lead-atomic", "single tasks", observations.atomicLeadTime, nil),
    ]
    guard observations.strategicLeadTime != nil || observations.atomicLeadTime != nil else {
      return "<p>No task was completed in the replications that were watched in detail.</p>\n"
    }
    return "\(figures)"
  }

  private func figure(
    _ id: String, _ tasks: String, _ distribution: LeadTimeDistribution?, _ metric: String?
  ) -> Markup {
    guard let distribution else { return .empty }
    let targets = metric.map { prefix in result.targets.filter { $0.metric.name.hasPrefix(prefix) } } ?? []
    return LeadTimeFigure(
      id: id, tasks: tasks, distribution: distribution, targets: targets, confidence: result.confidenceName,
      observed: result.observations?.replications ?? 0
    ).render()
  }

  private var relation: Markup {
    result.loadAndWait.map {
      LoadAndWaitChart(
        relation: $0, thresholds: result.scenario.capacity, confidence: result.confidenceName
      ).render()
    } ?? .empty
  }
}
