/// Collects the named parts of a JSON Schema while it is recorded.
final class SchemaRecorder {
  private(set) var definitions: [JSONMember] = []

  /// A reference to a named schema, which is recorded the first time it is asked for.
  func reference(to name: String, _ record: (SchemaRecorder) -> JSONValue) -> JSONValue {
    if !definitions.contains(where: { $0.key == name }) {
      // The name is taken before its schema is recorded, because that may refer to itself.
      definitions.append(JSONMember(key: name, value: JSONValue(.null)))
      let schema = record(self)
      for index in definitions.indices where definitions[index].key == name {
        definitions[index].value = schema
      }
    }
    return .members([("$ref", .text("#/$defs/\(name)"))])
  }
}

/// The schema of an object with fixed keys, while its keys are being declared.
final class ObjectSchema {
  private var properties: [JSONMember] = []
  private var required: [String] = []

  func add(
    _ key: String, _ schema: JSONValue, meaning: String, isRequired: Bool = false, isNullable: Bool = false,
    default: JSONValue? = nil
  ) {
    let nullable: JSONValue =
      isNullable
      ? .members([("anyOf", .list([schema, .members([("type", .text("null"))])]))]) : schema
    guard case .object(var members) = nullable.content else { return }
    members.insert(JSONMember(key: "description", value: .text(meaning)), at: 0)
    if let `default` { members.append(JSONMember(key: "default", value: `default`)) }
    properties.append(JSONMember(key: key, value: JSONValue(.object(members))))
    if isRequired { required.append(key) }
  }

  var value: JSONValue {
    .members(
      [("type", .text("object")), ("properties", JSONValue(.object(properties)))]
        + (required.isEmpty ? [] : [("required", .list(required.map { .text($0) }))])
        + [("additionalProperties", JSONValue(.bool(false)))])
  }
}

extension Shape {
  /// The shape as a JSON Schema document (draft 2020-12), derived from the declarations that decode it.
  public func jsonSchema(title: String) -> String {
    let recorder = SchemaRecorder()
    let root = schema(recorder)
    var members: [JSONMember] = [
      JSONMember(key: "$schema", value: .text("https://json-schema.org/draft/2020-12/schema")),
      JSONMember(key: "title", value: .text(title)),
    ]
    if case .object(let own) = root.content { members += own }
    if !recorder.definitions.isEmpty {
      members.append(JSONMember(key: "$defs", value: JSONValue(.object(recorder.definitions))))
    }
    return JSONValue(.object(members)).json() + "\n"
  }
}

/// Short forms for building schemas.
extension JSONValue {
  static func text(_ text: String) -> JSONValue { JSONValue(.string(text)) }

  static func number(_ value: Double) -> JSONValue {
    JSONValue(.number(JSONNumber(value: value, literal: plain(value))))
  }

  static func integer(_ value: some FixedWidthInteger) -> JSONValue {
    JSONValue(.number(JSONNumber(value: Double(value), literal: "\(value)")))
  }

  static func list(_ elements: [JSONValue]) -> JSONValue { JSONValue(.array(elements)) }

  static func members(_ members: [(String, JSONValue)]) -> JSONValue {
    JSONValue(.object(members.map { JSONMember(key: $0, value: $1) }))
  }
}
