import Foundation

extension ExperimentStore {
  /// Writes a store that holds one experiment with the replications it uses and nothing else; the bytes depend on the
  /// experiment alone.
  ///
  /// - Parameter file: A file that does not exist.
  /// - Throws: `StoreError` where this store cannot be read or the file not be written.
  public func export(_ experiment: String, to file: String) throws(StoreError) {
    let draft = file + ".draft"
    unlink(draft)
    defer { for suffix in ["", "-journal"] { unlink(draft + suffix) } }
    let part = try Connection(opening: draft, for: .create)
    try part.migrate(to: .experiments)
    try part.attach(path, as: "whole")
    // The store is only read: it may be another's, and a lock on both would leave a journal of both behind a killed
    // process.
    try part.transaction(isImmediate: false) { () throws(StoreError) in try Self.copy(experiment, part) }
    try part.execute("DETACH whole")
    try part.vacuum(into: file)
    try part.close()
  }

  private static func copy(_ experiment: String, _ part: Connection) throws(StoreError) {
    let mine = "(SELECT point FROM whole.experiment_point WHERE experiment = ?1)"
    let steps = [
      """
      INSERT INTO main.metric SELECT DISTINCT metric.* FROM whole.metric WHERE metric IN (
        SELECT name.value FROM whole.point, json_each(point.metrics) AS name WHERE point IN \(mine))
      ORDER BY metric
      """,
      "INSERT INTO main.point SELECT * FROM whole.point WHERE point IN \(mine) ORDER BY point",
      """
      INSERT INTO main.replication SELECT replication.* FROM whole.replication JOIN (
        SELECT point, max(replications) AS used FROM whole.experiment_point WHERE experiment = ?1 GROUP BY point
      ) USING (point) WHERE replication <= used ORDER BY point, replication
      """,
      "INSERT INTO main.experiment SELECT * FROM whole.experiment WHERE experiment = ?1",
      "INSERT INTO main.experiment_point SELECT * FROM whole.experiment_point WHERE experiment = ?1 ORDER BY position",
    ]
    for step in steps {
      let statement = try part.prepare(step)
      try statement.bind(experiment, at: 1)
      try statement.run()
    }
  }
}

extension Connection {
  /// Makes another database readable under a name.
  func attach(_ file: String, as name: String) throws(StoreError) {
    let attach = try prepare("ATTACH ? AS \(name)")
    try attach.bind(file.hasPrefix("/") ? file : "./" + file, at: 1)
    try attach.run()
  }

  /// Writes the contents to a new file whose bytes depend on them alone.
  func vacuum(into file: String) throws(StoreError) {
    let copy = try prepare("VACUUM INTO ?")
    try copy.bind(file.hasPrefix("/") ? file : "./" + file, at: 1)
    try copy.run()
    let written = try Connection(opening: file, for: .write)
    // The cookie counts how often a schema was changed or copied; nobody else has this file open yet.
    try written.execute("PRAGMA schema_version = 1")
    try written.close()
  }
}
