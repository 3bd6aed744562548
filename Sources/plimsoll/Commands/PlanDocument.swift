import LeadPolicy
import Scenarios
import WorkingTime

/// A plan for machines. Keys are promises; what is undefined is left out.
struct PlanDocument: Encodable {
  struct Candidate: Encodable {
    var template: String
    var title: String
    var score: Int
    var resemblance: Double
    var keywords: [String]
    var titleWords: [String]
  }

  struct Template: Encodable {
    var id: String
    var title: String
    var category: String
    var specialization: String
  }

  struct Task: Encodable {
    var key: String
    var title: String
    var hours: Double
    var complexity: String
    var security: String
    var flags: [String]
    var skills: [String: String]
    var after: [String]
    var assignee: String?
    var collaborators: [String]
    var consulted: [String]
    var rule: String
    var reason: String
    var isCritical: Bool
    var person: String?
    var start: String?
    var finish: String?
  }

  struct Split: Encodable {
    var key: String
    var hours: Double
    var parts: Int
  }

  struct Total: Encodable {
    var name: String
    var role: String
    var tasks: Int
    var hours: Double
  }

  struct CriticalChain: Encodable {
    var tasks: [String]
    var hours: Double
  }

  struct Violation: Encodable {
    var code: String
    var explanation: String
  }

  /// A plan draws nothing at random, so that nothing in it needs an interval.
  var numbers = "exact"
  var text: String
  var scenario: String
  var outcome: String
  var explanation: String
  var candidates: [Candidate]
  var template: Template?
  var tasks: [Task] = []
  var splits: [Split] = []
  var violations: [Violation] = []
  var totalHours: Double?
  var roles: [Total] = []
  var people: [Total] = []
  var criticalPath: CriticalChain?
  var start: String?
  var earliestFinish: String?

  init(
    _ decision: PlanningDecision, _ plan: StrategicPlan?, _ timetable: PlanTimetable?, _ scenario: Scenario
  ) {
    text = decision.text
    self.scenario = scenario.name
    outcome = decision.code
    explanation = decision.explanation
    candidates = decision.candidates.map {
      Candidate(
        template: $0.id, title: $0.title, score: $0.score, resemblance: $0.resemblance,
        keywords: $0.keywords, titleWords: $0.titleWords)
    }
    guard let plan else { return }
    template = Template(
      id: plan.template.id, title: plan.template.title, category: plan.template.category.rawValue,
      specialization: plan.template.specialization)
    tasks = plan.entries.indices.map { Self.task($0, plan, timetable) }
    splits = plan.splitTasks.map {
      Split(key: $0.key, hours: $0.estimateHours, parts: TaskSplitting.partCount(of: $0))
    }
    violations = plan.violations.map { Violation(code: $0.code, explanation: $0.explanation) }
    let totals = PlanTotals(plan, timetable)
    totalHours = totals.hours
    roles = totals.roles.map(Self.total)
    people = totals.people.map(Self.total)
    criticalPath = plan.criticalPath.map { path in
      CriticalChain(tasks: path.tasks.map { plan.tasks[$0].key }, hours: path.hours)
    }
    start = timetable?.start.iso8601
    earliestFinish = timetable?.finish.iso8601
  }

  private static func task(_ index: Int, _ plan: StrategicPlan, _ timetable: PlanTimetable?) -> Task {
    let entry = plan.entries[index]
    let placement = timetable?.placement(of: index)
    return Task(
      key: entry.task.key, title: entry.task.title, hours: entry.task.estimateHours,
      complexity: entry.task.complexity.rawValue, security: entry.task.security.rawValue,
      flags: entry.task.flags.codes, skills: entry.task.skills.mapValues(\.name),
      after: entry.task.dependencies, assignee: entry.assignee, collaborators: entry.collaborators,
      consulted: entry.consulted, rule: entry.rule, reason: entry.reason,
      isCritical: plan.criticalPath?.tasks.contains(index) ?? false,
      person: placement.flatMap { timetable?.people[$0.person].id }, start: placement?.start.iso8601,
      finish: placement?.finish.iso8601)
  }

  private static func total(_ share: PlanTotals.Share) -> Total {
    Total(name: share.name, role: share.role, tasks: share.tasks, hours: share.hours)
  }
}
