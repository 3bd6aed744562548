import LeadPolicy
import PositionedJSON
import WorkingTime

extension Shape where Value == Scenario {
  /// A whole scenario: every section is read, then what they say about each other is checked.
  ///
  /// `folder` is where the scenario's file is, whose other files are named relative to it, and read from `files`.
  static func scenario(
    builtInTemplates: [StrategicTemplate], folder: String, files: ScenarioFiles = .disk
  ) -> Shape {
    object { reader in
      _ = reader.readIfPresent("$schema", .string(), "Where an editor finds this schema")
      let name = reader.read("name", .name, "A short name, used for the report folder")
      let title = reader.read("title", .string(upTo: 200), default: name ?? "", "A heading for people")
      let description = reader.read("description", .string(), default: "", "What the scenario shows")
      let simulation = reader.readSection("simulation", .simulation, "Run length, replications and seed")
      let calendar = reader.readIfPresent(
        "calendar", .calendar,
        "The team's calendar; left out, Monday to Friday, eight hours")
      let team = reader.read("team", .team, "The roles and the people in them, by the role's name")
      let lead = reader.readSection("lead", .lead, "The Backend Lead as a resource")
      let counterparts = reader.read(
        "counterparts", .counterparts, default: CounterpartDefinition.reference,
        "The people around the team who answer requests; left out, tech-lead, dba and security-specialist")
      let workload = reader.read(
        "workload", .workload(calendar: calendar ?? .reference, folder: folder, files: files),
        "Where work comes from, by a name")
      let templates =
        reader.readIfPresent(
          "templates", .templates, "Templates beside the built-in ones, which those of the same name replace")
        ?? []
      let assignment = reader.readSection("assignment", .assignment, "Who gets a task")
      let planning = reader.readSection("planning", .planning, "The lead's planning of tier 3 and 4 tasks")
      let work = reader.readSection("work", .work, "How the work itself goes")
      let review = reader.readSection("review", .review, "The lead's domain review")
      let capacity = reader.readSection("capacity", .capacity, "The marks")
      let admission = reader.readSection("admission", .admission, "What happens to work on arrival")
      let escalation = reader.readSection("escalation", .escalation, "Who is asked for help, and when")
      let actions = reader.readSection("actions", .actions, "What crossing a mark or an escalation sets off")
      let coordination = reader.readSection(
        "coordination", .coordination, "What is agreed with the peers of the team")
      let targets = reader.read(
        "targets", .targets, default: [],
        "What metrics are to be, by their names: how often single replications "
          + "meet it and whether their mean does")
      let gates = reader.read(
        "gates", .gates, default: [],
        "What a change may do to metrics, for plimsoll check: \"review_sla_hit_rate drops < 0.02\", "
          + "\"escalations_per_week rises < 10%\", or changes")
      let department = reader.readSection("department", .department, "Teams like this one, side by side")
      let uncertainty = reader.readIfPresent(
        "uncertainty", .uncertainty, "What is not known about the inputs themselves")
      let study = reader.readSection("study", .study, "What the record of a run says about the study")

      // Sections that could not be read would make the checks across them report what is not so.
      guard reader.problemCount == 0, let name, let simulation, let team, let lead, let workload,
        let assignment, let planning, let work, let review, let capacity, let admission, let escalation,
        let actions, let coordination, let department, let study
      else { return nil }
      let library = builtInTemplates.filter { known in
        !templates.contains { $0.key.value == known.id }
      }
      var scenario = Scenario(
        name: name, title: title, description: description, simulation: simulation,
        calendar: calendar ?? .reference, team: team.map(\.value), lead: lead, counterparts: counterparts,
        workload: workload.map(\.value.stream), templates: library + templates.map(\.value.template),
        assignment: assignment.settings, planning: planning, work: work.settings, review: review,
        capacity: capacity, admission: admission,
        escalation: EscalationSettings(triggers: [], answeredBy: []), actions: actions.settings,
        coordination: coordination.settings, targets: targets, department: department)
      scenario.gates = gates
      scenario.uncertainty = uncertainty
      scenario.study = study
      let check = ConsistencyCheck(reader: reader)
      check.people(team, lead: lead)
      scenario.assignment.rules = check.rules(assignment.rules, scenario, team: team)
      scenario.escalation = check.escalation(escalation, scenario)
      check.assist(assignment.assist, team: team)
      check.mentoring(work.mentoring, team: team)
      check.actions(actions, team: team)
      check.coordination(coordination, scenario)
      check.department(scenario)
      check.templates(templates)
      check.workload(workload, scenario, ownTemplates: templates)
      check.traces(workload, scenario)
      return reader.problemCount == 0 ? scenario : nil
    }
  }
}
