import CPosixExtensions
import CSQLite
import Foundation

/// Writes the results of one run to a new store.
///
/// The store is built under a temporary name beside its own, and takes its name when it is complete: a
/// reader sees the whole run or nothing. That is why the building needs neither durability nor a way back:
/// `synchronous` and the journal are off, one flush before the renaming replaces thousands, and a store in which
/// an insertion has failed is thrown away.
///
/// References between rows are checked as well as SQLite would, at half of its cost: rows of a replication refer to the
/// replication that the same call inserts, and to people and metrics by numbers that are compared with how many there
/// are; all other tables are short, and SQLite checks them when they are complete.
///
/// The same calls give the same bytes with the same version of SQLite: transactions end after a fixed
/// number of replications, never by the clock, and nothing in the schema is random.
///
/// After an error the store is spoilt: later calls throw the same error, and dropping it removes the
/// temporary file. Not `Sendable`: used by one thread at a time.
public final class RunStore {
  /// The number of the only run that a new store holds.
  static let runID = 1
  // Large enough for the cost of a commit to vanish, small enough for the disk to be busy early.
  private static let replicationsPerTransaction = 64

  private let partial: PartialFile
  private let connection: Connection
  private var statements: InsertStatements?
  private var people = 0
  private var metrics = 0
  private var failure: StoreError?
  // Of the temporary file, for writing back early. Closing it would drop the locks of the connection, which belong
  // to the process: it is closed after that.
  private let descriptor: Int32
  private var replicationsInTransaction = 0

  /// Starts a store that will replace the file at `path`, if there is one, once it is finished.
  ///
  /// - Parameters:
  ///   - path: The path of the finished store; its folder must exist.
  ///   - busyTimeout: Milliseconds to wait for a lock that another process holds.
  /// - Throws: `.cannotOpen` or `.readOnly` if the folder is missing or may not be written to, `.locked`
  ///   if another run is building the same store.
  public init(creating path: String, busyTimeout: Int32 = 5_000) throws(StoreError) {
    partial = PartialFile(destination: path)
    try partial.clear()
    connection = try Connection(opening: partial.path, for: .create, busyTimeout: busyTimeout)
    try connection.execute(
      """
      PRAGMA page_size = 4096;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      """)
    descriptor = open(partial.path, O_RDONLY | O_CLOEXEC)
    try connection.migrate()
    try connection.execute("PRAGMA foreign_keys = OFF")
    statements = try InsertStatements(connection)
    try connection.execute("BEGIN")
  }

