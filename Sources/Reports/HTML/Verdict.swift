import Experiments
import LeadPolicy
import TeamModel

/// What a run says in a sentence or two, with its uncertainty.
struct Verdict {
  /// How the load stands to the marks, in a few words.
  let standing: String
  /// Whether the standing is one to worry about.
  let isAlarming: Bool
  /// The sentences, the most important first.
  let sentences: [String]

  init(_ result: RunResult) {
    let thresholds = result.scenario.capacity
    let load = Load(result.metric("team_utilization"), thresholds)
    standing = load.standing
    isAlarming = load.isAlarming
    sentences = [
      "\(load.clause); \(Self.reviews(result)).",
      Self.lead(result),
      Self.escalations(result),
    ].compactMap { $0 }
  }

  private static func reviews(_ result: RunResult) -> String {
    let review = result.scenario.review
    guard review.enabled else { return "domain review is switched off" }
    guard let hitRate = result.metric("review_sla_hit_rate"), let mean = hitRate.mean else {
      return "no review was decided"
    }
    let level = Quantity.exactHours(review.serviceLevelHours)
    let miss = 1 - mean
    switch miss {
    case ..<0.000_5: return "practically every review keeps its \(level)"
    case ..<0.005: return "fewer than 1 review in 200 misses its \(level)"
    case ..<0.3: return "1 review in \(Quantity.number((1 / miss).rounded(), places: 0)) misses its \(level)"
    default:
      var misses = hitRate
      misses.mean = miss
      misses.low = hitRate.high.map { 1 - $0 }
      misses.high = hitRate.low.map { 1 - $0 }
      return "\(Quantity.estimate(misses)) of reviews miss their \(level)"
    }
  }

  /// Says so where the lead is surely busier than the team: that is where reviews queue.
  private static func lead(_ result: RunResult) -> String? {
    guard let lead = result.metric("lead_utilization"), let low = lead.low, lead.mean != nil,
      let teamHigh = result.metric("team_utilization")?.high, low > teamHigh
    else { return nil }
    return "The lead is busier than the team, at \(Quantity.estimate(lead))."
  }

  private static func escalations(_ result: RunResult) -> String? {
    guard let rate = result.metric("escalations_per_week"), let mean = rate.mean else { return nil }
    return mean == 0 ? "Nothing is escalated." : "Escalations: \(Quantity.estimate(rate))."
  }
}

/// The team's load against the marks.
private struct Load {
  let clause: String
  let standing: String
  let isAlarming: Bool

  init(_ summary: MetricSummary?, _ thresholds: CapacityThresholds) {
    guard let summary, let mean = summary.mean else {
      clause = "The load of the team is not defined"
      standing = "No verdict"
      isAlarming = false
      return
    }
    let low = summary.low ?? mean
    let high = summary.high ?? mean
    let warning = Quantity.exactPercent(thresholds.warning)
    let critical = Quantity.exactPercent(thresholds.critical)
    let place: String
    if low >= thresholds.critical {
      (standing, isAlarming, place) = ("Overloaded", true, "above the critical mark of \(critical)")
    } else if high >= thresholds.critical {
      (standing, isAlarming, place) = ("At the critical mark", true, "too close to the critical mark of \(critical) to tell")
    } else if low >= thresholds.warning {
      (standing, isAlarming, place) = ("Above the warning mark", true, "above the warning mark of \(warning)")
    } else if high >= thresholds.warning {
      (standing, isAlarming, place) = ("At the warning mark", true, "too close to the warning mark of \(warning) to tell")
    } else {
      (standing, isAlarming, place) = ("Below the warning mark", false, "below the warning mark of \(warning)")
    }
    clause = "Loaded to \(Quantity.estimate(summary)) of capacity, \(place)"
  }
}
