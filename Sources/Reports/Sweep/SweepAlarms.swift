import Experiments
import TeamModel

/// Gathers what the alarms of a sweep's points are worth, where its factors are thresholds.
struct SweepAlarms {
  private let factors: [String]
  private let levels: [[String]]
  private let metrics: [MetricDefinition]
  private let confidence: Double
  private var entries: [AlarmCurve.Entry] = []
  private var areTold: Bool

  init(_ sweep: StoredSweep) {
    factors = sweep.design.points.factors.map(\.path)
    levels = sweep.design.points.points
    metrics = sweep.metrics
    confidence = sweep.definition.confidence
    // What counts as announced must be the same at all points.
    areTold = !factors.contains("capacity.alarmHorizonDays") && factors.contains { $0.hasPrefix("capacity.") }
  }

  mutating func add(_ point: StoredSweep.Point) {
    areTold = areTold && point.stability.outcome != .unstable
    guard areTold else { return }
    let thresholds = zip(factors, levels[point.position]).compactMap { path, level in
      Double(level).map { (path, $0) }
    }
    entries.append(
      AlarmCurve.Entry(
        label: point.label, thresholds: Dictionary(thresholds) { first, _ in first }, horizonDays: 0,
        summaries: point.summaries
      ) { name in
        guard let metric = metrics.firstIndex(where: { $0.name == name }), let place = point.places[metric]
        else { return nil }
        return point.replications.map { $0.values[place] }
      })
  }

  /// The curve; nil where it would say nothing.
  var curve: AlarmCurve? { areTold ? AlarmCurve(entries, confidence: confidence) : nil }
}
