import Experiments
import Foundation
import Scenarios
import Testing

@testable import Reports

@Suite("The record for peers")
struct StressRecordTests {
  @Test("It has every item of the checklist, and says something to each")
  func isComplete() throws {
    let record = StressRecord(try SampleRun.result())
    #expect(record.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
    let numbers = record.sections.flatMap { $0.items.map(\.number) }
    #expect(
      numbers == [
        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.5", "3.1",
        "3.2",
        "3.3", "3.4", "4.1", "4.2", "4.3", "5.1", "5.2", "5.3", "5.4", "6.1",
      ])
    for item in record.sections.flatMap(\.items) {
      #expect(!item.statements.isEmpty && item.statements.allSatisfy { !$0.isEmpty }, "\(item.number)")
    }
  }

  @Test("What the scenario says is quoted, and what it does not say is named with its key")
  func study() throws {
    let silent = StressRecord(try SampleRun.result()).markdown()
    for key in ["dataSources", "preprocessing", "assumptions", "inputs", "codeAccess"] {
      #expect(silent.contains("scenario key study.\(key)"), "\(key)")
    }
    let told = StressRecord(
      try SampleRun.result([
        "study.purpose=Why not", "study.dataSources=A list", "study.preprocessing=None at all",
        "study.assumptions=All of it", "study.codeAccess=Here", "study.aims=To see", "study.outputs=Waits",
        "study.inputs={team: \"measured\", lead: \"assumed\"}",
      ])
    ).markdown()
    #expect(!told.contains("Not stated") && !told.contains("not stated"))
    for words in [
      "Why not", "A list", "None at all", "All of it", "Here", "To see", "Waits", "Measured\\: team",
    ] {
      #expect(told.contains(words), "\(words)")
    }
  }

  @Test(
    "Hostile text is text in Markdown",
    arguments: [
      ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
      ("![x](http://e.org/i.png)", "\\!\\[x\\](http\\://e.org/i.png)"),
      ("a\n# Heading\n- item", "a \\# Heading - item"), ("- item", "\\- item"), ("1. item", "1\\. item"),
      ("www.e.org", "www\\.e.org"), ("a@b.org", "a\\@b.org"),
      ("`code` **b** _c_ ~d~ |e|", "\\`code\\` \\*\\*b\\*\\* \\_c\\_ \\~d\\~ \\|e\\|"),
      ("\\<b>", "\\\\\\<b\\>"), ("\u{202E}x\u{0}", "\u{FFFD}x\u{FFFD}"), ("&lt;", "\\&lt;"),
    ])
  func escaping(text: String, expected: String) {
    #expect(StressRecord.escaped(text) == expected)
  }

  @Test("It is the same wherever and whenever it is made")
  func determinism() throws {
    #expect(try StressRecord(SampleRun.result()).markdown() == StressRecord(SampleRun.result()).markdown())
    #expect(!StressRecord(try SampleRun.result()).markdown().contains(ProcessInfo.processInfo.hostName))
  }

  @Test("The page holds the same record, with hostile text as text")
  func page() throws {
    var result = try SampleRun.result()
    result.scenario.study = StudyDescription(purpose: "</dd><script>x</script>", inputs: [])
    let page = try #require(ParsedPage(RunReportPage.render(result)))
    #expect(page.all("script").isEmpty)
    #expect(page.all("dd").contains { $0.text == "</dd><script>x</script>" })
    #expect(page.element(id: "welch-title") != nil)
  }
}
