import Arguments
import Experiments
import Foundation
import Reports
import ResultStore
import Terminal

/// `plimsoll list`: the experiments of a store.
enum ListCommand {
  static let format = Option<StoreFormat>(
    "format", .choice, help: "Form of the list on standard output.", default: .text)

  static let command = Command<Action>(
    "list", abstract: "List the experiments of a store.",
    discussion: """
      Prints every experiment with its digest, its number of points and the replications that it uses. The store is an
      SQLite file: plain SQL serves it, too, by the views v_experiment, v_point_mean and v_value.
      """,
    parameters: [ExperimentArguments.store, format],
    examples: [Example("plimsoll list --store reports/plimsoll.sqlite", "What is there?")],
    action: run)

  /// An experiment of the list.
  private struct Entry: Encodable {
    var experiment: String
    var kind: String
    var name: String
    var title: String
    var state: String
    var points: Int
    var replications: Int
    var shard: String?
    var version: String
  }

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let store = try StoredExperiments.open(arguments)
    let entries = try store.experiments().map { row in
      let points = try store.points(of: row.experiment)
      let shard = try store.shard(of: row.experiment)
      let isFinished = shard?.isFinished ?? row.isFinished
      return Entry(
        experiment: row.experiment, kind: row.kind, name: row.name, title: row.title,
        state: isFinished ? "finished" : "unfinished", points: points.count,
        replications: points.reduce(0) { $0 + $1.replications },
        shard: shard.map { "\($0.shard)/\($0.shards)" }, version: row.version)
    }
    try console.output.write(render(entries, arguments[format], console.output))
    return .success
  }

  private static func render(_ entries: [Entry], _ format: StoreFormat, _ stream: StandardStream) throws
    -> String
  {
    switch format {
    case .json: return try JSONText.of(entries)
    case .csv:
      var buffer = CSVBuffer()
      let names = [
        "experiment", "kind", "name", "title", "state", "points", "replications", "shard", "version",
      ]
      for name in names { buffer.append(name) }
      buffer.endRow()
      for entry in entries {
        for text in [entry.experiment, entry.kind, entry.name, entry.title, entry.state] {
          buffer.append(text)
        }
        buffer.append(entry.points)
        buffer.append(entry.replications)
        buffer.append(entry.shard)
        buffer.append(entry.version)
        buffer.endRow()
      }
      return String(decoding: buffer.bytes, as: UTF8.self)
    case .text:
      guard !entries.isEmpty else { return "The store holds no experiment.\n" }
      var table = TextTable([
        .text("experiment"), .text("kind"), .text("name"), .text("state"), .number("points"),
        .number("replications"), .text("shard"),
      ])
      for entry in entries {
        table.append([
          TextTable.Cell(String(entry.experiment.prefix(12))), TextTable.Cell(entry.kind),
          TextTable.Cell(entry.name), TextTable.Cell(entry.state), TextTable.Cell("\(entry.points)"),
          TextTable.Cell("\(entry.replications)"), TextTable.Cell(entry.shard ?? ""),
        ])
      }
      return table.rendered(width: stream.columns, color: stream.allowsColor)
    }
  }
}

/// The forms in which what a store holds is printed.
enum StoreFormat: String, CaseIterable, Sendable {
  case text, json, csv
}
