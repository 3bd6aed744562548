import Foundation
import LeadPolicy
import Scenarios
import Testing
import WorkingTime

@Suite("Recorded arrivals")
struct ArrivalTraceTests {
  /// Reads a scenario beside which lies the record `r.csv`; its folder goes from the messages.
  private func read(
    _ csv: String, arrivals: String = #"trace: "r.csv""#, work: String? = nil
  ) throws -> (scenario: Scenario?, errors: [String]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plimsoll-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(csv.utf8).write(to: folder.appending(path: "r.csv"))
    let work =
      work
      ?? "tier: 1, tasks: { fix: { estimate: 1 }, change: { estimate: 2 }, off: { estimate: 1, weight: 0 } }"
    let text = scenario(
      workload: "{ w: { arrivals: { \(arrivals) }, \(work) } }",
      sections: #"templates: { story: { category: "microservices", tasks: [{ key: "a", hours: 1 }] } }"#)
    do throws(ScenarioErrors) {
      return (try ScenarioReader.read(text: text, file: folder.appending(path: "s").path), [])
    } catch {
      let shown = error.description.replacingOccurrences(of: folder.path + "/", with: "")
      return (nil, shown.split(separator: "\n").map(String.init))
    }
  }

  private func trace(_ csv: String, work: String? = nil) throws -> [ArrivalTrace.Arrival] {
    let (scenario, errors) = try read(csv, work: work)
    #expect(errors == [])
    return try #require(scenario?.workload[0].arrivals.trace).arrivals
  }

  @Test("Times are read to the microsecond and put in order, those of one instant as in the file")
  func times() throws {
    let arrivals = try trace(
      "\u{FEFF}arrived,task\r\n2026-01-06 23:59:59.9999999,fix\r\n\r\n2026-01-05T09:30,change\r\n"
        + "2026-01-05T09:30:00.000,\"fix\"\r2026-01-05T09:29:59.5,")
    #expect(
      arrivals.map { "\($0.day) \($0.microsecond) \($0.work ?? "-")" } == [
        "2026-01-05 34199500000 -", "2026-01-05 34200000000 change", "2026-01-05 34200000000 fix",
        "2026-01-06 86399999999 fix",
      ])
    #expect(arrivals.allSatisfy { $0.priority == nil })
  }

  @Test("Templates and priorities stand in columns of any order, and may be left open")
  func columns() throws {
    let arrivals = try trace(
      "priority,template,arrived\nhigh,story,2026-01-05T09:00:00\n,,2026-01-05T10:00:00\n",
      work: "tier: 3, templates: { story: 1 }")
    #expect(arrivals.map(\.work) == ["story", nil])
    #expect(arrivals.map(\.priority) == [.high, nil])
  }

  /// A record and what must be said of it, after the place of `trace` in the scenario.
  static let mistakes: [(csv: String, errors: [String])] = [
    ("", ["r.csv: found no lines, expected a header with the column \"arrived\""]),
    ("task\nfix\n", ["r.csv:1:1: found no column \"arrived\", expected one"]),
    (
      "arrived,prioritty,arrived\n",
      [
        "r.csv:1:9: found the column \"prioritty\"; did you mean \"priority\"?",
        "r.csv:1:19: found the column \"arrived\" twice",
      ]
    ),
    (
      "arrived,template\n",
      [
        "r.csv:1:9: found the column \"template\", expected one of \"arrived\", \"task\", \"priority\", "
          + "\"stream\", \"actual_h\", \"source\", \"completed\", \"estimate_h\""
      ]
    ),
    (
      "arrived,task,priority\n2026-02-30T09:00,fix,low\n2026-01-05T09:00:00,fxi,hihg\n"
        + "2026-01-05T09:00:00,off,low\n2026-01-05T09:00:00,fix\n",
      [
        "r.csv:2:1: found \"2026-02-30T09:00\", expected a local date and time such as \"2026-01-05T09:30:00\"",
        "r.csv:3:21: found \"fxi\", expected one of \"fix\", \"change\", or nothing; did you mean \"fix\"?",
        "r.csv:3:25: found \"hihg\", expected one of \"low\", \"normal\", \"high\", \"critical\", or nothing; did you mean \"high\"?",
        "r.csv:4:21: found \"off\", expected one of \"fix\", \"change\", or nothing",
        "r.csv:5:1: found 2 cells, expected 3 as in the header",
      ]
    ),
    (
      "arrived\n2026-01-05T09:00:00Z\n2026-01-05T24:00:00\n2026-01-05\n",
      [
        "r.csv:2:1: found \"2026-01-05T09:00:00Z\", expected a local date and time such as \"2026-01-05T09:30:00\"",
        "r.csv:3:1: found \"2026-01-05T24:00:00\", expected a local date and time such as \"2026-01-05T09:30:00\"",
        "r.csv:4:1: found \"2026-01-05\", expected a local date and time such as \"2026-01-05T09:30:00\"",
      ]
    ),
    (
      "arrived,task\n\"é\",\"fix\"x\n",
      ["r.csv:2:10: found more of a cell after its closing quote, expected a comma or a new line"]
    ),
    ("arrived\n\n\"2026", ["r.csv:3:1: found a quote that is not closed, expected another one"]),
    ("arrived\0\n", ["r.csv: found a binary file, expected a record of arrivals in CSV"]),
    (
      "arrived\n2025-01-05T09:00:00\n",
      ["found arrivals from 2025-01-05 on, expected some in the simulated days, 2026-01-05 to 2027-01-31"]
    ),
    (
      "arrived\n",
      ["found no arrivals, expected some in the simulated days, 2026-01-05 to 2027-01-31"]
    ),
    (
      "arrived,stream\n",
      ["found no arrivals, expected some in the simulated days, 2026-01-05 to 2027-01-31"]
    ),
  ]

  @Test("A mistake in a record is named by its file, line and column", arguments: mistakes.indices)
  func mistakesAreNamed(index: Int) throws {
    let mistake = Self.mistakes[index]
    let count = mistake.errors.count == 1 ? "1 error" : "\(mistake.errors.count) errors"
    #expect(
      try read(mistake.csv).errors
        == mistake.errors.map { "s:2:38: workload.w.arrivals.trace: " + $0 } + [count])
  }

  @Test("A file with many mistakes names twenty")
  func manyMistakes() throws {
    let errors = try read("arrived\n" + String(repeating: "x\n", count: 50)).errors
    #expect(errors.count == 22)
    #expect(errors[20].hasSuffix("r.csv: 30 more problems"))
  }

  @Test("A record that is missing, and one beside a rate, are refused")
  func misuse() throws {
    #expect(
      try read("", arrivals: #"trace: "q.csv""#).errors == [
        "s:2:38: workload.w.arrivals.trace: q.csv: no such file, expected a record of arrivals in CSV",
        "1 error",
      ])
    #expect(
      try read("arrived\n2026-01-05T09:00\n", arrivals: #"trace: "r.csv", perDay: 1, batch: 2"#).errors == [
        "s:2:55: workload.w.arrivals.perDay: unexpected beside \"trace\", which says when tasks arrive",
        "s:2:65: workload.w.arrivals.batch: unexpected beside \"trace\", which says when tasks arrive",
        "2 errors",
      ])
  }
}
