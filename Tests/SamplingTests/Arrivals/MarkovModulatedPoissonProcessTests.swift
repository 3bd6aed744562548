import Foundation
import Sampling
import Testing

@Suite("Arrivals in bursts")
struct MarkovModulatedPoissonProcessTests {
  private static let process = MarkovModulatedPoissonProcess(
    ratePerHour: 2, factor: 6, shareOfTime: 0.25, meanBurstHours: 3)

  @Test("The stated rate is the average of both states")
  func average() {
    let process = Self.process
    #expect(abs(process.burstRatePerHour / process.calmRatePerHour - 6) < 1e-12)
    #expect(abs(0.25 * process.burstRatePerHour + 0.75 * process.calmRatePerHour - 2) < 1e-12)
    #expect(abs(process.meanBurstHours / (process.meanBurstHours + process.meanCalmHours) - 0.25) < 1e-12)
  }

  /// The variance of the count over a window by its mean, from integrating the covariance of the rates,
  /// π₁π₂(λ₁ − λ₂)² exp(−(σ₁ + σ₂)u), twice: Fischer and Meier-Hellstern 1993.
  private func indexOfDispersion(hours: Double) -> Double {
    let process = Self.process
    let decay = 1 / process.meanBurstHours + 1 / process.meanCalmHours
    let spread = process.burstRatePerHour - process.calmRatePerHour
    let window = 1 - (1 - exp(-decay * hours)) / (decay * hours)
    return 1 + 2 * 0.25 * 0.75 * spread * spread / (2 * decay) * window
  }

  @Test("Counts over a window have the mean and the dispersion of the closed form", arguments: [0.5, 4, 40])
  func dispersion(hours: Double) {
    // Each window is a stretch of its own from the stationary state, so that counts are independent.
    let windows = 40_000
    var counts: [Double] = []
    for window in 0..<windows {
      var stream = testStream(UInt64(1_000_000 + window))
      var phase = Self.process.stationaryPhase(using: &stream)
      var time = 0.0
      var count = 0.0
      while true {
        time += Self.process.nextInterarrivalHours(&phase, upTo: hours - time, using: &stream)
        if time > hours { break }
        count += 1
      }
      counts.append(count)
    }
    let n = Double(windows)
    let mean = counts.reduce(0, +) / n
    let squares = counts.map { ($0 - mean) * ($0 - mean) }
    let variance = squares.reduce(0, +) / (n - 1)
    let critical = criticalNormal(claims: 6)
    #expect(abs(mean - 2 * hours) < critical * (variance / n).squareRoot())
    // The standard error of a variance, from the fourth moment.
    let fourth = squares.reduce(0) { $0 + $1 * $1 } / n
    let error = ((fourth - variance * variance) / n).squareRoot()
    let exact = indexOfDispersion(hours: hours) * 2 * hours
    #expect(abs(variance - exact) < critical * error, "exact \(exact), found \(variance)")
  }

  @Test("Without a difference between the states it is a Poisson process")
  func noBursts() {
    let process = MarkovModulatedPoissonProcess(
      ratePerHour: 2, factor: 1, shareOfTime: 0.25, meanBurstHours: 3)
    var stream = testStream(70)
    var phase = process.stationaryPhase(using: &stream)
    let gaps = (0..<20_000).map { _ in
      process.nextInterarrivalHours(&phase, upTo: .infinity, using: &stream)
    }
    #expect(kolmogorovStatistic(gaps) { 1 - exp(-2 * $0) } < criticalKolmogorov(claims: 1))
  }

  @Test("At rate 0 the search for an arrival ends at the limit")
  func rateZero() {
    let process = MarkovModulatedPoissonProcess(
      ratePerHour: 0, factor: 3, shareOfTime: 0.5, meanBurstHours: 1)
    var stream = testStream(71)
    var phase = MarkovModulatedPoissonProcess.Phase.calm
    #expect(process.nextInterarrivalHours(&phase, upTo: 100, using: &stream) == .infinity)
  }
}
