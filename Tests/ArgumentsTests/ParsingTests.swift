import Arguments
import Testing

@Suite("A command line in order")
struct ParsingTests {
  @Test(
    "is read the same in every spelling",
    arguments: [
      "run a.json5 --seed 7 --jobs 2 --quiet",
      "run --seed=7 --jobs=2 --quiet a.json5",
      "run -s 7 -j2 -q a.json5",
      "run -q a.json5 -s=7 -j 2",
      "run -qj2 --seed 7 -- a.json5",
      "run -vqs7 a.json5 --jobs 2",
    ])
  func spellings(line: String) throws {
    let arguments = try #require(try Sample.arguments(line))
    #expect(arguments[Sample.scenario] == "a.json5")
    #expect(arguments[Sample.seed] == 7)
    #expect(arguments[Sample.jobs] == 2)
    #expect(arguments[Sample.quiet])
    #expect(arguments.command == "plimsoll run")
  }

  @Test("leaves what is not given at its default")
  func defaults() throws {
    let arguments = try #require(try Sample.arguments("run a.json5"))
    #expect(arguments[Sample.seed] == nil)
    #expect(arguments[Sample.jobs] == 4)
    #expect(arguments[Sample.confidence] == 0.95)
    #expect(arguments[Sample.format] == .text)
    #expect(arguments[Sample.set] == [])
    #expect(!arguments[Sample.quiet])
  }

  @Test("collects a repeated option in order, equals signs in its values included")
  func repeated() throws {
    let arguments = try #require(try Sample.arguments("run --set a=1 x --set=b=2 --set a=3"))
    #expect(arguments[Sample.set] == ["a=1", "b=2", "a=3"])
  }

  @Test("takes everything after two hyphens as positionals, requests for help included")
  func terminator() throws {
    let arguments = try #require(try Sample.arguments("compare -- --help -x --"))
    #expect(arguments[Sample.base] == "--help")
    #expect(arguments[Sample.variants] == ["-x", "--"])
  }

  @Test("may hold a lone hyphen and negative numbers as values")
  func hyphens() throws {
    #expect(try Sample.arguments("run -")?[Sample.scenario] == "-")
    #expect(try Sample.arguments("list -3")?[Sample.limit] == -3)
    #expect(try Sample.arguments("list")?[Sample.limit] == .some(nil))
    #expect(try Sample.arguments("run x --set -3 --set=-x --set=")?[Sample.set] == ["-3", "-x", ""])
  }

  @Test("holds the extremes of the types")
  func extremes() throws {
    #expect(try Sample.arguments("run x --seed 18446744073709551615")?[Sample.seed] == .max)
    #expect(try Sample.arguments("run x --format csv")?[Sample.format] == .csv)
    #expect(try Sample.arguments("run x --confidence 1e-3")?[Sample.confidence] == 0.001)
  }

  @Test("is handed to the action of its command")
  func action() throws {
    let words = ["check", "--baseline", "b", "--gate", "x", "--gate", "y"]
    guard case .perform(let action, let arguments) = try Sample.program.parse(words) else {
      Issue.record("a command is to be performed")
      return
    }
    #expect(action(arguments) == "check b")
  }
}
