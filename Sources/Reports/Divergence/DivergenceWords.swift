import Experiments
import OutputAnalysis
import SimulatedTime
import TeamModel
import WorkingTime

/// What changed, task by task, in sentences for people.
public struct DivergenceWords {
  private let divergence: Divergence
  private let names: DivergenceNames

  /// The sentences about a variant.
  public init(_ divergence: Divergence) {
    self.divergence = divergence
    names = DivergenceNames(divergence: divergence)
  }

  /// The first decision in which they differ; nil where no replication has one.
  public var firstDecision: String? {
    guard let difference = divergence.firstDecisions.first else { return nil }
    return
      "The first decision in which they differ, \(when(difference.time, difference.replication)): "
      + "\(subject(difference)). \(sides(difference))"
  }

  /// The first work in which they differ; nil where everybody does the same throughout.
  public var firstWork: String? {
    guard let difference = divergence.firstWork.first else { return nil }
    let time = [difference.base?.time, difference.variant?.time].compactMap { $0 }.min() ?? .zero
    return "Their courses part, \(when(time, difference.replication)): in the base "
      + "\(work(difference.base)), in the variant \(work(difference.variant))."
  }

  /// How many decisions differ, and what one of them is worth.
  public var decisions: String {
    let replications =
      divergence.replications == 1 ? "1 replication" : "\(divergence.replications) replications"
    guard divergence.differing > 0 else {
      return "In \(replications) all \(Quantity.count(divergence.shared)) decisions are the same."
    }
    var text =
      "In \(replications) they make \(Quantity.count(divergence.shared)) decisions in common and "
      + "\(Quantity.count(divergence.differing)) otherwise or alone"
    let played = divergence.effects.count
    guard played > 0 else { return text + ", none of which can be played the other way." }
    text += "; \(Quantity.count(played)) were played the other way."
    if let change = divergence.meanChangeInBase {
      text +=
        " One decision of the base made as in the variant changes the hours of all tasks in the system by "
        + "\(signed(change)) h on average"
      if let other = divergence.meanChangeInVariant {
        text += ", one of the variant made as in the base by \(signed(other)) h"
      }
      text += "."
    }
    return text
  }

  /// The decisions on which most hung, as sentences.
  public func mattered(_ count: Int) -> [String] {
    divergence.effects.prefix(count).map { effect in
      let difference = effect.difference
      var text =
        "\(when(difference.time, difference.replication)), \(subject(difference)): \(choices(difference))"
      if let change = effect.changeInBase {
        text += "; the other way in the base \(hours(change))"
      }
      if let change = effect.changeInVariant {
        text += "\(effect.changeInBase == nil ? "; the other way" : ",") in the variant \(hours(change))"
      }
      return text
    }
  }

  /// Those who gain, or those who lose, surest first.
  public func groups(_ verdict: MetricComparison.Verdict) -> [String] {
    let rows = divergence.groups.filter { $0.verdict == verdict }
    return rows.enumerated().sorted {
      (Self.weight($1.element), $0.offset) < (Self.weight($0.element), $1.offset)
    }.compactMap { sentence($0.element) }
  }

  // MARK: Parts

  /// "high priority: time in system falls by 12.1 ± 3.0 h".
  func sentence(_ row: GroupChange) -> String? {
    guard let interval = row.difference?.interval else { return nil }
    let verb = interval.mean > 0 ? "rise" : "fall"
    let places = Quantity.decimals(halfWidth: interval.halfWidth, value: interval.mean)
    let amount = Quantity.number(interval.mean.magnitude, places: places)
    let width =
      interval.halfWidth > 0 ? " ± \(Quantity.number(interval.halfWidth, places: places))" : ""
    return "\(Self.group(row.group)): \(Self.measure(row.measure, verb)) by \(amount)\(width)"
      + Self.unit(row.measure)
  }

  static func group(_ group: GroupChange.Group) -> String {
    switch group.dimension {
    case .all: "all work"
    case .priority: "\(group.name) priority"
    case .category, .person: group.name
    }
  }

