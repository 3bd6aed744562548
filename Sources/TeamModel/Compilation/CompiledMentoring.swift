import LeadPolicy
import Scenarios
import SimulatedTime

/// Who teaches whom, and how tasks go for those who have learned.
struct CompiledMentoring: Sendable {
  /// Everybody who is taught, once for each setting that names their role, in roster order.
  private(set) var pupils: [Pupil] = []
  /// How each task goes for a role of which something has been learned: that of task t at knowledge k of a role is
  /// at (first + k) × tasks + t, `first` being the role's place in `firstKnowledge`.
  private(set) var learned: [LearnedTask] = []
  /// Of each role of a team, where its knowledge begins in `learned`.
  private(set) var firstKnowledge: [Int] = []
  private let taskCount: Int

  /// The most combinations of levels that a role's members may reach.
  private static let knowledgeLimit = 4096

  init(
    _ scenario: Scenario, _ staff: CompiledStaff, templates: [TacticalTemplate]
  ) throws(CompilationProblem) {
    taskCount = templates.count
    let profiles = scenario.team.map(\.profile)
    let staffed = scenario.team.filter { $0.count > 0 }.map(\.profile)
    for (place, profile) in profiles.enumerated() {
      let taught = scenario.work.mentoring.filter { $0.mentee == profile.id }
      let levels = taught.map { min($0.maximumLevels, profile.levelsToExpert(in: $0.skills)) }
      let combinations = levels.reduce(1) { min($0 * ($1 + 1), Self.knowledgeLimit + 1) }
      guard combinations <= Self.knowledgeLimit else {
        throw CompilationProblem(
          path: "work.mentoring",
          message:
            "found more than \(Self.knowledgeLimit) combinations of levels that \"\(profile.id)\" can reach, "
            + "expected fewer settings or levels")
      }
      firstKnowledge.append(taskCount == 0 ? 0 : learned.count / taskCount)
      guard combinations > 1 else { continue }
      for knowledge in 0..<combinations {
        let pupil = profile.having(Self.levels(knowledge, of: levels), in: taught.map(\.skills))
        learned += templates.map { LearnedTask($0, pupil, team: staffed, scenario.work) }
      }
      for role in stride(from: place, to: staff.roles.count, by: profiles.count) {
        let team = staff.roles[role].team
        var step: Int32 = 1
        for (setting, most) in zip(taught, levels) {
          let mentors = staff.roles.firstIndex { $0.team == team && $0.name == setting.mentor } ?? role
          let count = Int32(staff.roles[mentors].members.count)
          for (number, member) in staff.roles[role].members.enumerated() where most > 0 && count > 0 {
            pupils.append(
              Pupil(
                person: PersonID(index: member), mentors: RoleID(index: Int32(mentors)),
                mentor: Int32(number) % count, hoursPerWeek: SimulationDuration(hours: setting.hoursPerWeek),
                hoursPerLevel: SimulationDuration(hours: setting.hoursPerLevel), maximumLevels: Int32(most),
                knowledgePerLevel: step))
          }
          step *= Int32(most + 1)
        }
      }
    }
  }

  /// The levels gained by each setting that a combination stands for.
  private static func levels(_ knowledge: Int, of most: [Int]) -> [Int] {
    var rest = knowledge
    return most.map { most in
      defer { rest /= most + 1 }
      return rest % (most + 1)
    }
  }

  /// How a task goes for somebody of a role who has gained the knowledge.
  func task(_ plan: Int32, ofRole place: Int, knowing knowledge: Int32) -> LearnedTask {
    learned[(firstKnowledge[place] + Int(knowledge)) * taskCount + Int(plan)]
  }
}

/// Somebody who is taught some skills.
struct Pupil: BitwiseCopyable, Sendable {
  var person: PersonID
  /// The role that teaches.
  var mentors: RoleID
  /// The mentor's place among its members; while that mentor is not there, the next one teaches.
  var mentor: Int32
  /// Shift hours of both.
  var hoursPerWeek: SimulationDuration
  /// Hours after which a level is gained.
  var hoursPerLevel: SimulationDuration
  var maximumLevels: Int32
  /// What a level adds to `Person.knowledge`.
  var knowledgePerLevel: Int32
}

/// How a task goes for somebody who has learned.
struct LearnedTask: BitwiseCopyable, Sendable {
  /// The worst difference between a level held and one needed.
  var levelsAboveOrBelow: Int8
  var suitability: RoleSuitability

  init(_ task: TacticalTemplate, _ profile: RoleProfile, team: [RoleProfile], _ work: WorkSettings) {
    levelsAboveOrBelow = Int8(clamping: profile.levelsAboveOrBelow(required: task.skills))
    suitability = RoleSuitability(task, profile, team: team, work)
  }
}

extension RoleProfile {
  /// How many levels the skill of those named that is furthest from expert has before it.
  fileprivate func levelsToExpert(in names: [String]) -> Int {
    names.map { SkillLevel.expert.rawValue - (skills[$0]?.rawValue ?? 0) }.max() ?? 0
  }

  /// The profile of somebody who has gained levels in some skills, none of them beyond expert.
  fileprivate func having(_ levels: [Int], in names: [[String]]) -> RoleProfile {
    var profile = self
    for (gained, names) in zip(levels, names) where gained > 0 {
      for name in names {
        let level = min((profile.skills[name]?.rawValue ?? 0) + gained, SkillLevel.expert.rawValue)
        profile.skills[name] = SkillLevel(rawValue: level)
      }
    }
    return profile
  }
}
