/// What a value in a document must look like, and how it becomes a `Value`.
///
/// Shapes are put together from the ready-made ones (`.number`, `.string`, `.array`, `.object`, …). Each
/// serves two readers: decoding, which collects diagnostics instead of stopping at the first, and the
/// JSON Schema, which is derived from the same declarations.
public struct Shape<Value> {
  /// What is expected, for messages: "a number from 0 to 2".
  public let expectation: String
  /// The kinds of JSON values the shape accepts; tells alternatives apart.
  let kinds: Set<JSONKind>
  /// Decodes a value; nil after a failure, which has been reported.
  let decode: (ValueReader) -> Value?
  /// The shape as a JSON Schema.
  let schema: (SchemaRecorder) -> JSONValue
  /// A value of the shape as it would be written, for the schema's defaults; nil where that is no use.
  let write: (Value) -> JSONValue?

  init(
    expectation: String, kinds: Set<JSONKind>, decode: @escaping (ValueReader) -> Value?,
    schema: @escaping (SchemaRecorder) -> JSONValue, write: @escaping (Value) -> JSONValue? = { _ in nil }
  ) {
    self.expectation = expectation
    self.kinds = kinds
    self.decode = decode
    self.schema = schema
    self.write = write
  }
}

/// The kinds of JSON values.
enum JSONKind: Hashable, Sendable {
  case null, bool, number, string, array, object
}

extension JSONValue {
  var kind: JSONKind {
    switch content {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

/// A decoded value together with its place and path, for checks that need to point at it later.
public struct Located<Value> {
  /// The value.
  public let value: Value
  /// Where it was read.
  public let place: SourcePlace
  /// Its path of keys.
  public let path: String

  /// The place inside a message about another place: "line 3, column 5".
  public var words: String { place.words }

  /// The same place and path for another value.
  public func carrying<Other>(_ other: Other) -> Located<Other> {
    Located<Other>(value: other, place: place, path: path)
  }
}

extension Shape {
  /// The given shape, decoded together with its place.
  public static func located<Inner>(_ inner: Shape<Inner>) -> Shape where Value == Located<Inner> {
    Shape(
      expectation: inner.expectation, kinds: inner.kinds,
      decode: { reader in
        inner.decode(reader).map { Located(value: $0, place: reader.value.place, path: reader.path) }
      },
      schema: inner.schema, write: { inner.write($0.value) })
  }

  /// The same shape with a further demand on the value: a message where it is not met, nil where it is.
  public func checked(_ problem: @escaping (Value) -> String?) -> Shape {
    Shape(
      expectation: expectation, kinds: kinds,
      decode: { reader in
        guard let value = decode(reader) else { return nil }
        guard let message = problem(value) else { return value }
        reader.report(message)
        return nil
      },
      schema: schema, write: write)
  }

  /// The same shape, turned into another type; `back` leads to the value that the schema writes as a default.
  public func map<Other>(
    _ transform: @escaping (Value) -> Other, back: @escaping (Other) -> Value? = { _ in nil }
  ) -> Shape<Other> {
    Shape<Other>(
      expectation: expectation, kinds: kinds, decode: { decode($0).map(transform) }, schema: schema,
      write: { back($0).flatMap(write) })
  }

  /// One of several shapes, told apart by the kind of JSON value each begins with.
  public static func either(_ alternatives: Shape...) -> Shape {
    let expectation = alternatives.map(\.expectation).joined(separator: " or ")
    return Shape(
      expectation: expectation, kinds: alternatives.reduce(into: []) { $0.formUnion($1.kinds) },
      decode: { reader in
        guard let match = alternatives.first(where: { $0.kinds.contains(reader.value.kind) }) else {
          return reader.mismatch(expectation)
        }
        return match.decode(reader)
      },
      schema: { recorder in .members([("anyOf", .list(alternatives.map { $0.schema(recorder) }))]) },
      write: { value in alternatives.lazy.compactMap { $0.write(value) }.first })
  }

  /// A shape with a name of its own in the schema, which makes it possible to nest it in itself.
  public static func named(_ name: String, _ shape: @escaping () -> Shape) -> Shape {
    let outline = shape()
    return Shape(
      expectation: outline.expectation, kinds: outline.kinds, decode: outline.decode,
      schema: { recorder in recorder.reference(to: name) { shape().schema($0) } }, write: outline.write)
  }
}
