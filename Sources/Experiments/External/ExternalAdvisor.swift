import ExternalProgram
import LeadPolicy
import Scenarios
import SimulatedTime
import TeamModel
import WorkingTime

/// A program outside as the assignment policy of one simulating thread.
public final class ExternalAdvisor: AssignmentAdvisor {
  private let program: ExternalProgram
  private let scenario: CompiledScenario
  private let skills: [[String: String]]
  private let roles: [String]

  /// Starts the program that a scenario names.
  ///
  /// - Parameters:
  ///   - settings: The program.
  ///   - scenario: The scenario it decides for.
  ///   - compiled: The same, compiled.
  ///   - folder: Where the scenario's file is, in which the program runs.
  ///   - version: Plimsoll's version, for the greeting.
  /// - Throws: `ExternalProgramError` where it cannot be started or does not answer the greeting.
  public init(
    _ settings: ExternalProgramSettings, scenario: Scenario, compiled: CompiledScenario, folder: String,
    version: String
  ) throws(ExternalProgramError) {
    program = try ExternalProgram(
      command: settings.command, workingFolder: folder, timeout: .seconds(settings.timeoutSeconds),
      version: version)
    self.scenario = compiled
    roles = scenario.team.map(\.profile.id)
    skills = scenario.team.map { $0.profile.skills.mapValues(\.name) }
  }

  /// Tells the program that another replication begins.
  public func beginReplication(_ number: Int, seed: UInt64) throws {
    try program.beginReplication(number: number, seed: seed)
  }

  /// Asks the program.
  public func choose(_ question: AdvisedAssignment) throws -> AdvisedChoice {
    let task = question.task
    let request = AssignmentRequest(
      id: question.number, time: LocalDateTime(question.time, from: scenario.firstDay).iso8601,
      hours: question.time.hours,
      task: AssignmentRequest.Task(
        key: task.key, title: task.title, category: question.category.rawValue,
        estimateHours: question.estimateHours, complexity: task.complexity.rawValue,
        security: task.security.rawValue, flags: task.flags.codes,
        skills: task.skills.mapValues(\.name), priority: question.priority.name,
        dueHours: question.due?.hours),
      candidates: question.candidates.map { candidate in
        AssignmentRequest.Candidate(
          id: scenario.roster[candidate.person].id, role: roles[candidate.role],
          skillMatch: candidate.fit.skillMatch, isQualified: candidate.fit.isQualified,
          load: candidate.load, expectedWorkLeftHours: candidate.expectedHours,
          availableHours: candidate.availableHours, skills: skills[candidate.role])
      })
    let answer = try program.ask(request)
    return AdvisedChoice(candidate: answer.candidate, reason: answer.reason)
  }
}
