import OutputAnalysis
import TeamModel

/// Puts together what the observed replications tell, in their order.
struct ObservationCollector {
  private let compiled: CompiledScenario
  private var gathered: [ReplicationObservation] = []

  init(_ compiled: CompiledScenario) {
    self.compiled = compiled
  }

  mutating func add(_ observation: ReplicationObservation) { gathered.append(observation) }

  /// Nil where nothing was observed.
  func observations(confidence: Double) -> Observations? {
    guard let first = gathered.first?.trace else { return nil }
    var critical = CriticalValues(level: confidence)
    let completed = gathered.map { Double($0.completedTasks) }
    let services = gathered.reduce(0) { $0 + $1.services }
    let checks = gathered.flatMap(\.stations)
    return Observations(
      replications: gathered.count, first: first, hours: roleHours(&critical),
      taskTimes: TaskTime.allCases.map { place in
        ratio(of: gathered.map { $0.taskHours[place.rawValue] }, to: completed, &critical)
      },
      taskTime: ratio(of: gathered.map { $0.taskHours.reduce(0, +) }, to: completed, &critical),
      serviceHours: services > 0
        ? gathered.reduce(0) { $0 + $1.serviceHours } / Double(services) : nil,
      queues: WaitingLine.allCases.map { line in
        Observations.QueueCourse(
          line: line,
          weeks: courses(gathered.map { $0.queues[line.rawValue] }, &critical))
      },
      unmetDemand: courses(
        gathered.map { observation in
          zip(observation.waitingHours, observation.weekHours).map { $1 > 0 ? $0 / $1 : .nan }
        }, &critical),
      strategicLeadTime: LeadTimeDistribution(gathered.map(\.strategicLeadTimes), &critical),
      atomicLeadTime: LeadTimeDistribution(gathered.map(\.atomicLeadTimes), &critical),
      stations: littleResiduals(&critical), balanced: gathered.count(where: \.booksBalance),
      stationChecks: checks.count,
      stationChecksPassed: checks.count { $0.occupancy == $0.presence })
  }

  private func estimate(_ values: [Double], _ critical: inout CriticalValues) -> Observations.Estimate {
    let tally = Tally(values)
    return Observations.Estimate(
      mean: tally.mean, halfWidth: ConfidenceInterval(tally, &critical)?.halfWidth)
  }

  /// A ratio of means with the interval that its linearization has: Cochran, "Sampling Techniques" (3rd edition, 1977),
  /// chapter 6.
  private func ratio(
    of parts: [Double], to wholes: [Double], _ critical: inout CriticalValues
  ) -> Observations.Estimate {
    let (sum, total) = (parts.reduce(0, +), wholes.reduce(0, +))
    guard total > 0 else { return Observations.Estimate(mean: 0, halfWidth: nil) }
    let ratio = sum / total
    let mean = total / Double(wholes.count)
    let spread = Tally(zip(parts, wholes).map { ($0 - ratio * $1) / mean })
    return Observations.Estimate(mean: ratio, halfWidth: ConfidenceInterval(spread, &critical)?.halfWidth)
  }

  /// The mean of each week over the replications that define it.
  private func courses(
    _ weeks: [[Double]], _ critical: inout CriticalValues
  ) -> [Observations.Estimate?] {
    (0..<(weeks.first?.count ?? 0)).map { week in
      let values = weeks.map { $0[week] }.filter { !$0.isNaN }
      return values.isEmpty ? nil : estimate(values, &critical)
    }
  }

  private func roleHours(_ critical: inout CriticalValues) -> [Observations.RoleHours] {
    var roles: [(name: String, places: [Int])] = []
    for place in compiled.roster.indices {
      let name = compiled.roster[place].isLead ? "lead" : compiled.roster[place].role
      if let row = roles.firstIndex(where: { $0.name == name }) {
        roles[row].places.append(place)
      } else {
        roles.append((name, [place]))
      }
    }
    let weeks = Double(compiled.totalDays - compiled.warmUpDays) / 7
    return roles.map { role in
      func sum(_ value: (ReplicationObservation, Int) -> Double) -> [Double] {
        gathered.map { observation in role.places.reduce(0) { $0 + value(observation, $1) } / weeks }
      }
      let available = sum { $0.available[$1] }
      let busy = sum { $0.hours[$1].reduce(0, +) }
      return Observations.RoleHours(
        role: role.name, people: role.places.count, available: estimate(available, &critical),
        byActivity: WorkRecord.Activity.allCases.indices.map { activity in
          estimate(sum { $0.hours[$1][activity] }, &critical)
        },
        free: estimate(zip(available, busy).map { max($0 - $1, 0) }, &critical))
    }
  }

  private func littleResiduals(_ critical: inout CriticalValues) -> [Observations.LittleResidual] {
    let stations = gathered.first?.stations ?? []
    return stations.indices.map { place in
      let records = gathered.map { $0.stations[place] }
      let numbers = records.map(\.meanNumber)
      let products = records.map { $0.departures > 0 ? $0.arrivalsPerHour * $0.meanHours : .nan }
      let residuals = zip(numbers, products).map { $0 - $1 }
      return Observations.LittleResidual(
        name: stations[place].name, number: Tally(numbers.filter { !$0.isNaN }).mean,
        arrivalsTimesHours: Tally(products.filter { !$0.isNaN }).mean,
        residual: residuals.contains(where: \.isNaN) ? nil : estimate(residuals, &critical))
    }
  }
}

extension LeadTimeDistribution {
  private static let mostPlaces = 80

  /// The distribution of the times of each replication; nil without any.
  ///
  /// Places lie evenly up to the time that 98 % of tasks do not exceed. The share at each is a ratio over the
  /// replications, with the interval of `PooledHistogram.share`.
  init?(_ times: [[Double]], _ critical: inout CriticalValues) {
    let sorted = times.joined().sorted()
    guard let longest = sorted.last, longest > 0 else { return nil }
    let most = max(sorted[min(sorted.count * 98 / 100, sorted.count - 1)], longest * 1e-6)
    let width = Self.niceWidth(most / Double(Self.mostPlaces))
    let bins = Int((most / width).rounded(.up))
    let empty = Histogram(binWidth: width, binCount: max(bins, 1))
    var pooled = PooledHistogram(empty)
    for times in times {
      var histogram = empty
      for time in times { histogram.add(max(time, 0)) }
      pooled.add(histogram)
    }
    count = sorted.count
    hours = []
    shares = []
    var below = 0
    for bin in 0..<max(bins, 1) {
      below += pooled.histogram.counts[bin]
      hours.append(Double(bin + 1) * width)
      shares.append(
        Observations.Estimate(
          mean: Double(below) / Double(count),
          halfWidth: pooled.share(of: 0..<bin + 1, level: critical.level)?.halfWidth))
    }
    beyond = Double(count - below) / Double(count)
  }

  /// The smallest of 1, 2, 5 times a power of ten that is not below a width.
  private static func niceWidth(_ width: Double) -> Double {
    var power = 1.0
    while power < width { power *= 10 }
    while power >= 10 * width { power /= 10 }
    return [power / 5, power / 2, power].first { $0 >= width } ?? power
  }
}
