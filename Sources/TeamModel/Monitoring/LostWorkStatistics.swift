/// Work that leaves without being done, in the measured period.
struct LostWorkStatistics: BitwiseCopyable {
  /// Tasks whose wait for somebody to begin was limited and is over, and of these, the ones withdrawn.
  var waitsOver = 0
  var withdrawn = 0
  /// Tasks that came to a team with a limit on its work in progress, and of these, the ones turned away.
  var limited = 0
  var turnedAway = 0

  mutating func reset() { self = LostWorkStatistics() }
}
