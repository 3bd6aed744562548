import OutputAnalysis
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// Every kind of arrival process keeps the rate its scenario states.
@Suite struct ArrivalRateTests {
  /// What stands in `arrivals`, on a calendar, and how many tasks a year of 52 weeks brings.
  struct Case: Sendable, CustomTestStringConvertible {
    var arrivals: String
    var calendar = #""always""#
    var perYear: Double

    var testDescription: String { arrivals }
  }

  private static let profile =
    #"profile: { weekdays: { mon: 1.6, fri: 0.4, sun: 0 }, hours: { "09-12": 2, "17:15-20:00": 0.2 } }"#
  private static let bursts = "bursts: { factor: 5, shareOfTime: 0.2, meanHours: 6 }"
  private static let batch = #"batch: { distribution: "empirical", values: [0.2, 2.4, 4.6] }"#
  private static let office =
    #"{ workDays: ["mon", "tue", "thu", "fri"], hours: ["08:30-12:00", "13:00-17:15"] }"#
  private static let year = 52 * 168.0

  static let cases = [
    Case(arrivals: "perHour: 0.05, during: 'all-hours', \(profile)", perYear: 0.05 * year),
    Case(arrivals: "perHour: 0.05, during: 'all-hours', \(bursts)", perYear: 0.05 * year),
    // Sizes 1, 2 and 5.
    Case(arrivals: "perHour: 0.05, during: 'all-hours', \(batch)", perYear: 0.05 * year * 8 / 3),
    Case(
      arrivals: "perHour: 0.05, during: 'all-hours', \(profile), \(bursts), \(batch)",
      perYear: 0.05 * year * 8 / 3),
    Case(arrivals: "perWeek: 9, \(profile)", calendar: office, perYear: 9 * 52),
    Case(arrivals: "perWeek: 9, \(bursts)", calendar: office, perYear: 9 * 52),
    Case(arrivals: "perWeek: 9, \(profile), \(bursts)", calendar: office, perYear: 9 * 52),
    Case(arrivals: "perDay: 2, \(batch)", calendar: office, perYear: 2 * 4 * 52 * 8 / 3),
  ]

  @Test("a stated rate is the average", arguments: cases)
  func statedRateIsTheAverage(_ example: Case) throws {
    var team = SmallTeam()
    team.days = 364
    team.calendar = example.calendar
    team.arrivals = example.arrivals
    var replicator = TeamReplicator(try team.compiled())
    var arrived = Tally()
    for number in 0..<200 {
      arrived.add(Double(replicator.replicate(number, isTraced: false).ledger.arrived))
    }
    // Bonferroni: one false alarm in a hundred over all cases.
    let level = 1 - 0.01 / Double(Self.cases.count)
    let interval = try #require(ConfidenceInterval(arrived, level: level))
    #expect(interval.contains(example.perYear), "stated \(example.perYear), simulated \(interval)")
    #expect(interval.halfWidth < 0.03 * example.perYear)
  }

  @Test("under a profile, tasks arrive in working hours and not on holidays, as often as their hours say")
  func profileOfAWeek() throws {
    var team = SmallTeam()
    team.days = 364
    team.calendar =
      #"{ workDays: ["mon", "tue"], hours: ["09:00-13:00", "14:00-18:00"], holidays: ["2026-01-06"] }"#
    team.arrivals = #"perHour: 0.5, profile: { weekdays: { tue: 3 }, hours: { "09-11": 0, "14-16": 2 } }"#
    var replicator = TeamReplicator(try team.compiled())
    var counts: [[Int]: Int] = [:]
    for number in 0..<20 {
      for task in try #require(replicator.replicate(number, isTraced: true).trace).tasks {
        let day = Int(task.arrived.hours / 24)
        #expect(day != 1, "a holiday")
        counts[[day % 7, Int(task.arrived.hours) % 24], default: 0] += 1
      }
    }
    #expect(Set(counts.keys) == Set([0, 1].flatMap { day in [11, 12, 14, 15, 16, 17].map { [day, $0] } }))
    // Weights per hour: Monday 1, 1, 2, 2, 1, 1 and three times that on Tuesday, over 16 hours of a week.
    let perWeight = 0.5 * 16 / 32
    for (hour, count) in counts {
      let weight = (hour[0] == 1 ? 3.0 : 1) * ([14, 15].contains(hour[1]) ? 2 : 1)
      let weeks = hour[0] == 1 ? 51.0 : 52
      let expected = 20 * weeks * perWeight * weight
      // Poisson; 3.6 standard deviations for twelve claims at a family level below 0.01.
      #expect(abs(Double(count) - expected) < 3.6 * expected.squareRoot(), "\(hour): \(count), \(expected)")
    }
  }
}
