import Foundation

extension ExperimentStore {
  /// Replications of a point, as one shard of an experiment was to simulate them.
  public struct Block: Sendable, Hashable {
    /// The point.
    public var point: String
    /// The number of the first, from 1.
    public var first: Int
    /// The number of the last.
    public var last: Int

    /// Replications from `first` to `last`.
    public init(point: String, first: Int, last: Int) {
      self.point = point
      self.first = first
      self.last = last
    }
  }

  /// How many replications of the blocks are here.
  public func count(_ blocks: [Block]) throws(StoreError) -> Int {
    let select = try connection.prepare(
      "SELECT count(*) FROM replication WHERE point = ? AND replication BETWEEN ? AND ?")
    var count = 0
    for block in blocks {
      try select.bind(block.point, at: 1)
      try select.bind(block.first, at: 2)
      try select.bind(block.last, at: 3)
      if try select.step() { count += select.integer(at: 0) ?? 0 }
      select.reset()
    }
    return count
  }

  /// Copies an experiment with its points from another store, as unfinished and undivided, unless it is here.
  public func copyExperiment(_ experiment: String, from other: ExperimentStore) throws(StoreError) {
    try attached(other) { () throws(StoreError) in
      let mine = "(SELECT point FROM part.experiment_point WHERE experiment = ?1)"
      let steps = [
        """
        INSERT INTO main.metric SELECT DISTINCT metric.* FROM part.metric WHERE metric IN (
          SELECT name.value FROM part.point, json_each(point.metrics) AS name WHERE point IN \(mine))
        ORDER BY metric ON CONFLICT DO NOTHING
        """,
        "INSERT INTO main.point SELECT * FROM part.point WHERE point IN \(mine) ORDER BY point ON CONFLICT DO NOTHING",
        """
        INSERT INTO main.experiment SELECT experiment, kind, name, title, version, definition, 'unfinished', NULL
        FROM part.experiment WHERE experiment = ?1 ON CONFLICT DO NOTHING
        """,
        """
        INSERT INTO main.experiment_point SELECT experiment, position, label, overrides, point, 0
        FROM part.experiment_point WHERE experiment = ?1 ORDER BY position ON CONFLICT DO NOTHING
        """,
      ]
      for step in steps {
        let statement = try connection.prepare(step)
        try statement.bind(experiment, at: 1)
        try statement.run()
      }
    }
  }

  /// Copies blocks of replications, whose points are here, from another store, in one transaction and without holding
  /// them; those that are here stay.
  public func copy(_ blocks: [Block], from other: ExperimentStore) throws(StoreError) {
    // In the order of the table, so that pages are filled one after another.
    let blocks = blocks.sorted { ($0.point, $0.first) < ($1.point, $1.first) }
    try attached(other) { () throws(StoreError) in
      let copy = try connection.prepare(
        """
        INSERT INTO main.replication SELECT * FROM part.replication WHERE point = ? AND replication BETWEEN ? AND ?
        ORDER BY point, replication ON CONFLICT DO NOTHING
        """)
      for block in blocks {
        try copy.bind(block.point, at: 1)
        try copy.bind(block.first, at: 2)
        try copy.bind(block.last, at: 3)
        try copy.run()
      }
    }
  }

  /// Runs `body` in a transaction while the other store can be read as `part`.
  private func attached(
    _ other: ExperimentStore, _ body: () throws(StoreError) -> Void
  ) throws(StoreError) {
    try connection.attach(other.path, as: "part")
    do throws(StoreError) {
      // The other store is only read: a lock on both would leave a journal of both behind a killed process.
      try connection.transaction(isImmediate: false, body)
    } catch {
      try? connection.execute("DETACH part")
      throw error
    }
    try connection.execute("DETACH part")
  }
}
