/// Reads a finished store, replication by replication in any order.
///
/// Not `Sendable`: used by one thread at a time.
public final class StoredRun {
  /// What was simulated, and how to repeat it.
  public let run: RunRow
  /// The names of the metrics, in the order of their values.
  public let metrics: [String]
  /// The ids of the people, in the order of their numbers.
  public let people: [String]

  private static let microsecondsPerHour = 3.6e9
  private let connection: Connection
  private let values, daily, series: Statement

  /// What a store keeps of a replication.
  public struct Replication: Sendable {
    /// A value per metric; not-a-number where undefined.
    public var metrics: [Double]
    /// A row per day and person.
    public var daily: [DailyRow]
    /// The series by their names.
    public var series: [SeriesRow]
  }

  /// Opens the store at `path`, which is not changed.
  ///
  /// - Throws: `StoreError` where there is none, where it is damaged or of another version, or where it does not
  ///   hold the replications that it claims to hold.
  public init(opening path: String) throws(StoreError) {
    connection = try Connection(opening: path, for: .read)
    try connection.requireCurrentStore()
    let id = RunStore.runID
    let row = try connection.prepare("SELECT * FROM run WHERE run_id = \(id)")
    guard try row.step(), let run = try RunRow(row, in: path) else {
      throw StoreError(kind: .notADatabase, file: path, message: "it holds no run")
    }
    self.run = run
    row.reset()
    metrics = try connection.texts("SELECT name FROM metric WHERE run_id = \(id) ORDER BY position")
    people = try connection.texts("SELECT id FROM person WHERE run_id = \(id) ORDER BY person")
    let held = try connection.integer(
      "SELECT count(*) FROM replication WHERE run_id = \(id) AND replication <= \(run.replications)")
    guard held == run.replications else {
      throw StoreError(
        kind: .notADatabase, file: path, message: "it holds \(held) of its \(run.replications) replications")
    }
    values = try connection.prepare(
      "SELECT value FROM replication_metric WHERE run_id = \(id) AND replication = ?1 ORDER BY position")
    daily = try connection.prepare(
      """
      SELECT day, person, available_h, busy_h, committed_h FROM daily
      WHERE run_id = \(id) AND replication = ?1 ORDER BY day, person
      """)
    series = try connection.prepare(
      "SELECT series, numbers FROM replication_series WHERE run_id = \(id) AND replication = ?1 ORDER BY series"
    )
  }

  /// Reads the replication of this number, from 1.
  public func replication(_ number: Int) throws(StoreError) -> Replication {
    var result = Replication(metrics: [], daily: [], series: [])
    for statement in [values, daily, series] { try statement.bind(number, at: 1) }
    result.metrics.reserveCapacity(metrics.count)
    while try values.step() { result.metrics.append(values.double(at: 0) ?? .nan) }
    guard result.metrics.count == metrics.count else {
      throw StoreError(
        kind: .notADatabase, file: connection.file,
        message: "replication \(number) holds \(result.metrics.count) of \(metrics.count) metrics")
    }
    while try daily.step() {
      // The hours are whole microseconds over 3.6e9, which rounding gives back without loss below 10⁵ years.
      func microseconds(_ column: Int32) throws(StoreError) -> Int64 {
        let exact = ((daily.double(at: column) ?? 0) * Self.microsecondsPerHour).rounded()
        guard let whole = Int64(exactly: exact) else {
          throw StoreError(
            kind: .notADatabase, file: connection.file, message: "replication \(number) holds endless hours")
        }
        return whole
      }
      result.daily.append(
        DailyRow(
          day: daily.integer(at: 0) ?? 0, person: daily.integer(at: 1) ?? 0, available: try microseconds(2),
          busy: try microseconds(3), committed: try microseconds(4)))
    }
    while try series.step() {
      result.series.append(SeriesRow(name: series.text(at: 0) ?? "", numbers: series.text(at: 1) ?? "[]"))
    }
    return result
  }

  /// The values of every metric by its name, replication by replication; not-a-number where undefined.
  public func metricValues() throws(StoreError) -> [String: [Double]] {
    let statement = try connection.prepare(
      """
      SELECT position, value FROM replication_metric
      WHERE run_id = \(RunStore.runID) AND replication <= \(run.replications) ORDER BY replication, position
      """)
    var columns = [[Double]](repeating: [], count: metrics.count)
    while try statement.step() {
      guard let position = statement.integer(at: 0), columns.indices.contains(position) else {
        throw StoreError(
          kind: .notADatabase, file: connection.file,
          message: "it holds a value of a metric that it does not have")
      }
      columns[position].append(statement.double(at: 1) ?? .nan)
    }
    return Dictionary(zip(metrics, columns)) { first, _ in first }
  }

  /// The metrics that had no mean, because the system was unstable.
  public func unstableMetrics() throws(StoreError) -> Set<String> {
    Set(
      try connection.texts(
        """
        SELECT name FROM metric_summary JOIN metric USING (run_id, position)
        WHERE run_id = \(RunStore.runID) AND stability = 'unstable'
        """))
  }
}

extension Connection {
  /// The first column of all rows as text.
  fileprivate func texts(_ sql: String) throws(StoreError) -> [String] {
    let statement = try prepare(sql)
    var texts: [String] = []
    while try statement.step() { texts.append(statement.text(at: 0) ?? "") }
    return texts
  }
}

extension RunRow {
  /// The current row of a selection of all columns; nil where a column is not what it should be.
  ///
  /// - Throws: `StoreError` where the overrides cannot be read.
  fileprivate init?(_ row: Statement, in file: String) throws(StoreError) {
    guard let seed = row.text(at: 7).flatMap(UInt64.init), let replications = row.integer(at: 8),
      let traced = row.integer(at: 9), let text = row.text(at: 6)
    else { return nil }
    self.init(
      name: row.text(at: 1) ?? "", title: row.text(at: 2) ?? "", version: row.text(at: 3) ?? "",
      scenarioFile: row.text(at: 4) ?? "", scenarioDigest: row.text(at: 5) ?? "", scenarioText: text,
      seed: seed, replications: replications, tracedReplications: traced,
      confidence: row.double(at: 10) ?? 0,
      overrides: try TextList.texts(row.text(at: 11), "the list of overrides", in: file),
      ideal: row.double(at: 12) ?? 0, warning: row.double(at: 13) ?? 0, critical: row.double(at: 14) ?? 0)
  }
}
