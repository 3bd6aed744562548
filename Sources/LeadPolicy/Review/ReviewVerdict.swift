/// The outcome of one round of domain review.
@frozen
public enum ReviewVerdict: Hashable, Sendable, BitwiseCopyable {
  /// Ready for hand-off.
  case pass
  /// Back to work, with the checks that failed; never empty.
  case rework(ReviewFindings)

  /// The verdict's code in records, "pass" or "rework".
  public var code: String {
    switch self {
    case .pass: "pass"
    case .rework: "rework"
    }
  }

  /// The reason, as a sentence for people.
  public var explanation: String {
    switch self {
    case .pass: "Passed: no check failed."
    case .rework(let failed): "Rework: failed \(failed.checks.map(\.title).listWording)."
    }
  }
}
