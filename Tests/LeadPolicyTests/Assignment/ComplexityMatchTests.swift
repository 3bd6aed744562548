import LeadPolicy
import Testing

@Suite("People matched to the right complexity")
struct ComplexityMatchTests {
  let team = RoleProfile.referenceTeam

  func match(_ task: TacticalTemplate, _ role: Int) -> ComplexityMatch {
    ComplexityMatch(task: task, assignee: team[role], team: team)
  }

  func task(
    _ skills: [String: SkillLevel], _ complexity: Complexity = .moderate,
    _ security: SecuritySensitivity = .low, _ flags: TaskFlags = []
  ) -> TacticalTemplate {
    TacticalTemplate(
      key: "T", title: "t", estimateHours: 1, skills: skills, complexity: complexity, security: security,
      flags: flags)
  }

  @Test func `ordinary work within reach of the backend developer wastes the senior`() {
    let ordinary = task(["nodejs": .advanced])
    #expect(match(ordinary, 0) == .matched)
    #expect(match(ordinary, 1) == .overQualified)
  }

  @Test func `ordinary work beyond the backend developer is the senior's`() {
    let beyond = task(["sql": .expert])
    #expect(match(beyond, 0) == .underQualified)
    #expect(match(beyond, 1) == .matched)
  }

  @Test func `demanding work wastes nobody`() {
    let demanding = [
      task(["nodejs": .advanced], .high), task(["nodejs": .advanced], .simple, .high),
      task(["nodejs": .advanced], .simple, .low, .architecture),
      task(["nodejs": .advanced], .simple, .low, .databaseMigration),
      task(["nodejs": .advanced], .simple, .low, .performanceCritical),
    ]
    for task in demanding {
      #expect(match(task, 0) == .matched)
      #expect(match(task, 1) == .matched)
    }
    #expect(match(task(["nodejs": .advanced], .simple, .medium, .databaseHeavy), 1) == .overQualified)
  }

  @Test func `a senior without juniors is never over-qualified`() {
    let alone = ComplexityMatch(task: task([:], .simple), assignee: team[1], team: [team[1]])
    #expect(alone == .matched)
  }
}
