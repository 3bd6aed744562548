import SimulatedTime

extension RecordValue {
  /// Hours to four decimals (0.36 s), as in the tables.
  static func hours(_ duration: SimulationDuration) -> RecordValue { hours(duration.hours) }

  /// Hours to four decimals.
  static func hours(_ hours: Double) -> RecordValue { .number((hours * 10_000).rounded() / 10_000) }

  /// A share to four decimals; null where there is nothing to have a share in.
  static func share(_ part: SimulationDuration, of whole: SimulationDuration) -> RecordValue {
    guard whole > .zero else { return .null }
    return hours(Double(part.microseconds) / Double(whole.microseconds))
  }
}
