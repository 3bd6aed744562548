import Arguments
import Foundation
import Testing

@Suite("A completion script")
struct CompletionTests {
  private static let shellPath = "/bin/bash"

  /// What Bash offers at the end of a line; a last word that is empty is a word about to be begun.
  private func offers(_ words: [String]) throws -> Set<String> {
    let script = try #require(try Sample.text("completions bash"))
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let call = "COMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1); _plimsoll; echo \"${COMPREPLY[@]}\""

    let process = Process()
    process.executableURL = URL(filePath: Self.shellPath)
    process.arguments = ["--norc", "-c", "set -eu\n" + script + "\n" + call]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Set(String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init))
  }

  @Test(
    "makes Bash offer what may come next",
    .enabled(if: FileManager.default.isExecutableFile(atPath: shellPath)),
    arguments: [
      (["plimsoll", "c"], ["check", "compare", "completions"]),
      (["plimsoll", "--v"], ["--version"]),
      (["plimsoll", "run", "--se"], ["--seed", "--set"]),
      (["plimsoll", "run", "x", "--format", ""], ["text", "json", "csv"]),
      (["plimsoll", "run", "x", "--format", "="], ["text", "json", "csv"]),
      (["plimsoll", "run", "x", "--format", "=", "j"], ["json"]),
      (["plimsoll", "run", "x", "-j", ""], []),
      (["plimsoll", "check", "--baseline", ""], []),
      (["plimsoll", "help", "li"], ["list"]),
      (["plimsoll", "completions", "z"], ["zsh"]),
    ] as [([String], Set<String>)])
  func bash(words: [String], expected: Set<String>) throws {
    #expect(try offers(words) == expected)
  }

  @Test(
    "tells zsh of each command's options and arguments",
    arguments: [
      "    'run:Simulate a scenario and print a summary.'",
      "        '(-s --seed)-s+[Seed of the random streams.]:N: ' \\",
      "        '(-s --seed)--seed=[Seed of the random streams.]:N: ' \\",
      "        '--format=[Form of the summary.]:WORD:(text json csv)' \\",
      "        '*--set=[Replaces a value of the scenario.]:PATH=VALUE: ' \\",
      "        ':SCENARIO:_files' \\",
      "        '*:VARIANT:_files' \\",
      "        '::LIMIT: ' \\",
    ])
  func zsh(line: String) throws {
    #expect(try #require(try Sample.text("completions zsh")).split(separator: "\n").contains { $0 == line })
  }

  @Test(
    "tells fish of each command's options and arguments",
    arguments: [
      "complete -c plimsoll -f -n __fish_use_subcommand -a 'list' -d 'List.'",
      "complete -c plimsoll -n '__fish_seen_subcommand_from run' -F",
      "complete -c plimsoll -n '__fish_seen_subcommand_from completions' -f -a 'bash zsh fish'",
      "complete -c plimsoll -n '__fish_seen_subcommand_from run' -s q -l quiet -d 'Shows no progress.'",
      "complete -c plimsoll -n '__fish_seen_subcommand_from run' -l format -x -a 'text json csv'"
        + " -d 'Form of the summary.'",
      "complete -c plimsoll -n '__fish_seen_subcommand_from check' -l baseline -r -F"
        + " -d 'The policy in force.'",
    ])
  func fish(line: String) throws {
    #expect(try #require(try Sample.text("completions fish")).split(separator: "\n").contains { $0 == line })
  }
}
