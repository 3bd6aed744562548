import Reports

extension ClusterPlan {
  /// A Kubernetes Job with a completion index per part.
  var kubernetesJob: String {
    // Kubernetes numbers from 0, and the container's shell turns that into the part.
    let script =
      "shard=$((JOB_COMPLETION_INDEX + 1)); mkdir -p \(ShellWord.quoted(folder)); "
      + "program=$1; shift; exec \"$program\" sweep --shard \"$shard/\(shards)\" "
      + "--store \(ShellWord.quoted("\(folder)/shard-"))\"$shard\".sqlite \"$@\""
    let arguments = [program] + command.dropFirst(2) + words
    let lines = (["/bin/sh", "-c", script, "shard"] + arguments).map { word in
      "            - \(Self.scalar(word.replacing("$", with: "$$")))"
    }
    return """
      # A sweep in \(shards) parts. Apply with: kubectl apply -f THIS-FILE
      # The persistent volume claim must allow many readers and writers, and hold the scenario at the path given here.
      # Join the parts where that volume is mounted: plimsoll merge SHARDS --store whole.sqlite
      # A part that is started again after it was killed or evicted goes on where it was.
      apiVersion: batch/v1
      kind: Job
      metadata:
        name: \(Self.scalar(jobName))
      spec:
        completions: \(shards)
        parallelism: \(shards)
        completionMode: Indexed
        backoffLimit: \(shards * 3)
        template:
          spec:
            restartPolicy: OnFailure
            containers:
            - name: shard
              image: \(Self.scalar(image))
              workingDir: /work
              command:
      \(lines.joined(separator: "\n"))
              resources:
                requests:
                  cpu: "\(cpus)"
              volumeMounts:
              - name: work
                mountPath: /work
            volumes:
            - name: work
              persistentVolumeClaim:
                claimName: \(Self.scalar(claim))

      """
  }

  /// Text as a double-quoted YAML scalar of printable ASCII (YAML 1.2.2, section 5.7).
  static func scalar(_ text: String) -> String {
    var scalar = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": scalar += "\\\""
      case "\\": scalar += "\\\\"
      case "\u{20}"..."\u{7E}": scalar.unicodeScalars.append(character)
      default:
        let digits = String(character.value, radix: 16, uppercase: true)
        scalar += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return scalar + "\""
  }
}