  private static func measure(_ measure: GroupChange.Measure, _ verb: String) -> String {
    switch measure {
    case .timeInSystem: "time in system \(verb)s"
    case .wait: "waits \(verb)"
    case .cycleTime: "cycle time \(verb)s"
    case .completed: "completed tasks \(verb)"
    case .worked: "hours worked \(verb)"
    }
  }

  private static func unit(_ measure: GroupChange.Measure) -> String {
    switch measure {
    case .timeInSystem, .wait, .cycleTime: " h"
    case .completed: " a week"
    case .worked: " h a week"
    }
  }

  private static func weight(_ row: GroupChange) -> Double {
    guard let interval = row.difference?.interval else { return 0 }
    return interval.halfWidth > 0 ? interval.mean.magnitude / interval.halfWidth : .infinity
  }

  private func when(_ time: SimulationTime, _ replication: Int) -> String {
    "\(names.time(time)) in replication \(replication)"
  }

  /// "the assignment of features-12, "Implement …"".
  private func subject(_ difference: DecisionDifference) -> String {
    guard let task = names.task(difference.task) else {
      return "the \(difference.kind.rawValue) about the team"
    }
    return "the \(difference.kind.rawValue) of \(task), \"\(difference.title)\""
  }

  private func choices(_ difference: DecisionDifference) -> String {
    func choice(_ decision: DecisionRecord?) -> String {
      decision.map { "\($0.outcome) (\($0.decidedBy))" } ?? "none"
    }
    return "\(choice(difference.base)) in the base, \(choice(difference.variant)) in the variant"
  }

  private func sides(_ difference: DecisionDifference) -> String {
    func side(_ name: String, _ decision: DecisionRecord?, _ other: DecisionRecord?) -> String {
      guard let decision else { return "In the \(name) it is not made." }
      var candidates = decision.candidates.filter(\.isChosen)
      candidates += decision.candidates.filter { !$0.isChosen && $0.id == other?.outcome }
      let numbers = candidates.map(number).filter { !$0.isEmpty }.joined(separator: ", ")
      return "In the \(name) \(decision.outcome), by \(decision.decidedBy)"
        + (numbers.isEmpty ? "." : " (\(numbers)).")
    }
    return side("base", difference.base, difference.variant) + " "
      + side("variant", difference.variant, difference.base)
  }

  /// "senior-developer-1 at load 12 %, score 0.89".
  private func number(_ candidate: DecisionRecord.Candidate) -> String {
    var parts: [String] = []
    if let load = candidate.load { parts.append("load \(Quantity.percent(load))") }
    if let score = candidate.score { parts.append("score \(Quantity.number(score, places: 3))") }
    return parts.isEmpty ? "" : "\(candidate.id): \(parts.joined(separator: ", "))"
  }

  private func work(_ work: WorkDifference.Work?) -> String {
    guard let work else { return "nobody begins anything more" }
    let what = names.task(work.task).map { " of \($0)" } ?? ""
    let title = work.title.isEmpty ? "" : ", \"\(work.title)\""
    return "\(work.person) begins to \(Self.verb(work.activity))\(what)\(title) at \(names.time(work.time))"
  }

  private static func verb(_ activity: WorkRecord.Activity) -> String {
    switch activity {
    case .planning: "plan, the task"
    case .replanning: "plan anew, the task"
    case .contract: "define the API contract"
    case .implementation: "work on a part"
    case .review: "review a part"
    case .peerReview: "review as a peer a part"
    case .rework: "rework a part"
    case .mentoring: "teach or learn"
    case .unblocking: "unblock a part"
    }
  }

  private func hours(_ change: Double) -> String {
    change == 0
      ? "nothing changes"
      : "\(Quantity.number(change.magnitude, places: 1)) h \(change < 0 ? "less" : "more") in the system"
  }

  private func signed(_ interval: ConfidenceInterval) -> String {
    let places = Quantity.decimals(halfWidth: interval.halfWidth, value: interval.mean)
    return (interval.mean > 0 ? "+" : "") + Quantity.number(interval.mean, places: places)
      + " ± \(Quantity.number(interval.halfWidth, places: places))"
  }
}
