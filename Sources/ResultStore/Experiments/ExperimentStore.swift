import Foundation

/// A file that holds many experiments and every replication they have simulated.
///
/// Replications are keyed by what was simulated, so that experiments share them: a point that was simulated for one
/// is read for another. What is committed survives whatever becomes of the process; nothing is ever changed but the
/// state of an experiment. Several processes may use a store at once: each commit waits for that of another, for as
/// long as `waiting` says, and then fails with `.locked`.
///
/// Not `Sendable`: used by one thread at a time.
public final class ExperimentStore {
  /// The file, as it was named.
  public let path: String
  /// Where that is, links followed.
  private let file: String
  private let onWaiting: () -> Void
  let waiting: Double
  /// Nil for a store that is only read.
  let lock: StoreLock?
  private(set) var connection: Connection
  private var statements: ExperimentStatements

  /// Opens the store, or makes an empty one; one of an older version is migrated.
  ///
  /// - Parameters:
  ///   - path: The file; its folder must exist.
  ///   - waiting: Seconds to wait for another process.
  ///   - onWaiting: Called where that takes more than a moment.
  /// - Throws: `.newerVersion` for a store of a later program, `.notAStore` and `.notADatabase` for a file of
  ///   something else, `.locked` where another process holds it too long, `.readOnly` and `.cannotOpen`.
  public init(
    opening path: String, waiting: Double = 30, onWaiting: @escaping () -> Void = {}
  ) throws(StoreError) {
    self.path = path
    self.waiting = waiting
    self.onWaiting = onWaiting
    file = try StorePath.file(at: path)
    lock = try StoreLock(for: file, waiting: waiting, onWaiting: onWaiting)
    connection = try Self.connect(file, waiting, onWaiting)
    statements = try ExperimentStatements(connection)
  }

  /// Opens a store that exists, to read what it holds; nothing is created or locked, so that it may lie where nobody
  /// may write.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - waiting: Seconds to wait for another process that is writing.
  ///   - onWaiting: Called where that takes more than a moment.
  /// - Throws: `.cannotOpen` where there is none, `.olderVersion` and `.newerVersion`, `.notAStore`, `.notADatabase` and
  ///   `.locked`.
  public init(
    reading path: String, waiting: Double = 30, onWaiting: @escaping () -> Void = {}
  ) throws(StoreError) {
    self.path = path
    self.waiting = waiting
    self.onWaiting = onWaiting
    file = try StorePath.file(at: path)
    lock = nil
    // What a killed process left half written is taken back by the next one to open the file, which must write for it.
    let mayWrite = access(file, W_OK) == 0
    let timeout = Int32(min(waiting * 1000, 1e9))
    connection = try Connection(
      opening: file, for: mayWrite ? .write : .read, busyTimeout: timeout, onWaiting: onWaiting)
    try connection.requireCurrentStore(.experiments)
    statements = try ExperimentStatements(connection)
  }

  private static func connect(
    _ path: String, _ waiting: Double, _ onWaiting: @escaping () -> Void
  ) throws(StoreError) -> Connection {
    let connection = try Connection(
      opening: path, for: .create, busyTimeout: Int32(min(waiting * 1000, 1e9)), onWaiting: onWaiting)
    try connection.migrate(to: .experiments)
    return connection
  }

  // MARK: Points and replications

  /// Enters a point, if it is not there, and its metrics.
  public func add(_ point: PointRow, metrics: [MetricRow]) throws(StoreError) {
    try connection.transaction { () throws(StoreError) in
      for metric in metrics { try statements.addMetric(metric) }
      try statements.addPoint(point)
    }
  }

  /// Enters points, if they are not there, and their metrics, all or none.
  public func add(_ points: [(PointRow, [MetricRow])]) throws(StoreError) {
    try connection.transaction { () throws(StoreError) in
      for (point, metrics) in points {
        for metric in metrics { try statements.addMetric(metric) }
        try statements.addPoint(point)
      }
    }
  }

