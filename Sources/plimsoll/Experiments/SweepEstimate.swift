import Arguments
import Experiments
import Foundation
import Reports
import ResultStore
import Terminal

/// What a sweep would cost: how many replications there are, and how long those that are missing would take.
struct SweepEstimate: Encodable {
  var experiment: String
  var design: String
  var points: Int
  var replicationsPerPoint: Int
  var shard: String?
  var replications: Int
  var inStore: Int
  var missing: Int
  var jobs: Int
  var replicationsTimed: Int
  var threadSecondsPerReplication: Double
  var seconds: Double

  /// Counts what there is to do and times a few replications; nothing is written.
  init(_ sweep: SweepPoints, _ part: ShardRow?, _ arguments: ParsedArguments) throws {
    let demands = SweepExperiment.demands(sweep.definition, points: sweep.points.count, part)
    experiment = sweep.record.row.experiment
    design = sweep.definition.design.text
    points = sweep.points.count
    replicationsPerPoint = sweep.definition.replications
    shard = part.map { "\($0.shard)/\($0.shards)" }
    replications = demands.reduce(0) { $0 + $1.replications - $1.skipped }
    inStore = 0
    if FileManager.default.fileExists(atPath: arguments[ExperimentArguments.store]) {
      inStore = try Self.held(sweep.points, demands, ExperimentArguments.openStore(arguments))
    }
    missing = replications - inStore
    jobs = arguments[RunCommand.jobs]
    let cost = try SimulationCost(
      timing: sweep.points, jobs: jobs, advisors: ExperimentArguments.advisors(arguments))
    replicationsTimed = cost.timed
    threadSecondsPerReplication = cost.threadSeconds
    seconds = cost.seconds(for: missing)
  }

  /// How many of the replications a store holds.
  static func held(
    _ points: [DesignPoint], _ demands: [PointSimulation.Demand], _ store: ExperimentStore
  ) throws -> Int {
    try demands.reduce(0) { sum, demand in
      let numbers = try store.replicationNumbers(of: points[demand.point].digest, upTo: demand.replications)
      return sum + numbers.count { $0 > demand.skipped }
    }
  }

  /// The estimate, ending in a line feed.
  func render(_ format: SweepFormat, _ stream: StandardStream) throws -> String {
    switch format {
    case .json: return try JSONText.of(self)
    case .csv:
      var buffer = CSVBuffer()
      for name in [
        "points", "replications_per_point", "replications", "in_store", "missing", "jobs",
        "thread_seconds_per_replication", "seconds",
      ] {
        buffer.append(name)
      }
      buffer.endRow()
      for count in [points, replicationsPerPoint, replications, inStore, missing, jobs] {
        buffer.append(count)
      }
      buffer.append(threadSecondsPerReplication)
      buffer.append(seconds)
      buffer.endRow()
      return String(decoding: buffer.bytes, as: UTF8.self)
    case .text:
      let part = shard.map { ", of which shard \($0) has" } ?? ""
      let text = """
        \(design): \(points) points × \(replicationsPerPoint) replications\(part.isEmpty ? " =" : part) \
        \(replications) replications
        in the store: \(inStore); to be simulated: \(missing)
        a replication takes \(SummaryNumbers.significant(threadSecondsPerReplication * 1000)) ms of a core (of \
        \(replicationsTimed) timed); all of them about \(Self.duration(seconds)) with --jobs \(jobs)

        """
      return text.fitted(toWidth: stream.columns)
    }
  }

  /// "34 s", "12 min", "3.5 h".
  static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<1: "\(SummaryNumbers.significant(seconds)) s"
    case ..<120: "\(Int(seconds.rounded())) s"
    case ..<7200: "\(Int((seconds / 60).rounded())) min"
    default: "\(SummaryNumbers.text(seconds / 3600, 1)) h"
    }
  }
}
