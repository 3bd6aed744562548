import Foundation
import ResultStore
import Testing

/// A store of every earlier version is brought to the present one, with what it holds.
@Suite struct ExperimentMigrationTests {
  /// A store as the first version wrote it: its schema and a finished experiment, in SQL.
  private static let versionOne = """
    CREATE TABLE metric (
      metric TEXT PRIMARY KEY,
      unit TEXT NOT NULL,
      better TEXT NOT NULL,
      summary TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE point (
      point TEXT PRIMARY KEY,
      version TEXT NOT NULL,
      seed TEXT NOT NULL,
      metrics TEXT NOT NULL CHECK (json_valid(metrics)),
      stations TEXT NOT NULL CHECK (json_valid(stations)),
      inputs TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE replication (
      point TEXT NOT NULL REFERENCES point,
      replication INTEGER NOT NULL CHECK (replication >= 1),
      "values" TEXT NOT NULL CHECK (json_valid("values")),
      stability TEXT NOT NULL CHECK (json_valid(stability)),
      PRIMARY KEY (point, replication)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE experiment (
      experiment TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      version TEXT NOT NULL,
      definition TEXT NOT NULL CHECK (json_valid(definition)),
      state TEXT NOT NULL CHECK (state IN ('unfinished', 'finished')),
      result TEXT CHECK (result IS NULL OR json_valid(result))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE experiment_point (
      experiment TEXT NOT NULL REFERENCES experiment ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      label TEXT NOT NULL,
      overrides TEXT NOT NULL CHECK (json_valid(overrides)),
      point TEXT NOT NULL REFERENCES point,
      replications INTEGER NOT NULL CHECK (replications >= 0),
      PRIMARY KEY (experiment, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX experiment_point_by_point ON experiment_point (point);
    CREATE TABLE shard (
      experiment TEXT PRIMARY KEY REFERENCES experiment ON DELETE CASCADE,
      shard INTEGER NOT NULL CHECK (shard >= 1),
      shards INTEGER NOT NULL CHECK (shards >= shard),
      state TEXT NOT NULL CHECK (state IN ('unfinished', 'finished'))
    ) STRICT, WITHOUT ROWID;
    CREATE VIEW v_value AS
    SELECT replication.point AS point, replication.replication AS replication,
      name.value AS metric, number.value AS value
    FROM replication JOIN point USING (point)
    CROSS JOIN json_each(point.metrics) AS name
    JOIN json_each(replication."values") AS number ON number.key = name.key;
    CREATE VIEW v_experiment AS
    SELECT experiment, kind, name, title, version, state, count(position) AS points,
      coalesce(sum(replications), 0) AS replications
    FROM experiment LEFT JOIN experiment_point USING (experiment)
    GROUP BY experiment;
    CREATE VIEW v_point_mean AS
    SELECT experiment, position, label, metric, avg(value) AS mean, count(value) AS replications
    FROM experiment_point JOIN v_value ON v_value.point = experiment_point.point
      AND v_value.replication <= experiment_point.replications
    GROUP BY experiment, position, metric;
    INSERT INTO metric VALUES ('rework_rate', 'share', 'lower', 'Rounds lost.');
    INSERT INTO point VALUES ('a', '0.1.0', '18446744073709551615', '["rework_rate"]', '["developer"]', '{}');
    INSERT INTO replication VALUES ('a', 1, '[0.125]', '[1,2,3,4,0.5]'), ('a', 2, '[null]', '[1,2,3,4,0.5]');
    INSERT INTO experiment VALUES ('e1', 'sweep', 'old', 'An old one', '0.1.0', '{}', 'finished', NULL);
    INSERT INTO experiment_point VALUES ('e1', 0, 'x=1', '["x=1"]', 'a', 2);
    INSERT INTO shard VALUES ('e1', 2, 3, 'finished');
    PRAGMA application_id = 1349282149;
    PRAGMA user_version = 1;
    """

  @Test func aStoreOfVersionOneIsReadAndWritten() throws {
    let folder = try ScratchFolder()
    do { try Connection(opening: folder.file(), for: .create).execute(Self.versionOne) }
    let store = try ExperimentStore(opening: folder.file())
    let version = Schema.experiments.migrations.count
    #expect(try rows("PRAGMA user_version", of: folder.file(), as: .experiments) == ["\(version)"])
    #expect(try store.experiments().map(\.name) == ["old"])
    #expect(try store.experiments().allSatisfy(\.isFinished))
    #expect(try store.points(of: "e1").map(\.replications) == [2])
    #expect(try store.shard(of: "e1") == ShardRow(shard: 2, shards: 3, isFinished: true))
    #expect(try store.point("a")?.seed == .max)
    let replications = try store.replications(of: "a", upTo: 2)
    #expect(replications.map { $0.values[0].isNaN ? nil : $0.values[0] } == [0.125, nil])
    try store.commit([("a", ReplicationRow(replication: 3, values: [0.5], stability: []))])
    #expect(try store.replicationNumbers(of: "a", upTo: 9) == [1, 2, 3])
  }

  @Test func theSchemaOfAnOldStoreAndOfANewOneAreTheSame() throws {
    let folder = try ScratchFolder()
    do { try Connection(opening: folder.file("old"), for: .create).execute(Self.versionOne) }
    for name in ["old", "new"] { _ = try ExperimentStore(opening: folder.file(name)) }
    // Comments and line breaks apart.
    let schema = "SELECT name FROM sqlite_schema ORDER BY name"
    #expect(
      try rows(schema, of: folder.file("old"), as: .experiments)
        == rows(schema, of: folder.file("new"), as: .experiments))
    let columns = """
      SELECT m.name, c.name, c.type, c."notnull", c.pk FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
      ORDER BY m.name, c.cid
      """
    #expect(
      try rows(columns, of: folder.file("old"), as: .experiments)
        == rows(columns, of: folder.file("new"), as: .experiments))
  }
}
