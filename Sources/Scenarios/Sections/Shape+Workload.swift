import LeadPolicy
import PositionedJSON
import Sampling
import WorkingTime

/// A work stream and the places of what it refers to.
struct ReadStream {
  var stream: WorkStream
  /// The templates named, those of weight 0 included.
  var templates: [Located<String>]
  /// The file that records its arrivals.
  var trace: Located<String>?
  /// The atomic tasks and the skills they need.
  var tasks: [(task: Located<TacticalTemplate>, skills: [MapEntry<SkillLevel>])]
}

extension Shape where Value == [MapEntry<ReadStream>] {
  /// Where work comes from, by the stream's name.
  static func workload(calendar: WorkingCalendar, folder: String, files: ScenarioFiles) -> Shape {
    map(keys: .name, count: 1...1000) { .stream(id: $0, calendar: calendar, folder: folder, files: files) }
  }
}

extension Shape where Value == ReadStream {
  fileprivate static func stream(
    id: String, calendar: WorkingCalendar, folder: String, files: ScenarioFiles
  ) -> Shape {
    object { reader in
      let tier = reader.read(
        "tier", .integer(1...4), "3 and 4: strategic, planned from templates; 1 and 2: atomic tasks")
      let arrivals = reader.read("arrivals", .arrivals(calendar: calendar), "When tasks arrive")
      let templates = reader.readIfPresent(
        "templates", .map(keys: .label, count: 1...10_000) { _ in .weight },
        "Weight per template, by its name (tier 3 and 4)")
      let tasks = reader.readIfPresent(
        "tasks", .map(keys: .label, count: 1...10_000) { .atomicTask(key: $0) },
        "The tasks that arrive, by a short key (tier 1 and 2)")
      let priorities = reader.readSection(
        "priorities", .priorities, "Weight per priority; left out, mostly normal")
      let preempts = reader.read(
        "preempts", .bool, default: false, "Whether people drop what they do for its tasks (tier 1 and 2)")
      let due = reader.readIfPresent(
        "dueHours", .positiveDistribution(),
        "Working hours from arrival to the due date, drawn per task; left out, there is none")
      let patience = reader.readIfPresent(
        "patience", .positiveDistribution(),
        "Working hours a task waits for somebody to begin it, or to plan it, drawn per task; then it is withdrawn; "
          + "left out or null, it waits for ever")
      guard let tier, var arrivals, let priorities else { return nil }
      if preempts, tier >= 3 {
        reader.report(
          "found true in a stream of tier \(tier) (\(reader.words(for: "tier"))), expected false: "
            + "only tasks of tier 1 and 2 preempt", at: "preempts")
      }
      guard let work = work(tier, templates, tasks, reader) else { return nil }
      if let file = arrivals.trace {
        let traceReader = TraceReader(
          folder: folder, files: files, stream: id, needsCompletions: arrivals.settings.loop == .closed,
          workColumn: work.traceColumn, work: work.names,
          suggestion: { reader.suggestion($0, among: $1) })
        let trace = traceReader.read(file.value) { reader.report($0, at: file) }
        guard let trace else { return nil }
        arrivals.settings.trace = trace
      }
      return ReadStream(
        stream: WorkStream(
          id: id, arrivals: arrivals.settings, work: work, priorityWeights: priorities, preempts: preempts,
          dueHours: due, patience: patience),
        templates: templates?.map(\.key) ?? [], trace: arrivals.trace,
        tasks: tasks?.map { entry in
          (entry.key.carrying(entry.value.task.task), entry.value.skills)
        } ?? [])
    }
  }

  private static func work(
    _ tier: Int, _ templates: [MapEntry<Double>]?, _ tasks: [MapEntry<ReadAtomicTask>]?,
    _ reader: ObjectReader
  ) -> WorkStream.Work? {
    let isPlanned = tier >= 3
    let (needed, misplaced) = isPlanned ? ("templates", "tasks") : ("tasks", "templates")
    let kind = "a stream of tier \(tier) (\(reader.words(for: "tier")))"
    if reader.has(misplaced) {
      reader.report("unexpected in \(kind), which has \"\(needed)\"", at: misplaced)
    }
    guard reader.has(needed) else {
      reader.report("missing in \(kind)", at: needed)
      return nil
    }
    let weights = isPlanned ? templates?.map(\.value) : tasks?.map(\.value.task.weight)
    guard let weights else { return nil }
    guard weights.contains(where: { $0 > 0 }) else {
      reader.report("found only weights of 0, expected at least one above 0", at: needed)
      return nil
    }
    if isPlanned {
      let weighted = templates?.map { WorkStream.WeightedTemplate(template: $0.key.value, weight: $0.value) }
      return .planned(tier: tier, templates: weighted?.filter { $0.weight > 0 } ?? [])
    }
    return .atomic(tier: tier, tasks: tasks?.map(\.value.task).filter { $0.weight > 0 } ?? [])
  }
}

extension WorkStream.Work {
  /// The column of a record that says which work arrives.
  fileprivate var traceColumn: String {
    switch self {
    case .planned: "template"
    case .atomic: "task"
    }
  }
}

private struct ReadAtomicTask {
  var task: WorkStream.AtomicTask
  var skills: [MapEntry<SkillLevel>]
}

extension Shape where Value == ReadAtomicTask {
  fileprivate static func atomicTask(key: String) -> Shape {
    object { reader in
      let attributes = TaskAttributes(reader, key: key)
      let category = reader.read(
        "category", .choice(WorkCategory.self), default: .apiDevelopment, "The category reported for it")
      let weight = reader.read("weight", .weight, default: 1, "How often it arrives, relatively")
      let estimate = reader.read(
        "estimate",
        .positiveDistribution().checked { $0.mean > 0 ? nil : "found a mean of 0, expected more" },
        "The estimate in hours, drawn per task")
      guard let estimate else { return nil }
      let task = WorkStream.AtomicTask(
        task: attributes.task(key: key, estimateHours: estimate.mean), category: category,
        estimate: estimate, weight: weight)
      return ReadAtomicTask(task: task, skills: attributes.skills)
    }
  }
}

extension Shape where Value == Double {
  /// A relative frequency; 0 leaves its subject out.
  static var weight: Shape { number(0...1_000_000) }
}

extension Shape where Value == [Double] {
  /// Weights by priority, those left out 0; without any, mostly normal ones.
  fileprivate static var priorities: Shape {
    object { reader in
      let named = Priority.allCases.contains { reader.has($0.name) }
      let reference = [0.2, 0.6, 0.15, 0.05]
      let weights = Priority.allCases.map { priority in
        reader.read(
          priority.name, .weight, default: named ? 0 : reference[priority.rawValue],
          "Weight of \(priority.name) priority; 0 where only others are given")
      }
      if weights.allSatisfy({ $0 == 0 }) {
        reader.report("found only weights of 0, expected at least one above 0")
      }
      return weights
    }
  }
}
