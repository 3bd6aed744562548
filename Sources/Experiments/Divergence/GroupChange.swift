import OutputAnalysis
import TeamModel

/// How a group of people or of work fares in a variant against the base, over the same replications.
public struct GroupChange: Sendable {
  /// What is held against each other.
  public var group: Group
  /// What of it.
  public var measure: Measure
  /// The mean over the replications in the base; not-a-number where none defines it.
  public var base: Double
  /// The same in the variant.
  public var variant: Double
  /// What differs, replication by replication; nil with fewer than two pairs.
  public var difference: PairedDifference?
  /// Tasks that were held against themselves, over all replications; for people and numbers of tasks, 0.
  public var matchedTasks: Int
  /// The probability of such a difference, or a greater one, in any row of this variant if nothing differed (Holm).
  public var adjustedPValue: Double?
  /// Who gains (`better`) and who loses (`worse`).
  public var verdict: MetricComparison.Verdict

  /// People, or work of one kind.
  public struct Group: Sendable, Hashable {
    /// By what the groups are told apart.
    public var dimension: Dimension
    /// The priority, the category or the person.
    public var name: String
  }

  /// By what groups are told apart.
  public enum Dimension: String, Sendable, CaseIterable {
    /// All work.
    case all
    /// Work of one priority.
    case priority
    /// Work of one category.
    case category
    /// What one person does; tasks change hands, so that here the tasks are not the same on both sides.
    case person
  }

  /// What is measured of a group.
  public enum Measure: String, Sendable, CaseIterable {
    /// Working hours from the arrival of a strategic or atomic task to its completion, of those that both sides
    /// complete.
    case timeInSystem = "time_in_system_h"
    /// Working hours for which a tactical task that could be started waited for its worker; of work, of the tasks
    /// that both sides complete.
    case wait = "wait_h"
    /// Working hours from the start of work on a tactical task to its completion; of work, of the tasks that both
    /// sides complete.
    case cycleTime = "cycle_time_h"
    /// Tasks completed per calendar week: strategic and atomic ones of work, tactical ones of a person.
    case completed = "completed_per_week"
    /// Hours worked per calendar week.
    case worked = "worked_h_per_week"

    /// Whether it is a mean over tasks, rather than a sum.
    var isAverage: Bool { unit == "h" }

    /// The unit.
    public var unit: String {
      switch self {
      case .timeInSystem, .wait, .cycleTime: "h"
      case .completed: "1/week"
      case .worked: "h/week"
      }
    }

    /// Which way it improves.
    public var better: MetricDirection {
      switch self {
      case .timeInSystem, .wait, .cycleTime: .lower
      case .completed: .higher
      case .worked: .neutral
      }
    }
  }
}

extension GroupChange {
  /// Which way it improves. Whether somebody gains who does more than before is not for a table to say.
  public var better: MetricDirection {
    group.dimension == .person && measure == .completed ? .neutral : measure.better
  }

  /// A row of the table: one measure of one group.
  struct Key: Hashable {
    var group: Group
    var measure: Measure
  }

  /// A group in one replication of both scenarios.
  struct Pair {
    var base: Double
    var variant: Double
    var matchedTasks = 0
  }

  /// The rows over all replications, in the order of `keys`, judged together.
  static func rows(_ keys: [Key], _ replications: [[Key: Pair]], confidence: Double) -> [GroupChange] {
    // What nobody ever has is not there to be judged.
    let present = keys.filter { key in replications.contains { $0[key] != nil } }
    var rows = present.map { key -> GroupChange in
      let none = key.measure.isAverage ? Double.nan : 0
      let pairs = replications.map { $0[key] ?? Pair(base: none, variant: none) }
      let (before, after) = (pairs.map(\.base), pairs.map(\.variant))
      return GroupChange(
        group: key.group, measure: key.measure, base: Tally(before.filter(\.isFinite)).meanIfAny,
        variant: Tally(after.filter(\.isFinite)).meanIfAny,
        difference: PairedDifference(from: before, to: after, level: confidence),
        matchedTasks: pairs.reduce(0) { $0 + $1.matchedTasks }, verdict: .undefined)
    }
    let places = rows.indices.filter { rows[$0].difference != nil }
    let adjusted = HolmCorrection.adjusted(places.map { rows[$0].difference?.pValue ?? 1 })
    for (place, pValue) in zip(places, adjusted) {
      guard let difference = rows[place].difference else { continue }
      rows[place].adjustedPValue = pValue
      rows[place].verdict = MetricComparison.Verdict(
        difference, adjustedPValue: pValue, error: 1 - confidence, better: rows[place].better)
    }
    return rows
  }
}

extension Tally {
  /// The mean; not-a-number of nothing.
  fileprivate var meanIfAny: Double { count > 0 ? mean : .nan }
}
