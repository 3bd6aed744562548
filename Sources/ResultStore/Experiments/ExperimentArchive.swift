/// A store of experiments that is only read, such as the one in a report.
///
/// Neither the file nor its folder is changed. Not `Sendable`: used by one thread at a time.
public final class ExperimentArchive {
  /// The file.
  public let path: String
  private let statements: ExperimentStatements

  /// Opens the store.
  ///
  /// - Throws: `StoreError` where there is none, or it is of another version or of something else.
  public init(opening path: String) throws(StoreError) {
    self.path = path
    let connection = try Connection(opening: path, for: .read)
    try connection.requireCurrentStore(.experiments)
    statements = try ExperimentStatements(connection)
  }

  /// All experiments, by kind, name and digest.
  public func experiments() throws(StoreError) -> [ExperimentRow] { try statements.experiments() }

  /// The points of an experiment, in its order.
  public func points(of experiment: String) throws(StoreError) -> [ExperimentPointRow] {
    try statements.points(of: experiment)
  }

  /// The point with this digest, if it is there.
  public func point(_ digest: String) throws(StoreError) -> PointRow? { try statements.point(digest) }

  /// The replications of a point, by ascending number; there may be gaps.
  public func replications(of point: String) throws(StoreError) -> [ReplicationRow] {
    try statements.replications(of: point, upTo: .max, file: path)
  }
}
