import Scenarios
import TeamModel
import Testing

/// The same task brings the same surprises under every policy: this is what paired differences and regrets
/// rest on (Law, "Simulation Modeling and Analysis", 5th edition, 2015, section 11.2.3: a random number is used
/// for the same purpose in every variant, or common random numbers are in vain).
@Suite struct CommonRandomNumbersTests {
  /// What a draw is about.
  private struct Place: Hashable {
    var subject: DrawRecord.Subject
    var stream: Int
    var arrival: Int
    var ordinal: Int
    var round: Int
    var check: Int
  }

  /// Every number that a replication draws about tasks, by what it is about.
  private func draws(_ base: Base, _ overrides: [String]) throws -> [Place: Double] {
    let compiled = try CompiledScenario(
      try scenario(base.rawValue + ".json5", overrides: ["simulation.days=182"] + overrides))
    var replicator = TeamReplicator(compiled)
    var draws: [Place: Double] = [:]
    for draw in try #require(replicator.replicate(2, isTraced: true).trace).draws {
      let place = Place(
        subject: draw.subject, stream: draw.stream, arrival: draw.arrival, ordinal: draw.ordinal,
        round: draw.round, check: draw.check)
      if let before = draws.updateValue(draw.value, forKey: place) {
        #expect(before == draw.value, "\(place) was drawn twice: \(before), \(draw.value)")
      }
    }
    return draws
  }

  /// A scenario whose draws are compared.
  enum Base: String, CaseIterable {
    /// The reference team.
    case reference = "backend-team"
    /// Everything that a lead does at once.
    case everything = "whole-lead"

    /// What is drawn at all.
    var subjects: Set<DrawRecord.Subject> {
      switch self {
      case .reference:
        [
          .arrival, .breakdown, .priority, .planning, .estimate, .effortFactor, .violation, .reviewHours,
          .finding, .reworkShare,
        ]
      case .everything: Set(DrawRecord.Subject.allCases)
      }
    }
  }

  /// A variant that must leave every draw alone.
  struct Variant: Sendable, CustomTestStringConvertible {
    let name: String
    let overrides: [String]
    var testDescription: String { name }
  }

  private static let tester = "team.tester={count: 1, skills: {nodejs: \"expert\", sql: \"expert\"}}"

  private static let pushed = "assignment.dispatch=\"push\""

  static let variants: [Variant] =
    AssignmentPolicies.all.map {
      Variant(name: "policy \($0)", overrides: ["assignment.policy=\"\($0)\"", pushed])
    }
    + QueueDiscipline.allCases.map {
      Variant(name: "discipline \($0.rawValue)", overrides: ["assignment.discipline=\"\($0.rawValue)\""])
    } + [
      Variant(name: "one more senior", overrides: ["team.senior-developer.count=3"]),
      Variant(name: "four more developers", overrides: ["team.backend-developer.count=7"]),
      Variant(
        name: "one more role, in another time zone",
        overrides: [
          tester, "team.tester.calendar={timeZone: \"Asia/Tokyo\"}", "assignment.policy=\"least-loaded\"",
          pushed,
        ]),
      Variant(name: "more hours for the lead", overrides: ["lead.focus=0.95"]),
      Variant(name: "a lead who plans first", overrides: ["lead.workOrder=[\"planning\", \"review\"]"]),
      Variant(
        name: "stricter marks",
        overrides: ["capacity.ideal=0.4", "capacity.warning=0.5", "capacity.critical=0.6"]),
      Variant(name: "laxer marks", overrides: ["capacity.warning=1.5", "capacity.critical=1.8"]),
      Variant(
        name: "earlier escalation",
        overrides: ["capacity.escalateAbove=0.6", "capacity.clearBelow=0.5", "capacity.escalateAfterDays=1"]),
      Variant(name: "nothing deferred", overrides: ["admission.enabled=false"]),
      Variant(name: "deferred work given up", overrides: ["admission.cancelAfterDays=5"]),
      Variant(name: "no escalation", overrides: ["escalation.triggers=[]"]),
      Variant(name: "a tighter service level", overrides: ["review.serviceLevelHours=2"]),
    ]

  @Test(
    "neither a policy nor a person nor a mark changes what any task brings", arguments: Base.allCases,
    variants)
  func surprisesAreTheSame(_ base: Base, _ variant: Variant) throws {
    let plain = try draws(base, [])
    let changed = try draws(base, variant.overrides)
    var (same, different): ([DrawRecord.Subject: Int], [String]) = ([:], [])
    for (place, value) in plain {
      guard let other = changed[place] else { continue }
      if other == value {
        same[place.subject, default: 0] += 1
      } else {
        different.append("\(place): \(value) and \(other)")
      }
    }
    #expect(different.isEmpty, "\(different.count) differ: \(different.sorted().prefix(3))")
    #expect(Set(same.keys) == base.subjects)
    // What arrives does not depend on anything; what is drawn later depends on how far each team comes.
    let arrivals = Set(plain.keys.filter { $0.subject == .arrival && $0.stream < 4 })
    #expect(arrivals == Set(changed.keys.filter { $0.subject == .arrival && $0.stream < 4 }))
    #expect(arrivals.count > 150)
    for subject in [DrawRecord.Subject.effortFactor, .violation, .reviewHours] {
      let all = plain.keys.count { $0.subject == subject }
      #expect(2 * same[subject, default: 0] > all, "\(subject): \(same[subject, default: 0]) of \(all)")
    }
  }

  @Test("another seed or another replication brings other work")
  func seedsMatter() throws {
    let base = try draws(.reference, [])
    let other = try draws(.reference, ["simulation.seed=99"])
    let continuous = base.filter { $0.key.subject == .planning || $0.key.subject == .reviewHours }
    #expect(continuous.count > 100)
    #expect(continuous.allSatisfy { other[$0.key] != $0.value })
  }
}

/// The policies that choose without a program of the user's own.
enum AssignmentPolicies {
  static let all = [
    "rules", "rules-with-overflow", "weighted-score", "least-loaded", "best-skill", "round-robin", "random",
  ]
}
