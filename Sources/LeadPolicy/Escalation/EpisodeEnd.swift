/// Decides when an episode that has begun is over: a level to come down to and the days to stay there.
///
/// A level under the one at which the episode began (hysteresis) and several days at it (dwell) keep a load that
/// swings about the mark from being counted as an episode per swing. Alarm systems know them as deadband and
/// off-delay: OPC Foundation, OPC 10000-9 "UA Part 9: Alarms and Conditions", v1.05, annex B.1.5.
@frozen
@usableFromInline
struct EpisodeEnd: Hashable, Sendable, BitwiseCopyable {
  /// A day counts towards the end when its value is not above this.
  @usableFromInline let level: Double
  /// How many such days in a row end the episode, at least 1.
  @usableFromInline let days: Int
  /// How many there have been, up to and including the last day observed.
  @usableFromInline private(set) var daysCleared = 0

  /// - Parameters:
  ///   - level: the level to come down to; nil, not a number or above the mark for the mark itself.
  ///   - mark: the level above which the episode began.
  ///   - days: how many days in a row; less than 1 counts as 1.
  init(level: Double?, mark: Double, days: Int) {
    self.level = level.map { $0 < mark ? $0 : mark } ?? mark
    self.days = max(1, days)
  }

  /// Takes note of one more day of the episode and says whether it ends the episode.
  @usableFromInline
  mutating func isReached(by value: Double) -> Bool {
    daysCleared = value <= level ? daysCleared + 1 : 0
    guard daysCleared >= days else { return false }
    daysCleared = 0
    return true
  }

  /// What must happen for the episode to end, as the end of a sentence for people.
  var explanation: String {
    let dwell = days == 1 ? "a working day" : "\(days) consecutive working days"
    return "the episode ends after \(dwell) at or below \(level.percentWording)"
  }
}
