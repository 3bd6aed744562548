/// What makes a mean better.
public enum SelectionGoal: Hashable, Sendable {
  /// The largest mean is best.
  case maximize
  /// The smallest mean is best.
  case minimize
}
