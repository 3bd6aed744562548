import Scenarios

/// A system remembers its empty beginning for longer than a run can be.
public struct ForgetsTooSlowly: Error, Hashable, Sendable, CustomStringConvertible {
  /// The scenario's file or name.
  public var scenario: String

  /// Where, what was found and what was expected.
  public var description: String {
    "\(scenario): simulation.warmUpDays: with this load the system forgets that it began empty only after more than "
      + "\(SimulationPlan.mostDays) days, expected a load further below 1"
  }
}

extension Scenario {
  /// The scenario with a warm-up long enough to forget that it begins empty, whatever its load has been changed to.
  ///
  /// - Parameter days: How long it takes to forget; nil where nothing is known of it.
  /// - Throws: Where no run is that long.
  func warmedUp(_ days: Double?) throws(ForgetsTooSlowly) -> Scenario {
    guard let days else { return self }
    let most = SimulationPlan.mostDays - simulation.days
    // Written so that a number of days which is not a number is too many, too.
    guard days <= Double(most) else { throw ForgetsTooSlowly(scenario: name) }
    var scenario = self
    scenario.simulation.warmUpDays = max(simulation.warmUpDays, Int(days.rounded(.up)))
    return scenario
  }
}
