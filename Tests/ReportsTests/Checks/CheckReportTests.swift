import Experiments
import Foundation
import Reports
import ResultStore
import Testing

@Suite("A check is reported")
struct CheckReportTests {
  private let folder: TemporaryFolder
  private let check: PolicyCheck
  private let store: ExperimentStore

  init() throws {
    folder = try TemporaryFolder()
    (check, store) = try SampleCheck.made(in: folder)
  }

  /// The check with other verdicts.
  private func bent(_ change: (inout [GateResult]) -> Void) -> PolicyCheck {
    var other = check
    change(&other.gates)
    return other
  }

  private func junit(_ check: PolicyCheck) throws -> ParsedPage {
    try #require(ParsedPage(JUnitReport.xml(check, sources: SampleCheck.sources)))
  }

  @Test("The sample fails its first gate and passes the others")
  func sample() {
    #expect(check.gates.map(\.verdict) == [.failed, .passed, .passed])
    #expect(check.verdict == .failed)
  }

  // MARK: JUnit

  @Test("JUnit has a case per gate: failures fail, the undecided are skipped, the undefined are errors")
  func cases() throws {
    let mixed = bent { gates in
      (gates[1].verdict, gates[1].ground) = (.undecided, .budget)
      (gates[2].verdict, gates[2].ground) = (.undecided, .undefined)
    }
    let document = try junit(mixed)
    for name in ["testsuites", "testsuite"] {
      let element = try #require(document.all(name).first)
      #expect(element.attributes["tests"] == "3" && element.attributes["failures"] == "1")
      #expect(element.attributes["skipped"] == "1" && element.attributes["errors"] == "1")
    }
    let cases = document.all("testcase")
    #expect(cases.map { $0.attributes["name"] } == SampleCheck.gates)
    #expect(cases.map(\.children) == [["failure"], ["skipped"], ["error"]])
    #expect(document.all("failure")[0].attributes["message"] == GateWords.sentence(mixed.gates[0]))
  }

  @Test("Names with markup in them are text in JUnit")
  func hostileJUnit() throws {
    let document = try junit(bent { $0[0].ground = .unstableCandidate("]]> <!-- \u{1} & \"\u{FFFF}\n") })
    let properties = document.all("property").map {
      "\($0.attributes["name"] ?? "")=\($0.attributes["value"] ?? "")"
    }
    #expect(properties.contains("baseline=\(SampleCheck.sources.baseline.name)"))
    #expect(properties.contains("candidate=\(SampleCheck.sources.candidate.name)"))
    #expect(document.all("failure")[0].attributes["message"]?.contains("]]> <!-- \u{FFFD} & \"") == true)
  }

  // MARK: Markdown

