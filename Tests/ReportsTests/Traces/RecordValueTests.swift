import Foundation
import Reports
import Testing

@Suite struct RecordValueTests {
  /// Text that readers of YAML 1.1 or 1.2, of JSON, or a terminal take for something else.
  static let hostile = [
    "", " ", "no", "Yes", "null", "~", "1e3", "0x1F", "012", "1:30", ".inf", "2026-01-05",
    "2026-01-05T09:30:00",
    "a: b", "- a", "# comment", "a #b", "&anchor", "*alias", "!!binary", "%YAML 1.1", "---", "...", "{a: 1}",
    "[a]",
    "| block", "> folded", "\"quoted\"", "it's", "back\\slash", "\\x41", "line\nbreak", "\r\n", "tab\t",
    "\u{0}",
    "\u{7}\u{1B}[31m", "\u{7F}\u{85}\u{A0}", "\u{2028}\u{2029}", "\u{202E}evil\u{2066}", "\u{FEFF}bom",
    "\u{FFFE}\u{FFFF}", "\u{1FFFE}\u{10FFFF}", "🚀 naïve 日本語 👩‍👩‍👧", String(repeating: "long ", count: 1_000),
  ]

  @Test("text of any kind is one quoted line that reads back as it was", arguments: hostile)
  func textReadsBack(_ text: String) throws {
    let yaml = RecordValue.text(text).yaml
    #expect(yaml.unicodeScalars.filter { $0 == "\n" }.count == 1)
    let isPrintable = yaml.unicodeScalars.dropLast().allSatisfy { scalar in
      // YAML 1.2.2, production [1], without the characters that break lines or change direction.
      switch scalar.value {
      case 0x20...0x7E, 0xA1...0x2027, 0x202F...0x2065, 0x206A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD:
        true
      default: scalar.value >= 0x10000 && scalar.value & 0xFFFE != 0xFFFE
      }
    }
    #expect(isPrintable)
    #expect(try unquoted(yaml) == text.unicodeScalars.map(\.value))
  }

  @Test("every character below U+3000 survives")
  func everyCharacterSurvives() throws {
    let scalars = (0..<0x3000 as Range<UInt32>).compactMap(Unicode.Scalar.init)
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    #expect(try unquoted(RecordValue.text(text).yaml) == scalars.map(\.value))
  }

  @Test("structure is blocks, with empty ones in flow style")
  func structure() {
    let value: RecordValue = [
      "none": .null, "yes": .bool(true), "count": .integer(-3), "empty_list": .list([]), "empty_map": [:],
      "tags": .list(["no", "1e3"]),
      "rounds": .list([["round": .integer(1), "failed": .list(["performance"])], ["round": .integer(2)]]),
      "nested": ["deeper": ["deepest": "end"]],
      "lists": .list([.list([.integer(1), .integer(2)]), .list([])]),
      "Not plain: really": "x",
    ]
    #expect(
      value.yaml == """
        none: null
        "yes": true
        count: -3
        empty_list: []
        empty_map: {}
        tags:
          - "no"
          - "1e3"
        rounds:
          - round: 1
            failed:
              - "performance"
          - round: 2
        nested:
          deeper:
            deepest: "end"
        lists:
          - - 1
            - 2
          - []
        "Not plain: really": "x"

        """)
  }

  // YAML 1.1 takes a number with an exponent but without a point for text.
  @Test(
    "numbers have a point wherever they have an exponent, and those that are none are null",
    arguments: [
      (0.25, "0.25"), (4, "4.0"), (1e-5, "1.0e-05"), (1e21, "1.0e+21"), (-1.5e-7, "-1.5e-07"),
      (.infinity, "null"),
      (.nan, "null"),
    ])
  func numbers(_ number: Double, _ literal: String) throws {
    #expect(RecordValue.number(number).yaml == literal + "\n")
    if number.isFinite { #expect(Double(literal) == number) }
  }

  @Test("the JSON of a record is what Foundation reads")
  func json() throws {
    var bytes: [UInt8] = []
    let value = RecordValue.list(Self.hostile.map(RecordValue.text) + [["a\"b": .number(1e-5)], .null])
    value.appendJSON(to: &bytes)
    let read = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [Any])
    for (text, found) in zip(Self.hostile, read) {
      // By scalars, because equality of strings forgives a missing normalization.
      #expect((found as? String)?.unicodeScalars.map(\.value) == text.unicodeScalars.map(\.value))
    }
    #expect((read[Self.hostile.count] as? [String: Double]) == ["a\"b": 1e-5])
    #expect(read.last is NSNull)
  }

  /// The scalars of a document that is one double-quoted scalar on a line.
  private func unquoted(_ yaml: String) throws -> [UInt32] {
    var rest = yaml.unicodeScalars.map(\.value)[...]
    let (opening, lineFeed, closing) = (rest.popFirst(), rest.popLast(), rest.popLast())
    try #require([opening, closing, lineFeed] == [0x22, 0x22, 0x0A])
    let single: [UInt32: UInt32] = [0x22: 0x22, 0x5C: 0x5C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09]
    let widths: [UInt32: Int] = [0x78: 2, 0x75: 4, 0x55: 8]
    var scalars: [UInt32] = []
    while let scalar = rest.popFirst() {
      try #require(scalar != 0x22, "a quote inside is escaped")
      guard scalar == 0x5C else {
        scalars.append(scalar)
        continue
      }
      let next = rest.popFirst()
      let escape = try #require(next)
      if let meant = single[escape] {
        scalars.append(meant)
      } else {
        let width = try #require(widths[escape])
        let digits = rest.prefix(width).compactMap(Unicode.Scalar.init).map(Character.init)
        scalars.append(try #require(UInt32(String(digits), radix: 16)))
        rest = rest.dropFirst(width)
      }
    }
    return scalars
  }
}
