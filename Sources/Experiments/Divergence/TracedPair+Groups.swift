import LeadPolicy
import SimulatedTime
import TeamModel

/// Who gains and who loses: the same work on both sides, and the same people.
extension TracedPair {
  /// Every group that either side has, in order.
  static func keys(_ base: PersonNames, _ variant: PersonNames) -> [GroupChange.Key] {
    var people = base.people
    people += variant.people.filter { !base.people.contains($0) }
    let work: [GroupChange.Measure] = [.timeInSystem, .wait, .cycleTime, .completed]
    func keys(
      _ dimension: GroupChange.Dimension, _ names: [String], _ measures: [GroupChange.Measure]
    ) -> [GroupChange.Key] {
      names.flatMap { name in
        measures.map { GroupChange.Key(group: .init(dimension: dimension, name: name), measure: $0) }
      }
    }
    return keys(.all, ["all"], work)
      + keys(.priority, Priority.allCases.reversed().map(\.name), work)
      + keys(.category, WorkCategory.allCases.map(\.rawValue), work)
      + keys(.person, people, [.wait, .cycleTime, .completed, .worked])
  }

  /// The groups in this replication.
  func groups() -> [GroupChange.Key: GroupChange.Pair] {
    var groups = GroupValues()
    addStrategicTasks(to: &groups)
    addTacticalTasks(to: &groups)
    addCounts(of: base, isBase: true, to: &groups)
    addCounts(of: variant, isBase: false, to: &groups)
    return groups.pairs(weeks: Double(base.compiled.totalDays - base.compiled.warmUpDays) / 7)
  }

