import Experiments
import Foundation
import Scenarios
import Synchronization
import TeamModel

/// Replications to be simulated, and what is to be compared.
package struct Experiment: Sendable {
  /// What is compared, in the order of the observations of a replication.
  package var quantities: [Quantity]
  /// How many independent replications.
  var replications: Int
  /// What is simulated.
  var simulation: Simulated

  /// Something that is compared.
  package struct Quantity: Sendable {
    /// What it is, with its unit in brackets.
    package var name: String
    /// What it should be.
    package var expectation: Expectation
  }

  /// Where the observations come from.
  enum Simulated: Sendable {
    /// The team model, and how its outcomes are read. The first number is how many replications keep their stories.
    case team(CompiledScenario, traced: Int, read: @Sendable (ReplicationOutcome) -> [Observation])
    /// A model on the bare kernel, which plays a replication by its number.
    case kernel(@Sendable (_ replication: Int) -> [Observation])
  }

  /// Simulates all replications on so many threads; nil if it was stopped.
  ///
  /// - Parameter progress: told the number of replications done, on any thread.
  func run(
    jobs: Int, shouldStop: @escaping @Sendable () -> Bool, progress: @escaping @Sendable (Int) -> Void
  ) throws -> [[Observation]]? {
    switch simulation {
    case .team(let compiled, let traced, let read):
      var results: [[Observation]] = []
      let runner = ReplicationRunner(
        compiled, replications: 0..<replications, tracedBelow: traced, jobs: jobs)
      let isComplete = try runner.run(shouldStop: shouldStop, preparing: read) {
        results.append($0)
        progress(results.count)
      }
      return isComplete ? results : nil
    case .kernel(let play):
      let results = Mutex([[Observation]](repeating: [], count: replications))
      let next = Mutex(0)
      let done = Mutex(0)
      let count = replications
      DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
        while !shouldStop() {
          let number = next.withLock { next in
            defer { next += 1 }
            return next
          }
          guard number < count else { return }
          let observations = play(number)
          results.withLock { $0[number] = observations }
          progress(
            done.withLock { done in
              done += 1
              return done
            })
        }
      }
      return shouldStop() ? nil : results.withLock { $0 }
    }
  }

  /// The rows of the table.
  func comparisons(_ caseName: String, _ observations: [[Observation]]) -> [Comparison] {
    quantities.enumerated().compactMap { place, quantity in
      switch quantity.expectation {
      case .mean(let exact):
        let values = observations.map { observation in
          if case .value(let value) = observation[place] { value } else { Double.nan }
        }
        return Comparison(caseName, quantity.name, mean: exact, values: values)
      case .distribution(let probabilities):
        let samples = observations.flatMap { observation in
          if case .samples(let samples) = observation[place] { samples } else { [Int]() }
        }
        return Comparison(caseName, quantity.name, probabilities: probabilities, samples: samples)
      }
    }
  }
}
