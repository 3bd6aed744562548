/// The statements of a store of experiments, compiled once.
final class ExperimentStatements {
  private let connection: Connection
  private let insertMetric: Statement
  private let insertPoint: Statement
  private let insertReplication: Statement
  private let selectPoint: Statement
  private let selectReplications: Statement
  private let selectNumbers: Statement
  private let insertExperiment: Statement
  private let insertExperimentPoint: Statement
  private let insertShard: Statement

  init(_ connection: Connection) throws(StoreError) {
    self.connection = connection
    insertMetric = try connection.prepare("INSERT INTO metric VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
    insertPoint = try connection.prepare("INSERT INTO point VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    insertReplication = try connection.prepare(
      "INSERT INTO replication VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
    selectPoint = try connection.prepare(
      "SELECT version, seed, metrics, stations, inputs FROM point WHERE point = ?")
    selectReplications = try connection.prepare(
      """
      SELECT replication, "values", stability FROM replication WHERE point = ? AND replication <= ?
      ORDER BY replication
      """)
    selectNumbers = try connection.prepare(
      "SELECT replication FROM replication WHERE point = ? AND replication <= ? ORDER BY replication")
    insertExperiment = try connection.prepare(
      "INSERT INTO experiment VALUES (?, ?, ?, ?, ?, ?, 'unfinished', NULL) ON CONFLICT DO NOTHING")
    insertExperimentPoint = try connection.prepare(
      "INSERT INTO experiment_point VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    insertShard = try connection.prepare(
      "INSERT INTO shard VALUES (?, ?, ?, 'unfinished') ON CONFLICT DO NOTHING")
  }

  func addMetric(_ metric: MetricRow) throws(StoreError) {
    try insertMetric.bind(metric.name, at: 1)
    try insertMetric.bind(metric.unit, at: 2)
    try insertMetric.bind(metric.better, at: 3)
    try insertMetric.bind(metric.summary, at: 4)
    try insertMetric.run()
  }

  func addPoint(_ row: PointRow) throws(StoreError) {
    try insertPoint.bind(row.point, at: 1)
    try insertPoint.bind(row.version, at: 2)
    // A seed has 64 bits without a sign, an SQLite integer has one.
    try insertPoint.bind(String(row.seed), at: 3)
    try insertPoint.bind(TextList.json(row.metrics), at: 4)
    try insertPoint.bind(TextList.json(row.stations), at: 5)
    try insertPoint.bind(row.inputs, at: 6)
    try insertPoint.run()
  }

  func addReplication(_ point: String, _ row: ReplicationRow) throws(StoreError) {
    try insertReplication.bind(point, at: 1)
    try insertReplication.bind(row.replication, at: 2)
    try insertReplication.bind(NumberList.text(row.values), at: 3)
    try insertReplication.bind(NumberList.text(row.stability), at: 4)
    try insertReplication.run()
  }

  func point(_ digest: String) throws(StoreError) -> PointRow? {
    try selectPoint.bind(digest, at: 1)
    defer { selectPoint.reset() }
    guard try selectPoint.step() else { return nil }
    guard let seed = selectPoint.text(at: 1).flatMap({ UInt64($0) }) else {
      throw damaged("the seed of the point \(digest)")
    }
    return PointRow(
      point: digest, version: selectPoint.text(at: 0) ?? "", seed: seed,
      metrics: try strings(selectPoint.text(at: 2)), stations: try strings(selectPoint.text(at: 3)),
      inputs: selectPoint.text(at: 4) ?? "")
  }

  func replications(
    of point: String, upTo last: Int, file: String
  ) throws(StoreError) -> [ReplicationRow] {
    try selectReplications.bind(point, at: 1)
    try selectReplications.bind(last, at: 2)
    defer { selectReplications.reset() }
    var rows: [ReplicationRow] = []
    while try selectReplications.step() {
      let number = selectReplications.integer(at: 0) ?? 0
      guard let values = selectReplications.text(at: 1).flatMap(NumberList.numbers),
        let stability = selectReplications.text(at: 2).flatMap(NumberList.numbers)
      else { throw damaged("replication \(number) of the point \(point)") }
      rows.append(ReplicationRow(replication: number, values: values, stability: stability))
    }
    return rows
  }

  func replicationNumbers(of point: String, upTo last: Int) throws(StoreError) -> [Int] {
    try selectNumbers.bind(point, at: 1)
    try selectNumbers.bind(last, at: 2)
    defer { selectNumbers.reset() }
    var numbers: [Int] = []
    while try selectNumbers.step() { numbers.append(selectNumbers.integer(at: 0) ?? 0) }
    return numbers
  }

  func metrics() throws(StoreError) -> [String: MetricRow] {
    let select = try connection.prepare("SELECT metric, unit, better, summary FROM metric")
    var metrics: [String: MetricRow] = [:]
    while try select.step() {
      let name = select.text(at: 0) ?? ""
      metrics[name] = MetricRow(
        name: name, unit: select.text(at: 1) ?? "", better: select.text(at: 2) ?? "",
        summary: select.text(at: 3) ?? "")
    }
    return metrics
  }

  // MARK: Experiments

  func begin(
    _ row: ExperimentRow, points: [ExperimentPointRow], shard: ShardRow?
  ) throws(StoreError) {
    let texts = [row.experiment, row.kind, row.name, row.title, row.version, row.definition]
    for (place, text) in texts.enumerated() { try insertExperiment.bind(text, at: Int32(place + 1)) }
    try insertExperiment.run()
    for (position, point) in points.enumerated() {
      try insertExperimentPoint.bind(row.experiment, at: 1)
      try insertExperimentPoint.bind(position, at: 2)
      try insertExperimentPoint.bind(point.label, at: 3)
      try insertExperimentPoint.bind(TextList.json(point.overrides), at: 4)
      try insertExperimentPoint.bind(point.point, at: 5)
      try insertExperimentPoint.bind(point.replications, at: 6)
      try insertExperimentPoint.run()
    }
    guard let shard else { return }
    try insertShard.bind(row.experiment, at: 1)
    try insertShard.bind(shard.shard, at: 2)
    try insertShard.bind(shard.shards, at: 3)
    try insertShard.run()
  }

  func finish(_ experiment: String, result: String?, replications: [Int]) throws(StoreError) {
    let update = try connection.prepare(
      "UPDATE experiment SET state = 'finished', result = ? WHERE experiment = ?")
    try update.bind(result, at: 1)
    try update.bind(experiment, at: 2)
    try update.run()
    let count = try connection.prepare(
      "UPDATE experiment_point SET replications = ? WHERE experiment = ? AND position = ?")
    for (position, replications) in replications.enumerated() {
      try count.bind(replications, at: 1)
      try count.bind(experiment, at: 2)
      try count.bind(position, at: 3)
      try count.run()
    }
  }

  func finishShard(_ experiment: String) throws(StoreError) {
    let update = try connection.prepare("UPDATE shard SET state = 'finished' WHERE experiment = ?")
    try update.bind(experiment, at: 1)
    try update.run()
  }

  func remove(_ experiment: String) throws(StoreError) {
    let delete = try connection.prepare("DELETE FROM experiment WHERE experiment = ?")
    try delete.bind(experiment, at: 1)
    try delete.run()
  }

  func experiments() throws(StoreError) -> [ExperimentRow] {
    let select = try connection.prepare(
      """
      SELECT experiment, kind, name, title, version, definition, state, result FROM experiment
      ORDER BY kind, name, experiment
      """)
    var rows: [ExperimentRow] = []
    while try select.step() {
      rows.append(
        ExperimentRow(
          experiment: select.text(at: 0) ?? "", kind: select.text(at: 1) ?? "",
          name: select.text(at: 2) ?? "", title: select.text(at: 3) ?? "",
          version: select.text(at: 4) ?? "", definition: select.text(at: 5) ?? "",
          isFinished: select.text(at: 6) == "finished", result: select.text(at: 7)))
    }
    return rows
  }

  func points(of experiment: String) throws(StoreError) -> [ExperimentPointRow] {
    let select = try connection.prepare(
      """
      SELECT label, overrides, point, replications FROM experiment_point WHERE experiment = ?
      ORDER BY position
      """)
    try select.bind(experiment, at: 1)
    var rows: [ExperimentPointRow] = []
    while try select.step() {
      rows.append(
        ExperimentPointRow(
          label: select.text(at: 0) ?? "", overrides: try strings(select.text(at: 1)),
          point: select.text(at: 2) ?? "", replications: select.integer(at: 3) ?? 0))
    }
    return rows
  }

  func shard(of experiment: String) throws(StoreError) -> ShardRow? {
    let select = try connection.prepare("SELECT shard, shards, state FROM shard WHERE experiment = ?")
    try select.bind(experiment, at: 1)
    defer { select.reset() }
    guard try select.step() else { return nil }
    return ShardRow(
      shard: select.integer(at: 0) ?? 0, shards: select.integer(at: 1) ?? 0,
      isFinished: select.text(at: 2) == "finished")
  }

  private func strings(_ text: String?) throws(StoreError) -> [String] {
    try TextList.texts(text, "a list of names", in: connection.file)
  }

  private func damaged(_ what: String) -> StoreError {
    StoreError(kind: .notADatabase, file: connection.file, message: "\(what) cannot be read")
  }
}