  /// Tasks that arrive in the measured period and are completed on both sides.
  private func addStrategicTasks(to groups: inout GroupValues) {
    let there = Dictionary(
      variant.trace.strategic.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
    for task in base.trace.strategic where task.outcome == .completed {
      guard let other = there[task.identity], other.outcome == .completed, let end = task.ended,
        let otherEnd = other.ended, base.isMeasured(task.arrived), variant.isMeasured(other.arrived)
      else { continue }
      groups.add(
        .timeInSystem, task.priority, task.category, base.worked(from: task.arrived, to: end),
        variant.worked(from: other.arrived, to: otherEnd))
    }
  }

  private func addTacticalTasks(to groups: inout GroupValues) {
    let there = Dictionary(
      variant.trace.tasks.map { (variant.place(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    for task in base.trace.tasks where task.completed != nil {
      guard let other = there[base.place(of: task)], other.completed != nil,
        base.isMeasured(task.arrived), variant.isMeasured(other.arrived)
      else { continue }
      if let waited = base.wait(of: task), let otherWaited = variant.wait(of: other) {
        groups.add(.wait, task.priority, task.category, waited, otherWaited)
      }
      if let cycle = base.cycleTime(of: task), let otherCycle = variant.cycleTime(of: other) {
        groups.add(.cycleTime, task.priority, task.category, cycle, otherCycle)
      }
    }
  }

  /// What is completed in the measured period, and what people do in it.
  private func addCounts(of side: TracedSide, isBase: Bool, to groups: inout GroupValues) {
    for task in side.trace.strategic where task.outcome == .completed {
      guard let end = task.ended, side.isMeasured(end) else { continue }
      for group in GroupValues.groups(task.priority, task.category) {
        groups.add(.completed, group, 1, isBase)
      }
    }
    for task in side.trace.tasks {
      guard let done = task.completed, side.isMeasured(done), let person = task.assignee else { continue }
      let group = GroupChange.Group(dimension: .person, name: side.names.people[person])
      groups.add(.completed, group, 1, isBase)
      if let waited = side.wait(of: task) { groups.add(.wait, group, waited, isBase) }
      if let cycle = side.cycleTime(of: task) { groups.add(.cycleTime, group, cycle, isBase) }
    }
    for work in side.trace.work {
      let share = side.measuredShare(of: work)
      guard share > 0 else { continue }
      let group = GroupChange.Group(dimension: .person, name: side.names.people[work.person])
      groups.add(.worked, group, Double(work.worked.microseconds) * share, isBase)
    }
  }
}

extension TracedSide {
  private var measuredFrom: SimulationTime { compiled.measuredPeriod.lowerBound }

  fileprivate func isMeasured(_ time: SimulationTime) -> Bool { time >= measuredFrom }

  /// The share of a piece of work that falls into the measured period; of one that the end of the warm-up cuts, by the
  /// team's working hours.
  fileprivate func measuredShare(of work: WorkRecord) -> Double {
    if isMeasured(work.began) { return 1 }
    guard isMeasured(work.ended) else { return 0 }
    let all = compiled.workingHours(from: work.began, to: work.ended)
    return all > .zero ? compiled.workingHours(from: measuredFrom, to: work.ended).hours / all.hours : 0
  }

  fileprivate func place(of task: TaskRecord) -> Place {
    Place(task: trace.strategic[task.strategic].identity, ordinal: task.ordinal)
  }

  fileprivate func wait(of task: TaskRecord) -> Double? {
    guard let ready = task.ready, let started = task.started else { return nil }
    return worked(from: ready, to: started)
  }

  fileprivate func cycleTime(of task: TaskRecord) -> Double? {
    guard let started = task.started, let completed = task.completed else { return nil }
    return worked(from: started, to: completed)
  }

  /// Working time between two instants in microseconds: whole numbers, so that the order of a sum does not matter and
  /// what is the same on both sides comes out the same.
  fileprivate func worked(from start: SimulationTime, to end: SimulationTime) -> Double {
    Double(compiled.workingHours(from: start, to: end).microseconds)
  }
}

/// Sums of one replication on their way to means: of microseconds and of tasks, whole numbers both.
private struct GroupValues {
  private struct Sum {
    var total = 0.0
    var count = 0

    func value(of measure: GroupChange.Measure, weeks: Double) -> Double {
      switch measure {
      case .timeInSystem, .wait, .cycleTime:
        count > 0 ? total / SimulationDuration.microsecondsPerHour / Double(count) : .nan
      case .completed: total / weeks
      case .worked: total / SimulationDuration.microsecondsPerHour / weeks
      }
    }
  }

  private var base: [GroupChange.Key: Sum] = [:]
  private var variant: [GroupChange.Key: Sum] = [:]
  private var matched: [GroupChange.Key: Int] = [:]

  static func groups(_ priority: Priority, _ category: WorkCategory) -> [GroupChange.Group] {
    [
      .init(dimension: .all, name: "all"), .init(dimension: .priority, name: priority.name),
      .init(dimension: .category, name: category.rawValue),
    ]
  }

  /// A task on both sides.
  mutating func add(
    _ measure: GroupChange.Measure, _ priority: Priority, _ category: WorkCategory, _ before: Double,
    _ after: Double
  ) {
    for group in Self.groups(priority, category) {
      add(measure, group, before, true)
      add(measure, group, after, false)
      matched[GroupChange.Key(group: group, measure: measure), default: 0] += 1
    }
  }

  /// Something of one side.
  mutating func add(
    _ measure: GroupChange.Measure, _ group: GroupChange.Group, _ value: Double, _ isBase: Bool
  ) {
    let key = GroupChange.Key(group: group, measure: measure)
    if isBase {
      base[key, default: Sum()].total += value
      base[key, default: Sum()].count += 1
    } else {
      variant[key, default: Sum()].total += value
      variant[key, default: Sum()].count += 1
    }
  }

  /// Where one side has nothing of a group, it has no mean and a count of 0.
  func pairs(weeks: Double) -> [GroupChange.Key: GroupChange.Pair] {
    var pairs: [GroupChange.Key: GroupChange.Pair] = [:]
    for key in Set(base.keys).union(variant.keys) {
      pairs[key] = GroupChange.Pair(
        base: (base[key] ?? Sum()).value(of: key.measure, weeks: weeks),
        variant: (variant[key] ?? Sum()).value(of: key.measure, weeks: weeks),
        matchedTasks: matched[key] ?? 0)
    }
    return pairs
  }
}
