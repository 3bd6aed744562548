/// A change to a document before it is decoded, as `--set PATH=VALUE` asks for it.
public struct JSONOverride: Hashable, Sendable {
  /// The argument as it was written, "capacity.warning=0.8".
  public let argument: String
  /// The keys on the way to the value; elements of arrays by their index from 0.
  public let path: [String]
  /// The new value.
  let value: JSONValue.Content
  /// Where the change is asked for, if not on the command line.
  private var place: SourcePlace?

  /// Reads `PATH=VALUE`: keys separated by dots, and a JSON5 value or else plain text.
  ///
  /// - Throws: `Diagnostics` where the argument has no `=`, or a key of its path is empty.
  public init(_ argument: String) throws(Diagnostics) {
    func refused(_ message: String) -> Diagnostics {
      let place = SourcePlace.override(0, argument)
      return Diagnostics(file: "", entries: [Diagnostic(place: place, message: message)])
    }
    guard let equals = argument.firstIndex(of: "=") else {
      throw refused("found no \"=\", expected PATH=VALUE such as capacity.warning=0.8")
    }
    let path = argument[..<equals].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !path.contains("") else {
      throw refused("found an empty key in the path, expected keys separated by dots")
    }
    let text = String(argument[argument.index(after: equals)...])
    self.argument = argument
    self.path = path
    self.value = (try? JSONValue(json5: text, file: "").content) ?? .string(text)
  }

  /// A change to a finite number that the document itself asks for, at `place`.
  ///
  /// - Parameter path: Keys separated by dots, none of them empty.
  public init(path: String, number: Double, at place: SourcePlace) {
    let literal = Int(exactly: number).map(String.init) ?? "\(number)"
    argument = "\(path)=\(literal)"
    self.path = path.split(separator: ".").map(String.init)
    value = .number(JSONNumber(value: number, literal: literal))
    self.place = place
  }

  /// The place of the override with the given number.
  func place(number: Int) -> SourcePlace { place ?? .override(number, argument) }
}

extension JSONValue {
  /// The value with the overrides applied in their order, and what could not be applied.
  ///
  /// Keys that do not exist are created in objects, so that decoding finds those it does not know.
  public func applying(_ overrides: [JSONOverride]) -> (value: JSONValue, problems: [Diagnostic]) {
    var value = self
    var problems: [Diagnostic] = []
    for (number, override) in overrides.enumerated() {
      let place = override.place(number: number)
      let new = JSONValue(override.value, at: place).relocated(to: place)
      if let problem = value.set(new, at: override.path[...], of: override.path) {
        problems.append(problem)
      }
    }
    return (value, problems)
  }

  /// Replaces the value at `rest`, the tail of `path`; returns what stands in the way.
  private mutating func set(_ new: JSONValue, at rest: ArraySlice<String>, of path: [String]) -> Diagnostic? {
    guard let key = rest.first else {
      self = new
      return nil
    }
    func problem(_ message: String) -> Diagnostic {
      Diagnostic(
        place: new.place, path: path[..<rest.startIndex].reduce("", joined), message: message)
    }
    switch content {
    case .object(var members):
      content = .null  // Releases the members, so that they are changed in place.
      defer { content = .object(members) }
      if let index = members.firstIndex(where: { $0.key == key }) {
        return members[index].value.set(new, at: rest.dropFirst(), of: path)
      }
      var created = JSONValue(.object([]), at: new.place)
      let failure = created.set(new, at: rest.dropFirst(), of: path)
      members.append(JSONMember(key: key, at: new.place, value: created, isImplied: rest.count > 1))
      return failure
    case .array(var elements):
      guard let index = Int(key), elements.indices.contains(index) else {
        let expected = elements.isEmpty ? "but the array is empty" : "expected 0 to \(elements.count - 1)"
        return problem("found the index \(quoted(key)), \(expected)")
      }
      content = .null
      defer { content = .array(elements) }
      return elements[index].set(new, at: rest.dropFirst(), of: path)
    default:
      return problem("found \(found) at \(place.words), expected an object with the key \(quoted(key))")
    }
  }
}
