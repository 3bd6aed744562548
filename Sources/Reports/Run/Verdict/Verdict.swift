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
    let team = result.metric("team_utilization")
    let instability = result.stability.outcome == .unstable ? result.stability.sentence : nil
    let load = team.flatMap { LoadStanding($0, thresholds) }
    let tightest = TightestSpot(result)
    let spot = tightest.flatMap { spot in
      LoadStanding(spot.utilization, thresholds).map { (name: spot.name, standing: $0) }
    }
    let others = spot.flatMap { $0.standing.isAlarming ? "\($0.name) \($0.standing.place)" : nil }
    standing = [
      instability == nil ? nil : "Unstable", load.map { "Team \($0.place)" } ?? "Load not defined", others,
    ].compactMap { $0 }
      .joined(separator: ", ")
    isAlarming = instability != nil || (load?.isAlarming ?? false) || others != nil
    let bottleneck = Bottleneck(result)
    let clause =
      if let bottleneck, let team {
        "\(bottleneck.sentence), the team \(Quantity.estimate(team))"
      } else if let team, let load {
        "Loaded to \(Quantity.estimate(team)) of capacity, \(load.clause(thresholds))"
      } else {
        "The load of the team is not defined"
      }
    sentences = [
      instability, "\(clause); \(Self.reviews(result)).",
      (bottleneck == nil ? tightest : nil).map {
        "The tightest spot is \($0.name), at \(Quantity.estimate($0.utilization))."
      },
      Self.deferrals(result),
      Self.escalations(result),
    ].compactMap { $0 }
  }

  private static func reviews(_ result: RunResult) -> String {
    let review = result.scenario.review
    guard review.enabled else { return "domain review is switched off" }
    let hitRate = result.metric("review_sla_hit_rate")
    if hitRate?.isUnstable == true {
      return "how many reviews keep their service level depends on how long one waits"
    }
    guard let hitRate, let mean = hitRate.mean else {
      return "no review was decided"
    }
    let level = Quantity.exactHours(review.serviceLevelHours)
    let miss = 1 - mean
    switch miss {
    case ..<0.000_5: return "practically every review keeps its \(level)\(Self.oneIn(hitRate))"
    case ..<0.005: return "fewer than 1 review in 200 misses its \(level)\(Self.oneIn(hitRate))"
    case ..<0.3:
      let number = Quantity.number((1 / miss).rounded(), places: 0)
      return "1 review in \(number)\(Self.oneIn(hitRate)) misses its \(level)"
    default:
      var misses = hitRate
      misses.mean = miss
      misses.low = hitRate.high.map { 1 - $0 }
      misses.high = hitRate.low.map { 1 - $0 }
      return "\(Quantity.estimate(misses)) of reviews miss their \(level)"
    }
  }

  /// The interval of one miss in so many reviews: "1 in 17 to 1 in 19", or "at most 1 in 300".
  private static func oneIn(_ hitRate: MetricSummary) -> String {
    guard let low = hitRate.low, let high = hitRate.high, low < 1 else { return "" }
    let most = Quantity.number((1 / (1 - low)).rounded(.down), places: 0)
    guard high < 1 else { return " (at most 1 in \(most))" }
    let least = Quantity.number((1 / (1 - high)).rounded(.up), places: 0)
    return " (1 in \(most) to 1 in \(least))"
  }

  /// Work that does not get in is load that no utilization shows.
  private static func deferrals(_ result: RunResult) -> String? {
    guard let share = result.metric("deferred_share"), let mean = share.mean, mean >= 0.1 else { return nil }
    return "\(Quantity.estimate(share)) of strategic tasks are deferred when they arrive."
  }

  private static func escalations(_ result: RunResult) -> String? {
    guard let rate = result.metric("escalations_per_week"), let mean = rate.mean else { return nil }
    return mean == 0
      ? "Nothing was escalated in any replication: \(Quantity.estimate(rate))."
      : "Escalations: \(Quantity.estimate(rate))."
  }
}

/// Where a utilization with its interval lies: surely between two marks, or too close to one to tell.
private enum LoadStanding {
  case belowWarning, atWarning, aboveWarning, atCritical, aboveCritical
  /// The interval holds both marks: too few replications to say anything.
  case uncertain

  /// Nil where the utilization is not defined.
  init?(_ summary: MetricSummary, _ thresholds: CapacityThresholds) {
    guard let mean = summary.mean else { return nil }
    let low = summary.low ?? mean
    let high = summary.high ?? mean
    self =
      if low >= thresholds.critical {
        .aboveCritical
      } else if high >= thresholds.critical {
        low < thresholds.warning ? .uncertain : .atCritical
      } else if low >= thresholds.warning {
        .aboveWarning
      } else if high >= thresholds.warning {
        .atWarning
      } else {
        .belowWarning
      }
  }

  var isAlarming: Bool { self != .belowWarning && self != .uncertain }

  /// A few words.
  var place: String {
    switch self {
    case .belowWarning: "below the warning mark"
    case .atWarning: "at the warning mark"
    case .aboveWarning: "above the warning mark"
    case .atCritical: "at the critical mark"
    case .aboveCritical: "above the critical mark"
    case .uncertain: "not placed: too few replications"
    }
  }

  /// A clause with the mark's value.
  func clause(_ thresholds: CapacityThresholds) -> String {
    let warning = Quantity.exactPercent(thresholds.warning)
    let critical = Quantity.exactPercent(thresholds.critical)
    return switch self {
    case .belowWarning: "below the warning mark of \(warning)"
    case .atWarning: "too close to the warning mark of \(warning) to tell which side"
    case .aboveWarning: "above the warning mark of \(warning)"
    case .atCritical: "too close to the critical mark of \(critical) to tell which side"
    case .aboveCritical: "above the critical mark of \(critical)"
    case .uncertain: "too uncertain to be placed against the marks: more replications are needed"
    }
  }
}
