extension Shape {
  /// An object with fixed keys: `read` declares and reads each of them, and puts the value together.
  ///
  /// `read` must declare every key before it returns, whatever the values, and must not rely on any value
  /// being there: it also runs without an object, to record the schema.
  public static func object(_ read: @escaping (ObjectReader) -> Value?) -> Shape {
    let expectation = "an object"
    return Shape(
      expectation: expectation, kinds: [.object],
      decode: { reader in
        guard case .object(let members) = reader.value.content else { return reader.mismatch(expectation) }
        let object = ObjectReader(members: members, of: reader)
        let value = read(object)
        object.reportUnknownKeys()
        return value
      },
      schema: { recorder in
        let schema = ObjectSchema()
        _ = read(ObjectReader(recording: recorder, into: schema))
        return schema.value
      })
  }

  /// An object that names its own kind under the key `tag`, which decides about its other keys.
  public static func tagged(_ tag: String, _ meaning: String, _ cases: [TaggedCase<Value>]) -> Shape {
    let names = cases.map(\.name)
    let expectation = "an object with the key \(quoted(tag))"
    return Shape(
      expectation: expectation, kinds: [.object],
      decode: { reader in
        guard case .object(let members) = reader.value.content else { return reader.mismatch(expectation) }
        let object = ObjectReader(members: members, of: reader)
        let kind = Shape<Int>.choice(names.enumerated().map { ($1, $0) })
        guard let index = object.read(tag, kind, meaning) else { return nil }
        let value = cases[index].read(object)
        object.reportUnknownKeys()
        return value
      },
      schema: { recorder in
        .members([
          (
            "oneOf",
            .list(
              cases.map { option in
                let schema = ObjectSchema()
                schema.add(
                  tag, .members([("const", .text(option.name))]), meaning: option.meaning, isRequired: true)
                _ = option.read(ObjectReader(recording: recorder, into: schema))
                return schema.value
              })
          )
        ])
      })
  }
}

/// One kind of a tagged object.
public struct TaggedCase<Value> {
  let name: String
  let meaning: String
  let read: (ObjectReader) -> Value?

  /// The kind called `name`; `read` declares its keys as for `Shape.object`.
  public init(_ name: String, _ meaning: String, _ read: @escaping (ObjectReader) -> Value?) {
    self.name = name
    self.meaning = meaning
    self.read = read
  }
}
