import LeadPolicy
import Scenarios
import SimulatedTime

/// What the lead does about a load that is too high, as far as it stays the same in every replication.
struct CompiledActions: Sendable {
  /// What sets each action off.
  let policy: CapacityActionPolicy
  /// The actions that the scenario chooses, in the order of `CapacityAction`.
  let chosen: [CapacityAction]
  /// Overtime before the first day.
  let overtime: OvertimePlan
  let fatigue: OvertimeFatigue
  /// Borrowing before the first day.
  let borrowing: BorrowingPlan
  /// Those who may be borrowed, in roster order.
  let borrowed: [PersonID]
  let borrowedSpeed: Double
  /// The share of a plan that is left out.
  let scopeCut: Double

  init(_ settings: ActionSettings, _ staff: CompiledStaff) {
    func conditions(_ list: [CapacityCondition]?) -> CapacityConditions { CapacityConditions(list ?? []) }
    let policy = CapacityActionPolicy(
      defer: conditions(settings.deferral), overflow: conditions(settings.overflow),
      overtime: conditions(settings.overtime?.when), borrow: conditions(settings.borrowing?.when),
      cutScope: conditions(settings.scopeCut?.when))
    self.policy = policy
    chosen = CapacityAction.allCases.filter { !policy.conditions(for: $0).isEmpty }
    isOn = !chosen.isEmpty
    overtime = OvertimePlan(
      hoursPerDay: settings.overtime?.hoursPerDay ?? 0, maximumDays: settings.overtime?.maximumDays ?? 0,
      restDays: settings.overtime?.restDays ?? 0)
    fatigue = OvertimeFatigue(
      effortPerDay: settings.overtime?.effortPerDay ?? 0, defectsPerDay: settings.overtime?.defectsPerDay ?? 0
    )
    borrowing = BorrowingPlan(
      delayDays: settings.borrowing?.afterDays ?? 0, minimumDays: settings.borrowing?.minimumDays ?? 0)
    borrowed = staff.borrowed
    borrowedSpeed = settings.borrowing?.speed ?? 1
    scopeCut = settings.scopeCut?.share ?? 0
  }

  /// Whether the lead does anything at all.
  let isOn: Bool
}

extension BorrowingSettings {
  /// What reports and metrics call the people: the role's name and "borrowed", numbered from 1.
  var personIDs: [String] { (0..<people).map { "\(role)-borrowed-\($0 + 1)" } }
}
