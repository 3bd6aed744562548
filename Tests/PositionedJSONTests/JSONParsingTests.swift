import PositionedJSON
import Testing

/// The value of a document, or nil where it is refused.
private func content(_ text: String) -> JSONValue.Content? {
  try? JSONValue(json5: text, file: "t").content
}

/// The rendered errors of a document, without their number.
private func errors(_ text: String, limits: JSONLimits = JSONLimits()) -> [String] {
  do throws(Diagnostics) {
    _ = try JSONValue(json5: text, file: "t", limits: limits)
    return []
  } catch {
    return error.entries.map { $0.rendered(file: "t") }
  }
}

@Suite("JSON5 documents")
struct JSONParsingTests {
  @Test("Everything JSON5 adds to JSON is read")
  func extensions() throws {
    let text = """
      // comment
      /* another
         one */
      { unquoted: 'single "quotes"', $dollar_1: "it's", 'ключ': [ +1, -.5, 5., 0x1F, -0Xff, 1e3, 2E-2, ],
        "line": "one \\
      two", "esc": "\\x41\\u0042\\v\\0\\'\\q\\uD83D\\uDE00", ünïcode: Infinity, \\u0061b: -Infinity, }
      """
    guard case .object(let members) = try JSONValue(json5: text, file: "t").content else {
      Issue.record("expected an object")
      return
    }
    #expect(members.map(\.key) == ["unquoted", "$dollar_1", "ключ", "line", "esc", "ünïcode", "ab"])
    #expect(members[0].value.content == .string("single \"quotes\""))
    #expect(members[3].value.content == .string("one two"))
    #expect(members[4].value.content == .string("AB\u{0B}\0'q😀"))
    guard case .array(let numbers) = members[2].value.content else {
      Issue.record("expected an array")
      return
    }
    let values = numbers.map { value -> Double? in
      if case .number(let number) = value.content { number.value } else { nil }
    }
    #expect(values == [1, -0.5, 5, 31, -255, 1000, 0.02])
    #expect(numbers.map(\.found) == ["+1", "-.5", "5.", "0x1F", "-0Xff", "1e3", "2E-2"])
  }

