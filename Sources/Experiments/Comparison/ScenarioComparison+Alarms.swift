extension ScenarioComparison {
  /// What the alarms are worth at the thresholds of base and variants; nil where none differs, alarms are not judged, or
  /// a point has no steady state in which they could be.
  public var alarms: AlarmCurve? {
    let outcomes = [baseStability.outcome] + variants.map(\.stability.outcome)
    guard !outcomes.contains(.unstable) else { return nil }
    let points = [base] + variants.map(\.point)
    return AlarmCurve(
      zip(points, values).map {
        AlarmCurve.Entry(label: $0.label, scenario: $0.scenario, values: $1, replications: replications)
      }, confidence: definition.confidence)
  }
}
