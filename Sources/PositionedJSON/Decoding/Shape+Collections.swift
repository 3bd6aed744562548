import NearestName

extension Shape {
  /// An array of between `count.lowerBound` and `count.upperBound` elements of one shape.
  public static func array<Element>(
    of element: Shape<Element>, count: ClosedRange<Int> = 0...100_000
  ) -> Shape where Value == [Element] {
    let expectation = "an array"
    return Shape(
      expectation: expectation, kinds: [.array],
      decode: { reader in
        guard case .array(let values) = reader.value.content else { return reader.mismatch(expectation) }
        guard count.contains(values.count) else {
          let expected =
            values.count < count.lowerBound ? "at least \(count.lowerBound)" : "at most \(count.upperBound)"
          reader.report("found \(values.count) elements, expected \(expected)")
          return nil
        }
        let decoded = values.enumerated().map { element.decode(reader.descending(to: "\($0)", $1)) }
        return decoded.contains { $0 == nil } ? nil : decoded.compactMap(\.self)
      },
      schema: { recorder in
        .members([
          ("type", .text("array")), ("items", element.schema(recorder)),
          ("minItems", .integer(count.lowerBound)), ("maxItems", .integer(count.upperBound)),
        ])
      },
      write: { elements in
        let written = elements.map(element.write)
        return written.contains { $0 == nil } ? nil : .list(written.compactMap(\.self))
      })
  }

  /// An object whose keys are names of the author's choice, in the order of the file.
  ///
  /// `keys` says which names are allowed, and `element` what stands under each of them; the schema is
  /// recorded for the name "". An override that would create a member on the way to a deeper
  /// key, beside one of nearly the same name, is refused as a slip.
  public static func map<Element>(
    keys: Shape<String>, count: ClosedRange<Int> = 0...100_000,
    of element: @escaping (String) -> Shape<Element>
  ) -> Shape where Value == [MapEntry<Element>] {
    let expectation = "an object"
    return Shape(
      expectation: expectation, kinds: [.object],
      decode: { reader in
        guard case .object(let members) = reader.value.content else { return reader.mismatch(expectation) }
        guard count.contains(members.count) else {
          let expected =
            members.count < count.lowerBound ? "at least \(count.lowerBound)" : "at most \(count.upperBound)"
          reader.report("found \(members.count) members, expected \(expected)")
          return nil
        }
        let written = members.filter { !$0.isImplied }.map(\.key)
        let decoded = members.map { member -> MapEntry<Element>? in
          let inner = reader.descending(to: member.key, member.value)
          let name = JSONValue(.string(member.key), at: member.place)
          if member.isImplied, let meant = nearestName(to: member.key, among: written) {
            reader.session.report(
              "no such key; did you mean \(quoted(meant))?", at: member.place, path: inner.path)
            return nil
          }
          guard
            let key = keys.decode(ValueReader(value: name, path: inner.path, session: reader.session)),
            let value = element(key).decode(inner)
          else { return nil }
          return MapEntry(key: Located(value: key, place: member.place, path: inner.path), value: value)
        }
        return decoded.contains { $0 == nil } ? nil : decoded.compactMap(\.self)
      },
      schema: { recorder in
        .members([
          ("type", .text("object")), ("propertyNames", keys.schema(recorder)),
          ("additionalProperties", element("").schema(recorder)),
          ("minProperties", .integer(count.lowerBound)), ("maxProperties", .integer(count.upperBound)),
        ])
      })
  }
}

/// A member of an object whose keys are names of the author's choice.
public struct MapEntry<Value> {
  /// The key and where it stands.
  public let key: Located<String>
  /// What it stands for.
  public let value: Value
}
