import Foundation
import Sampling
import Testing

@Suite("Arrivals at a rate that varies")
struct RateProfileTests {
  /// Two days that differ, a gap in the first, and a stretch without arrivals in the second.
  private static let stretches = [
    [
      RateStretch(startHour: 8, endHour: 10, rate: 3), RateStretch(startHour: 10, endHour: 12, rate: 1),
      RateStretch(startHour: 13.5, endHour: 18, rate: 2),
    ],
    [
      RateStretch(startHour: 0, endHour: 6, rate: 0.5), RateStretch(startHour: 6, endHour: 9, rate: 0),
      RateStretch(startHour: 9, endHour: 24, rate: 1.5),
    ],
  ]
  private static let hours = 8.5 + 24.0
  private static let mass = 6.0 + 2 + 9 + 3 + 22.5

  /// Arrival instants in hours since the origin.
  private func arrivals(
    perHour rate: Double, days: Int, test: UInt64, isOpen: (Int) -> Bool = { _ in true }
  ) throws -> [Double] {
    let table = DistributionTable()
    let profile = try #require(table.profile(days: Self.stretches))
    let process = PoissonProcess(ratePerHour: rate)
    var stream = testStream(test)
    var instant = RateProfile.Instant()
    var times: [Double] = []
    while let hour = profile.advance(
      &instant, byAverageHours: process.nextInterarrivalHours(using: &stream), before: days,
      isOpen: isOpen)
    {
      times.append(Double(instant.day) * 24 + hour)
    }
    withExtendedLifetime(table) {}
    return times
  }

  /// The integrated rate of a period from its beginning, in average hours.
  private func integral(_ hour: Double) -> Double {
    var sum = 0.0
    for (day, stretches) in Self.stretches.enumerated() {
      for stretch in stretches {
        let length = stretch.endHour - stretch.startHour
        sum += min(max(hour - Double(day) * 24 - stretch.startHour, 0), length) * stretch.rate
      }
    }
    return sum * Self.hours / Self.mass
  }

  @Test("The arrivals of each hour are as many as the integrated rate says")
  func countsPerHour() throws {
    let times = try arrivals(perHour: 0.7, days: 8_000, test: 60)
    var counts = [Int](repeating: 0, count: 48)
    for time in times { counts[Int(time.truncatingRemainder(dividingBy: 48))] += 1 }
    let shares = (0..<48).map { (integral(Double($0 + 1)) - integral(Double($0))) / Self.hours }
    for hour in 0..<48 where shares[hour] == 0 { #expect(counts[hour] == 0, "hour \(hour)") }
    let possible = (0..<48).filter { shares[$0] > 0 }
    #expect(
      chiSquareTail(possible.map { counts[$0] }, probabilities: possible.map { shares[$0] })
        > familyLevel)
    // The stated rate is the average over the stretches.
    let expected = 0.7 * Self.hours * 4_000
    #expect(abs(Double(times.count) - expected) < criticalNormal(claims: 1) * expected.squareRoot())
  }

  /// E. N. Brown, R. Barbieri, V. Ventura, R. E. Kass, L. M. Frank, "The time-rescaling theorem and its
  /// application to neural spike train data analysis", Neural Computation 14, 2002.
  @Test("Rescaled by the integrated rate, the times between arrivals are exponential")
  func rescaledGaps() throws {
    let times = try arrivals(perHour: 0.7, days: 2_000, test: 61)
    let rescaled = times.map { time in
      let periods = (time / 48).rounded(.down)
      return 0.7 * (periods * Self.hours + integral(time - periods * 48))
    }
    let gaps = zip(rescaled.dropFirst(), rescaled).map { $0 - $1 }
    #expect(kolmogorovStatistic(gaps) { 1 - exp(-$0) } < criticalKolmogorov(claims: 1))
  }

  @Test("On a closed day the clock stands still, and the day after continues where it stood")
  func closedDays() throws {
    let open = try arrivals(perHour: 2, days: 200, test: 62)
    // Two of four days closed: the same arrivals, spread over twice the days.
    let closed = try arrivals(perHour: 2, days: 400, test: 62) { $0 % 4 < 2 }
    #expect(open.count > 1_000)
    #expect(
      closed.map { $0 - (($0 / 96).rounded(.down)) * 48 }.map { ($0 * 1e6).rounded() }
        == open.map { ($0 * 1e6).rounded() })
  }

  @Test("There is no profile where nothing can arrive")
  func nothingArrives() {
    let table = DistributionTable()
    #expect(table.profile(days: [[], []]) == nil)
    #expect(table.profile(days: [[RateStretch(startHour: 1, endHour: 2, rate: 0)]]) == nil)
  }
}
