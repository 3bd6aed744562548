extension Collection<UInt8> {
  /// The number written by these bytes, or nil where one of them is not an ASCII digit.
  var decimalDigits: Int? {
    var value = 0
    for byte in self {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

extension Int {
  /// The number in at least `width` digits, zeros in front.
  func paddedDigits(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
