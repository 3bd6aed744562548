import LeadPolicy
import Scenarios
import TeamModel
import Testing

/// Work violates checks more easily the more its circumstances speak for it.
@Suite struct DefectFactorTests {
  /// Thousands of small tasks that need more than their workers can, or less, or exactly as much; each check is
  /// violated one time in ten, and whatever is violated is found.
  private func team(_ factors: DefectFactors, level: SkillLevel, busy: Bool = false) -> ReviewedTeam {
    var team = ReviewedTeam()
    team.peer = nil
    team.detection = 1
    team.team.calendar = #""always""#
    team.team.days = busy ? 40 : 200
    team.team.team = #"developer: { count: 2, focus: 1, skills: { sql: "\#(level.name)" } }"#
    team.team.arrivals = "perHour: \(busy ? 3 : 0.5)"
    team.team.lead = #"focus: 1, calendar: "always""#
    team.team.review = "enabled: true, effortHours: 0.001"
    team.team.tasks = #"{ key: "A", title: "a", hours: 1, complexity: "high", skills: { sql: "advanced" } }"#
    team.edit = { scenario in
      for check in scenario.review.checks.indices { scenario.review.checks[check].defectProbability = 0.1 }
      scenario.review.defectFactors = factors
    }
    return team
  }

  private struct Violation: Hashable {
    var strategic: Int
    var check: String
  }

  /// What the first submissions of the first tasks violate, and how many checks those tasks face.
  private func violations(_ team: ReviewedTeam) throws -> (found: Set<Violation>, faced: Int) {
    let first = try team.trace().reviews.filter { $0.round == 1 && $0.strategic < 1000 }
    let found = first.flatMap { review in
      review.failedChecks.map { Violation(strategic: review.strategic, check: $0) }
    }
    let template = TacticalTemplate(key: "A", title: "a", estimateHours: 1, skills: ["sql": .advanced])
    let checks = ReviewPolicy.applicableChecks(for: template).checks.count
    return (Set(found), first.count * checks)
  }

  static let cases: [(String, SkillLevel, Bool, @Sendable (Double) -> DefectFactors)] = [
    ("a skill that is missing", .intermediate, false, { DefectFactors(perLevelBelow: $0) }),
    ("a skill that is exceeded", .expert, false, { DefectFactors(perLevelAbove: $0) }),
    ("complexity", .advanced, false, { DefectFactors(high: $0) }),
    ("haste", .advanced, true, { DefectFactors(haste: $0) }),
  ]

  @Test("each factor multiplies the expected violations and only adds to them", arguments: 0..<4)
  func monotone(_ index: Int) throws {
    let (name, level, busy, factors) = Self.cases[index]
    let plain = try violations(team(DefectFactors(), level: level, busy: busy))
    var smaller = plain.found
    for factor in [1.5, 2.0, 4.0] {
      let (found, faced) = try violations(team(factors(factor), level: level, busy: busy))
      let missing = smaller.subtracting(found)
      #expect(missing.isEmpty, "\(name) × \(factor) takes violations away")
      if busy {
        // The first tasks come before there is haste.
        #expect(found.count > smaller.count)
      } else {
        #expect(try interval(found.count, of: faced).contains(0.1 * factor), "\(name) × \(factor)")
      }
      smaller = found
    }
  }

  @Test("factors of circumstances that are not there change nothing, to the bit")
  func othersDoNotMatter() throws {
    let elsewhere = DefectFactors(
      perLevelBelow: 3, perLevelAbove: 3, simple: 3, moderate: 3, high: 1, haste: 1)
    let neutral = try replications(of: team(DefectFactors(), level: .advanced).compiled(), 2, jobs: 1)
    #expect(try replications(of: team(elsewhere, level: .advanced).compiled(), 2, jobs: 1) == neutral)
  }
}
