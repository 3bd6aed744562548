import Arguments
import Experiments
import Foundation
import Reports
import Scenarios

/// A record of work that takes the place of what scenarios bring, so that any number of them meet the same.
struct RecordedWorkload {
  private let file: String?
  private let loop: ReplayLoop
  private let arguments: ParsedArguments

  /// What the command line names, if anything.
  init(_ arguments: ParsedArguments) throws {
    file = arguments[CompareCommand.workload]
    loop = arguments[CompareCommand.loop]
    self.arguments = arguments
    if file == nil, loop != .open {
      throw arguments.usageError("--loop goes with --workload, the record that is replayed")
    }
  }

  /// A scenario as a point, all its streams as they were recorded.
  func point(_ label: String, file scenario: String, overrides: [String]) throws -> DesignPoint {
    var point = try ExperimentArguments.point(label, file: scenario, overrides: overrides).point
    guard let file else { return point }
    let streams = point.scenario.workload.map(\.id)
    let arrivals = try JSONText.compact(
      Arrivals(trace: Self.path(of: file, from: scenario), loop: loop.rawValue))
    point = try ExperimentArguments.point(
      label, file: scenario, overrides: overrides + streams.map { "workload.\($0).arrivals=\(arrivals)" }
    ).point
    let isOfSeveral = point.scenario.workload.allSatisfy { $0.arrivals.trace?.streams != nil }
    if streams.count > 1, !isOfSeveral {
      throw arguments.usageError(
        "--workload \(file): found no column \"stream\", expected one: \(scenario) has \(streams.count) streams"
      )
    }
    return point
  }

  private struct Arrivals: Encodable {
    var trace: String
    var loop: String
  }

  /// The path of a file as a scenario names it, from the folder it lies in.
  static func path(of file: String, from scenario: String) -> String {
    guard !file.hasPrefix("/") else { return file }
    func parts(_ path: String) -> [Substring] {
      let absolute = URL(filePath: path).standardizedFileURL.path
      return absolute.split(separator: "/")
    }
    let (target, folder) = (parts(file), parts(scenario).dropLast())
    let shared = zip(target, folder).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - shared)
    return (up + target.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}
