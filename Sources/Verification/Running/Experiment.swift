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
    /// How many of the events that it is about are expected in a replication, "arrivals that have to wait"; nil where
    /// it is exact without any.
    package var events: Double?

    /// A quantity to be compared.
    package init(name: String, expectation: Expectation, events: Double? = nil) {
      self.name = name
      self.expectation = expectation
      self.events = events
    }
  }

  /// Where the observations come from.
  enum Simulated: Sendable {
    /// The team model, what is to be kept of its replications, and how they are read.
    case team(CompiledScenario, keeping: Kept, read: @Sendable (ReplicationOutcome) -> [Observation])
    /// A model on the bare kernel, which plays a replication by its number.
    case kernel(@Sendable (_ replication: Int) -> [Observation])
  }

  /// What a replication leaves beside its metrics.
  enum Kept: Sendable {
    /// Nothing.
    case metrics
    /// The stories of its tasks.
    case stories
    /// What passed through each station.
    case stations
  }

  /// Simulates all replications on so many threads; nil if it was stopped.
  ///
  /// Every replication is a function of its number, so that the result does not depend on the threads.
  ///
  /// - Parameter progress: told the number of replications done, on any thread.
  func run(
    jobs: Int, shouldStop: @escaping @Sendable () -> Bool, progress: @escaping @Sendable (Int) -> Void
  ) -> [[Observation]]? {
    let board = ReplicationBoard(count: replications, progress: progress)
    let simulation = simulation
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, replications))) { _ in
      switch simulation {
      case .team(let compiled, let kept, let read):
        var replicator = TeamReplicator(compiled)
        while !shouldStop(), let number = board.next() {
          let outcome = replicator.replicate(
            number, isTraced: kept == .stories, observingStations: kept == .stations, unless: shouldStop)
          guard let outcome else { return }
          board.post(read(outcome), of: number)
        }
      case .kernel(let play):
        while !shouldStop(), let number = board.next() { board.post(play(number), of: number) }
      }
    }
    return board.observations
  }

  /// The quantities about whose events there is too little to see, whatever a simulation gives.
  var tooRare: [TooRare] {
    quantities.compactMap { quantity in
      quantity.events.flatMap { TooRare(quantity.name, expected: $0 * Double(replications)) }
    }
  }

  /// The rows of the table, without the quantities of `tooRare`.
  func comparisons(_ caseName: String, _ observations: [[Observation]]) -> [Comparison] {
    let tooRare = Set(tooRare.map(\.quantity))
    return quantities.enumerated().compactMap { place, quantity in
      guard !tooRare.contains(quantity.name) else { return nil }
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

/// Gives out the numbers of replications, and keeps what they leave by their number.
private final class ReplicationBoard: Sendable {
  private struct State {
    var given = 0
    var posted = 0
    var observations: [[Observation]]
  }

  private let state: Mutex<State>
  private let count: Int
  private let progress: @Sendable (Int) -> Void

  init(count: Int, progress: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.progress = progress
    state = Mutex(State(observations: Array(repeating: [], count: count)))
  }

  /// The next number; nil where none is left.
  func next() -> Int? {
    state.withLock { state in
      guard state.given < count else { return nil }
      defer { state.given += 1 }
      return state.given
    }
  }

  func post(_ observations: [Observation], of number: Int) {
    progress(
      state.withLock { state in
        state.observations[number] = observations
        state.posted += 1
        return state.posted
      })
  }

  /// Everything; nil where something is missing.
  var observations: [[Observation]]? {
    state.withLock { $0.posted == count ? $0.observations : nil }
  }
}
