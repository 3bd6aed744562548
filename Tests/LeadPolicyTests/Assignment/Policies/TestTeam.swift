import LeadPolicy

/// A team in plain arrays that answers every question by looking at everybody.
struct TestTeam: NamedCandidatePools {
  struct Pool {
    var fit: PoolFit
    var members: [PoolMember]
  }

  var pools: [Pool]

  var poolCount: Int { pools.count }
  func fit(_ pool: Int) -> PoolFit { pools[pool].fit }
  func presentCount(_ pool: Int) -> Int { present(pool).count }
  func leastLoaded(_ pool: Int) -> Candidate? {
    present(pool).min { ($0.load, $0.member) < ($1.load, $1.member) }?.candidate(of: pool)
  }
  func leastWork(_ pool: Int) -> Candidate? {
    pools[pool].members.min { ($0.expectedHours, $0.member) < ($1.expectedHours, $1.member) }?
      .candidate(of: pool)
  }
  func presentMember(_ pool: Int, at position: Int) -> Candidate {
    present(pool)[position].candidate(of: pool)
  }
  func forEachMember(_ pool: Int, _ visit: (PoolMember) -> Void) { pools[pool].members.forEach(visit) }
  func poolName(_ pool: Int) -> String { "role-\(pool)" }
  func memberName(_ pool: Int, _ member: Int) -> String { "role-\(pool)-\(member)" }

  private func present(_ pool: Int) -> [PoolMember] {
    pools[pool].members.filter(\.isPresent).sorted { $0.member < $1.member }
  }
}

extension TestTeam.Pool {
  /// Members 0, 1, … with these loads, of 24 hours each.
  init(_ fit: PoolFit, loads: [Double], away: Set<Int> = [], performance: [Double] = []) {
    self.fit = fit
    members = loads.enumerated().map { member, load in
      PoolMember(
        member: member, expectedHours: load * 24, load: load,
        performance: member < performance.count ? performance[member] : 0.5,
        isPresent: !away.contains(member))
    }
  }
}

extension PoolFit {
  /// Qualified, matched, nothing to learn.
  static func qualified(mastery: Double = 0.75, complexityFit: Double = 1, learningValue: Double = 0) -> Self
  {
    PoolFit(
      levelsAboveOrBelow: 0, skillMatch: 1, complexityFit: complexityFit, learningValue: learningValue,
      mastery: mastery)
  }

  /// A level short in something.
  static func short(skillMatch: Double = 0.75, learningValue: Double = 1) -> Self {
    PoolFit(
      levelsAboveOrBelow: -1, skillMatch: skillMatch, complexityFit: 0.75, learningValue: learningValue,
      mastery: 0.5)
  }
}

/// A small deterministic generator: S. Vigna's splitmix64.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of 0, 1/steps, …, 1: coarse, so that ties are frequent.
  mutating func share(steps: Int) -> Double {
    Double(Int.random(in: 0...steps, using: &self)) / Double(steps)
  }
}

extension TestTeam {
  /// Any team: up to 4 pools of up to 6 people, with ties, absences, people without hours and empty pools.
  static func random(_ generator: inout SplitMix) -> TestTeam {
    TestTeam(
      pools: (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        let skillMatch = generator.share(steps: 5)
        let fit = PoolFit(
          levelsAboveOrBelow: skillMatch == 1 ? 0 : -1, skillMatch: skillMatch,
          complexityFit: generator.share(steps: 4), learningValue: generator.share(steps: 2),
          mastery: generator.share(steps: 4))
        let loads = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          let load = generator.share(steps: 10) * 1.5
          return load > 1.4 ? .infinity : load
        }
        let away = Set(loads.indices.filter { _ in generator.share(steps: 3) == 0 })
        var pool = Pool(
          fit, loads: loads, away: away, performance: loads.map { _ in generator.share(steps: 4) })
        for index in pool.members.indices {
          pool.members[index].expectedHours = 24 * generator.share(steps: 4)
        }
        return pool
      })
  }

  /// The same team, stored in another order.
  func shuffled(_ generator: inout SplitMix) -> TestTeam {
    var other = self
    for pool in pools.indices { other.pools[pool].members.shuffle(using: &generator) }
    return other
  }

  func member(_ candidate: Candidate) -> PoolMember? {
    pools[candidate.pool].members.first { $0.member == candidate.member }
  }
}
