/// What a comparison measured of one contender.
struct ComparisonResult: Encodable, Sendable {
  var comparison: String
  var setting: String
  var contender: String
  var version: String
  var unit: String
  var isHigherBetter: Bool
  /// Nil where it was not measured, for the reason given.
  var figure: Spread?
  var notMeasured: String?
  /// Of each turn, how many times as fast we were as this opponent.
  var timesAsFast: Spread?
  var goal: String?
  var isGoalMet: Bool?

  enum CodingKeys: String, CodingKey {
    case comparison, setting, contender, version, unit, figure, goal
    case isHigherBetter = "higher_is_better"
    case notMeasured = "not_measured"
    case timesAsFast = "times_as_fast"
    case isGoalMet = "goal_met"
  }
}

extension Goal: CustomStringConvertible {
  var description: String {
    switch self {
    case .timesAsFast(let least): "≥ \(least.formatted()) × as fast"
    case .timesTheCost(let most): "≤ \(most.formatted()) × the cost"
    }
  }

  func isMet(timesAsFast: Double) -> Bool {
    switch self {
    case .timesAsFast(let least): timesAsFast >= least
    case .timesTheCost(let most): 1 / timesAsFast <= most
    }
  }
}
