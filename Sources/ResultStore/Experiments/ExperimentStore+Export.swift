import Foundation

extension ExperimentStore {
  /// Writes a store that holds one experiment with the replications it uses and nothing else; the bytes depend on the
  /// experiment alone.
  ///
  /// - Parameter file: A file that does not exist.
  public func export(_ experiment: String, to file: String) throws(StoreError) {
    let draft = file + ".draft"
    unlink(draft)
    defer { for suffix in ["", "-journal"] { unlink(draft + suffix) } }
    let empty = try Connection(opening: draft, for: .create)
    try empty.migrate(to: .experiments)
    try empty.close()
    let attach = try connection.prepare("ATTACH ? AS part")
    try attach.bind(draft.hasPrefix("/") ? draft : "./" + draft, at: 1)
    try attach.run()
    do throws(StoreError) {
      try connection.transaction { () throws(StoreError) in try copy(experiment) }
    } catch {
      try? connection.execute("DETACH part")
      throw error
    }
    try connection.execute("DETACH part")
    let copied = try Connection(opening: draft, for: .write)
    try copied.vacuum(into: file)
    try copied.close()
  }

  private func copy(_ experiment: String) throws(StoreError) {
    let mine = "(SELECT point FROM experiment_point WHERE experiment = ?1)"
    let steps = [
      """
      INSERT INTO part.metric SELECT DISTINCT metric.* FROM main.metric WHERE metric IN (
        SELECT name.value FROM main.point, json_each(point.metrics) AS name WHERE point IN \(mine))
      ORDER BY metric
      """,
      "INSERT INTO part.point SELECT * FROM main.point WHERE point IN \(mine) ORDER BY point",
      """
      INSERT INTO part.replication SELECT replication.* FROM main.replication JOIN (
        SELECT point, max(replications) AS used FROM main.experiment_point WHERE experiment = ?1 GROUP BY point
      ) USING (point) WHERE replication <= used ORDER BY point, replication
      """,
      "INSERT INTO part.experiment SELECT * FROM main.experiment WHERE experiment = ?1",
      "INSERT INTO part.experiment_point SELECT * FROM main.experiment_point WHERE experiment = ?1 ORDER BY position",
    ]
    for step in steps {
      let statement = try connection.prepare(step)
      try statement.bind(experiment, at: 1)
      try statement.run()
    }
  }
}

extension Connection {
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
