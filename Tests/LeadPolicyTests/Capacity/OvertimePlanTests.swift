import LeadPolicy
import Testing

@Suite("Overtime, its limits and its cost")
struct OvertimePlanTests {
  /// The days on which overtime is worked, as "x", and the others.
  func worked(_ wanted: String, maximum: Int, rest: Int) -> String {
    var plan = OvertimePlan(hoursPerDay: 2, maximumDays: maximum, restDays: rest)
    return String(wanted.map { plan.observe(isWanted: $0 == "x") ? "x" : "." })
  }

  @Test func `after so many days in a row come the days of rest`() {
    #expect(worked("xxxxxxxxxxxx", maximum: 3, rest: 2) == "xxx..xxx..xx")
  }

  @Test func `a shorter run ends without rest, and the next has its full length`() {
    #expect(worked("xx.xxxx.x", maximum: 3, rest: 2) == "xx.xxx..x")
  }

  @Test func `rest passes whether overtime is wanted or not`() {
    #expect(worked("xxx..xxx", maximum: 3, rest: 2) == "xxx..xxx")
    #expect(worked("xxx.xxx", maximum: 3, rest: 3) == "xxx...x")
  }

  @Test func `no plan works more days in a row than it may`() {
    #expect(worked("xxxx", maximum: 0, rest: 1) == "....")
    #expect(worked("xxxx", maximum: -1, rest: 1) == "....")
    #expect(worked("xxxx", maximum: 1, rest: 0) == "x.x.")
    #expect(worked("xxxxx", maximum: 2, rest: -7) == "xx.xx")
    #expect(worked("xxxx", maximum: .max, rest: .max) == "xxxx")
  }

  @Test
  func `whatever is wanted, runs are as long as wanted and allowed, and full ones are followed by rest`() {
    var draws = SplitMix64(seed: 21)
    for _ in 0..<500 {
      let maximum = Int.random(in: 1...4, using: &draws)
      let rest = Int.random(in: 1...3, using: &draws)
      let wanted = (0..<80).map { _ in Int.random(in: 0..<4, using: &draws) > 0 }
      var plan = OvertimePlan(hoursPerDay: 1, maximumDays: maximum, restDays: rest)
      let worked = wanted.map { plan.observe(isWanted: $0) }
      for day in wanted.indices {
        // Forbidden by a full run that ended at most `rest` days ago.
        let isResting = (max(0, day - rest)..<day).contains { last in
          last - maximum + 1 >= 0 && worked[(last - maximum + 1)...last].allSatisfy { $0 }
        }
        #expect(worked[day] == (wanted[day] && !isResting))
      }
    }
  }

  @Test func `each consecutive day, the first included, adds to effort and defects`() {
    let fatigue = OvertimeFatigue(effortPerDay: 0.25, defectsPerDay: 0.5)
    var plan = OvertimePlan(hoursPerDay: 2, maximumDays: 2, restDays: 1)
    let factors = (0..<4).map { _ in
      _ = plan.observe(isWanted: true)
      return [
        fatigue.effortFactor(consecutiveDays: plan.consecutiveDays),
        fatigue.defectFactor(consecutiveDays: plan.consecutiveDays),
      ]
    }
    #expect(factors == [[1.25, 1.5], [1.5, 2], [1, 1], [1.25, 1.5]])
  }

  @Test(arguments: [(2.5, 2.5), (-1, 0), (.nan, 0)])
  func `hours that cannot be worked are none`(given: Double, hours: Double) {
    #expect(OvertimePlan(hoursPerDay: given, maximumDays: 1, restDays: 1).hoursPerDay == hours)
  }
}
