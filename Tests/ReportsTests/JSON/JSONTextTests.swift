import Foundation
import Reports
import Testing

/// Documents as JSON.
@Suite struct JSONTextTests {
  private struct Document: Encodable {
    struct Row: Encodable {
      var halfWidth: Double?
      var ciLow: Double

      enum CodingKeys: String, CodingKey {
        case halfWidth
        case ciLow = "p05_ci_low"
      }
    }
    var path = "a/b"
    var rows: [Row]
  }

  @Test
  func
    `keys are snake_case whether the document spells them so or not, sorted, and undefined numbers left out`()
    throws
  {
    let document = Document(rows: [.init(halfWidth: 0.5, ciLow: 1), .init(ciLow: 2)])
    let lines = try JSONText.of(document).split(separator: "\n").map { $0.filter { $0 != " " } }
    #expect(
      lines == [
        "{", "\"path\":\"a/b\",", "\"rows\":[", "{", "\"half_width\":0.5,", "\"p05_ci_low\":1", "},", "{",
        "\"p05_ci_low\":2", "}", "]", "}",
      ])
    #expect(try JSONText.compact(["b": 1, "a": 2]) == #"{"a":2,"b":1}"#)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func `a number without end is an error that names its place, not an empty document`(_ number: Double) throws
  {
    let document = Document(rows: [.init(halfWidth: 1, ciLow: 1), .init(halfWidth: number, ciLow: 2)])
    let problem = #expect(throws: JSONProblem.self) { try JSONText.of(document) }
    #expect(problem?.description.contains("rows[1].half") == true, "\(problem?.description ?? "")")
    #expect(problem?.description.contains("found \(number)") == true)
    #expect(throws: JSONProblem.self) { try JSONText.compact([number]) }
  }
}
