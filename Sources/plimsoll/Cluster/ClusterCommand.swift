import Arguments
import Experiments
import Foundation
import ResultStore
import Terminal

/// `plimsoll cluster`: a sweep for many machines, by the engines that people have.
enum ClusterCommand {
  static let engine = Positional<ClusterEngine>(
    "ENGINE", .choice, help: "What distributes the work: slurm, parallel (GNU parallel) or kubernetes.")
  static let words = Positional<[String]>(
    "ARGUMENT", .text, help: "After --, the arguments of `plimsoll sweep`.")
  static let shards = Option<Int>(
    "shards", .integer(in: 1...ShardRow.mostShards), help: "Into how many parts the sweep is divided.",
    default: 8)
  static let cpus = Option<Int>(
    "cpus", .integer(in: 1...1024), help: "Cores for each part.", default: 1)
  static let folder = Option<String>(
    "folder", .directory, help: "Where the stores of the parts go.", default: "shards")
  static let program = Option<String>(
    "program", .file, help: "How the program is called on those machines.", default: "plimsoll")
  static let hosts = Option<String?>(
    "hosts", .file, help: "parallel: a file of hosts to reach over SSH, for --sshloginfile.")
  static let image = Option<String>(
    "image", .text, placeholder: "IMAGE", help: "kubernetes: the container's image.",
    default: "plimsoll:\(Plimsoll.version)")
  static let claim = Option<String>(
    "claim", .text, placeholder: "NAME",
    help: "kubernetes: the persistent volume claim that all parts share and that holds the scenario.",
    default: "plimsoll")

  static let command = Command<Action>(
    "cluster", abstract: "Print a submission file that runs a sweep on many machines.",
    discussion: """
      Prints a Slurm job array, a script for GNU parallel or a Kubernetes indexed Job that computes a sweep in shards, each
      into a store of its own. A part that is killed goes on where it was when it is started again. `plimsoll merge` joins
      the stores to what one machine would have written, and `plimsoll merge --missing` says what to run again.

      The sweep is checked here first, point by point.
      """,
    parameters: [engine, words, shards, cpus, folder, program, hosts, image, claim],
    examples: [
      Example(
        "plimsoll cluster slurm --shards 64 -- team.json5 --vary capacity.warning=0.75..0.94:0.01 -n 1000 > sweep.sbatch",
        "A job array of 64 tasks, to be submitted with sbatch."),
      Example(
        "plimsoll cluster parallel --hosts hosts.txt -- team.json5 --vary team.senior-developer.count=1,2,3 > sweep.sh",
        "Over SSH."),
      Example(
        "plimsoll cluster kubernetes --image registry/plimsoll:0.1.0 -- team.json5 --vary lead.focus=0.4..0.6:0.05",
        "An indexed Job, for kubectl apply -f -."),
    ],
    action: run)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let given = arguments[words]
    let sweep: ParsedArguments
    switch try Plimsoll.program.parse(["sweep"] + given) {
    case .print(let text):
      try console.output.write(text + "\n")
      return .success
    case .perform(_, let parsed): sweep = parsed
    }
    for (isGiven, name) in [
      (sweep[SweepCommand.shard] != nil, "--shard"), (sweep[SweepCommand.out] != nil, "--out"),
      (sweep[SweepCommand.dryRun], "--dry-run"),
      (sweep[ExperimentArguments.store] != ExperimentArguments.defaultStore, "--store"),
    ] where isGiven {
      throw arguments.usageError("\(name): every part gets its own; name it when they are merged")
    }
    for (text, name) in [
      (arguments[folder], "--folder"), (arguments[program], "--program"), (arguments[hosts] ?? "", "--hosts"),
    ] where text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw arguments.usageError("\(name): found a control character")
    }
    let points = try SweepPoints.read(sweep)
    let plan = ClusterPlan(
      name: points.record.row.name, shards: arguments[shards], cpus: arguments[cpus],
      folder: arguments[folder], program: arguments[program], words: given,
      scenario: sweep[ScenarioArguments.scenario], hosts: arguments[hosts], image: arguments[image],
      claim: arguments[claim], namesJobs: given.contains { $0 == "-j" || $0.hasPrefix("--jobs") })
    let text =
      switch arguments[engine] {
      case .slurm: plan.slurmScript
      case .parallel: plan.parallelScript
      case .kubernetes: plan.kubernetesJob
      }
    try console.output.write(text)
    return .success
  }
}

/// What distributes work over machines.
enum ClusterEngine: String, CaseIterable, Sendable {
  case slurm, parallel, kubernetes
}
