import Foundation

/// How long a lock that another process holds is waited for, and who is told of it.
final class LockWait {
  /// Seconds of waiting after which it is told: a commit of another takes less.
  private static let patience = 1.0

  private let seconds: Double
  private let tell: () -> Void
  private var isTold = false
  private var waited = 0.0

  /// - Parameters:
  ///   - seconds: After which the lock is given up.
  ///   - tell: Called once, when it takes more than a moment.
  init(seconds: Double, tell: @escaping () -> Void = {}) {
    self.seconds = seconds
    self.tell = tell
  }

  /// Waits for a moment; false where it has been long enough.
  ///
  /// - Parameter attempts: How often the lock has been asked for in vain before this time.
  func goesOn(after attempts: Int) -> Bool {
    if attempts == 0 { waited = 0 }
    guard waited < seconds else { return false }
    if waited >= Self.patience, !isTold {
      isTold = true
      tell()
    }
    // Short at first, since most commits are.
    let pause = Double(min(25, 1 + 2 * attempts)) / 1000
    usleep(UInt32(pause * 1e6))
    waited += pause
    return true
  }
}
