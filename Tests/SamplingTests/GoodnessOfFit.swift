import Foundation
import Sampling
import SpecialFunctions

/// The probability of a false alarm in one family of statistical claims; a family of m claims tests each at
/// level `familyLevel`/m (Bonferroni). Seeds are fixed, so a claim that holds once holds always.
let familyLevel = 0.001

/// The two-sided critical value of a standard normal statistic in a family of `claims`.
func criticalNormal(claims: Int) -> Double {
  -StandardNormal.quantile(familyLevel / Double(claims) / 2)
}

/// The Kolmogorov–Smirnov statistic √n sup |Fₙ − F| of a continuous distribution function.
func kolmogorovStatistic(_ draws: [Double], _ cumulative: (Double) -> Double) -> Double {
  let n = Double(draws.count)
  var greatest = 0.0
  for (index, x) in draws.sorted().enumerated() {
    let expected = cumulative(x)
    greatest = max(greatest, expected - Double(index) / n, Double(index + 1) / n - expected)
  }
  return greatest * n.squareRoot()
}

/// Where the Kolmogorov distribution's tail, at most 2 exp(−2x²), falls to the level of one of `claims`.
func criticalKolmogorov(claims: Int) -> Double {
  (-log(familyLevel / Double(claims) / 2) / 2).squareRoot()
}

/// The probability of a Pearson chi-square at least as large as that of `counts`.
func chiSquareTail(_ counts: [Int], probabilities: [Double]) -> Double {
  let n = Double(counts.reduce(0, +))
  var statistic = 0.0
  for (count, probability) in zip(counts, probabilities) {
    let expected = n * probability
    statistic += (Double(count) - expected) * (Double(count) - expected) / expected
  }
  return RegularizedGamma.upper(shape: Double(counts.count - 1) / 2, statistic / 2)
}

/// The probability of a chi-square at least as large as that of `counts`, all equally likely.
func chiSquareTail(equallyLikely counts: [Int]) -> Double {
  chiSquareTail(counts, probabilities: counts.map { _ in 1 / Double(counts.count) })
}

/// Counts of draws in (−∞, e₀], (e₀, e₁], …, (eₖ, ∞).
func histogram(_ draws: [Double], edges: [Double]) -> [Int] {
  var counts = [Int](repeating: 0, count: edges.count + 1)
  for x in draws {
    counts[edges.firstIndex { x <= $0 } ?? edges.count] += 1
  }
  return counts
}

/// The probabilities of the cells that `histogram` counts.
func cellProbabilities(edges: [Double], _ cumulative: (Double) -> Double) -> [Double] {
  let levels = [0] + edges.map(cumulative) + [1]
  return zip(levels.dropFirst(), levels).map { $0 - $1 }
}

/// A stream for the test numbered `test`.
func testStream(_ test: UInt64) -> RandomStream {
  RandomStreams(seed: 0x9E37_2718_2845_9045, replication: 7).stream(StreamPurpose(rawValue: 3), entity: test)
}
