import LeadPolicy
import PositionedJSON

/// A template of the scenario and the places of what it refers to.
struct ReadTemplate {
  var template: StrategicTemplate
  var tasks: [ReadTemplateTask]
}

/// A task of a template and the places of what it refers to.
struct ReadTemplateTask {
  var task: Located<TacticalTemplate>
  var skills: [MapEntry<SkillLevel>]
  var dependencies: [Located<String>]
}

extension Shape where Value == [MapEntry<ReadTemplate>] {
  /// The scenario's own templates, by name.
  static var templates: Shape { map(keys: .name, count: 0...10_000) { .template(id: $0) } }
}

extension Shape where Value == ReadTemplate {
  fileprivate static func template(id: String) -> Shape {
    object { reader in
      let title = reader.read("title", .string(upTo: 200), default: id, "What such work is called")
      let category = reader.read("category", .choice(WorkCategory.self), "The category of the work")
      let specialization = reader.read(
        "specialization", .string(upTo: 80), default: "", "The specialization within the category")
      let keywords = reader.read(
        "keywords", .array(of: .label, count: 0...1000), default: [],
        "Words in a free-text task that speak for this template")
      let tasks = reader.read(
        "tasks", .array(of: .templateTask, count: 1...1000), "The breakdown into tactical tasks")
      guard let category, let tasks else { return nil }
      let template = StrategicTemplate(
        id: id, title: title, category: category, specialization: specialization,
        keywords: keywords.map { $0.lowercased() }, tasks: tasks.map(\.task.value))
      return ReadTemplate(template: template, tasks: tasks)
    }
  }
}

extension Shape where Value == ReadTemplateTask {
  fileprivate static var templateTask: Shape {
    object { reader in
      let key = reader.read("key", .located(.label), "The task's short name, unique in its template")
      let attributes = TaskAttributes(reader, key: key?.value ?? "")
      let hours = reader.read(
        "hours", .number(above: 0, atMost: 10_000), "The lead's estimate in hours of direct work")
      let dependencies =
        reader.readIfPresent(
          "after", .array(of: .located(.label)), "Keys of the tasks that must be completed first") ?? []
      guard let key, let hours else { return nil }
      let task = attributes.task(
        key: key.value, estimateHours: hours, dependencies: dependencies.map(\.value))
      return ReadTemplateTask(
        task: key.carrying(task), skills: attributes.skills,
        dependencies: dependencies)
    }
  }
}
