import LeadPolicy
import PositionedJSON

/// What template tasks and atomic tasks have in common, with the places the checks point at.
struct TaskAttributes {
  var title: String
  var skills: [MapEntry<SkillLevel>]
  var complexity: Complexity
  var security: SecuritySensitivity
  var flags: TaskFlags

  init(_ reader: ObjectReader, key: String) {
    title = reader.read("title", .string(upTo: 200), default: key, "What is to be done")
    skills = reader.readIfPresent("skills", .skills, "Level needed per skill") ?? []
    complexity = reader.read(
      "complexity", .choice(Complexity.self), default: .simple, "How hard the task is to think through")
    security = reader.read(
      "security", .choice(SecuritySensitivity.self), default: .low, "How much a mistake would matter")
    flags = reader.read("flags", .array(of: .flag), default: [], "What the task touches")
      .reduce(into: []) { $0.formUnion($1) }
  }

  func task(key: String, estimateHours: Double, dependencies: [String] = []) -> TacticalTemplate {
    TacticalTemplate(
      key: key, title: title, estimateHours: estimateHours, skills: skills.levels, complexity: complexity,
      security: security, flags: flags, dependencies: dependencies)
  }
}
