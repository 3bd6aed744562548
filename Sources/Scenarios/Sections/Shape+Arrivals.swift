import PositionedJSON
import WorkingTime

extension Shape where Value == ArrivalSettings {
  /// A rate per hour, day or week, and the clock it runs on.
  static func arrivals(calendar: WorkingCalendar) -> Shape {
    object { reader in
      let units: [(key: String, meaning: String)] = [
        ("perHour", "Expected arrivals per hour of the clock"),
        ("perDay", "Expected arrivals per working day, or per day for all hours"),
        ("perWeek", "Expected arrivals per week"),
      ]
      let rates = units.map {
        reader.readIfPresent($0.key, .number(above: 0, atMost: 10_000_000), $0.meaning)
      }
      let during = reader.read(
        "during", .choice(ArrivalClock.self), default: .workingHours,
        "Whether tasks arrive in working hours only")
      let given = units.filter { reader.has($0.key) }
      guard given.count == 1 else {
        let found = given.isEmpty ? "none" : given.map { "\"\($0.key)\"" }.joined(separator: " and ")
        reader.report("found \(found), expected exactly one of \"perHour\", \"perDay\" and \"perWeek\"")
        return nil
      }
      let week = during == .workingHours ? calendar.hoursPerWeek : 168
      let days = during == .workingHours ? calendar.daysPerWeek : 7
      let hours = [1, week / Double(days), week]
      let perHour = zip(rates, hours).compactMap { rate, hours in rate.map { $0 / hours } }.first
      guard let perHour else { return nil }
      guard perHour <= 1_000_000 else {
        reader.report("found \(plain(perHour)) arrivals per hour, expected at most 1000000")
        return nil
      }
      return ArrivalSettings(ratePerHour: perHour, during: during)
    }
  }
}
