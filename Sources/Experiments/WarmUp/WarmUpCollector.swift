import OutputAnalysis
import TeamModel
import WorkingTime

/// Gathers the course of a run over the replications: the data of Welch's plot, and what tells whether the warm-up
/// is long enough.
///
/// Memory: a few numbers per simulated day, and at most 64 per replication.
struct WarmUpCollector {
  private static let mostPeriods = 64
  /// Level of the test whether the first measured days differ from the later ones.
  private static let level = 0.01
  /// Growth from there to there that is not worth a longer warm-up, as a share of the mean.
  private static let relevantShare = 0.05

  private let compiled: CompiledScenario
  private let daysPerPeriod: Int
  private var population: [Double]
  private var utilization: [Double]
  private var utilizationCounts: [Int]
  /// Per replication, the mean population of each period of days.
  private var periods: [[Double]] = []

  init(_ compiled: CompiledScenario) {
    self.compiled = compiled
    daysPerPeriod = max(1, (compiled.totalDays + Self.mostPeriods - 1) / Self.mostPeriods)
    population = Array(repeating: 0, count: compiled.totalDays)
    utilization = population
    utilizationCounts = Array(repeating: 0, count: compiled.totalDays)
  }

  /// Adds one replication.
  mutating func add(_ outcome: ReplicationOutcome) {
    guard outcome.population.count == compiled.totalDays, outcome.utilization.count == compiled.totalDays
    else {
      return
    }
    var sums = [Int](repeating: 0, count: (compiled.totalDays + daysPerPeriod - 1) / daysPerPeriod)
    for day in 0..<compiled.totalDays {
      population[day] += Double(outcome.population[day])
      sums[day / daysPerPeriod] += Int(outcome.population[day])
      let share = outcome.utilization[day]
      guard share >= 0 else { continue }
      utilization[day] += Double(share) / 1_000_000
      utilizationCounts[day] += 1
    }
    periods.append(sums.indices.map { Double(sums[$0]) / Double(length(of: $0)) })
  }

  private func length(of period: Int) -> Int {
    min(daysPerPeriod, compiled.totalDays - period * daysPerPeriod)
  }

  /// What the replications taken so far say.
  func warmUp(isTerminating: Bool) -> WarmUp {
    let count = Double(max(1, periods.count))
    let meanPopulation = population.map { $0 / count }
    let workDays = (0..<compiled.totalDays).filter { utilizationCounts[$0] > 0 }
    let onWorkDays = workDays.map { meanPopulation[$0] }
    let meanUtilization = workDays.map { utilization[$0] / Double(utilizationCounts[$0]) }
    // About a month of working days to either side, less in a short run.
    let window = min(20, workDays.count / 10)
    let smoothed = [onWorkDays, meanUtilization].map { series in
      var curve = WelchCurve()
      curve.add(series)
      return curve.smoothed(window: window)
    }
    var course = (0..<compiled.totalDays).map { day in
      WarmUp.Day(
        date: compiled.firstDay + day, isMeasured: day >= compiled.warmUpDays, population: meanPopulation[day]
      )
    }
    for (place, day) in workDays.enumerated() {
      course[day].utilization = meanUtilization[place]
      if smoothed[0].indices.contains(place) { course[day].smoothedPopulation = smoothed[0][place] }
      if smoothed[1].indices.contains(place) { course[day].smoothedUtilization = smoothed[1][place] }
    }
    let settled = MSER5(onWorkDays).map { $0.truncation == 0 ? 0 : workDays[$0.truncation] }
    return WarmUp(
      chosenDays: compiled.warmUpDays, settledDays: settled,
      verdict: isTerminating ? .notAsked : verdict(settled), course: course, window: window)
  }

  private func verdict(_ settled: Int?) -> WarmUp.Verdict {
    let (first, measured) = (compiled.warmUpDays, compiled.totalDays - compiled.warmUpDays)
    if let settled, settled <= first { return .adequate }
    guard differs(from: first, to: first + max(measured / 16, 1)) else { return .adequate }
    return differs(from: first + measured / 4, to: first + measured / 2) ? .unsettled : .tooShort
  }

  /// Whether the number in the system on some measured days surely differs from that in the second half of the
  /// measured period, by more than is worth a word: a paired t-test over the replications.
  private func differs(from start: Int, to end: Int) -> Bool {
    let first = start / daysPerPeriod
    let last = max((end + daysPerPeriod - 1) / daysPerPeriod, first + 1)
    let half = (compiled.warmUpDays + compiled.totalDays + 1) / 2 / daysPerPeriod
    var difference = Tally()
    var level = Tally()
    for replication in periods where last <= half && half < replication.count {
      let late = Tally(replication[half...]).mean
      difference.add(Tally(replication[first..<last]).mean - late)
      level.add(late)
    }
    guard let interval = ConfidenceInterval(difference, level: 1 - Self.level) else { return false }
    let margin = Self.relevantShare * level.mean
    return interval.high < -margin || interval.low > margin
  }
}
