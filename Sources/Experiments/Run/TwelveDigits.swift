import Foundation

extension Double {
  /// The number with twelve significant decimal digits, in which every output shows it: the last few of a double are
  /// the order of a summation rather than knowledge.
  public var toTwelveDigits: Double {
    guard self != 0, isFinite else { return self }
    let exponent = 11 - Int(log10(abs(self)).rounded(.down))
    let scale = pow(10, Double(abs(exponent)))
    let result = exponent >= 0 ? (self * scale).rounded() / scale : (self / scale).rounded() * scale
    return result.isFinite ? result : self
  }

  /// The shortest decimal that reads back as the number, without a ".0" that nobody would type.
  package var asTyped: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The number with twelve digits as it would be typed into a command, a share as a percentage.
  package func asTyped(isShare: Bool) -> String {
    isShare ? "\((self * 100).toTwelveDigits.asTyped)%" : toTwelveDigits.asTyped
  }
}
