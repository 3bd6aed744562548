import Arguments
import Experiments
import Reports
import Scenarios
import TeamModel
import Terminal

/// `plimsoll trace`: one replication, told in full.
enum TraceCommand {
  /// The forms of a trace.
  enum Format: String, CaseIterable, Sendable {
    case csv, chrome, json, decisions, workload
  }

  static let replication = Option<Int>(
    "replication", .integer(in: 1...10_000_000), help: "Which replication, as the tables number them.",
    default: 1)
  static let format = Option<Format?>(
    "format", .choice, help: "Form of the trace.", shownAs: "csv, or nothing but records with --records")
  static let records = Option<String?>(
    "records", .directory,
    help: "Write the lead's records as YAML into this folder, which must be empty or new.")
  static let regret = Flag(
    "regret",
    help: "With decisions: replay each with its alternatives and say what the best would have saved.")
  static let decision = Option<Int?>(
    "decision", .integer(in: 0...1_000_000_000), help: "With decisions: this one only, by its number.",
    shownAs: "all")
  static let out = Option<String?>(
    "out", short: "o", .file, help: "The file the trace goes to.", shownAs: "standard output")

  static let command = Command<Action>(
    "trace", abstract: "Tell one replication in full: who worked on what, and when.",
    discussion: """
      Every number is exact: it is what happened in this one replication.
      csv is an event log for process mining: a row per arrival, piece of work and escalation, with case,
      activity, resource, start and complete. Work that is interrupted and resumed is one row, complete when
      it is finished and empty when it never is. chrome is a trace for https://ui.perfetto.dev or
      chrome://tracing: a track per person, arrows from planning to the tasks it made. json is the lead's
      records in one document. decisions is a line of JSON per decision: the candidates, their scores and what
      decided; --regret plays the replication again with each decision made otherwise, on the same random
      numbers, and adds by how many hours all tasks together would have been in the system for less.
      workload is a record of what arrived, when, how large, and when it had left, for `plimsoll compare --workload`.
      --records writes the same records as YAML files: tasks, API contracts,
      capacity and reports to the Tech Lead.
      """,
    parameters: [
      ScenarioArguments.scenario, replication, format, regret, decision, records, out,
      ScenarioArguments.seed, ScenarioArguments.set, ExternalPolicy.allow,
    ],
    examples: [
      Example(
        "plimsoll trace scenarios/backend-team.json5 > events.csv", "An event log of the first replication."),
      Example(
        "plimsoll trace scenarios/backend-team.json5 --format chrome --out trace.json",
        "A trace to open in Perfetto."),
      Example(
        "plimsoll trace scenarios/backend-team.json5 --format decisions --decision 12 --regret",
        "One decision, and what its alternatives would have meant."),
      Example(
        "plimsoll trace scenarios/backend-team.json5 --replication 7 --records records",
        "The lead's records of the seventh replication."),
    ],
    action: trace)

  @Sendable private static func trace(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let format = arguments[format] ?? (arguments[records] == nil ? .csv : nil)
    if format == nil, arguments[out] != nil {
      throw arguments.usageError("--out takes a trace: say its --format beside --records")
    }
    if format != .decisions, arguments[regret] || arguments[decision] != nil {
      throw arguments.usageError("--regret and --decision go with --format decisions")
    }
    let input = try ScenarioArguments.read(arguments, isRun: false, takesSeed: true)
    try refuseInput(arguments, input.scenario)
    let compiled = try CompiledScenario(input.scenario)
    // Opened first, so that a refused path costs no simulation.
    let folder = try arguments[records].map { path throws(ReportError) in try RecordsFolder(at: path) }
    var file: TraceOutput?
    do {
      file = try arguments[out].map { path throws(ReportError) in try TraceOutput(at: path) }
      let advisor = try ExternalPolicy.advisors(input.scenario, compiled, arguments)?()
      var replicator = TeamReplicator(compiled, advisor: advisor)
      let outcome = replicator.replicate(arguments[replication] - 1, isTraced: true)
      if let failure = outcome.failure { throw failure }
      guard let replication = TracedReplication(outcome, scenario: input.scenario, compiled: compiled) else {
        preconditionFailure("a replication that is asked to be traced has a trace")
      }
      let write: ([UInt8]) throws -> Void = { bytes in
        if let file {
          try file.write(bytes)
        } else {
          try console.output.write(String(decoding: bytes, as: UTF8.self))
        }
      }
      if format == .decisions {
        try renderDecisions(
          replication, RegretAnalysis(compiled, outcome: outcome, advisor: advisor), arguments, write)
      } else if let format {
        try render(replication, as: format, write)
      }
      if let folder {
        let count = try writeRecords(LeadRecords(replication), to: folder)
        try console.diagnostics.write("\(count) records in \(folder.path)\n")
      }
      try file?.commit()
    } catch {
      file?.discard()
      folder?.discard()
      throw error
    }
    return .success
  }

  /// Sees to it that the trace does not take the place of what it is told from.
  private static func refuseInput(_ arguments: ParsedArguments, _ scenario: Scenario) throws {
    guard let out = arguments[out] else { return }
    let file = arguments[ScenarioArguments.scenario]
    if isSameFile(out, file) {
      throw arguments.usageError("--out \(out): found the scenario itself, expected another file")
    }
    let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
    for record in scenario.workload.compactMap(\.arrivals.trace?.file)
    where isSameFile(out, record.hasPrefix("/") ? record : folder + record) {
      throw arguments.usageError(
        "--out \(out): found a record of the scenario's arrivals, expected another file")
    }
  }

  private static func writeRecords(_ records: LeadRecords, to folder: RecordsFolder) throws -> Int {
    var count = 0
    try records.forEach { record in
      try folder.write(record)
      count += 1
    }
    try folder.commit()
    return count
  }

  private static func renderDecisions(
    _ replication: TracedReplication, _ analysis: consuming RegretAnalysis, _ arguments: ParsedArguments,
    _ write: ([UInt8]) throws -> Void
  ) throws {
    let log = DecisionLog(replication)
    var decisions = log.decisions
    if let number = arguments[decision] {
      decisions = decisions.filter { $0.number == number }
      if decisions.isEmpty {
        let count = log.decisions.count { $0.number != nil }
        throw arguments.usageError(
          "--decision \(number): found \(count) decisions in this replication, expected one of 0 to \(count - 1)"
        )
      }
    }
    for decision in decisions {
      try write(log.line(decision, regret: arguments[regret] ? try analysis.regret(of: decision) : nil))
    }
  }

  private static func render(
    _ replication: TracedReplication, as format: Format, _ write: ([UInt8]) throws -> Void
  ) throws {
    switch format {
    case .csv: try replication.writeEventLog(write)
    case .chrome: try replication.writeChromeTrace(write)
    case .json: try LeadRecords(replication).writeJSON(write)
    case .workload: try replication.writeWorkload(write)
    case .decisions: preconditionFailure("decisions are rendered with what replays them")
    }
  }
}
