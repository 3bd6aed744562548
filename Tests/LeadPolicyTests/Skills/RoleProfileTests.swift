import LeadPolicy
import Testing

@Suite("The skill matrix")
struct RoleProfileTests {
  let backend = RoleProfile.referenceTeam[0]
  let senior = RoleProfile.referenceTeam[1]

  @Test func `the reference team is the design's skill matrix`() {
    #expect(RoleProfile.referenceTeam.map(\.id) == ["backend-developer", "senior-developer"])
    #expect(
      backend.skills == [
        "python": .advanced, "nodejs": .expert, "sql": .advanced, "api_design": .advanced,
        "security": .intermediate, "performance": .intermediate,
      ])
    #expect(senior.skills.count == 7)
    #expect(
      Set(senior.skills.keys) == Set(backend.skills.keys).union(["architecture"])
        && senior.skills.values.allSatisfy { $0 == .expert })
    #expect(senior.seniority > backend.seniority)
  }

  @Test(arguments: [
    (["sql": SkillLevel.advanced], 0), (["sql": .beginner], 2), (["sql": .expert], -1),
    (["nodejs": .beginner, "security": .advanced], -1), (["nodejs": .beginner, "sql": .intermediate], 1),
    ([:], 0), (["architecture": .beginner], -1), (["architecture": .expert, "nodejs": .beginner], -4),
  ])
  func `the worst skill decides how far a role is above or below a task`(
    required: [String: SkillLevel], gap: Int
  ) {
    #expect(backend.levelsAboveOrBelow(required: required) == gap)
    #expect(backend.isQualified(for: required) == (gap >= 0))
  }

  @Test func `levels are ordered and found by name`() {
    #expect(SkillLevel.allCases.map(\.name) == ["beginner", "intermediate", "advanced", "expert"])
    #expect(SkillLevel.allCases == SkillLevel.allCases.sorted())
    for level in SkillLevel.allCases { #expect(SkillLevel(name: level.name) == level) }
    #expect(SkillLevel(name: "Expert") == nil)
    #expect(SkillLevel(name: "") == nil)
  }
}
