import Experiments
import WorkingTime

extension PageHeader {
  /// The top of a run's page.
  init(_ result: RunResult, heading: String) {
    var links: [(id: String, name: String)] = []
    if !result.targets.isEmpty { links.append(("targets", "Targets")) }
    if result.change != nil { links.append(("change", "Since the run before")) }
    links += [
      ("reviews", "Reviews"), ("waits", "Lead times"), ("load", "Load"), ("hours", "Hours"),
      ("escalations", "Escalations"), ("course", "How work went"), ("metrics", "All metrics"),
      ("trust", "Trust"),
      ("scenario", "Scenario"), ProvenanceFooter.link,
    ]
    self.init(
      kind: "run report", heading: heading, description: result.scenario.description,
      period: Self.period(of: result), links: links)
  }

  private static func period(of result: RunResult) -> Markup {
    let plan = result.scenario.simulation
    let first = plan.start + plan.warmUpDays
    let last = first + (plan.days - 1)
    let warmUp = plan.warmUpDays > 0 ? " after \(Quantity.count(plan.warmUpDays, "day")) of warm-up" : ""
    return """
      <time datetime="\(first.iso8601)">\(first.inWords)</time> to <time datetime="\(last.iso8601)">\(last.inWords)\
      </time> (\(Quantity.count(plan.days, "day")))\(warmUp), \
      \(Quantity.count(result.provenance.replications, "replication"))
      """
  }
}
