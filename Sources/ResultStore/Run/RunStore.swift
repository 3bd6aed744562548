/// Writes the results of one run to a new store.
///
/// The store is built under a temporary name beside its own, and takes its name when it is complete: a
/// reader sees the whole run or nothing. That is why the building needs no durability of its own:
/// `synchronous` is off, and one flush before the renaming replaces thousands. The journal is a
/// write-ahead log held exclusively, so that a failed insertion can be rolled back without a
/// shared-memory file; on finishing the log is emptied into the file and the file taken out of that
/// mode, for a file in it cannot be read from a read-only folder.
///
/// The same calls give the same bytes with the same version of SQLite: transactions end after a fixed
/// number of replications, never by the clock, and nothing in the schema is random.
///
/// After an error the store is spoilt: later calls throw the same error, and dropping it removes the
/// temporary file. Not `Sendable`: used by one thread at a time.
public final class RunStore {
  /// The number of the only run that a new store holds.
  public static let runID = 1
  // Large enough for the cost of a commit to vanish, small enough for the log to stay in memory.
  private static let replicationsPerTransaction = 64

  private let partial: PartialFile
  private let connection: Connection
  private var statements: InsertStatements?
  private var failure: StoreError?
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
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = OFF;
      """)
    try connection.migrate()
    statements = try InsertStatements(connection)
    try connection.execute("BEGIN")
  }

  deinit {
    guard statements != nil else { return }
    statements = nil
    try? connection.close()
    partial.remove()
  }

  /// Adds the run with its roster and its catalogue of metrics, before anything else.
  public func begin(_ run: RunRow, people: [PersonRow], metrics: [MetricRow]) throws(StoreError) {
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
  public func add(
    replication number: Int, metrics: [Double], daily: some Sequence<DailyRow>, series: [SeriesRow] = []
  ) throws(StoreError) {
    try write { statements throws(StoreError) in
      try statements.replication.bind(number, at: 2)
      try statements.replication.run()
      try statements.value.bind(number, at: 2)
      for (position, value) in metrics.enumerated() {
        try statements.value.bind(position, at: 3)
        try statements.value.bind(value, at: 4)
        try statements.value.run()
      }
      try statements.daily.insert(daily, replication: number)
      for row in series { try statements.series.insert(row, replication: number) }
    }
    replicationsInTransaction += 1
    if replicationsInTransaction == Self.replicationsPerTransaction {
      replicationsInTransaction = 0
      try write { _ throws(StoreError) in try connection.execute("COMMIT; BEGIN") }
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
      try connection.execute(ResultIndexes.sql)
      // Written in WAL mode, sealed without: a WAL store cannot be read from a folder one may not write to,
      // and readers would leave files beside it.
      try connection.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")
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
