import Foundation
import Sampling
import Testing

@Suite("Poisson arrivals")
struct PoissonProcessTests {
  @Test("The numbers of arrivals in disjoint days are Poisson with the expected mean")
  func countsArePoisson() {
    let process = PoissonProcess(ratePerHour: 0.25)
    var stream = testStream(50)
    let days = 100_000
    // 6 a day expected; 14 and more share a cell.
    var counts = [Int](repeating: 0, count: 15)
    var time = process.nextInterarrivalHours(using: &stream)
    for day in 1...days {
      var arrivals = 0
      while time < 24 * Double(day) {
        arrivals += 1
        time += process.nextInterarrivalHours(using: &stream)
      }
      counts[min(14, arrivals)] += 1
    }
    var probabilities = (0..<14).map { k in exp(-6 + Double(k) * log(6.0) - lgamma(Double(k) + 1).0) }
    probabilities.append(1 - probabilities.reduce(0, +))
    #expect(chiSquareTail(counts, probabilities: probabilities) > familyLevel)
  }

  @Test("Nothing arrives at rate 0")
  func rateZero() {
    var stream = testStream(51)
    #expect(PoissonProcess(ratePerHour: 0).nextInterarrivalHours(using: &stream) == .infinity)
  }
}
