import NearestName

/// The lines that a program answers with, checked.
enum AnswerLines {
  static func ready(_ line: [UInt8]) throws(Fault) {
    let form = "{\"type\":\"ready\",\"protocol\":\(RequestLines.protocolVersion)}"
    let object = try FlatObject(try text(line, form), keys: ["type", "protocol"], form: form)
    try check(object, line, "type", is: .string("ready"), form)
    try check(object, line, "protocol", is: .number("\(RequestLines.protocolVersion)"), form)
  }

  static func assignment(_ line: [UInt8], to request: AssignmentRequest) throws(Fault) -> AssignmentAnswer {
    let form = "{\"id\":\(request.id),\"assign\":(a candidate's id or null),\"reason\":\"…\"}"
    let object = try FlatObject(try text(line, form), keys: ["id", "assign", "reason"], form: form)
    try check(object, line, "id", is: .number("\(request.id)"), form, otherwise: .wrongDecision)
    let reason: String?
    switch object.members["reason"] {
    case nil, .null: reason = nil
    case .string(let text): reason = text
    case .some(let other):
      throw Fault(.wrongValue, "\"reason\" is \(other.shown)", expected: "a string", line: line)
    }
    switch object.members["assign"] {
    case nil: throw Fault(.wrongKey, "no key \"assign\"", expected: form, line: line)
    case .null: return AssignmentAnswer(candidate: nil, reason: reason)
    case .string(let name):
      guard let index = request.candidates.firstIndex(where: { $0.id == name }) else {
        throw unknown(name, request.candidates.map(\.id), line)
      }
      return AssignmentAnswer(candidate: index, reason: reason)
    case .some(let other):
      throw Fault(
        .wrongValue, "\"assign\" is \(other.shown)", expected: "a candidate's id or null", line: line)
    }
  }

  private static func unknown(_ name: String, _ candidates: [String], _ line: [UInt8]) -> Fault {
    let hint = nearestName(to: name, among: candidates).map { ", did you mean \(quoted($0))?" } ?? ""
    let shown = candidates.prefix(8).map { quoted($0) } + (candidates.count > 8 ? ["…"] : [])
    let expected =
      candidates.isEmpty
      ? "null, as there is no candidate" : "one of \(shown.joined(separator: ", ")) or null"
    return Fault(
      .unknownCandidate, "\"assign\" is \(quoted(name)), who is not a candidate\(hint)", expected: expected,
      line: line)
  }

  private static func check(
    _ object: FlatObject, _ line: [UInt8], _ key: String, is wanted: FlatObject.Value, _ form: String,
    otherwise kind: ExternalProgramError.Kind = .wrongValue
  ) throws(Fault) {
    guard let value = object.members[key] else {
      throw Fault(.wrongKey, "no key \(quoted(key))", expected: form, line: line)
    }
    guard value == wanted else {
      throw Fault(kind, "\(quoted(key)) is \(value.shown)", expected: wanted.shown, line: line)
    }
  }

  /// The line, once it is known to be text.
  private static func text(_ line: [UInt8], _ form: String) throws(Fault) -> [UInt8] {
    if let position = line.firstIndex(of: 0) {
      throw Fault(.notText, "a NUL at byte \(position + 1)", expected: form, line: line)
    }
    var decoder = UTF8()
    var iterator = line.makeIterator()
    var position = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): position += UTF8.width(scalar)
      case .emptyInput: return line
      case .error:
        throw Fault(
          .notText, "a line that is not UTF-8 from byte \(position + 1) on", expected: form, line: line)
      }
    }
  }
}
