import Experiments
import LeadPolicy
import SimulatedTime
import TeamModel

/// Why a task took as long as it did, in plain sentences.
struct TaskStory {
  let entry: SlowestTasks.Entry
  let course: CourseOfWork
  let courses: TaskCourses

  func render() -> Markup {
    let strategic = entry.strategic
    let arrival: Markup =
      "Arrived \(course.text(strategic.arrived)), \(strategic.priority.name) priority, tier \(strategic.tier)."
    var steps: [[Markup]] = [[arrival] + admission, planning]
    for (index, task) in entry.chain.tasks.enumerated() {
      steps.append(
        TacticalStory(task: task, isFirst: index == 0, course: course, courses: courses).sentences)
    }
    // A single task has just been said to be done.
    if strategic.tier >= 3 {
      let hours = Quantity.number(entry.parts.leadTime, places: 1)
      steps.append(["All done \(course.text(entry.ended)), \(hours) working hours after its arrival."])
    }
    let items: [Markup] = steps.filter { !$0.isEmpty }.map { "<li>\(TacticalStory.joined($0))</li>\n" }
    return "<ol>\n\(items)</ol>\n"
  }

  /// "63 % admission and planning (675.9 h), 34 % waiting for a person (370.8 h)": what made up most of it.
  var shares: String {
    let parts = TaskTime.allCases.map { ($0, entry.parts.hours($0)) }
      .filter { $0.1 > 0.05 * entry.parts.leadTime }
    return parts.sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }.map { place, hours in
      "\(Quantity.percent(hours / entry.parts.leadTime, places: 0)) \(place.name.lowercased()) "
        + "(\(Quantity.number(hours, places: 1))\u{A0}h)"
    }.joined(separator: ", ")
  }

  /// Whether it was taken on at once, deferred or escalated, and why.
  private var admission: [Markup] {
    let decisions = courses.admissions[entry.strategic.number] ?? []
    var reasons: Set<String> = []
    var sentences: [Markup] = []
    var before = entry.strategic.arrived
    for decision in decisions {
      reasons.insert(decision.reason)
      let wait = course.hours(from: before, to: decision.time)
      sentences.append(
        wait < 0.05
          ? "\(decision.reason)"
          : "After \(CourseOfWork.hours(wait)), \(course.text(decision.time)): \(decision.reason)")
      before = decision.time
    }
    for escalation in courses.strategicEscalations[entry.strategic.number] ?? [] {
      sentences.append(
        TacticalStory.escalation(escalation, isReasonKnown: reasons.contains(escalation.reason), course))
    }
    return sentences
  }

  private var planning: [Markup] {
    let number = entry.strategic.number
    let records = courses.planning[number] ?? []
    var sentences: [Markup] = []
    if let first = records.first, let planned = course.planned[number] {
      let took = records.filter { $0.activity == .planning || $0.activity == .replanning }
        .reduce(0) { $0 + $1.worked.hours }
      let admitted = courses.admissions[number]?.last?.time ?? entry.strategic.arrived
      let wait = course.hours(from: admitted, to: first.began)
      let waited =
        wait < 0.05
        ? "at once"
        : "after \(CourseOfWork.hours(wait))\(course.meanwhile(first.person, from: admitted, to: first.began))"
      let count = courses.tasks[number]?.count ?? 0
      let again = records.contains { $0.activity == .replanning } ? ", had to plan it anew" : ""
      sentences.append(
        """
        \(course.name(first.person)) began to plan it \(waited)\(again), and had it in \(count) tactical tasks by \
        \(course.text(planned)) (\(CourseOfWork.hours(took)) of planning).
        """)
    }
    if let contract = courses.contracts[number] {
      let outcome = contract.agreed.map { "agreed \(course.text($0))" } ?? "not agreed by the end of the run"
      sentences.append("Its API contract with \(contract.counterpart) was \(outcome).")
    }
    return sentences
  }
}
