import Experiments
import OutputAnalysis
import Scenarios
import TeamModel
import Testing

/// Every station obeys Little's law: by an identity of two observers, and in the mean.
@Suite struct StationTests {
  static let scenarios = ["backend-team.json5", "whole-lead.json5", "department-20-teams.json5"]

  @Test("over any period, the number at a station over time is the time of its visits", arguments: scenarios)
  func observersAgree(_ file: String) throws {
    let compiled = try CompiledScenario(
      try scenario(file, overrides: ["simulation.days=100", "simulation.warmUpDays=20"]))
    var replicator = TeamReplicator(compiled)
    for number in 0..<3 {
      let outcome = replicator.replicate(number, isTraced: false, observingStations: true)
      #expect(outcome.stations.contains { $0.kind == .lead && $0.arrivals > 0 })
      #expect(outcome.stations.contains { $0.kind == .role && $0.arrivals > 0 })
      for station in outcome.stations {
        #expect(station.occupancy == station.presence, "\(station)")
        #expect(station.period > 0 && station.occupancy >= 0)
      }
      // Observing changes nothing.
      let unobserved = replicator.replicate(number, isTraced: false)
      #expect(unobserved.stations.isEmpty)
      #expect(unobserved.metrics.map(\.bitPattern) == outcome.metrics.map(\.bitPattern))
    }
  }

  @Test("the two agree whatever is switched on", arguments: 0..<9)
  func observersAgreeEverywhere(_ ten: Int) throws {
    var busy = 0
    for number in (10 * ten)..<(10 * ten + 10) {
      let compiled = try CompiledScenario(
        try scenario("backend-team.json5", overrides: RandomScenario(number).overrides))
      var replicator = TeamReplicator(compiled)
      let stations = replicator.replicate(0, isTraced: false, observingStations: true).stations
      for station in stations { #expect(station.occupancy == station.presence, "\(number): \(station)") }
      if stations.contains(where: { $0.arrivals > 0 && $0.presence > 0 }) { busy += 1 }
    }
    // In some of these scenarios nothing arrives.
    #expect(busy >= 5, "\(busy) of ten")
  }

  @Test("a queue's station is the queue: number and time in the system")
  func singleQueue() throws {
    let compiled = try CompiledScenario(
      try scenario("verification/mmc.json5", overrides: ["simulation.days=200"]))
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: false, observingStations: true)
    let server = try #require(outcome.stations.first { $0.name == "server" })
    let workInProgress = try outcome.metric("work_in_progress", of: compiled)
    #expect(abs(server.meanNumber - workInProgress) < 1e-9 * workInProgress)
    let completed = try outcome.metric("throughput_per_week", of: compiled) * 200 / 7
    #expect(abs(Double(server.departures) - completed) < 1e-6)
  }

  /// The difference between L and λW over a period is that of the visits cut at its ends, which has mean 0 in a steady
  /// state. For a mean of 0 of independent replications the interval of the mean difference holds 0.
  @Test("in the reference team, L = λW at everybody's desk")
  func littlesLaw() throws {
    let compiled = try CompiledScenario(try scenario("backend-team.json5"))
    var replicator = TeamReplicator(compiled)
    var differences: [String: Tally] = [:]
    var numbers: [String: Tally] = [:]
    for number in 0..<60 {
      for station in replicator.replicate(number, isTraced: false, observingStations: true).stations
      where station.departures > 0 {
        differences[station.name, default: Tally()].add(
          station.meanNumber - station.arrivalsPerHour * station.meanHours)
        numbers[station.name, default: Tally()].add(station.meanNumber)
      }
    }
    #expect(differences.count >= 5)
    for (name, difference) in differences where difference.count == 60 {
      // At a level that all stations together pass with 99 %.
      let level = 1 - 0.01 / Double(differences.count)
      let interval = try #require(ConfidenceInterval(difference, level: level))
      let mean = try #require(numbers[name]).mean
      #expect(abs(interval.mean) <= interval.halfWidth, "\(name): \(interval)")
      #expect(interval.halfWidth < 0.05 * mean, "\(name): \(interval) of \(mean)")
    }
  }
}