  @Test("The summary has a row per gate, and nothing in a scenario's title is Markdown or HTML")
  func markdown() {
    let text = CheckMarkdown.text(check, sources: SampleCheck.sources)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count == 4)
    for row in rows {
      var bars = 0
      var isEscaped = false
      for character in row {
        if character == "|", !isEscaped { bars += 1 }
        isEscaped = character == "\\" && !isEscaped
      }
      #expect(bars == 9, "\(row)")
    }
    #expect(
      text.hasPrefix("## \\<script\\>alert('x')\\</script\\> \\| \\`a\\` \"\\&\" \\*b\\* &#64;c: failed\n"))
    #expect(text.contains("**failed**"))
  }

  // MARK: The folder

  @Test("The folder holds the gates, the path of each, the values, the store and the page")
  func files() throws {
    let report = try ReportFolder(at: folder.path + "/report")
    try CheckReport.write(check, to: report, from: store, sources: SampleCheck.sources)
    let names = Set(try folder.names().filter { $0.hasPrefix("report/") }.map { String($0.dropFirst(7)) })
    #expect(
      names == [
        "gates.csv", "path.csv", "summary.csv", "replications.csv", "results.sqlite", "index.html",
        "schema.json", "manifest.json",
      ])
    let gates = try #require(parseCSV(Array(folder.read("report/gates.csv").utf8)))
    #expect(gates.dropFirst().map { $0[0] } == SampleCheck.gates)
    #expect(gates.allSatisfy { $0.count == gates[0].count })
    let path = try #require(parseCSV(Array(folder.read("report/path.csv").utf8)))
    let looks = check.gates.flatMap { $0.tests }.reduce(0) { $0 + $1.path.count }
    #expect(path.count == looks + 1)
    let replications = try #require(parseCSV(Array(folder.read("report/replications.csv").utf8)))
    #expect(replications.count == 1 + 2 * check.replications)
    let stored = try ExperimentArchive(opening: folder.path + "/report/results.sqlite")
    let experiment = try #require(try stored.experiments().first)
    #expect(experiment.isFinished && experiment.experiment == check.record.row.experiment)
    #expect(experiment.result?.contains("\"verdict\":\"failed\"") == true)
  }

  @Test("path.csv: a gate fails at the first look whose lower bound is above its limit")
  func path() throws {
    let rows = try #require(parseCSV(CSVTable.pathBytes(check)))
    let columns = Dictionary(uniqueKeysWithValues: rows[0].enumerated().map { ($1, $0) })
    func value(_ row: [String], _ name: String) throws -> Double? {
      Double(row[try #require(columns[name])])
    }
    let mine = rows.dropFirst().filter { $0[0] == SampleCheck.gates[0] }
    for row in mine {
      let low = try value(row, "low") ?? -.infinity
      let limit = try #require(try value(row, "difference_at_limit"))
      #expect((row.last == "failed") == (low > limit))
    }
    #expect(mine.last?.last == "failed" && mine.dropLast().allSatisfy { $0.last == "undecided" })
  }

  // MARK: The page

  @Test(
    "The page is well-formed, loads and runs nothing, links only to itself, and shows hostile text as text")
  func page() throws {
    let source = CheckPage.render(check, sources: SampleCheck.sources)
    for word in ["http:", "https:", "//", "src=", "@import", "url(", "<script", "javascript"] {
      #expect(!source.contains(word), "\(word)")
    }
    let page = try #require(ParsedPage(source))
    #expect(page.all("h1").first?.text == SampleCheck.hostile)
    let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(try #require(policy?.attributes["content"]).hasPrefix("default-src 'none'"))
    let links = page.all("a").compactMap { $0.attributes["href"] }
    #expect(!links.isEmpty)
    #expect(links.allSatisfy { $0.hasPrefix("#") && page.element(id: String($0.dropFirst())) != nil })
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let drawings = page.all("svg").filter { $0.attributes["preserveAspectRatio"] == nil }
    #expect(drawings.count == 1 + 4, "the mark, and a path per test: a gate on changes has two")
    #expect(drawings.allSatisfy { $0.children.starts(with: ["title", "desc"]) })
    #expect(page.all("body").first?.text.contains(SampleCheck.sources.baseline.name) == true)
  }

  @Test("The page ends with the command that repeats it, which names only what the scenarios do not say")
  func command() throws {
    func words(_ check: PolicyCheck, _ sources: CheckSources) throws -> String {
      let page = try #require(ParsedPage(CheckPage.render(check, sources: sources)))
      return try #require(page.all("pre").last?.text)
    }
    let end = " --confidence 0.95 --max 60 --seed \(check.baseline.scenario.simulation.seed)"
    var sources = SampleCheck.sources
    #expect(
      try words(check, sources)
        == "plimsoll check --baseline '0123456789:<a>.json5' --candidate 'a|b & \"c\".json5' "
        + "--set team.developer.focus=0.5"
        + SampleCheck.gates.map { " --gate '\($0)'" }.joined() + end + " --why 0")
    sources.namesCandidate = false
    sources.gates = .ofBaseline
    let passed = bent { gates in for place in gates.indices { gates[place].verdict = .passed } }
    #expect(
      try words(passed, sources)
        == "plimsoll check --baseline '0123456789:<a>.json5' --set team.developer.focus=0.5" + end)
  }

  @Test("Each verdict has its sentence, and a side that is not known is left open")
  func words() {
    let plain: (String) -> String = { $0.replacing("\u{A0}", with: " ") }
    #expect(GateWords.conclusion(check) == "Failed: the candidate fails 1 gate of 3.")
    #expect(
      GateWords.conclusion(bent { gates in for place in gates.indices { gates[place].verdict = .passed } })
        == "Passed: the candidate goes through all 3 gates.")
    let undecided = bent { gates in
      for place in gates.indices { (gates[place].verdict, gates[place].ground) = (.undecided, .budget) }
    }
    #expect(GateWords.conclusion(undecided).hasPrefix("Undecided: neither shown for 3 gates of 3"))
    #expect(plain(GateWords.sentence(check.gates[0])).hasSuffix("allowed is a rise below 3 points"))
    #expect(plain(GateWords.sentence(check.gates[1])).contains("allowed is a drop below 50 %, which is"))
    let same = bent { $0[0].ground = .sameInputs }
    #expect(GateWords.sentence(same.gates[0]).hasSuffix("the candidate simulates the same as the baseline"))
  }
}

@Suite("A text that others pick up")
struct TextFileTests {
  @Test("It replaces what was there, or is written behind it; where it cannot be, the place is named")
  func modes() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/summary.md"
    try TextFile.append("one\n", to: path)
    try TextFile.append("two\n", to: path)
    #expect(try folder.read("summary.md") == "one\ntwo\n")
    try TextFile.write("x", to: path)
    #expect(try folder.read("summary.md") == "x")
    #expect(throws: ReportError.self) { try TextFile.write("x", to: folder.path + "/none/summary.md") }
  }
}
