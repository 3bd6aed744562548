import Reports
import SimulatedTime
import Testing
import WorkingTime

@Suite struct CSVBufferTests {
  private func cell(_ write: (inout CSVBuffer) -> Void) -> String {
    var buffer = CSVBuffer()
    write(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "plain", "", "a,b", "say \"hi\"", "\"", "two\nlines", "two\r\nlines", "a;b", "tab\there", "Größe µ 日本",
    " edges ",
  ])
  func `any text comes back from a reader of RFC 4180`(_ text: String) throws {
    var buffer = CSVBuffer()
    buffer.append("before")
    buffer.append(text)
    buffer.append(1)
    buffer.endRow()
    #expect(try #require(parseCSV(buffer.bytes)) == [["before", text, "1"]])
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "=HYPERLINK(\"x\",\"y\")", "＝1", "＠x",
  ])
  func `text that a spreadsheet would run starts with an apostrophe`(_ text: String) throws {
    var buffer = CSVBuffer()
    buffer.append(text)
    buffer.endRow()
    #expect(try #require(parseCSV(buffer.bytes)) == [["'" + text]])
  }

  @Test(arguments: [("a\0b", "a\u{FFFD}b"), ("\0x", "'\u{FFFD}x")])
  func `no NUL ends the text of a cell`(_ text: String, _ seen: String) throws {
    var buffer = CSVBuffer()
    buffer.append(text)
    buffer.endRow()
    #expect(try #require(parseCSV(buffer.bytes)) == [[seen]])
  }

  @Test func `negative numbers are numbers, not formulas`() {
    #expect(cell { $0.append(-5) } == "-5")
    #expect(cell { $0.append(-0.25) } == "-0.25")
    #expect(cell { $0.append(hours: SimulationDuration(hours: -1.5)) } == "-1.5000")
  }

  @Test(arguments: [0, 1, -1, 9, 10, 99, 100, 1_234_567_890, Int.max, Int.min])
  func `whole numbers are written in full`(_ value: Int) {
    #expect(cell { $0.append(value) } == String(value))
  }

  @Test(arguments: [
    0.1, 1 / 3.0, 1e-300, Double.leastNonzeroMagnitude, 1.797_693_134_862_315_7e308, -0.0,
    123_456_789.123_456_78, 30,
  ])
  func `a number reads back as the same bits`(_ value: Double) throws {
    let text = cell { $0.append(value) }
    #expect(try #require(Double(text)).bitPattern == value.bitPattern)
  }

  @Test(arguments: [nil, Double.nan, .infinity, -.infinity])
  func `what is undefined is empty`(_ value: Double?) {
    #expect(cell { $0.append(value) } == "")
  }

  private static let ratios: [(numerator: Int64, denominator: Int64, text: String)] = [
    (1, 3, "0.3333"), (2, 3, "0.6667"), (1, 20_000, "0.0001"), (19_999, 20_000, "1.0000"), (-2, 3, "-0.6667"),
    (-1, 30_000, "0.0000"), (0, 5, "0.0000"), (7, 0, ""), (Int64.max, 1, "9223372036854775807.0000"),
    (Int64.min, Int64.min, "1.0000"), (Int64.max, Int64.max - 1, "1.0000"),
  ]

  @Test(arguments: ratios)
  func `ratios are rounded half away from zero to four decimals`(
    _ numerator: Int64, _ denominator: Int64, _ text: String
  ) {
    #expect(cell { $0.append(ratioOf: numerator, to: denominator) } == text)
  }

  @Test func `durations are hours with four decimals`() {
    #expect(cell { $0.append(hours: SimulationDuration(hours: 8)) } == "8.0000")
    #expect(cell { $0.append(hours: SimulationDuration(microseconds: 180_000)) } == "0.0001")
    #expect(cell { $0.append(hours: SimulationDuration(microseconds: 179_999)) } == "0.0000")
  }

  private static let instants: [(hours: Double, text: String)] = [
    (0, "2026-01-05T00:00:00"), (9.5, "2026-01-05T09:30:00"), (1_415.999_9, "2026-03-05T00:00:00"),
    (1_297, "2026-02-28T01:00:00"), (1_320, "2026-03-01T00:00:00"), (-0.5, "2026-01-04T23:30:00"),
    (-24, "2026-01-04T00:00:00"),
  ]

  @Test(arguments: instants)
  func `instants are local times from the first midnight on`(_ hours: Double, _ text: String) throws {
    let first = try #require(CalendarDay(iso8601: "2026-01-05"))
    #expect(cell { $0.append(SimulationTime(hours: hours), from: first) } == text)
  }

  @Test func `an instant that never comes is empty`() throws {
    let first = try #require(CalendarDay(iso8601: "2026-01-05"))
    #expect(cell { $0.append(nil, from: first) } == "")
    #expect(cell { $0.append(SimulationTime.distantFuture, from: first) } == "")
    #expect(cell { $0.append(SimulationTime(microseconds: .max - 1), from: first) }.hasSuffix(":55"))
  }

  @Test func `an emptied buffer starts a new row`() {
    var buffer = CSVBuffer()
    buffer.append("half a row")
    buffer.removeAll()
    buffer.append(1)
    buffer.append(2)
    buffer.endRow()
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "1,2\r\n")
  }
}
