import Arguments
import Testing

@Suite("A command line that cannot be understood")
struct UsageErrorTests {
  @Test(
    "is refused with what was found and what was expected",
    arguments: [
      ("", "a command is missing, expected run, check, compare or list"),
      ("run", "SCENARIO is missing: The scenario to simulate."),
      ("run a b", "unexpected 'b'; expected only SCENARIO"),
      ("help run run", "unexpected 'run'; expected only COMMAND"),
      ("run a --seed", "'--seed' needs a value, N"),
      (
        "run a --seed --quiet", "'--seed' needs a value, N; if '--quiet' is the value, write '--seed=--quiet'"
      ),
      ("run a -s -- 1", "'-s' needs a value, N"),
      ("run a --seed x", "--seed: found 'x', expected a whole number, 0 or more"),
      ("run a --seed -1", "--seed: found '-1', expected a whole number, 0 or more"),
      ("run a --seed=", "--seed: found '', expected a whole number, 0 or more"),
      (
        "run a --seed 18446744073709551616",
        "--seed: found '18446744073709551616', expected a whole number, 0 to 18446744073709551615"
      ),
      ("run a --jobs 0", "--jobs: found '0', expected a whole number, 1 or more"),
      ("run a --jobs 2.5", "--jobs: found '2.5', expected a whole number, 1 or more"),
      ("run a --confidence 1", "--confidence: found '1', expected a number, above 0 and below 1"),
      ("run a --confidence nan", "--confidence: found 'nan', expected a number, above 0 and below 1"),
      ("run a --format xml", "--format: found 'xml', expected text, json or csv"),
      ("run a --format js", "--format: found 'js', expected text, json or csv; did you mean 'json'?"),
      ("run a --quiet=yes", "'--quiet' takes no value, found 'yes'"),
      ("run a --seed 1 -s 2", "'--seed' is given twice, as '1' and as '2'"),
      ("run a --rubbish", "no option is named '--rubbish'"),
      ("run a --conf 0.9", "no option is named '--conf'; did you mean '--confidence'?"),
      ("run a -quiet", "no option is named '-quiet'; did you mean '--quiet'?"),
      ("run a -x", "no option is named '-x'"),
      ("run a -qx", "no option is named '-x'"),
      ("compa a b", "no command is named 'compa'; did you mean 'compare'?"),
      ("help compa", "no command is named 'compa'; did you mean 'compare'?"),
      ("--seed 1 run a", "'--seed' belongs after the command"),
      ("-q run a", "'-q' belongs after the command"),
      ("--vers", "no option is named '--vers'; did you mean '--version'?"),
      ("check", "--baseline is missing: The policy in force."),
      ("check --baseline b --gate x", "--gate is given once, expected at least 2"),
      ("compare a", "VARIANT is missing: Scenarios to compare."),
      ("run a b\u{1B}[2J\u{202E}", #"unexpected 'b\u{1B}[2J\u{202E}'; expected only SCENARIO"#),
      ("completions powershell", "SHELL: found 'powershell', expected bash, zsh or fish"),
    ])
  func messages(line: String, message: String) {
    #expect(Sample.error(line)?.message == message)
  }

  @Test("names the command and where to read on, and ends with exit code 2")
  func description() {
    #expect(
      Sample.error("run a --jobs 0")?.description == """
        plimsoll run: --jobs: found '0', expected a whole number, 1 or more
        See 'plimsoll run --help'.
        """)
    #expect(Sample.error("fly")?.description.hasSuffix("See 'plimsoll --help'.") == true)
    #expect(UsageError.exitCode == 2)
  }

  @Test("may be refused by the command itself")
  func refusal() throws {
    let arguments = try #require(try Sample.arguments("run a"))
    #expect(arguments.usageError("no").description == "plimsoll run: no\nSee 'plimsoll run --help'.")
  }
}
