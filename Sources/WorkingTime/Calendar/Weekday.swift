/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 0
  case tuesday, wednesday, thursday, friday, saturday, sunday
}
