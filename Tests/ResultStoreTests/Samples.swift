import Foundation
import ResultStore

/// A folder that is gone after the test.
final class ScratchFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String = "results.sqlite") -> String { path + "/" + name }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

enum Samples {
  static let hour: Int64 = 3_600_000_000
  static let hostile = "'; drop table run;-- \"quoted\", line\nbreak \u{0} 🚢"
  static let run = RunRow(
    name: "reference", title: "The reference team", version: "1.0.0", scenarioFile: "team.json5",
    scenarioDigest: "ab12", scenarioText: "{ name: 'reference' }", seed: .max, replications: 2,
    tracedReplications: 2, confidence: 0.95, overrides: ["capacity.warning=0.85"], ideal: 0.75,
    warning: 0.85, critical: 0.95)
  static let people = [
    PersonRow(id: "backend-developer", role: "backend-developer", isLead: false),
    PersonRow(id: "backend-lead", role: "backend-lead", isLead: true),
  ]
  static let metrics = [
    MetricRow(name: "team_utilization", unit: "share", better: "target", summary: "Busy over available."),
    MetricRow(name: "rework_rate", unit: "share", better: "lower", summary: "Rounds lost."),
  ]
  static let task = TaskRow(
    replication: 1, strategic: 0, ordinal: 3, template: "auth", key: "TT2.4", title: "Token refresh",
    category: "security", tier: 3, priority: "high", assignee: "backend-developer", rule: "simple",
    estimateHours: 4, actualHours: 5.25, state: "completed", arrived: "2026-01-05T09:00:00",
    assigned: "2026-01-05T10:00:00", ready: nil, started: nil, completed: nil, reviewRounds: 2)

  /// The first Monday of 2026, as days since 1970-01-01.
  static let monday = 20_458

  static func day(_ day: Int, _ person: Int, available: Int64, busy: Int64, committed: Int64 = 0) -> DailyRow
  {
    DailyRow(day: day, person: person, available: available, busy: busy, committed: committed)
  }

  static func escalation(_ trigger: String, _ raised: String, replication: Int = 1) -> EscalationRow {
    EscalationRow(
      replication: replication, trigger: trigger, raised: raised, answered: nil, answeredBy: "tech-lead",
      strategic: nil, ordinal: nil, reason: "because")
  }

  /// A store with the run, its people and its metrics in it.
  static func begun(_ file: String, _ run: RunRow = run) throws(StoreError) -> RunStore {
    let store = try RunStore(creating: file)
    try store.begin(run, people: people, metrics: metrics)
    return store
  }
}

/// All rows of a query on a finished store, each as texts joined by "|", NULL as "∅".
func rows(_ sql: String, of file: String, as schema: Schema = .run) throws(StoreError) -> [String] {
  let connection = try Connection(opening: file, for: .read)
  try connection.requireCurrentStore(schema)
  let statement = try connection.prepare(sql)
  var rows: [String] = []
  while try statement.step() {
    rows.append((0..<statement.columnCount).map { statement.text(at: $0) ?? "∅" }.joined(separator: "|"))
  }
  return rows
}
