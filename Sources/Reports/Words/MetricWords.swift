import TeamModel

/// The name of a metric in words, "review SLA hit rate", "review turnaround (p90)".
public enum MetricWords {
  private static let acronyms = ["sla": "SLA", "api": "API", "dba": "DBA", "mmre": "MMRE"]

  /// The name in words; the unit at its end is left out, since it stands with the number.
  public static func name(_ metric: MetricDefinition) -> String {
    let parts = metric.name.split(separator: ".", maxSplits: 1)
    var words = parts[0].split(separator: "_").map(String.init)
    if metric.unit == .hours, words.count > 1, words.last == "h" { words.removeLast() }
    let isWeekly = metric.unit == .perWeek || metric.unit == .costPerWeek
    if isWeekly, words.suffix(2) == ["per", "week"] { words.removeLast(2) }
    let name = words.map { acronyms[$0] ?? $0 }.joined(separator: " ")
    guard parts.count > 1 else { return name }
    let detail = parts[1] == "mean" ? "mean" : parts[1].replacing("_", with: " ")
    return "\(name) (\(detail))"
  }
}