  deinit {
    if statements != nil {
      statements = nil
      try? connection.close()
      partial.remove()
    }
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds the run with its roster and its catalogue of metrics, before anything else.
  public func begin(_ run: RunRow, people: [PersonRow], metrics: [MetricRow]) throws(StoreError) {
    (self.people, self.metrics) = (people.count, metrics.count)
    try write { statements throws(StoreError) in
      try statements.run.insert(run)
      for (number, person) in people.enumerated() { try statements.person.insert(person, number) }
      for (position, metric) in metrics.enumerated() { try statements.metric.insert(metric, position) }
    }
  }

  /// Adds a replication. Daily rows are fastest in the order of day and person.
  ///
  /// - Parameters:
  ///   - number: The replication's number, from 1.
  ///   - metrics: A value per metric, in the order of the catalogue; what is not finite is undefined.
  ///   - daily: A row per day and person.
  ///   - series: What else the run's report is drawn from.
  /// - Throws: `StoreError` where the store cannot be written, or a row belongs to nothing that the run has.
  public func add(
    replication number: Int, metrics: [Double], daily: [DailyRow], series: [SeriesRow] = []
  ) throws(StoreError) {
    try write { statements throws(StoreError) in
      if let stranger = daily.first(where: { !(0..<people).contains($0.person) }) {
        throw orphan(
          "daily", "replication \(number) has a day of person \(stranger.person), of \(people) people")
      }
      if metrics.count > self.metrics {
        throw orphan(
          "replication_metric", "replication \(number) has \(metrics.count) metrics, of \(self.metrics)")
      }
      try statements.replication.bind(number, at: 2)
      try statements.replication.run()
      try statements.values.insert(metrics, replication: number) {
        value, place, statement, at throws(StoreError) in
        try statement.bind(place, at: at)
        try statement.bind(value, at: at + 1)
      }
      try statements.daily.insert(daily, replication: number) { row, _, statement, at throws(StoreError) in
        try statement.bind(row, at: at)
      }
      for row in series { try statements.series.insert(row, replication: number) }
    }
    replicationsInTransaction += 1
    if replicationsInTransaction == Self.replicationsPerTransaction {
      replicationsInTransaction = 0
      try write { _ throws(StoreError) in try connection.execute("COMMIT; BEGIN") }
      start_write_back(descriptor)
    }
  }

  /// Adds tasks of replications added before.
  public func add(tasks: [TaskRow]) throws(StoreError) {
    try write { statements throws(StoreError) in
      for row in tasks { try statements.task.insert(row) }
    }
  }

  /// Adds rounds of review of replications added before.
  public func add(reviews: [ReviewRow]) throws(StoreError) {
    try write { statements throws(StoreError) in
      for row in reviews { try statements.review.insert(row) }
    }
  }

  /// Adds escalations of replications added before.
  public func add(escalations: [EscalationRow]) throws(StoreError) {
    try write { statements throws(StoreError) in
      for row in escalations { try statements.escalation.insert(row) }
    }
  }

  /// Adds the summaries, builds the indexes, closes the store and gives it its name. Called once, last.
  ///
  /// - Parameters:
  ///   - summaries: A row per metric.
  ///   - targets: A row per target.
  ///   - stopping: Why the run stopped where it did, where the number of replications was not given: then the run
  ///     was begun with the most there may be.
  ///   - replications: How many there are.
  /// - Throws: `StoreError` where the store cannot be written or given its name, or a row belongs to nothing that the
  ///   run has; it gets no name then.
  public func finish(
    summaries: [SummaryRow], targets: [TargetRow] = [], stopping: StoppingRow? = nil, replications: Int? = nil
  ) throws(StoreError) {
    try write { statements throws(StoreError) in
      for row in summaries { try statements.summary.insert(row) }
      for (place, row) in targets.enumerated() { try statements.target.insert(row, place: place) }
      if let stopping {
        try statements.stopping.insert(stopping)
        for row in stopping.metrics { try statements.stoppingMetric.insert(row) }
      }
      if let replications {
        try statements.length.bind(replications, at: 2)
        try statements.length.run()
      }
      try connection.execute("COMMIT")
      try requireParents()
      try connection.execute(ResultIndexes.sql)
    }
    statements = nil
    do throws(StoreError) {
      try connection.close()
      try partial.publish()
    } catch {
      failure = error
      partial.remove()
      throw error
    }
  }

  /// Checks that every row refers to what there is, in the tables of which `add` does not check it.
  private func requireParents() throws(StoreError) {
    for table in Self.tablesOfFewRows {
      let check = try connection.prepare("SELECT rowid, parent FROM pragma_foreign_key_check('\(table)')")
      guard try check.step() else { continue }
      let row = check.integer(at: 0).map { "row \($0)" } ?? "a row"
      throw orphan(table, "\(row) refers to no \(check.text(at: 1) ?? "parent")")
    }
  }

  private static let tablesOfFewRows = [
    "person", "metric", "metric_summary", "replication", "task", "review", "escalation", "stopping",
    "stopping_metric", "target",
  ]

  private func orphan(_ table: String, _ what: String) -> StoreError {
    StoreError(
      kind: .constraint, file: partial.destination, code: SQLITE_CONSTRAINT | (3 << 8),
      message: "FOREIGN KEY constraint failed in \(table): \(what)")
  }

  private func write(_ body: (InsertStatements) throws(StoreError) -> Void) throws(StoreError) {
    if let failure { throw failure }
    guard let statements else { preconditionFailure("a store is not written to once it is finished") }
    do throws(StoreError) {
      try body(statements)
    } catch {
      failure = error
      throw error
    }
  }
}
