/// The insertions of one run, each prepared once. Argument 1 is always the run.
struct InsertStatements {
  let run, person, metric, summary, replication, task, review, escalation: Statement
  let series, stopping, stoppingMetric, length, target: Statement
  let daily, values: BulkInsertion

  init(_ connection: Connection) throws(StoreError) {
    func insertion(into table: String, _ columns: Int) throws(StoreError) -> Statement {
      let places = (1...columns).map { "?\($0)" }.joined(separator: ", ")
      return try connection.prepare("INSERT INTO \(table) VALUES (\(places))")
    }
    run = try insertion(into: "run", 15)
    person = try insertion(into: "person", 5)
    metric = try insertion(into: "metric", 6)
    summary = try insertion(into: "metric_summary", 26)
    replication = try insertion(into: "replication", 2)
    values = try BulkInsertion(connection, into: "replication_metric", columns: 2)
    daily = try BulkInsertion(connection, into: "daily", columns: 5)
    task = try insertion(into: "task", 21)
    review = try insertion(into: "review", 13)
    escalation = try connection.prepare(
      """
      INSERT INTO escalation
        (run_id, replication, "trigger", raised, answered, answered_by, strategic, ordinal, reason)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """)
    series = try insertion(into: "replication_series", 4)
    stopping = try insertion(into: "stopping", 6)
    stoppingMetric = try insertion(into: "stopping_metric", 5)
    target = try insertion(into: "target", 11)
    length = try connection.prepare("UPDATE run SET replications = ?2 WHERE run_id = ?1")
    let statements = [
      run, person, metric, summary, replication, task, review, escalation, series, stopping,
      stoppingMetric,
      length, target,
    ]
    for statement in statements { try statement.bind(RunStore.runID, at: 1) }
  }
}
