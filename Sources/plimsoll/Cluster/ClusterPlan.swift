import Reports

/// A sweep in parts, as submission files describe it.
struct ClusterPlan {
  var name: String
  var shards: Int
  var cpus: Int
  var folder: String
  var program: String
  /// The arguments of the sweep, as given.
  var words: [String]
  var scenario: String
  var hosts: String?
  var image: String
  var claim: String
  /// Whether the arguments say how many threads there are to be.
  var namesJobs: Bool

  /// A name that every engine takes: at most 60 small letters, digits and hyphens.
  var jobName: String {
    let letters = name.lowercased().unicodeScalars.map { scalar -> Character in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let cut = String(letters.drop { $0 == "-" }.prefix(60))
    let end = cut.lastIndex { $0 != "-" }.map { cut[...$0] } ?? ""
    return end.isEmpty ? "sweep" : String(end)
  }

  /// The words of the sweep but for which part it is and where it goes.
  var command: [String] {
    // Options go before the given words, which may end in -- and a file.
    [program, "sweep", "--quiet"] + (namesJobs ? [] : ["--jobs", "\(cpus)"])
  }

  /// How to go on, for the comments of a script.
  func afterwards(again: String) -> String {
    let stores = ShellWord.quoted(folder) + "/shard-*.sqlite"
    let merge = "\(ShellWord.quoted(program)) merge"
    return """
      # Join the parts:             \(merge) \(stores) --store whole.sqlite --out reports/\(jobName)
      # Which are to be run again:  \(merge) --missing \(stores)
      # \(again)
      """
  }

  private func store(_ number: String) -> String { ShellWord.quoted("\(folder)/shard-") + number + ".sqlite" }

  /// A Slurm job array.
  var slurmScript: String {
    let quoted = command.map(ShellWord.quoted).joined(separator: " ")
    let arguments = words.map(ShellWord.quoted).joined(separator: " ")
    return """
      #!/bin/bash
      #SBATCH --job-name=\(jobName)
      #SBATCH --array=1-\(shards)
      #SBATCH --cpus-per-task=\(cpus)
      #SBATCH --requeue
      #SBATCH --open-mode=append
      #SBATCH --output=%x-%A_%a.log
      # A sweep in \(shards) parts. Submit this file with sbatch, in the folder of the scenario's path.
      \(afterwards(again: "Run those again:            sbatch --array=3,7 THIS-FILE"))
      # A part that is requeued after it was killed or preempted goes on where it was.
      set -euo pipefail
      mkdir -p \(ShellWord.quoted(folder))
      shard=$SLURM_ARRAY_TASK_ID
      exec \(quoted) --shard "$shard/\(shards)" --store \(store("\"$shard\"")) \(arguments)

      """
  }

  /// A script for GNU parallel, on this machine or over SSH.
  var parallelScript: String {
    let prefix = ShellWord.quoted(command.map(ShellWord.quoted).joined(separator: " "))
    let arguments = ShellWord.quoted(words.map(ShellWord.quoted).joined(separator: " "))
    let makeFolder = ShellWord.quoted("mkdir -p \(ShellWord.quoted(folder)) && ")
    // A store's path for the shell that runs the part, hence quoted for that and then for this script.
    let beginning = ShellWord.quoted(ShellWord.quoted("\(folder)/shard-"))
    let share = max(1, 100 / cpus)
    var options = [
      "--null", "--joblog \(ShellWord.quoted("\(folder)/joblog"))", "--resume-failed", "--retries 3",
      "--jobs \(share)%",
    ]
    if let hosts {
      options += [
        "--sshloginfile \(ShellWord.quoted(hosts))", "--workdir .",
        "--transferfile \(ShellWord.quoted(scenario))",
        "--return \(ShellWord.quoted("\(folder)/shard-"))'{#}'.sqlite",
      ]
    }
    let place =
      hosts == nil
      ? "on this machine"
      : "on the hosts listed in a file, to which the scenario is copied and from which the stores are"
    return """
      #!/bin/bash
      # A sweep in \(shards) parts by GNU parallel, \(place). Run this file with bash.
      \(afterwards(again: "Run those again:            bash THIS-FILE (what has succeeded is skipped)"))
      # A part that is started again after it was killed goes on where it was. More options for parallel may follow.
      set -euo pipefail
      mkdir -p \(ShellWord.quoted(folder))
      for shard in $(seq 1 \(shards)); do
        printf '%s%s --shard %s/%s --store %s%s.sqlite %s\\0' \\
          \(makeFolder) \(prefix) "$shard" \(shards) \(beginning) "$shard" \(arguments)
      done | parallel \(options.joined(separator: " ")) "$@"

      """
  }
}
