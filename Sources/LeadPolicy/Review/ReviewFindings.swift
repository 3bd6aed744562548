/// A set of review checks: those a task failed, or those that apply to it.
@frozen
public struct ReviewFindings: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// Bit n stands for the check with raw value n.
  public let rawValue: UInt16

  /// The checks whose bits are set; bits beyond the eleven checks mean nothing and are dropped.
  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue & 0b111_1111_1111 }

  /// One check alone.
  @inlinable
  public init(_ check: ReviewCheck) { self.init(rawValue: 1 << UInt16(check.rawValue)) }

  /// All eleven checks.
  @inlinable
  public static var all: ReviewFindings { ReviewFindings(rawValue: .max) }

  /// The checks that guard against vulnerabilities: a violation that all of them miss escapes.
  @inlinable
  public static var vulnerabilityGuards: ReviewFindings {
    [
      ReviewFindings(.inputValidation), ReviewFindings(.securityPractice), ReviewFindings(.authentication),
    ]
  }

  /// Whether the check is in the set.
  @inlinable
  public func contains(_ check: ReviewCheck) -> Bool { contains(ReviewFindings(check)) }

  /// Adds a check to the set.
  @inlinable
  public mutating func insert(_ check: ReviewCheck) { formUnion(ReviewFindings(check)) }

  /// The checks of the set, in the order they are made.
  public var checks: [ReviewCheck] { ReviewCheck.allCases.filter { contains($0) } }
}