  @Test("Plain values, white space of every kind, and a byte order mark")
  func plainValues() {
    #expect(content("\u{FEFF}\u{00A0}\u{2003}\u{2028} true \u{0B}\u{0C}") == .bool(true))
    #expect(content("null") == .null)
    #expect(content("[]") == .array([]))
    #expect(content("{}") == .object([]))
    #expect(content("''") == .string(""))
    #expect(content("\"a\u{2028}b\"") == .string("a\u{2028}b"))
    if case .number(let number) = content("NaN") { #expect(number.value.isNaN) } else { Issue.record() }
  }

  @Test("An integer of 64 bits keeps every digit")
  func integers() {
    guard case .number(let number) = content("18446744073709551615") else {
      Issue.record("expected a number")
      return
    }
    #expect(number.integer(as: UInt64.self) == .max)
    #expect(number.integer(as: Int.self) == nil)
  }

  @Test(
    "A number is read to the nearest double",
    arguments: [
      ("0.1", 0.1), ("123456789.125", 123_456_789.125), ("4.9e-324", .leastNonzeroMagnitude),
      ("1e999", .infinity),
      ("-1e-999", -0.0), (".1e+1", 1), ("0e5", 0), ("1.7976931348623157e308", .greatestFiniteMagnitude),
    ])
  func numbers(text: String, value: Double) {
    guard case .number(let number) = content(text) else {
      Issue.record("expected a number")
      return
    }
    #expect(number.value == value)
  }

  @Test("Lines end with LF, CR LF or CR, and columns count characters as a reader does")
  func places() throws {
    let text = "{\r\n  a: 1,\r  'e\u{301}👩‍👩‍👧': 2,\n\t'ё': [3,\n4] }"
    guard case .object(let members) = try JSONValue(json5: text, file: "t").content else {
      Issue.record("expected an object")
      return
    }
    func place(_ line: Int, _ column: Int) -> SourcePlace {
      .text(SourcePosition(line: line, column: column))
    }
    #expect(members.map(\.place) == [place(2, 3), place(3, 3), place(4, 2)])
    #expect(members.map(\.value.place) == [place(2, 6), place(3, 9), place(4, 7)])
    guard case .array(let elements) = members[2].value.content else { return }
    #expect(elements.map(\.place) == [place(4, 8), place(5, 1)])
  }

  @Test(
    "A mistake is reported at its place, with what was found and what was expected",
    arguments: [
      ("", ["t:1:1: found the end of the text, expected a value"]),
      ("{", ["t:1:2: found the end of the text, expected \"}\" for the object opened at line 1, column 1"]),
      (
        "[1,\n 2",
        ["t:2:3: found the end of the text, expected \"]\" for the array opened at line 1, column 1"]
      ),
      ("{a 1}", ["t:1:4: found \"1\", expected \":\" after the key \"a\""]),
      (
        "{a = 1, b = 2}",
        [
          "t:1:4: found \"=\", expected \":\" after the key \"a\"",
          "t:1:11: found \"=\", expected \":\" after the key \"b\"",
        ]
      ),
      (
        "{a: 1 b: 2\n c: 3}",
        [
          "t:1:7: found \"b\", expected \",\" or \"}\"", "t:2:2: found \"c\", expected \",\" or \"}\"",
        ]
      ),
      (
        "[1 2 {}]",
        ["t:1:4: found \"2\", expected \",\" or \"]\"", "t:1:6: found \"{\", expected \",\" or \"]\""]
      ),
      ("{a: [1}", ["t:1:7: found \"}\", expected \",\" or \"]\" for the array opened at line 1, column 5"]),
      ("{a: 1,, b: 2}", ["t:1:7: found \",\", expected a key or \"}\""]),
      ("[,]", ["t:1:2: found \",\", expected a value"]),
      ("{senior-developer: 1}", ["t:1:2: a key with a hyphen needs quotes: \"senior-developer\""]),
      (
        "{a: yes, b: no}",
        [
          "t:1:5: found the bare word \"yes\", expected a value; text needs quotes",
          "t:1:13: found the bare word \"no\", expected a value; text needs quotes",
        ]
      ),
      (
        "{a: 1, b: 2, a: 3,\n b: 4, a: 5}",
        [
          "t:1:14: the key \"a\" is already at line 1, column 2",
          "t:2:2: the key \"b\" is already at line 1, column 8",
          "t:2:8: the key \"a\" is already at line 1, column 2",
        ]
      ),
      (
        "[1.2.3, 012, 0x, 1e, --1, 1_000, .]",
        [
          "t:1:2: found \"1.2.3\", expected a number such as 12, 0.5, 1e-3 or 0x1F",
          "t:1:9: found \"012\", expected a number such as 12, 0.5, 1e-3 or 0x1F",
          "t:1:14: found \"0x\", expected a number such as 12, 0.5, 1e-3 or 0x1F",
          "t:1:18: found \"1e\", expected a number such as 12, 0.5, 1e-3 or 0x1F",
          "t:1:22: found \"--1\", expected a number such as 12, 0.5, 1e-3 or 0x1F",
          "t:1:27: found \"1_000\", expected a number such as 12, 0.5, 1e-3 or 0x1F",
          "t:1:34: found \".\", expected a number such as 12, 0.5, 1e-3 or 0x1F",
        ]
      ),
      (
        "\"abc",
        ["t:1:5: found the end of the text, expected the end of the string opened at line 1, column 1"]
      ),
      (
        "['abc\n']",
        ["t:1:6: found the end of the line, expected the end of the string opened at line 1, column 2"]
      ),
      (
        "['\\u12', '\\xZ1', '\\7', '\\01']",
        [
          "t:1:3: found \"\\u\", expected four hexadecimal digits after it",
          "t:1:11: found \"\\x\", expected two hexadecimal digits after it",
          "t:1:19: found the escape \"\\7\" of a digit, expected \"\\x\" and two hexadecimal digits",
          "t:1:25: found the escape \"\\0\" of a digit, expected \"\\x\" and two hexadecimal digits",
        ]
      ),
      (
        "['\\uD83D', '\\uDE00', '\\uD83D\\u0041']",
        [
          "t:1:3: found half a surrogate pair, \"\\uD83D\", expected a whole character",
          "t:1:13: found half a surrogate pair, \"\\uDE00\", expected a whole character",
          "t:1:23: found half a surrogate pair, \"\\uD83D\", expected a whole character",
        ]
      ),
      (
        "/* open",
        ["t:1:8: found the end of the text, expected \"*/\" for the comment opened at line 1, column 1"]
      ),
      ("/ 1", ["t:1:1: found \"/\", expected a comment with \"//\" or \"/*\", or a value"]),
      ("1 2", ["t:1:3: found \"2\", expected nothing after the end of the value"]),
      ("{} }", ["t:1:4: found \"}\", expected nothing after the end of the value"]),
      ("{\\q: 1}", ["t:1:2: found a stray \"\\\", expected \"\\u\" and four hexadecimal digits of a letter"]),
      ("@", ["t:1:1: found \"@\", expected a value"]),
    ])
  func mistakes(text: String, expected: [String]) {
    #expect(errors(text) == expected)
  }

  @Test("Hostile nesting, size and number of values are refused, not suffered")
  func limits() {
    let nested = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(errors(nested).isEmpty)
    #expect(errors("[" + nested + "]") == ["t:1:129: nested more than 128 levels deep"])
    #expect(
      errors(String(repeating: "{a:", count: 1_000_000)) == ["t:1:385: nested more than 128 levels deep"])
    let small = JSONLimits(bytes: 10, values: 3)
    #expect(errors("[0, 0, 0, 0]", limits: small) == ["t: found 12 bytes, expected at most 10"])
    #expect(errors("[0,0,0]", limits: small) == ["t:1:6: found more than 3 values"])
    #expect(errors("[0,0]", limits: small).isEmpty)
  }

  @Test("Bytes that are not UTF-8 are refused at their place")
  func encoding() {
    func message(_ bytes: [UInt8]) -> String? {
      do throws(Diagnostics) {
        _ = try JSONValue(json5: bytes, file: "t")
        return nil
      } catch {
        return error.description
      }
    }
    #expect(
      message([0x22, 0xC3, 0xA9, 0x0A, 0x61, 0xFF])
        == "t:2:2: found the byte 0xFF, expected text in UTF-8\n1 error")
    #expect(
      message([0x22, 0xED, 0xA0, 0x80, 0x22]) == "t:1:2: found the byte 0xED, expected text in UTF-8\n1 error"
    )
    #expect(message([0x22, 0xE2, 0x82]) == "t:1:2: found the byte 0xE2, expected text in UTF-8\n1 error")
  }

  @Test("Many errors are cut to the first hundred, and counted")
  func manyErrors() {
    let text = "[" + String(repeating: "x,", count: 250) + "]"
    do throws(Diagnostics) {
      _ = try JSONValue(json5: text, file: "t")
      Issue.record("expected errors")
    } catch {
      #expect(error.count == 250)
      #expect(error.entries.count == 100)
      #expect(error.description.hasSuffix("\n250 errors, the first 100 shown"))
    }
  }
}