  /// Commits replications of points that are there; those that another process has committed meanwhile stay.
  public func commit(_ replications: [(point: String, row: ReplicationRow)]) throws(StoreError) {
    try connection.transaction { () throws(StoreError) in
      for (point, row) in replications { try statements.addReplication(point, row) }
    }
  }

  /// The point with this digest, if it is there.
  public func point(_ digest: String) throws(StoreError) -> PointRow? { try statements.point(digest) }

  /// The replications of a point up to the given number, by ascending number; there may be gaps.
  public func replications(of point: String, upTo last: Int) throws(StoreError) -> [ReplicationRow] {
    try statements.replications(of: point, upTo: last, file: path)
  }

  /// The numbers of the replications of a point up to the given one, ascending.
  public func replicationNumbers(of point: String, upTo last: Int) throws(StoreError) -> [Int] {
    try statements.replicationNumbers(of: point, upTo: last)
  }

  /// What is known of the metrics with values in this store, by name.
  public func metrics() throws(StoreError) -> [String: MetricRow] { try statements.metrics() }

  // MARK: Experiments

  /// Enters an experiment with its points, which must be there, as unfinished; one that is there stays as it is.
  public func begin(
    _ experiment: ExperimentRow, points: [ExperimentPointRow], shard: ShardRow? = nil
  ) throws(StoreError) {
    try connection.transaction { () throws(StoreError) in
      try statements.begin(experiment, points: points, shard: shard)
    }
  }

  /// Notes that an experiment has come to its end.
  ///
  /// - Parameters:
  ///   - experiment: Its digest.
  ///   - result: What came out, as JSON.
  ///   - replications: How many replications it uses of each of its points.
  /// - Throws: `StoreError` where the store cannot be written; nothing is noted then.
  public func finish(_ experiment: String, result: String?, replications: [Int]) throws(StoreError) {
    try connection.transaction { () throws(StoreError) in
      try statements.finish(experiment, result: result, replications: replications)
    }
  }

  /// Notes that the part of an experiment that this store was to hold is done.
  public func finishShard(of experiment: String) throws(StoreError) {
    try connection.transaction { () throws(StoreError) in try statements.finishShard(experiment) }
  }

  /// All experiments, by kind, name and digest.
  public func experiments() throws(StoreError) -> [ExperimentRow] { try statements.experiments() }

  /// The points of an experiment, in its order.
  public func points(of experiment: String) throws(StoreError) -> [ExperimentPointRow] {
    try statements.points(of: experiment)
  }

  /// Checks the whole file: every page, every row against its table.
  ///
  /// - Throws: `.notADatabase` where something is wrong with it.
  public func checkIntegrity() throws(StoreError) {
    let finding = try connection.text("PRAGMA quick_check(1)")
    guard finding == "ok" else {
      throw StoreError(kind: .notADatabase, file: path, message: finding)
    }
  }

  /// The part of an experiment that this store was to hold, where it was divided.
  public func shard(of experiment: String) throws(StoreError) -> ShardRow? {
    try statements.shard(of: experiment)
  }

  /// Removes an experiment; its points stay, since others may use them.
  public func remove(_ experiment: String) throws(StoreError) {
    try connection.transaction { () throws(StoreError) in try statements.remove(experiment) }
  }

  // MARK: Settling

  /// Writes the store anew, so that its bytes depend on its contents alone and not on the way they came about.
  ///
  /// - Returns: false, and nothing done, where another process uses the store: it will do it.
  @discardableResult
  public func settle() throws(StoreError) -> Bool {
    var failure: StoreError?
    guard let lock else { return false }
    let isSettled = lock.alone {
      do throws(StoreError) {
        try rewrite()
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return isSettled
  }

  private func rewrite() throws(StoreError) {
    let partial = PartialFile(destination: file)
    try partial.clear()
    do throws(StoreError) {
      try connection.vacuum(into: partial.path)
      try partial.publish()
    } catch {
      partial.remove()
      throw error
    }
    let fresh = try Self.connect(file, waiting, onWaiting)
    statements = try ExperimentStatements(fresh)
    connection = fresh
  }
}
