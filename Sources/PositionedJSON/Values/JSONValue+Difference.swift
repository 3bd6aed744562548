/// The first place at which two documents say different things.
public struct JSONDifference: Hashable, Sendable {
  /// The path of keys, "capacity.warning"; empty for the document itself.
  public var path: String
  /// What the first document says there, for a message: `0.85`, `an object`, `nothing`.
  public var first: String
  /// What the second document says there.
  public var second: String
}

extension JSONValue {
  /// The first difference from another document in the order of this one's keys, or nil if there is none.
  ///
  /// Numbers are the same if their values are, however they are written. The order of keys counts, since the order of
  /// people, roles and streams of work does; where it alone differs, both sides are "its keys in this order".
  ///
  /// - Parameters:
  ///   - other: The other document.
  ///   - ignored: Paths at which the two may differ.
  public func difference(from other: JSONValue, ignoring ignored: Set<String> = []) -> JSONDifference? {
    difference(from: other, ignoring: ignored, at: "")
  }

  private func difference(
    from other: JSONValue, ignoring ignored: Set<String>, at path: String
  ) -> JSONDifference? {
    guard !ignored.contains(path) else { return nil }
    switch (content, other.content) {
    case (.object(let mine), .object(let theirs)):
      return Self.difference(mine, theirs, ignoring: ignored, at: path)
    case (.array(let mine), .array(let theirs)) where mine.count == theirs.count:
      for index in mine.indices {
        let inner = joined(path, "\(index)")
        if let found = mine[index].difference(from: theirs[index], ignoring: ignored, at: inner) {
          return found
        }
      }
      return nil
    case (.array(let mine), .array(let theirs)):
      return JSONDifference(
        path: path, first: "an array of \(mine.count)", second: "an array of \(theirs.count)")
    case (.number(let mine), .number(let theirs)):
      // As integers where both are, because 64 bits do not fit into a double.
      let isSame =
        if let whole = mine.integer(as: UInt64.self), let other = theirs.integer(as: UInt64.self) {
          whole == other
        } else {
          mine.value == theirs.value
        }
      return isSame ? nil : JSONDifference(path: path, first: found, second: other.found)
    default:
      return content == other.content
        ? nil : JSONDifference(path: path, first: found, second: other.found)
    }
  }

  private static func difference(
    _ first: [JSONMember], _ second: [JSONMember], ignoring ignored: Set<String>, at path: String
  ) -> JSONDifference? {
    func counted(_ members: [JSONMember]) -> [JSONMember] {
      members.filter { !ignored.contains(joined(path, $0.key)) }
    }
    let (mine, theirs) = (counted(first), counted(second))
    for member in mine {
      let inner = joined(path, member.key)
      guard let partner = theirs.first(where: { $0.key == member.key }) else {
        return JSONDifference(path: inner, first: member.value.found, second: "nothing")
      }
      if let found = member.value.difference(from: partner.value, ignoring: ignored, at: inner) {
        return found
      }
    }
    let names = Set(mine.map(\.key))
    if let extra = theirs.first(where: { !names.contains($0.key) }) {
      return JSONDifference(path: joined(path, extra.key), first: "nothing", second: extra.value.found)
    }
    guard mine.map(\.key) == theirs.map(\.key) else {
      let order = "its keys in this order: "
      return JSONDifference(
        path: path, first: order + mine.map(\.key).joined(separator: ", "),
        second: order + theirs.map(\.key).joined(separator: ", "))
    }
    return nil
  }
}
