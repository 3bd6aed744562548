import Foundation
import Reports
import Testing

/// Data in a page is read back as it was, and is never markup.
@Suite struct CompactJSONTests {
  @Test func `hostile text comes back as it was and has nothing in it that markup is made of`() throws {
    let hostile = "</script><!-- ]]> & \"'\\ \u{0}\u{1B}\u{85}\u{2028}\u{FFFE} é \u{1F600}"
    var json = CompactJSON()
    json.object {
      $0.key(hostile)
      $0.array([hostile, ""]) { $0.string($1) }
    }
    #expect(!json.text.contains { "<>&'".contains($0) })
    let read = try JSONDecoder().decode([String: [String]].self, from: Data(json.text.utf8))
    #expect(read == [hostile: [hostile, ""]])
  }

  @Test(arguments: [0.0, 1, -1, 0.1, 12_345.678_9, -3.333_333_333e-5, 6.022e23, 1e-12, 99_999_999])
  func `numbers keep seven digits`(_ number: Double) throws {
    var json = CompactJSON()
    json.array { $0.number(number) }
    let read = try #require(try JSONDecoder().decode([Double].self, from: Data(json.text.utf8)).first)
    #expect(abs(read - number) <= 5.1e-7 * abs(number))
  }

  @Test func `what is no number is null, and commas stand between`() {
    var json = CompactJSON()
    json.array {
      $0.number(.nan)
      $0.number(nil)
      $0.array { _ in }
      $0.object { _ in }
      $0.int(3)
      $0.bool(true)
    }
    #expect(json.text == "[null,null,[],{},3,true]")
  }
}
