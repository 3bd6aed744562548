/// Numbers with a fixed number of decimals, the same in every locale.
enum Decimals {
  private static let powers = [1.0, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

  /// The number rounded half away from zero to `places` decimals, 0 to 6; not a number and numbers of
  /// 10¹² and more as Swift prints them.
  static func fixed(_ value: Double, places: Int) -> String {
    let places = min(max(places, 0), powers.count - 1)
    guard value.magnitude < 1e12 else { return value.description }
    let scaled = Int((value.magnitude * powers[places]).rounded())
    let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: Int(powers[places]))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return sign + String(whole) }
    let digits = String(fraction)
    return sign + String(whole) + "." + String(repeating: "0", count: places - digits.count) + digits
  }

  /// As `fixed`, without zeros at the end.
  static func trimmed(_ value: Double, places: Int) -> String {
    var text = fixed(value, places: places)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
