extension Schema {
  /// A store of experiments: what was simulated, under which inputs, and what each experiment asked of it.
  public static let experiments = Schema(
    // "Plie" in ASCII.
    applicationID: 0x506C_6965, kind: "a store of Plimsoll experiments", migrations: [.experiments])
}

extension Migration {
  /// Version 1.
  ///
  /// Every table is kept in the order of its key and nothing in it is a time or a path of one machine, so that the
  /// same experiments, in whatever order they were done and however often they were interrupted, make the same
  /// contents. Values are JSON arrays: compact, and open to plain SQL by `json_each`, as the views show.
  static let experiments = Migration(
    name: "experiments",
    sql: """
      CREATE TABLE metric (
        metric TEXT PRIMARY KEY,
        unit TEXT NOT NULL,
        better TEXT NOT NULL,
        summary TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- What is simulated: the digest is of everything that a replication depends on.
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

      -- The part of an experiment that one machine was to do, K of N, where it was divided.
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

      -- The mean of each metric at each point of each experiment, without its interval: see the reports for that.
      CREATE VIEW v_point_mean AS
      SELECT experiment, position, label, metric, avg(value) AS mean, count(value) AS replications
      FROM experiment_point JOIN v_value ON v_value.point = experiment_point.point
        AND v_value.replication <= experiment_point.replications
      GROUP BY experiment, position, metric;
      """)
}
