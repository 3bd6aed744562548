import Arguments
import Foundation
import NearestName
import Terminal
import Verification

/// `plimsoll verify`: holds the simulator to exact results.
enum VerifyCommand {
  static let cases = Positional<[String]>(
    "CASE", .text, help: "Cases by name, or scenario files; left out, every case.", atLeast: 0)
  static let profile = Option<Profile>(
    "profile", .choice, help: "How long the simulations are: quick for a check, full for people.",
    default: .full)
  static let set = Option<[String]>(
    "set", .text, placeholder: "PATH=VALUE",
    help:
      "Override a value of the scenarios of the cases named; the exact values follow. May be given several times."
  )
  static let seed = Option<UInt64?>(
    "seed", .integer, help: "Seed of the random streams.", shownAs: "the scenarios'")
  static let folder = Option<String>(
    "scenarios", .directory, help: "Where the scenarios of the cases are.", default: "scenarios/verification")
  static let format = Option<VerificationFormat>(
    "format", .choice, help: "Form of the table.", default: .text)
  static let list = Flag("list", help: "Print the names of the cases and what they run on.")

  static let command = Command<Action>(
    "verify", abstract: "Simulate queues whose exact answers are known, and compare.",
    discussion: """
      Every case is simulated in independent replications and compared with its exact answer: a formula of queueing
      theory, or the Markov chain of the scenario. The table has a row per quantity: the exact value, the simulated
      one with the half-width of its 95 % interval, and z, the difference in standard errors. It fails, with exit
      code 1, if any |z| is so large that a right simulator would show one like it in any row in one call of a
      hundred (Holm's procedure).

      What happens so rarely that the simulated time holds fewer than 1000 of its events is named and not compared.

      A scenario of your own is verified if it is a small exponential configuration: people in roles, tasks with
      exponential efforts at constant rates, queues that are first in, first out or by priority, patience, a limit,
      finite sources. Otherwise it says what in it keeps it from having an exact answer.
      """,
    parameters: [cases, profile, set, seed, folder, RunCommand.jobs, format, RunCommand.quiet, list],
    examples: [
      Example("plimsoll verify", "Every case, as long as the scenario files say."),
      Example("plimsoll verify --profile quick", "Every case in a minute or so."),
      Example(
        "plimsoll verify mmc --set team.server.count=5 --set workload.customers.arrivals.perHour=4.5",
        "Your own M/M/5 queue against Erlang C."),
      Example(
        "plimsoll verify my-queue.json5", "A small exponential team of your own against its Markov chain."),
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    if arguments[list] {
      try console.output.write(VerificationFormat.list(VerificationCase.all, console.output))
      return .success
    }
    let chosen = try chosenCases(arguments)
    let verification = Verification(
      profile: arguments[profile], seed: arguments[seed], jobs: arguments[RunCommand.jobs])
    // Everything that can be wrong with the input is found before the first simulation begins.
    let prepared = try chosen.map { each in
      try verification.prepare(
        each, path: path(of: each, arguments), overrides: each.file == nil ? [] : arguments[set])
    }
    let interrupt = Interrupt.install()
    let progress = ProgressBar(
      "replications", total: prepared.reduce(0) { $0 + $1.replications }, on: console.diagnostics,
      isQuiet: arguments[RunCommand.quiet])
    defer { progress.finish() }
    var comparisons: [Comparison] = []
    var before = 0
    for each in prepared {
      let done = before
      let rows = verification.run(
        each, shouldStop: { interrupt.isRequested }, progress: { progress.update(done: done + $0) })
      guard let rows else { return interrupt.exitCode ?? .interrupted }
      comparisons += rows
      before += each.replications
    }
    progress.finish()
    let verdicts = Verdicts(comparisons, familyLevel: Verification.familyLevel)
    let tooRare = prepared.flatMap { each in
      each.tooRare.map {
        VerificationFormat.CaseQuantity(caseName: each.verificationCase.name, quantity: $0)
      }
    }
    try console.output.write(
      arguments[format].render(comparisons, verdicts, tooRare: tooRare, console.output))
    return verdicts.anyFails ? .gateFailed : .success
  }

  /// The cases named; every one where none is.
  private static func chosenCases(_ arguments: ParsedArguments) throws -> [VerificationCase] {
    let names = arguments[cases]
    guard !names.isEmpty else {
      guard arguments[set].isEmpty else {
        throw arguments.usageError(
          "'--set' changes the scenario of a case: name the case, 'plimsoll verify mmc --set …'")
      }
      return VerificationCase.all
    }
    return try names.map { name in
      guard let known = VerificationCase.all.first(where: { $0.name == name }) else {
        if name.contains("/") || name.contains(".") { return .scenario(named: name) }
        let all = VerificationCase.all.map(\.name)
        let nearest = nearestName(to: name, among: all).map { "; did you mean '\($0)'?" } ?? ""
        throw arguments.usageError(
          "found the case '\(name)', expected a scenario file or one of \(all.joined(separator: ", "))\(nearest)"
        )
      }
      if known.file == nil, !arguments[set].isEmpty {
        throw arguments.usageError("the case '\(name)' has no scenario that '--set' could change")
      }
      return known
    }
  }

  private static func path(of each: VerificationCase, _ arguments: ParsedArguments) -> String {
    guard let file = each.file else { return "" }
    return VerificationCase.all.contains { $0.name == each.name } ? "\(arguments[folder])/\(file)" : file
  }
}
