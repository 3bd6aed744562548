/// Numbers with a fixed number of decimals, the same in every locale.
enum Decimals {
  private static let powers = [1.0, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

  /// The number rounded half away from zero to `places` decimals, 0 to 6; not a number and numbers of
  /// 10¹² and more as Swift prints them.
  static func fixed(_ value: Double, places: Int) -> String {
    guard value.magnitude < 1e12 else { return value.description }
    let places = min(max(places, 0), powers.count - 1)
    return text(Int((value.magnitude * powers[places]).rounded()), places: places, isNegative: value < 0)
  }

  /// As `fixed`, without zeros at the end.
  static func trimmed(_ value: Double, places: Int) -> String {
    guard value.magnitude < 1e12 else { return value.description }
    var places = min(max(places, 0), powers.count - 1)
    var scaled = Int((value.magnitude * powers[places]).rounded())
    while places > 0, scaled % 10 == 0 {
      scaled /= 10
      places -= 1
    }
    return text(scaled, places: places, isNegative: value < 0)
  }

  private static func text(_ scaled: Int, places: Int, isNegative: Bool) -> String {
    let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: Int(powers[places]))
    let sign = isNegative && scaled > 0 ? "-" : ""
    guard places > 0 else { return sign + String(whole) }
    let digits = String(fraction)
    return sign + String(whole) + "." + String(repeating: "0", count: places - digits.utf8.count) + digits
  }
}
