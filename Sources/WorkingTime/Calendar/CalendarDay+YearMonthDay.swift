// Both directions count from 1 March of year 0, so that the leap day is the last day of a shifted year,
// and in eras of 400 years, which all have the same 146,097 days: Howard Hinnant, "chrono-Compatible
// Low-Level Date Algorithms" (2021), sections days_from_civil and civil_from_days.

private let daysPerEra = 146_097
private let daysFromMarchOfYearZeroToEpoch = 719_468

extension CalendarDay {
  /// The day with this date, or nil where there is none, such as 30 February.
  ///
  /// - Parameters:
  ///   - year: 0 to 9999, the years ISO 8601 writes with four digits.
  ///   - month: 1 to 12.
  ///   - day: 1 to the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    let marchYear = month > 2 ? year : year - 1
    let (era, yearOfEra) = marchYear.dividedDown(by: 400)
    let monthSinceMarch = (month + 9) % 12
    let dayOfYear = (153 * monthSinceMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(daysSinceEpoch: era * daysPerEra + dayOfEra - daysFromMarchOfYearZeroToEpoch)
  }

  /// The year; 0 is the year before 1.
  public var year: Int { date.year }

  /// The month, 1 to 12.
  public var month: Int { date.month }

  /// The day of the month, 1 to 31.
  public var day: Int { date.day }

  /// All three parts of the date at the cost of one.
  public var date: (year: Int, month: Int, day: Int) {
    let days = daysSinceEpoch + daysFromMarchOfYearZeroToEpoch
    let (era, dayOfEra) = days.dividedDown(by: daysPerEra)
    let leapDays = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthSinceMarch = (5 * dayOfYear + 2) / 153
    let month = monthSinceMarch < 10 ? monthSinceMarch + 3 : monthSinceMarch - 9
    return (
      year: era * 400 + yearOfEra + (month > 2 ? 0 : 1),
      month: month,
      day: dayOfYear - (153 * monthSinceMarch + 2) / 5 + 1
    )
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
