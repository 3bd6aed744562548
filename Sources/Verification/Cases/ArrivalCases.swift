import ExactResults
import Scenarios
import SimulatedTime
import TeamModel

extension VerificationCase {
  /// Arrivals at a rate that varies over the week, by the records of a replication's tasks.
  static let varyingArrivals = VerificationCase(
    "varying-arrivals", "arrivals at a rate that varies by weekday and hour, against its integral",
    file: "varying-arrivals.json5"
  ) { scenario in
    let rate = try VaryingRate(scenario)
    let compiled = try CompiledScenario(scenario)
    let (firstHour, from) = (scenario.firstHourOfWeek, 24 * scenario.simulation.warmUpDays)
    let weeks = scenario.simulation.days / 7
    let spans = ArrivalSpans(weekdays: 7, sixths: 6)
    var quantities = spans.names.enumerated().map { place, name in
      let exact = spans.windows(place).reduce(0) {
        $0 + rate.meanArrivals(from: $1.lowerBound, to: $1.upperBound)
      }
      return Experiment.Quantity(
        name: "arrivals, \(name) [per week]", expectation: .mean(exact), events: exact * Double(weeks))
    }
    let perWeek = MGInfinityQueue(arrivalRate: rate.perPeriod, meanService: 1)
    let likely = 0..<Int(rate.perPeriod + 20 * rate.perPeriod.squareRoot() + 20)
    quantities.append(
      .init(
        name: "arrivals in a week [χ² to Poisson]",
        expectation: .distribution(likely.map { perWeek.probability(of: $0) })))
    return Experiment(
      quantities: quantities, replications: scenario.simulation.replications,
      simulation: .team(compiled, keeping: .stories) { outcome in
        var counts = [Int](repeating: 0, count: spans.names.count)
        var byWeek = [Int](repeating: 0, count: weeks)
        for task in outcome.trace?.strategic ?? [] {
          let hours = task.arrived.hours - Double(from)
          guard hours >= 0, hours < Double(weeks * 168) else { continue }
          byWeek[Int(hours / 168)] += 1
          let hourOfWeek = (task.arrived.hours + firstHour).truncatingRemainder(dividingBy: 168)
          for place in spans.places(of: hourOfWeek) { counts[place] += 1 }
        }
        return counts.map { .value(Double($0) / Double(weeks)) } + [.samples(byWeek)]
      })
  }

  /// How many are in service, with a server for everybody, as the rate of arrivals varies over the week.
  static let varyingPopulation = VerificationCase(
    "varying-population", "M(t)/M/∞: the number in service at each midnight of the week",
    file: "varying-arrivals.json5"
  ) { scenario in
    let rate = try VaryingRate(scenario)
    var steady = scenario
    steady.workload[0].arrivals.profile = nil
    let system = try ServiceSystem(steady)
    guard system.classes.count == 1, system.classes[0].service.isExponential else {
      throw NotExactlySolvable(
        scenario: scenario.name, obstacles: ["workload: expected one kind of task with an exponential effort"]
      )
    }
    let service = system.classes[0].service.mean
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let exact = (1...7).map { rate.meanPopulation(at: Double(24 * $0), meanService: service) }
    let crowd = MGInfinityQueue(arrivalRate: 1, meanService: exact.max() ?? 0)
    guard crowd.probability(ofAtLeast: system.servers) < 1e-12 else {
      throw NotExactlySolvable(
        scenario: scenario.name, obstacles: ["team: expected so many people that a task never waits"])
    }
    let scenario = try scenario.warmedUp(10 * service / 24)
    let compiled = try CompiledScenario(scenario)
    let (firstHour, warmUp) = (scenario.firstHourOfWeek, scenario.simulation.warmUpDays)
    return Experiment(
      quantities: zip(names, exact).map {
        .init(
          name: "in service at the end of \($0)", expectation: .mean($1),
          events: $1 * Double(scenario.simulation.days / 7))
      },
      replications: scenario.simulation.replications,
      simulation: .team(compiled, keeping: .metrics) { outcome in
        (0..<7).map { weekday in
          let days = outcome.population.indices.filter { day in
            day >= warmUp && (day + Int(firstHour / 24)) % 7 == weekday
          }
          let sum = days.reduce(0) { $0 + Int(outcome.population[$1]) }
          return .value(days.isEmpty ? .nan : Double(sum) / Double(days.count))
        }
      })
  }
}

/// The parts of the week in which arrivals are counted: each weekday, and each stretch of four hours over all days.
private struct ArrivalSpans: Sendable {
  let weekdays: Int
  let sixths: Int

  var names: [String] {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
      + (0..<sixths).map { "\($0 * 4)–\($0 * 4 + 4) h" }
  }

  /// The hours of the week that belong to a part.
  func windows(_ place: Int) -> [Range<Double>] {
    if place < weekdays { return [Double(24 * place)..<Double(24 * place + 24)] }
    let first = 4 * (place - weekdays)
    return (0..<7).map { Double(24 * $0 + first)..<Double(24 * $0 + first + 4) }
  }

  /// The parts that an hour of the week belongs to.
  func places(of hour: Double) -> [Int] {
    let day = min(6, Int(hour / 24))
    return [day, weekdays + min(sixths - 1, Int((hour - Double(24 * day)) / 4))]
  }
}

extension Scenario {
  /// The hour of the week, from Monday's midnight, at which the simulation begins.
  fileprivate var firstHourOfWeek: Double { Double(24 * simulation.start.weekday.rawValue) }
}

extension VaryingRate {
  /// The rate of a scenario's only stream over the week from Monday's midnight on.
  ///
  /// The stated rate is the average over the hours of the stream's clock; the factors of the weekday and of the time of
  /// day multiply.
  fileprivate init(_ scenario: Scenario) throws {
    let arrivals = scenario.workload[0].arrivals
    var obstacles: [String] = []
    if scenario.workload.count != 1 { obstacles.append("workload: expected a single stream") }
    if arrivals.bursts != nil || arrivals.batch != nil || arrivals.trace != nil {
      obstacles.append(
        "workload.\(scenario.workload[0].id).arrivals: expected neither bursts, batches nor a record")
    }
    if !scenario.calendar.holidays.isEmpty { obstacles.append("calendar.holidays: expected none") }
    guard obstacles.isEmpty else { throw NotExactlySolvable(scenario: scenario.name, obstacles: obstacles) }
    let open = arrivals.during.shifts(of: scenario.calendar)
    // Minute by minute: no profile has finer edges.
    var stretches: [Stretch] = []
    var (hours, mass) = (0.0, 0.0)
    for (weekday, shifts) in open.enumerated() {
      for shift in shifts {
        for minute in shift.startMinute..<shift.endMinute {
          let part = arrivals.profile?.hours.first {
            $0.hours.startMinute <= minute && minute < $0.hours.endMinute
          }
          let factor = (arrivals.profile?.weekdays[weekday] ?? 1) * (part?.factor ?? 1)
          let start = Double(24 * weekday) + Double(minute) / 60
          hours += 1.0 / 60
          mass += factor / 60
          stretches.append(Stretch(start: start, end: start + 1.0 / 60, rate: factor))
        }
      }
    }
    let scale = arrivals.ratePerHour * hours / mass
    for place in stretches.indices { stretches[place].rate *= scale }
    self.init(stretches, period: 168)
  }
}
