import WorkingTime

extension CalendarDay {
  /// "5 January 2026".
  var inWords: String {
    let (year, month, day) = date
    return "\(day)\u{A0}\(Self.monthNames[month - 1])\u{A0}\(year)"
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
