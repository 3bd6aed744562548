import Foundation
import Sampling
import Testing

@Suite("Samplers")
struct SamplerTests {
  private let n = 100_000
  private let table = DistributionTable()

  @Test("Continuous draws follow their distribution function, mean and variance, and keep to the support")
  func continuousDrawsFit() throws {
    let examples = ExampleDistributions.continuous
    let claims = 3 * examples.count
    for (index, (name, distribution)) in examples.enumerated() {
      let draws = try draw(distribution, test: 100 + UInt64(index))
      let statistic = kolmogorovStatistic(draws, distribution.cumulative)
      #expect(statistic < criticalKolmogorov(claims: claims), "\(name)")
      expectMoments(of: draws, distribution, name, limit: criticalNormal(claims: claims))
    }
  }

  @Test("Draws with atoms meet every atom as often as they should, at the ends of a truncation too")
  func drawsWithAtomsFit() throws {
    let examples = ExampleDistributions.withAtoms
    let claims = 3 * examples.count
    for (index, (name, distribution, edges)) in examples.enumerated() {
      let draws = try draw(distribution, test: 200 + UInt64(index))
      let probabilities = cellProbabilities(edges: edges, distribution.cumulative)
      let tail = chiSquareTail(histogram(draws, edges: edges), probabilities: probabilities)
      #expect(tail > familyLevel / Double(claims), "\(name)")
      expectMoments(of: draws, distribution, name, limit: criticalNormal(claims: claims))
    }
  }

  @Test("A constant takes nothing from the stream")
  func constantDrawsNothing() throws {
    let sampler = try table.sampler(for: .truncated(.constant(3), low: 0, high: 5))
    var stream = testStream(30)
    var untouched = stream
    #expect(sampler.sample(using: &stream) == 3)
    #expect(stream.next() == untouched.next())
  }

  @Test("Equal streams give equal draws, whatever the table")
  func drawsAreReproducible() throws {
    for (name, distribution) in ExampleDistributions.continuous {
      let first = try draw(distribution, test: 31, count: 100)
      let again = try draw(distribution, test: 31, count: 100, table: DistributionTable())
      #expect(first == again, "\(name)")
    }
  }

  @Test("A table serves several threads at once")
  func tableIsThreadSafe() async throws {
    let table = DistributionTable()
    let distribution = Distribution.empirical(values: [1, 2], weights: [1, 1])
    let sums = try await withThrowingTaskGroup(of: Double.self) { group in
      for task in 0..<8 {
        group.addTask {
          var sum = 0.0
          for entity in 0..<200 {
            let sampler = try table.sampler(for: distribution)
            var stream = testStream(UInt64(1000 + task * 200 + entity))
            sum += sampler.sample(using: &stream)
          }
          return sum
        }
      }
      return try await group.reduce(0, +)
    }
    // 1600 coins of 1 and 2: mean 2400, standard deviation 20.
    #expect(abs(sums - 2400) < 20 * criticalNormal(claims: 1))
  }

  private func draw(
    _ distribution: Distribution, test: UInt64, count: Int? = nil, table: DistributionTable? = nil
  ) throws -> [Double] {
    let table = table ?? self.table
    let sampler = try table.sampler(for: distribution)
    var stream = testStream(test)
    let draws = (0..<(count ?? n)).map { _ in sampler.sample(using: &stream) }
    withExtendedLifetime(table) {}
    #expect(draws.allSatisfy { $0 >= distribution.minimum && $0 <= distribution.maximum })
    return draws
  }

  /// Mean and variance within `limit` standard errors, these from the sample's own moments.
  private func expectMoments(
    of draws: [Double], _ distribution: Distribution, _ name: String, limit: Double
  ) {
    let n = Double(draws.count)
    let mean = draws.reduce(0, +) / n
    let squares = draws.map { ($0 - mean) * ($0 - mean) }
    let variance = squares.reduce(0, +) / (n - 1)
    let fourth = squares.reduce(0) { $0 + $1 * $1 } / n
    #expect(abs(mean - distribution.mean) < limit * (variance / n).squareRoot(), "\(name)")
    let error = ((fourth - variance * variance) / n).squareRoot()
    #expect(abs(variance - distribution.variance) < limit * error, "\(name)")
  }
}
