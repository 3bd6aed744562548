import ExactResults
import Foundation
import Testing

@Suite struct NetworkAndArrivalTests {
  /// One in five goes back from review to work.
  static let rework = [
    JacksonNetwork.Station(externalRate: 0.6, serviceRate: 1, servers: 1, routing: [0, 1]),
    JacksonNetwork.Station(externalRate: 0, serviceRate: 1.25, servers: 1, routing: [0.2, 0]),
  ]

  @Test("rework raises the rates of both stations to what the traffic equations say")
  func traffic() throws {
    let network = try JacksonNetwork(Self.rework)
    #expect(agree(network.queues[0].arrivalRate, 0.75))
    #expect(agree(network.queues[1].arrivalRate, 0.75))
    #expect(agree(network.meanPopulation, 0.75 / 0.25 + 0.6 / 0.4))
    #expect(agree(network.meanTimeInNetwork, 4.5 / 0.6))
  }

  @Test("a station overloaded by rework is named")
  func overloaded() {
    var stations = Self.rework
    stations[1].routing = [0.5, 0]
    let error = #expect(throws: Instability.self) { try JacksonNetwork(stations) }
    #expect(error?.subject == "station 1")
  }

  private let week = VaryingRate(
    [
      .init(start: 9, end: 12, rate: 2), .init(start: 13, end: 17, rate: 1),
      .init(start: 33, end: 41, rate: 3),
    ], period: 168)

  @Test("arrivals of any span are the area under the rate")
  func area() {
    #expect(agree(week.perPeriod, 34))
    #expect(agree(week.meanArrivals(from: 0, to: 168), 34))
    #expect(agree(week.meanArrivals(from: 10, to: 14), 5))
    #expect(week.meanArrivals(from: 12, to: 13) == 0)
    #expect(agree(week.meanArrivals(from: 40, to: 168 * 3 + 10), 3 + 2 * 34 + 2))
  }

  @Test("the number in service follows its differential equation")
  func movingPopulation() {
    // dm/dt = λ(t) − m/E[S], by small steps over enough weeks to forget the start.
    let (meanService, steps) = (20.0, 16_800)
    let step = 168.0 / Double(steps)
    var population = 0.0
    var seen: [Int: Double] = [:]
    for week in 0..<4 {
      for tick in 0..<steps {
        if week == 3, tick % 2400 == 0 { seen[tick] = population }
        let middle = (Double(tick) + 0.5) * step
        let rate = self.week.stretches.first { $0.start <= middle && middle < $0.end }?.rate ?? 0
        // Exact where the rate is constant over the step.
        let decay = exp(-step / meanService)
        population = population * decay + rate * meanService * (1 - decay)
      }
    }
    for (tick, value) in seen {
      #expect(agree(week.meanPopulation(at: Double(tick) * step, meanService: meanService), value, to: 1e-6))
    }
  }
}
