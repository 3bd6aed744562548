/// Which conditions set each action off: any one of an action's conditions puts it in force.
@frozen
public struct CapacityActionPolicy: Hashable, Sendable, BitwiseCopyable {
  /// Conditions any of which defers strategic work that is not critical.
  public var `defer`: CapacityConditions
  /// Conditions any of which lets work overflow to other qualified people.
  public var overflow: CapacityConditions
  /// Conditions any of which asks for overtime.
  public var overtime: CapacityConditions
  /// Conditions any of which asks for borrowed people.
  public var borrow: CapacityConditions
  /// Conditions any of which cuts scope.
  public var cutScope: CapacityConditions

  /// A policy; an action without conditions is never in force.
  public init(
    defer: CapacityConditions = [], overflow: CapacityConditions = [], overtime: CapacityConditions = [],
    borrow: CapacityConditions = [], cutScope: CapacityConditions = []
  ) {
    self.defer = `defer`
    self.overflow = overflow
    self.overtime = overtime
    self.borrow = borrow
    self.cutScope = cutScope
  }

  /// The conditions any of which sets the action off.
  public func conditions(for action: CapacityAction) -> CapacityConditions {
    switch action {
    case .defer: `defer`
    case .overflow: overflow
    case .overtime: overtime
    case .borrow: borrow
    case .cutScope: cutScope
    }
  }

  /// The actions in force while the given conditions hold. O(1), without allocation.
  ///
  /// Overtime and borrowing are thereby wanted; whether overtime is worked and when the people come, their
  /// plans decide.
  public func decide(holding: CapacityConditions) -> CapacityActionDecision {
    var actions: CapacityActions = []
    if !`defer`.isDisjoint(with: holding) { actions.insert(CapacityActions(.defer)) }
    if !overflow.isDisjoint(with: holding) { actions.insert(CapacityActions(.overflow)) }
    if !overtime.isDisjoint(with: holding) { actions.insert(CapacityActions(.overtime)) }
    if !borrow.isDisjoint(with: holding) { actions.insert(CapacityActions(.borrow)) }
    if !cutScope.isDisjoint(with: holding) { actions.insert(CapacityActions(.cutScope)) }
    return CapacityActionDecision(policy: self, holding: holding, actions: actions)
  }
}

/// The actions in force with the conditions they rest on.
@frozen
public struct CapacityActionDecision: Hashable, Sendable, BitwiseCopyable {
  /// The policy that decided.
  public let policy: CapacityActionPolicy
  /// The conditions that hold.
  public let holding: CapacityConditions
  /// The actions in force.
  public let actions: CapacityActions

  init(policy: CapacityActionPolicy, holding: CapacityConditions, actions: CapacityActions) {
    self.policy = policy
    self.holding = holding
    self.actions = actions
  }

  /// Why an action is in force or is not, as a sentence for people.
  public func explanation(of action: CapacityAction) -> String {
    let causes = policy.conditions(for: action).intersection(holding).conditions.map(\.wording)
    return causes.isEmpty
      ? "Nothing that sets off \(action.code) holds." : "\(action.wording): \(causes.listWording)."
  }

  /// The reasons of all actions in force, as sentences for people.
  public var explanation: String {
    let reasons = actions.actions.map { explanation(of: $0) }
    return reasons.isEmpty ? "No action is in force." : reasons.joined(separator: " ")
  }
}
