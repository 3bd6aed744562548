/// What a lead can do about a load that is too high.
public enum CapacityAction: String, CaseIterable, Sendable {
  /// Leave strategic work that is not critical pending.
  case `defer`
  /// Give a task whose own role is full to another qualified one.
  case overflow
  /// Work longer days.
  case overtime
  /// Ask for people from elsewhere.
  case borrow
  /// Build less.
  case cutScope = "cut-scope"

  /// The action's code in scenarios and records, "cut-scope".
  public var code: String { rawValue }

  /// The action as the beginning of a sentence for people.
  var wording: String {
    switch self {
    case .defer: "Work that is not critical is deferred"
    case .overflow: "Work overflows to other qualified people"
    case .overtime: "Overtime is wanted"
    case .borrow: "Borrowed people are wanted"
    case .cutScope: "Scope is cut"
    }
  }
}

/// A set of actions: those that are in force.
@frozen
public struct CapacityActions: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// One bit per action, in the order of `CapacityAction.allCases`.
  public let rawValue: UInt8

  /// The actions whose bits are set; bits beyond the actions mean nothing and are dropped.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue & 0b1_1111 }

  /// One action alone.
  public init(_ action: CapacityAction) {
    switch action {
    case .defer: self.init(rawValue: 1 << 0)
    case .overflow: self.init(rawValue: 1 << 1)
    case .overtime: self.init(rawValue: 1 << 2)
    case .borrow: self.init(rawValue: 1 << 3)
    case .cutScope: self.init(rawValue: 1 << 4)
    }
  }

  /// Whether the action is in the set.
  public func contains(_ action: CapacityAction) -> Bool { contains(CapacityActions(action)) }

  /// The actions of the set, in the order of their cases.
  public var actions: [CapacityAction] { CapacityAction.allCases.filter { contains($0) } }
}
