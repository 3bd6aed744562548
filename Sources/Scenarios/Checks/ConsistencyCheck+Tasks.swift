import LeadPolicy
import PositionedJSON
import WorkingTime

extension ConsistencyCheck {
  /// Within each template: keys are unique, dependencies are known and have no cycle.
  func templates(_ templates: [MapEntry<ReadTemplate>]) {
    for entry in templates {
      var places: [String: Located<TacticalTemplate>] = [:]
      for task in entry.value.tasks {
        if let first = places[task.task.value.key] {
          reader.report("found \"\(task.task.value.key)\" twice, first at \(first.words)", at: task.task)
        } else {
          places[task.task.value.key] = task.task
        }
      }
      let keys = entry.value.tasks.map(\.task.value.key)
      var isSound = true
      for task in entry.value.tasks {
        for dependency in task.dependencies where places[dependency.value] == nil {
          isSound = false
          reader.report(
            "found the unknown task \"\(dependency.value)\", expected the key of a task of this template"
              + reader.suggestion(dependency.value, among: keys), at: dependency)
        }
      }
      if isSound, let cycle = dependencyCycle(in: entry.value.template.tasks) {
        reader.report(
          "found tasks that wait for each other: \(cycle.joined(separator: " → "))", at: entry.key)
      }
    }
  }

  /// Every task that can arrive has a template, a rule, and skills that somebody has.
  func workload(
    _ workload: [MapEntry<ReadStream>], _ scenario: Scenario, ownTemplates: [MapEntry<ReadTemplate>]
  ) {
    let rules = AssignmentRules(scenario.assignment.rules)
    let skills = scenario.team.filter { $0.count > 0 }.flatMap { $0.profile.skills.keys }.sorted()
    let own = Dictionary(ownTemplates.map { ($0.key.value, $0) }) { first, _ in first }
    let library = Dictionary(scenario.templates.map { ($0.id, $0) }) { first, _ in first }
    for template in ownTemplates {
      for task in template.value.tasks {
        check(task.task, rules)
        check(task.skills, known: skills)
      }
    }
    for stream in workload.map(\.value) {
      for task in stream.tasks {
        check(task.task, rules)
        check(task.skills, known: skills)
      }
      for name in stream.templates {
        guard let template = library[name.value] else {
          reader.report(
            "found the unknown template \"\(name.value)\", expected one of the library or of \"templates\""
              + reader.suggestion(name.value, among: scenario.templates.map(\.id)), at: name)
          continue
        }
        if own[name.value] == nil { check(builtIn: template, at: name, rules, skills) }
      }
    }
  }

  /// A record that brings nothing is a mistake, most likely in the first simulated day.
  func traces(_ workload: [MapEntry<ReadStream>], _ scenario: Scenario) {
    let plan = scenario.simulation
    let last = plan.start + (plan.warmUpDays + plan.days - 1)
    let names = workload.map(\.key.value)
    for stream in workload.map(\.value) {
      for name in (stream.stream.arrivals.trace?.streams ?? []).subtracting(names).sorted() {
        guard let place = stream.trace else { continue }
        unknown("stream", "workload", place.carrying(name), among: names)
      }
      // A record of several streams may well have nothing of one of them, but not of any.
      guard let trace = stream.stream.arrivals.trace, let place = stream.trace,
        trace.streams.map({ $0.isEmpty || $0.contains(stream.stream.id) }) ?? true,
        !trace.arrivals.contains(where: { (plan.start...last).contains($0.day) })
      else { continue }
      let first = trace.arrivals.first.map { "arrivals from \($0.day) on" } ?? "no arrivals"
      reader.report(
        "found \(first), expected some in the simulated days, \(plan.start) to \(last)", at: place)
    }
  }

  private func check(_ task: Located<TacticalTemplate>, _ rules: AssignmentRules) {
    guard rules.decide(task.value).rule == nil, !rules.rules.isEmpty else { return }
    reader.report(
      "no assignment rule (\(reader.words(for: "assignment"))) takes \(task.value.summary); "
        + "a last rule without \"when\" takes everything", at: task)
  }

  private func check(_ skills: [MapEntry<SkillLevel>], known: [String]) {
    for skill in skills where !known.contains(skill.key.value) {
      reader.report(
        "found the skill \"\(skill.key.value)\", which nobody in \"team\" (\(reader.words(for: "team"))) has"
          + reader.suggestion(skill.key.value, among: known), at: skill.key)
    }
  }

  /// A built-in template has no places of its own, so that its problems are reported where it is used.
  private func check(
    builtIn template: StrategicTemplate, at use: Located<String>, _ rules: AssignmentRules, _ known: [String]
  ) {
    for task in template.tasks where rules.decide(task).rule == nil && !rules.rules.isEmpty {
      reader.report(
        "no assignment rule (\(reader.words(for: "assignment"))) takes its \(task.summary)", at: use)
    }
    let needed = Set(template.tasks.flatMap { $0.skills.keys })
    for skill in needed.subtracting(known).sorted() {
      reader.report(
        "needs the skill \"\(skill)\", which nobody in \"team\" (\(reader.words(for: "team"))) has", at: use)
    }
  }
}

extension TacticalTemplate {
  /// The key and what the assignment rules look at.
  fileprivate var summary: String {
    let flags = flags.codes.isEmpty ? "no flags" : "flags \(flags.codes.joined(separator: ", "))"
    return "task \"\(key)\" (complexity \(complexity.rawValue), security \(security.rawValue), \(flags))"
  }
}

/// The keys along a cycle of dependencies, the first repeated at the end; nil where there is none.
///
/// A. B. Kahn, "Topological sorting of large networks", Communications of the ACM 5(11), 1962: tasks whose
/// dependencies are all settled are settled until none is left; every task that remains depends on another
/// one that remains, so that following those must come back to a task seen before.
private func dependencyCycle(in tasks: [TacticalTemplate]) -> [String]? {
  var waiting = Dictionary(tasks.map { ($0.key, $0.dependencies) }) { first, _ in first }
  let dependents = Dictionary(
    grouping: tasks.flatMap { task in Set(task.dependencies).map { (task: task.key, on: $0) } }, by: \.on)
  var open = Dictionary(tasks.map { ($0.key, Set($0.dependencies).count) }) { first, _ in first }
  var ready = tasks.map(\.key).filter { open[$0] == 0 }
  while let settled = ready.popLast() {
    waiting[settled] = nil
    for (task, _) in dependents[settled] ?? [] {
      open[task, default: 0] -= 1
      if open[task] == 0 { ready.append(task) }
    }
  }
  guard var current = tasks.map(\.key).first(where: { waiting[$0] != nil }) else { return nil }
  var path: [String] = []
  while !path.contains(current) {
    path.append(current)
    guard let next = waiting[current]?.first(where: { waiting[$0] != nil }) else { return nil }
    current = next
  }
  return Array(path.drop { $0 != current }) + [current]
}
