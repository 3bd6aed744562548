import ExternalProgram
import Foundation
import GitRevision
import Testing

@Suite("A file is read as a git revision has it")
struct GitRevisionTests {
  private func text(_ revision: GitRevision, _ path: String) throws -> String {
    String(decoding: try revision.bytes(of: path, limit: 1000), as: UTF8.self)
  }

  private func problem(_ body: () throws -> Void) -> GitProblem? {
    do {
      try body()
      return nil
    } catch { return error as? GitProblem }
  }

  @Test("The committed bytes count, not those of the work tree, and a branch that moves on changes nothing")
  func committed() throws {
    let repository = try Repository()
    try repository.write("old\n", to: "scenarios/a.json5")
    try repository.commit("first")
    let revision = try GitRevision("main", in: repository.path)
    try repository.write("new\n", to: "scenarios/a.json5")
    #expect(try text(revision, "scenarios/a.json5") == "old\n")
    try repository.commit("second")
    #expect(try text(revision, "scenarios/a.json5") == "old\n")
    #expect(try text(GitRevision("main", in: repository.path), "scenarios/a.json5") == "new\n")
    #expect(try text(GitRevision("HEAD~1", in: repository.path), "scenarios/a.json5") == "old\n")
    let hash = try repository.git("rev-parse", "HEAD~1")
    #expect(revision.commit == hash && hash.hasPrefix(revision.shortCommit))
  }

  @Test("A path counts from the root, or with ./ and ../ from the folder, and never leaves the repository")
  func paths() throws {
    let repository = try Repository()
    try repository.write("a", to: "a.csv")
    try repository.write("b", to: "deep/b.csv")
    try repository.commit("first")
    let deep = try GitRevision("main", in: repository.path + "/deep")
    #expect(try text(deep, "a.csv") == "a")
    #expect(try text(deep, "./b.csv") == "b")
    #expect(try text(deep, "../a.csv") == "a")
    #expect(try text(deep, "deep/../a.csv") == "a")
    for hostile in ["../../a.csv", "deep/../../a.csv", "/etc/passwd", "", ".", "a\0.csv", "a\n.csv"] {
      #expect(problem { _ = try deep.bytes(of: hostile, limit: 9) }?.kind == .noFile, "\(hostile)")
    }
  }

  @Test("Bytes come as they were committed: no filter, no line ends, no attributes")
  func raw() throws {
    let repository = try Repository()
    try repository.write("*.csv filter=loud text eol=crlf diff=loud\n", to: ".gitattributes")
    try repository.git("config", "diff.loud.textconv", "touch \(repository.path)/ran; cat")
    try repository.git("config", "filter.loud.smudge", "touch \(repository.path)/ran; cat")
    try repository.write("a\nb\n", to: "a.csv")
    try repository.commit("first")
    #expect(try text(GitRevision("main", in: repository.path), "a.csv") == "a\nb\n")
    #expect(!FileManager.default.fileExists(atPath: repository.path + "/ran"))
  }

  @Test(
    "A name that could be an option, or is none at all, is refused before git sees it",
    arguments: [
      "-", "--output=x", "-c", "", " main", "ma\nin", "main\0",
    ])
  func hostile(_ name: String) throws {
    let repository = try Repository()
    try repository.write("a", to: "a.csv")
    try repository.commit("first")
    #expect(problem { _ = try GitRevision(name, in: repository.path) }?.kind == .noRevision)
    #expect(!FileManager.default.fileExists(atPath: repository.path + "/x"))
  }

  @Test(
    "Several revisions, a file and a tree are no commit",
    arguments: [
      "main..main", "main:a.csv", "main^{tree}", "^main", "$(touch x)", "main;touch x", "nowhere",
    ])
  func notACommit(_ name: String) throws {
    let repository = try Repository()
    try repository.write("a", to: "a.csv")
    try repository.commit("first")
    #expect(problem { _ = try GitRevision(name, in: repository.path) }?.kind == .noRevision)
    #expect(!FileManager.default.fileExists(atPath: repository.path + "/x"))
  }

  @Test("What is missing is named, with the nearest name that there is")
  func missing() throws {
    let repository = try Repository()
    try repository.write("a", to: "scenarios/backend-team.json5")
    try repository.commit("first")
    try repository.git("branch", "release")
    let noRevision = try #require(problem { _ = try GitRevision("relase", in: repository.path) })
    #expect(noRevision.description == "git has no revision \"relase\" here; did you mean \"release\"?")
    let revision = try GitRevision("main", in: repository.path)
    let noFile = problem { _ = try revision.bytes(of: "scenarios/backend-taem.json5", limit: 9) }
    #expect(
      noFile?.description
        == "main has no file \"scenarios/backend-taem.json5\"; did you mean \"scenarios/backend-team.json5\"?"
    )
    #expect(
      problem { _ = try revision.bytes(of: "scenarios", limit: 9) }?.description
        == "\"scenarios\" is a folder in main, expected a file")
    let large = problem { _ = try revision.bytes(of: "scenarios/backend-team.json5", limit: 0) }
    #expect(large?.kind == .tooLarge)
  }

  @Test("A folder of no repository is said to be one")
  func noRepository() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plimsoll-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let found = problem { _ = try GitRevision("main", in: folder) }
    #expect(found?.kind == .notARepository)
    #expect(found?.description.contains("not a git repository") == true)
  }
}

@Suite("A program is run to its end")
struct ProgramOutputTests {
  @Test("All of its output is there, however long, and its ending and last words")
  func output() throws {
    let output = try ProgramOutput.of(
      ["/bin/sh", "-c", "head -c 3000000 /dev/zero; echo sorry >&2; exit 3"], limit: 3_000_000,
      timeout: .seconds(60))
    #expect(output.bytes.count == 3_000_000)
    #expect(output.ending == .exited(status: 3))
    #expect(output.diagnostics == ["sorry"])
  }

  @Test("Output beyond the limit, silence beyond the patience, and no such program are errors")
  func failures() throws {
    func kind(_ command: [String], _ timeout: Duration) -> ExternalProgramError.Kind? {
      do throws(ExternalProgramError) {
        _ = try ProgramOutput.of(command, limit: 10, timeout: timeout)
        return nil
      } catch { return error.kind }
    }
    #expect(kind(["/bin/sh", "-c", "head -c 11 /dev/zero"], .seconds(60)) == .lineTooLong)
    #expect(kind(["/bin/sh", "-c", "sleep 100"], .milliseconds(200)) == .timedOut)
    #expect(kind(["no-such-program-here"], .seconds(1)) == .notStarted)
    #expect(kind([], .seconds(1)) == .notStarted)
  }
}
