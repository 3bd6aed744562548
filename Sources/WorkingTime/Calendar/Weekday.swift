/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 0
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday called `name`: its English name or the first three letters of it, in lower case.
  public init?(name: String) {
    guard let match = Self.allCases.first(where: { $0.name == name || $0.name.prefix(3) == name })
    else { return nil }
    self = match
  }

  /// The English name in lower case, "monday".
  public var name: String { "\(self)" }
}
