import LeadPolicy
import PositionedJSON
import WorkingTime

/// Reads a record of arrivals: a CSV file with the columns `arrived`, and if wanted `template` or `task`, `priority`,
/// `estimate_h`, `actual_h`, `source` and `completed`; with the column `stream` it is of several streams, and the rows of
/// others are passed over.
struct TraceReader {
  /// The folder of the scenario file, which names the record relative to itself; empty for the current one.
  let folder: String
  /// Where it is read from.
  let files: ScenarioFiles
  /// The stream that it is read for.
  let stream: String
  /// Whether it must say when tasks were completed.
  var needsCompletions = false
  /// What the column for the work is called, "template" or "task".
  let workColumn: String
  /// The names that may stand in it.
  let work: [String]
  /// Adds `; did you mean …` to a message about an unknown name.
  let suggestion: (String, [String]) -> String

  /// The most problems told of one file.
  private static let told = 20
  private static let priorities = Priority.allCases.map(\.name)

  /// Reads a file, or reports everything that is wrong with it: a message per problem, each beginning with the
  /// file, line and column.
  func read(_ file: String, report: (String) -> Void) -> ArrivalTrace? {
    let path = file.hasPrefix("/") || folder.isEmpty ? file : "\(folder)/\(file)"
    let bytes: [UInt8]
    do throws(InputFile.Problem) {
      bytes = try InputFile.bytes(
        path, in: files, kind: "record of arrivals", format: "CSV", limit: ScenarioReader.maximumBytes)
    } catch {
      report("\(path): \(error.message)")
      return nil
    }
    var problems = 0
    func problem(_ place: CSVRecords.Place, _ message: String) {
      problems += 1
      if problems <= Self.told { report("\(path):\(place.line):\(place.column): \(message)") }
    }

    let records: [[CSVRecords.Cell]]
    do throws(CSVRecords.Problem) {
      records = try CSVRecords(bytes).records
    } catch {
      problem(error.place, error.message)
      return nil
    }
    guard let header = records.first else {
      report("\(path): found no lines, expected a header with the column \"arrived\"")
      return nil
    }
    guard let columns = columns(header, problem) else { return nil }
    if needsCompletions, columns.completed == nil {
      problem(
        header[0].place, "found no column \"completed\", expected one: a closed loop reacts to completions")
    }
    var arrivals: [ArrivalTrace.Arrival] = []
    var streams: Set<String>? = columns.stream == nil ? nil : []
    arrivals.reserveCapacity(records.count - 1)
    for record in records.dropFirst() {
      guard record.count == header.count else {
        problem(record[0].place, "found \(record.count) cells, expected \(header.count) as in the header")
        continue
      }
      if let name = columns.stream.map({ record[$0].text }) {
        streams?.insert(name)
        guard name == stream else { continue }
      }
      if let arrival = arrival(record, columns, problem) { arrivals.append(arrival) }
    }
    if problems > Self.told { report("\(path): \(problems - Self.told) more problems") }
    guard problems == 0 else { return nil }
    // Stable, so that those of one instant keep the order of the file.
    let order = arrivals.indices.sorted { left, right in
      let (a, b) = (arrivals[left], arrivals[right])
      return (a.day, a.microsecond, left) < (b.day, b.microsecond, right)
    }
    return ArrivalTrace(
      file: file, text: String(decoding: bytes, as: UTF8.self), arrivals: order.map { arrivals[$0] },
      streams: streams)
  }

  private struct Columns {
    var arrived: Int
    var work: Int?
    var priority: Int?
    var stream: Int?
    var estimate: Int?
    var actual: Int?
    var source: Int?
    var completed: Int?
  }

  /// Only atomic tasks have estimates of their own.
  private var isAtomic: Bool { workColumn == "task" }

  private func columns(
    _ header: [CSVRecords.Cell], _ problem: (CSVRecords.Place, String) -> Void
  ) -> Columns? {
    let isOfSeveral = header.contains { $0.text == "stream" }
    var known = ["arrived", workColumn, "priority", "stream", "actual_h", "source", "completed"]
    // Where it is of several streams, what is only of others is passed over.
    known +=
      isOfSeveral
      ? ["template", "task", "estimate_h"].filter { $0 != workColumn } : isAtomic ? ["estimate_h"] : []
    var isSound = true
    for (index, cell) in header.enumerated() {
      if !known.contains(cell.text) {
        isSound = false
        let nearest = suggestion(cell.text, known)
        let names = known.map(quoted).joined(separator: ", ")
        problem(
          cell.place,
          "found the column \(quoted(cell.text))\(nearest.isEmpty ? ", expected one of \(names)" : nearest)")
      } else if header[..<index].contains(where: { $0.text == cell.text }) {
        isSound = false
        problem(cell.place, "found the column \(quoted(cell.text)) twice")
      }
    }
    guard isSound else { return nil }
    func position(_ name: String) -> Int? { header.firstIndex { $0.text == name } }
    guard let arrived = position("arrived") else {
      problem(header[0].place, "found no column \"arrived\", expected one")
      return nil
    }
    return Columns(
      arrived: arrived, work: position(workColumn), priority: position("priority"),
      stream: position("stream"),
      estimate: isAtomic ? position("estimate_h") : nil, actual: position("actual_h"),
      source: position("source"), completed: position("completed"))
  }

