import Arguments
import Testing

@Suite("The help")
struct HelpTests {
  private static let run = """
    Simulate a scenario and print a summary.

    Usage: plimsoll run [OPTIONS] SCENARIO

    Replications run in parallel. The result depends on the seed alone, whatever the
    number of threads or the order in which they finish.

      {"name": "kept as it is"}

    Arguments:
      SCENARIO  The scenario to simulate.

    Options:
      -s, --seed N          Seed of the random streams. (default: the scenario's)
      -j, --jobs N          Threads to use. (1 or more; default: 4)
          --confidence X    Level of the confidence intervals. (above 0 and below 1;
                            default: 0.95)
          --format WORD     Form of the summary. (text, json or csv; default: text)
          --set PATH=VALUE  Replaces a value of the scenario. (may be repeated)
      -q, --quiet           Shows no progress.
      -v, --verbose         Says more.
      -h, --help            Print this help.
          --version         Print the version.

    Examples:
      plimsoll run team.json5
          Simulate with the scenario's own seed.
      plimsoll run team.json5 --set team.size=3 -j 2
          One person more, on two threads.
    """

  @Test(
    "of a command is the same however it is asked for, whatever else is wrong with the line",
    arguments: ["help run", "run --help", "run -h", "--help run", "run a b --nonsense -h", "run -qh"])
  func command(line: String) throws {
    #expect(try Sample.text(line) == Self.run)
  }

  @Test("of the program lists its commands")
  func program() throws {
    let text = """
      Capacity planning by simulation.

      Usage: plimsoll COMMAND [ARGUMENT]...

      Commands:
        run          Simulate a scenario and print a summary.
        check        Test a policy change.
        compare      Compare scenarios.
        list         List.
        help         Explain a command.
        completions  Print a script that completes commands and options in a shell.

      Options:
        -h, --help     Print this help.
            --version  Print the version.

      See 'plimsoll help COMMAND' for a command's arguments, options and examples.
      """
    for line in ["--help", "-h", "help"] {
      let help = try Sample.text(line)
      #expect(help == text)
    }
  }

  @Test("spells out in the usage line what must be given")
  func usage() throws {
    let check = try #require(try Sample.text("help check"))
    #expect(check.contains("Usage: plimsoll check --baseline FILE --gate TEXT... [OPTIONS]\n"))
    #expect(check.contains("--baseline FILE  The policy in force. (required)\n"))
    let compare = try #require(try Sample.text("help compare"))
    #expect(compare.contains("Usage: plimsoll compare [OPTIONS] BASE VARIANT...\n"))
    #expect(try Sample.text("help list")?.contains("Usage: plimsoll list [OPTIONS] [LIMIT]\n") == true)
  }

  @Test("keeps to the width of the terminal", arguments: 40...110)
  func width(width: Int) throws {
    for line in ["help", "help run", "help check", "help completions"] {
      let text = try #require(try Sample.text(line, width: width))
      let preformatted = "plimsoll run team.json5 --set"
      for line in text.split(separator: "\n") where !line.contains(preformatted) {
        #expect(line.count <= width)
      }
    }
  }

  @Test("gives the version, after a command too")
  func version() throws {
    #expect(try Sample.text("--version") == "plimsoll 1.2.3")
    #expect(try Sample.text("run --version") == "plimsoll 1.2.3")
  }
}
