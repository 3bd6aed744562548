import Experiments
import Foundation
import Reports
import Testing

@Suite struct ReportFolderTests {
  private let manifest: ReportManifest

  init() throws {
    manifest = ReportManifest(try SampleRun.result().provenance)
  }

  private func writeReport(at path: String, content: String) throws {
    let folder = try ReportFolder(at: path)
    try folder.write(content, to: "index.html")
    try folder.commit(manifest)
  }

  @Test func `a committed report is there whole, and nothing is left beside it`() throws {
    let home = try TemporaryFolder()
    let folder = try ReportFolder(at: home.path + "/a/b/report")
    let file = try folder.createFile("daily.csv")
    for _ in 0..<3 { try file.write(Array("row\r\n".utf8)) }
    try file.close()
    try folder.commit(manifest)
    #expect(
      try home.names() == ["a", "a/b", "a/b/report", "a/b/report/daily.csv", "a/b/report/manifest.json"])
    #expect(try home.read("a/b/report/daily.csv") == "row\r\nrow\r\nrow\r\n")
  }

  @Test func `until it is committed, a report is not there and the earlier one stands`() throws {
    let home = try TemporaryFolder()
    let path = home.path + "/report"
    let first = try ReportFolder(at: path)
    try first.write("one", to: "index.html")
    #expect(!FileManager.default.fileExists(atPath: path))
    try first.commit(manifest)
    let second = try ReportFolder(at: path)
    try second.write("two", to: "index.html")
    #expect(try home.read("report/index.html") == "one")
    second.discard()
    #expect(try home.names() == ["report", "report/index.html", "report/manifest.json"])
  }

  @Test func `an earlier report is replaced with all its files`() throws {
    let home = try TemporaryFolder()
    let folder = try ReportFolder(at: home.path + "/report/")
    try folder.write("old", to: "only-in-the-old-one.csv")
    try folder.commit(manifest)
    try writeReport(at: home.path + "/report", content: "new")
    #expect(try home.names() == ["report", "report/index.html", "report/manifest.json"])
  }

  @Test func `a report with somebody's files in it is refused and left alone`() throws {
    let home = try TemporaryFolder()
    let path = home.path + "/report"
    try writeReport(at: path, content: "old")
    try home.write("mine", to: "report/notes.txt")
    #expect(throws: ReportError.foreignFiles(path: path, names: ["notes.txt"])) { try ReportFolder(at: path) }
    #expect(try home.read("report/notes.txt") == "mine")
    #expect(try home.read("report/index.html") == "old")
  }

  @Test func `a folder that holds anything else is refused and left alone`() throws {
    let home = try TemporaryFolder()
    try home.write("mine", to: "thesis.txt")
    #expect(throws: ReportError.foreignFolder(path: home.path)) { try ReportFolder(at: home.path) }
    try home.write("{\"tool\": \"another\"}", to: "manifest.json")
    #expect(throws: ReportError.foreignFolder(path: home.path)) { try ReportFolder(at: home.path) }
    #expect(try home.names() == ["manifest.json", "thesis.txt"])
  }

  @Test func `a folder filled by others while the report is written is not replaced`() throws {
    let home = try TemporaryFolder()
    let folder = try ReportFolder(at: home.path + "/report")
    try folder.write("report", to: "index.html")
    try FileManager.default.createDirectory(atPath: home.path + "/report", withIntermediateDirectories: false)
    try home.write("mine", to: "report/thesis.txt")
    #expect(throws: ReportError.foreignFolder(path: home.path + "/report")) { try folder.commit(manifest) }
    folder.discard()
    #expect(try home.names() == ["report", "report/thesis.txt"])
  }

  @Test func `an empty folder may become a report`() throws {
    let home = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: home.path + "/empty", withIntermediateDirectories: false)
    try writeReport(at: home.path + "/empty", content: "x")
    #expect(try home.read("empty/index.html") == "x")
  }

  @Test func `files, links and impossible paths are refused with their path`() throws {
    let home = try TemporaryFolder()
    try home.write("", to: "file")
    let file = home.path + "/file"
    let link = home.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: home.path)
    #expect(throws: ReportError.notAFolder(path: file)) { try ReportFolder(at: file) }
    #expect(throws: ReportError.symbolicLink(path: link)) { try ReportFolder(at: link) }
    #expect(throws: ReportError.unusablePath(path: file + "/below")) { try ReportFolder(at: file + "/below") }
    #expect(throws: ReportError.unusablePath(path: "")) { try ReportFolder(at: "") }
    #expect(throws: ReportError.unusablePath(path: "//")) { try ReportFolder(at: "//") }
    #expect(try home.names() == ["file", "link"])
  }

  @Test func `a name that the file system refuses is reported with its reason`() throws {
    let home = try TemporaryFolder()
    let path = home.path + "/" + String(repeating: "n", count: 250)
    let error = try #require(throws: ReportError.self) { try ReportFolder(at: path) }
    #expect(error.description.contains(".partial-"))
    #expect(error.description.hasSuffix("File name too long"))
  }

  @Test func `the same report cannot be written twice at a time`() throws {
    let home = try TemporaryFolder()
    let path = home.path + "/report"
    let first = try ReportFolder(at: path)
    #expect(throws: ReportError.inUse(path: path)) { try ReportFolder(at: path) }
    try first.write("x", to: "index.html")
    try first.commit(manifest)
    #expect(try home.read("report/index.html") == "x")
  }

  @Test func `what a dead run left is removed, what others own is not`() throws {
    let home = try TemporaryFolder()
    let abandoned = ".report.partial-\(ProcessInfo.processInfo.processIdentifier)"
    let ofOthers = [".other.partial-1", ".report.partial-1", ".report.partial-x"]
    for name in ofOthers + [abandoned] {
      try FileManager.default.createDirectory(
        atPath: home.path + "/" + name, withIntermediateDirectories: false)
    }
    try home.write("half", to: abandoned + "/daily.csv")
    try writeReport(at: home.path + "/report", content: "x")
    #expect(try home.names() == ofOthers + ["report", "report/index.html", "report/manifest.json"])
  }

  @Test func `a report set aside by a run that died comes back`() throws {
    let home = try TemporaryFolder()
    try writeReport(at: home.path + "/report", content: "earlier")
    let aside = ".report.replaced-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.moveItem(atPath: home.path + "/report", toPath: home.path + "/" + aside)
    let folder = try ReportFolder(at: home.path + "/report")
    #expect(try home.read("report/index.html") == "earlier")
    folder.discard()
  }

  @Test func `the manifest tells what made the report, without a time or a place`() throws {
    let home = try TemporaryFolder()
    var provenance = try SampleRun.result().provenance
    provenance.scenarioFile = "/home/somebody/private/sample.json5"
    provenance.seed = .max
    for name in ["one", "two"] {
      let folder = try ReportFolder(at: home.path + "/" + name)
      try folder.write("12345", to: "summary.csv")
      try folder.write("", to: "index.html")
      try folder.commit(ReportManifest(provenance))
    }
    let text = try home.read("one/manifest.json")
    #expect(try home.read("two/manifest.json") == text)
    #expect(!text.contains("somebody") && !text.contains(home.path))
    let read = try JSONDecoder().decode(ReportManifest.self, from: Data(text.utf8))
    #expect(read.tool == "plimsoll" && read.scenario == "sample.json5" && read.seed == .max)
    #expect(
      read.files == [
        ReportManifest.File(name: "index.html", bytes: 0), ReportManifest.File(name: "summary.csv", bytes: 5),
      ])
  }
}
