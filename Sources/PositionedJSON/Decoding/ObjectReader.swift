/// Reads the members of one object; each call declares a key, with its shape and what it means.
///
/// Once all are declared, members that were not are reported as unknown. The same calls record the
/// object's JSON Schema, in which case there is no object and every read comes back empty-handed.
public final class ObjectReader {
  private let source: Source
  private var declared: [String] = []

  private enum Source {
    case object([JSONMember], ValueReader)
    case schema(SchemaRecorder, ObjectSchema)
  }

  init(members: [JSONMember], of reader: ValueReader) {
    source = .object(members, reader)
  }

  init(recording recorder: SchemaRecorder, into schema: ObjectSchema) {
    source = .schema(recorder, schema)
  }

  /// Reads a key that must be there; nil after a failure, which has been reported.
  public func read<Value>(_ key: String, _ shape: Shape<Value>, _ meaning: String) -> Value? {
    switch declare(key, shape, meaning, isRequired: true) {
    case .present(let reader):
      return shape.decode(reader)
    case .absent(let parent):
      parent.session.report(
        "missing, expected \(shape.expectation)", at: parent.value.place, path: joined(parent.path, key))
      return nil
    case .recorded:
      return nil
    }
  }

  /// Reads a key that may be left out; the default also stands in after a failure, which has been reported.
  public func read<Value>(
    _ key: String, _ shape: Shape<Value>, default: Value, _ meaning: String
  ) -> Value {
    guard case .present(let reader) = declare(key, shape, meaning, default: shape.write(`default`)) else {
      return `default`
    }
    return shape.decode(reader) ?? `default`
  }

  /// Reads a key that may be left out or null.
  public func readIfPresent<Value>(_ key: String, _ shape: Shape<Value>, _ meaning: String) -> Value? {
    guard case .present(let reader) = declare(key, shape, meaning, isNullable: true),
      reader.value.content != .null
    else { return nil }
    return shape.decode(reader)
  }

  /// Reads a key whose object, where it is left out, is made of the defaults of its own keys.
  public func readSection<Value>(_ key: String, _ shape: Shape<Value>, _ meaning: String) -> Value? {
    switch declare(key, shape, meaning) {
    case .present(let reader): return shape.decode(reader)
    case .absent(let parent):
      return shape.decode(parent.descending(to: key, JSONValue(.object([]), at: parent.value.place)))
    case .recorded: return nil
    }
  }

  // MARK: Checks across keys

  /// Whether the object has the key with a value: for what may be left out, null is as good as nothing.
  public func has(_ key: String) -> Bool { member(key).map { $0.value.content != .null } ?? false }

  /// Whether the object has the key, if only with null, where that says something: "never", for one.
  public func mentions(_ key: String) -> Bool { member(key) != nil }

  /// How many problems the document has shown so far, to see whether a part of it was sound.
  public var problemCount: Int {
    guard case .object(_, let reader) = source else { return 0 }
    return reader.session.problems.count
  }

  /// Reports a problem with this object, a key of it, or an element of the array under a key; where what is
  /// meant was left out, the place is that of the object.
  public func report(_ message: String, at key: String? = nil, element index: Int? = nil) {
    guard case .object(_, var reader) = source else { return }
    if let key {
      let value = member(key)?.value
      reader = reader.descending(to: key, value ?? JSONValue(.null, at: reader.value.place))
      if let index, case .array(let elements) = value?.content, elements.indices.contains(index) {
        reader = reader.descending(to: "\(index)", elements[index])
      }
    }
    reader.report(message)
  }

  /// Reports a problem with a value that was read earlier.
  public func report<Value>(_ message: String, at located: Located<Value>) {
    guard case .object(_, let reader) = source else { return }
    reader.session.report(message, at: located.place, path: located.path)
  }

  /// The place of a key's value for a message about another key: "line 3, column 5", or "the default".
  public func words(for key: String) -> String { member(key)?.value.place.words ?? "the default" }

  /// The end of a message about an unknown name, `; did you mean "warning"?`, or nothing where none is near.
  public func suggestion(_ name: String, among candidates: [String]) -> String {
    guard case .object(_, let reader) = source else { return "" }
    return reader.session.suggestion(name, among: candidates)
  }

  // MARK: Declarations

  private enum Declared {
    case present(ValueReader)
    case absent(ValueReader)
    case recorded
  }

  private func declare<Value>(
    _ key: String, _ shape: Shape<Value>, _ meaning: String, isRequired: Bool = false,
    isNullable: Bool = false, default: JSONValue? = nil
  ) -> Declared {
    switch source {
    case .object(_, let reader):
      declared.append(key)
      return member(key).map { .present(reader.descending(to: key, $0.value)) } ?? .absent(reader)
    case .schema(let recorder, let schema):
      schema.add(
        key, shape.schema(recorder), meaning: meaning, isRequired: isRequired, isNullable: isNullable,
        default: `default`)
      return .recorded
    }
  }

  private func member(_ key: String) -> JSONMember? {
    guard case .object(let members, _) = source else { return nil }
    return members.first { $0.key == key }
  }

  /// Reports the members nobody declared.
  func reportUnknownKeys() {
    guard case .object(let members, let reader) = source else { return }
    let known = declared
    lazy var expected = "unknown key, expected \(oneOf(known))"
    for member in members where !known.contains(member.key) {
      let nearest = reader.session.suggestion(member.key, among: known)
      let message = nearest.isEmpty ? expected : "unknown key\(nearest)"
      reader.session.report(message, at: member.place, path: joined(reader.path, member.key))
    }
  }
}
