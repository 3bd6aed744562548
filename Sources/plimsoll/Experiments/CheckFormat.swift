import Experiments
import Foundation
import Reports
import Terminal

/// The forms in which `check` prints what it found.
enum CheckFormat: String, CaseIterable, Sendable {
  case text, json, csv

  /// The result, ending in a line feed.
  func render(
    _ check: PolicyCheck, _ divergence: Divergence?, sources: CheckSources,
    cost: (simulated: Int, reused: Int), report: ReportPlace, _ stream: StandardStream
  ) throws -> String {
    switch self {
    case .text: Self.text(check, divergence, sources, cost, report, stream)
    case .json: try JSONText.of(CheckDocument(check, divergence, sources: sources, reportPath: report.folder))
    case .csv: String(decoding: CSVTable.gateBytes(check), as: UTF8.self)
    }
  }

  private static func text(
    _ check: PolicyCheck, _ divergence: Divergence?, _ sources: CheckSources,
    _ cost: (simulated: Int, reused: Int), _ report: ReportPlace, _ stream: StandardStream
  ) -> String {
    let plan = check.baseline.scenario.simulation
    var table = TextTable([
      .text("gate"), .number("baseline").droppable(1), .number("candidate").droppable(2),
      .number("difference"),
      .number("bounds"), .number("limit").droppable(3), .number("pairs").droppable(0), .text("verdict"),
    ])
    for gate in check.gates { table.append(row(gate)) }
    let open = check.gates.filter { $0.verdict != .passed }
    let reasons = open.map { "  \(GateWords.sentence($0).withVisibleControls)\n" }.joined()
    let why =
      divergence.map {
        "\nWhy, with the baseline as base and the candidate as variant:\n\(WhyArguments.text($0))"
      } ?? ""
    let head = """
      \(check.candidate.scenario.title.withVisibleControls): \(check.replications) pairs of replications of \
      \(Quantity.period(days: plan.days, warmUpDays: plan.warmUpDays)), seed \(plan.seed)
      baseline:  \(sources.baseline.name.withVisibleControls)
      candidate: \(sources.candidate.name.withVisibleControls)


      """
    let words = """

      \(GateWords.conclusion(check))
      \(reasons)\(why)
      \(GateWords.assurance(check))
      Gates \(sources.gates.rawValue). \(cost.simulated) replications simulated, \(cost.reused) read from the store.

      """
    let width = stream.columns
    return head.fitted(toWidth: width) + table.rendered(width: width, color: stream.allowsColor)
      + words.fitted(toWidth: width) + "Report: \(report.shown)\n"
  }

  private static func row(_ gate: GateResult) -> [TextTable.Cell] {
    let style: TextStyle? =
      switch gate.verdict {
      case .passed: .green
      case .failed: .red
      case .undecided: nil
      }
    return [
      gate.gate.text, GateWords.mean(gate.baseline, gate), GateWords.mean(gate.candidate, gate),
      GateWords.difference(gate), GateWords.interval(gate), GateWords.limit(gate), "\(gate.pairs)",
    ].map { TextTable.Cell($0) } + [TextTable.Cell(GateWords.verdict(gate), style)]
  }
}
