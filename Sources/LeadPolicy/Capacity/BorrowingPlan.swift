/// What happens to borrowed people on one working day.
@frozen
public enum BorrowingStep: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Nothing changes.
  case unchanged = 0
  /// They are asked for and will come.
  case request
  /// They are there from this day on.
  case arrive
  /// They are no longer there from this day on.
  case leave

  /// The step's code in records, "arrive".
  public var code: String { "\(self)" }
}

/// Decides when borrowed people are asked for, come and go, one working day at a time.
///
/// They are asked for on the first day on which they are wanted, come the given number of working days later, and
/// stay for the given number at least, and then for as long as they are wanted. A request is not withdrawn:
/// who has been promised comes, even where the need has passed. There is one request per episode: the next is
/// made only after they have left.
@frozen
public struct BorrowingPlan: Hashable, Sendable, BitwiseCopyable {
  /// Working days from request to arrival, at least 0.
  public let delayDays: Int
  /// Working days they stay at least, at least 1.
  public let minimumDays: Int
  /// Whether they have been asked for and have not come yet.
  public private(set) var isRequested = false
  /// Whether they are there.
  public private(set) var isPresent = false
  /// Working days since the request while they are awaited, since the arrival while they are there.
  private var days = 0

  /// A plan before its first day; a delay below 0 counts as 0, a stay below 1 as 1.
  public init(delayDays: Int, minimumDays: Int) {
    self.delayDays = max(0, delayDays)
    self.minimumDays = max(1, minimumDays)
  }

  /// Takes note of one working day, at its beginning, and says what happens on it. Without a delay they
  /// arrive on the day of the request, and the step is `arrive`.
  public mutating func observe(isWanted: Bool) -> BorrowingStep {
    if isPresent {
      days += 1
      guard days >= minimumDays, !isWanted else { return .unchanged }
      isPresent = false
      return .leave
    }
    if isRequested {
      days += 1
    } else {
      guard isWanted else { return .unchanged }
      isRequested = true
      days = 0
      if delayDays > 0 { return .request }
    }
    guard days >= delayDays else { return .unchanged }
    isRequested = false
    isPresent = true
    days = 0
    return .arrive
  }
}
