/// A task's attributes as one word of bits, so that a rule is a few masks.
///
/// Flags lie in bits 0–7; complexity and security sensitivity each set one bit of three; `always` is set in
/// every task, so that a part that a condition leaves out is a mask that always meets.
@frozen
@usableFromInline
struct TaskTraits: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline let bits: UInt16

  @inlinable
  init(bits: UInt16) { self.bits = bits }

  @inlinable
  init(_ task: TacticalTemplate) {
    self.init(
      bits: UInt16(task.flags.rawValue) | Self.bit(task.complexity) | Self.bit(task.security) | Self.always)
  }

  @inlinable
  static var always: UInt16 { 1 << 14 }

  @inlinable
  static func bit(_ complexity: Complexity) -> UInt16 {
    switch complexity {
    case .simple: 1 << 8
    case .moderate: 1 << 9
    case .high: 1 << 10
    }
  }

  @inlinable
  static func bit(_ security: SecuritySensitivity) -> UInt16 {
    switch security {
    case .low: 1 << 11
    case .medium: 1 << 12
    case .high: 1 << 13
    }
  }

  var flags: TaskFlags { TaskFlags(rawValue: UInt8(truncatingIfNeeded: bits)) }
  var complexity: Complexity? { Complexity.allCases.first { bits & Self.bit($0) != 0 } }
  var security: SecuritySensitivity? { SecuritySensitivity.allCases.first { bits & Self.bit($0) != 0 } }
}

/// A rule's condition as masks; each must meet the task's traits.
@frozen
@usableFromInline
struct TraitMasks: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline let flags: UInt16
  @usableFromInline let security: UInt16
  @usableFromInline let complexity: UInt16

  init(_ condition: AssignmentRule.Condition) {
    flags = condition.anyFlag.map { UInt16($0.rawValue) } ?? TaskTraits.always
    security =
      condition.security.map { $0.reduce(0) { $0 | TaskTraits.bit($1) } } ?? TaskTraits.always
    complexity =
      condition.complexity.map { $0.reduce(0) { $0 | TaskTraits.bit($1) } } ?? TaskTraits.always
  }

  @inlinable
  func meet(_ traits: TaskTraits) -> Bool {
    traits.bits & flags != 0 && traits.bits & security != 0 && traits.bits & complexity != 0
  }
}
