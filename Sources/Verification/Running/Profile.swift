/// How thorough a verification is.
public enum Profile: String, CaseIterable, Sendable {
  /// A minute or so on two cores, for a check before a change lands.
  case quick
  /// Some minutes, for people: the run lengths that the scenario files name.
  case full

  /// By how much measured periods are shorter than the scenario files say. Warm-ups are not: what they leave of an
  /// empty beginning must be negligible in any profile.
  var lengthDivisor: Int { self == .full ? 1 : 4 }

  /// A number of days in this profile.
  func days(_ full: Int) -> Int { max(7, full / lengthDivisor) }
}
