import OutputAnalysis

/// Whether a run has a steady state whose means can be told, with the numbers that say so.
public struct Stability: Sendable, Hashable {
  /// The verdict.
  public var outcome: Outcome
  /// Why, in sentences, the most important first.
  public var reasons: [String]
  /// Strategic and atomic tasks in the system, averaged over the measured period and the replications.
  public var population: Double
  /// Their growth per calendar week by the trend over the measured period; nil with fewer than two replications,
  /// and for a period of fewer than four days.
  public var growthPerWeek: ConfidenceInterval?
  /// The load that the scenario offers each station, or that was measured there; in the order of the roster.
  public var stations: [StationLoad]

  /// The verdict on a run.
  public enum Outcome: String, Sendable, CaseIterable {
    /// What comes in goes out again.
    case stable
    /// Work piles up: waits, queues and service levels have no mean.
    case unstable
    /// The run is too short, or has too few replications, to tell.
    case undetermined
    /// Not asked: the means are those of a period, whatever comes after it.
    case terminating
  }

  /// The station with the highest load.
  public var busiest: StationLoad? {
    stations.max { $0.load.mean < $1.load.mean }
  }
}

/// Hours of work demanded of a station over the hours that it has.
public struct StationLoad: Sendable, Hashable {
  /// Who works there: a role, the lead, a counterpart.
  public var name: String
  /// The load, with its interval over the replications.
  public var load: ConfidenceInterval
  /// Whether the load follows from the scenario, so that it has no error.
  public var isExact: Bool

  /// A load as measured, or as computed.
  public init(name: String, load: ConfidenceInterval, isExact: Bool) {
    self.name = name
    self.load = load
    self.isExact = isExact
  }

  /// Whether the load is known to be at or above one.
  var isSurelyFull: Bool { load.low >= 1 }

  /// Whether the load is known to be below one.
  var isSurelyBelowOne: Bool { load.high < 1 }
}

extension Stability {
  /// The verdict in a sentence.
  public var sentence: String {
    let reasons = reasons.joined(separator: "; ")
    return switch outcome {
    case .stable: "The system is stable: \(reasons)."
    case .unstable:
      "The system is unstable, so that waits, queues and service levels have no mean: \(reasons)."
    case .undetermined: "Whether the system is stable is not determined: \(reasons)."
    case .terminating: "The means are those of this period, not of a steady state (\(reasons))."
    }
  }
}
