extension FixedWidthInteger {
  /// The quotient rounded down and the remainder 0 ..< `divisor`, for dates before the origin as for those
  /// after it.
  func dividedDown(by divisor: Self) -> (quotient: Self, remainder: Self) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