  private func arrival(
    _ record: [CSVRecords.Cell], _ columns: Columns, _ problem: (CSVRecords.Place, String) -> Void
  ) -> ArrivalTrace.Arrival? {
    func name(_ column: Int?, among names: [String]) -> String?? {
      guard let cell = column.map({ record[$0] }), !cell.text.isEmpty else { return .some(nil) }
      if names.contains(cell.text) { return .some(cell.text) }
      let shown = names.prefix(16).map(quoted).joined(separator: ", ") + (names.count > 16 ? ", …" : "")
      let expected = "expected one of \(shown), or nothing"
      problem(cell.place, "found \(quoted(cell.text)), \(expected)\(suggestion(cell.text, names))")
      return nil
    }
    func hours(_ column: Int?) -> Double?? {
      guard let cell = column.map({ record[$0] }), !cell.text.isEmpty else { return .some(nil) }
      if let hours = Double(cell.text), hours > 0, hours <= 10_000 { return .some(hours) }
      problem(cell.place, "found \(quoted(cell.text)), expected hours above 0 and at most 10000, or nothing")
      return nil
    }
    func instant(_ cell: CSVRecords.Cell) -> ArrivalTrace.Instant? {
      if let time = LocalInstant(iso8601: cell.text) {
        return ArrivalTrace.Instant(day: time.day, microsecond: time.microsecond)
      }
      problem(
        cell.place,
        "found \(quoted(cell.text)), expected a local date and time such as \"2026-01-05T09:30:00\"")
      return nil
    }
    let time = instant(record[columns.arrived])
    var completed: ArrivalTrace.Instant?
    if let cell = columns.completed.map({ record[$0] }), !cell.text.isEmpty {
      completed = instant(cell)
      if let completed, let time, completed < time {
        problem(cell.place, "found \(quoted(cell.text)), expected no time before its arrival")
        return nil
      }
      if completed == nil { return nil }
    }
    let estimate = hours(columns.estimate)
    let actual = hours(columns.actual)
    let work = name(columns.work, among: work)
    let priority = name(columns.priority, among: Self.priorities)
    guard let time, let work, let priority, let estimate, let actual else { return nil }
    var arrival = ArrivalTrace.Arrival(
      day: time.day, microsecond: time.microsecond, work: work,
      priority: Priority.allCases.first { $0.name == priority })
    arrival.estimateHours = estimate
    arrival.actualHours = actual
    arrival.source = columns.source.map { record[$0].text } ?? ""
    arrival.completed = completed
    return arrival
  }
}

/// A date and a time of day in ISO 8601, without a time zone: the team's own.
private struct LocalInstant {
  var day: CalendarDay
  var microsecond: Int64

  /// "2026-01-05T09:30", with seconds and up to nine digits of a fraction if wanted; a space may stand for
  /// the T. Digits beyond the microsecond are cut.
  init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let day = CalendarDay(iso8601: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = Self.digits(bytes[11..<13]), hour < 24, bytes[13] == UInt8(ascii: ":"),
      let minute = Self.digits(bytes[14..<16]), minute < 60
    else { return nil }
    var time = (hour * 60 + minute) * 60_000_000
    if bytes.count > 16 {
      guard bytes.count >= 19, bytes[16] == UInt8(ascii: ":"), let second = Self.digits(bytes[17..<19]),
        second < 60
      else { return nil }
      time += second * 1_000_000
    }
    if bytes.count > 19 {
      let fraction = bytes[20...]
      guard bytes[19] == UInt8(ascii: "."), (1...9).contains(fraction.count), Self.digits(fraction) != nil,
        let microseconds = Self.digits((fraction + Array(repeating: UInt8(ascii: "0"), count: 6)).prefix(6))
      else { return nil }
      time += microseconds
    }
    self.day = day
    microsecond = time
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
