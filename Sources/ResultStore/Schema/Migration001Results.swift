extension Migration {
  /// Version 1: a run, its people and metrics, the results of its replications, and the traced records.
  ///
  /// Hours in `daily` are exact microseconds over 3.6e9; the views round as the CSV tables do. Times are
  /// ISO 8601 in local time. The seed is text because SQLite's integers are signed. Indexes that serve
  /// questions rather than keys are created once the rows are in: see `ResultIndexes`.
  static let results = Migration(
    name: "results", sql: runTables + replicationTables + tracedTables + resultViews)

  private static let runTables = """
    CREATE TABLE run (
      run_id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      version TEXT NOT NULL,
      scenario_file TEXT NOT NULL,
      scenario_digest TEXT NOT NULL,
      scenario_text TEXT NOT NULL,
      seed TEXT NOT NULL,
      replications INTEGER NOT NULL,
      traced_replications INTEGER NOT NULL,
      confidence REAL NOT NULL,
      overrides TEXT NOT NULL CHECK (json_valid(overrides)),
      ideal REAL NOT NULL,
      warning REAL NOT NULL,
      critical REAL NOT NULL
    ) STRICT;

    CREATE TABLE person (
      run_id INTEGER NOT NULL REFERENCES run,
      person INTEGER NOT NULL,
      id TEXT NOT NULL,
      role TEXT NOT NULL,
      is_lead INTEGER NOT NULL CHECK (is_lead IN (0, 1)),
      PRIMARY KEY (run_id, person),
      UNIQUE (run_id, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE metric (
      run_id INTEGER NOT NULL REFERENCES run,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      unit TEXT NOT NULL,
      better TEXT NOT NULL,
      summary TEXT NOT NULL,
      PRIMARY KEY (run_id, position),
      UNIQUE (run_id, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE metric_summary (
      run_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      mean REAL,
      ci_low REAL,
      ci_high REAL,
      confidence REAL,
      replications INTEGER NOT NULL,
      stddev REAL,
      p05 REAL,
      p50 REAL,
      p95 REAL,
      PRIMARY KEY (run_id, position),
      FOREIGN KEY (run_id, position) REFERENCES metric
    ) STRICT, WITHOUT ROWID;

    """

  private static let replicationTables = """
    CREATE TABLE replication (
      run_id INTEGER NOT NULL REFERENCES run,
      replication INTEGER NOT NULL CHECK (replication >= 1),
      PRIMARY KEY (run_id, replication)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE replication_metric (
      run_id INTEGER NOT NULL,
      replication INTEGER NOT NULL,
      position INTEGER NOT NULL,
      value REAL,
      PRIMARY KEY (run_id, replication, position),
      FOREIGN KEY (run_id, replication) REFERENCES replication,
      FOREIGN KEY (run_id, position) REFERENCES metric
    ) STRICT, WITHOUT ROWID;

    -- day: days since 1970-01-01
    CREATE TABLE daily (
      run_id INTEGER NOT NULL,
      replication INTEGER NOT NULL,
      day INTEGER NOT NULL,
      person INTEGER NOT NULL,
      available_h REAL NOT NULL,
      busy_h REAL NOT NULL,
      committed_h REAL NOT NULL,
      PRIMARY KEY (run_id, replication, day, person),
      FOREIGN KEY (run_id, replication) REFERENCES replication,
      FOREIGN KEY (run_id, person) REFERENCES person
    ) STRICT, WITHOUT ROWID;

    """

  private static let tracedTables = """
    CREATE TABLE task (
      run_id INTEGER NOT NULL,
      replication INTEGER NOT NULL,
      strategic INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      template TEXT NOT NULL,
      key TEXT NOT NULL,
      title TEXT NOT NULL,
      category TEXT NOT NULL,
      tier INTEGER NOT NULL,
      priority TEXT NOT NULL,
      assignee TEXT,
      rule TEXT NOT NULL,
      estimate_h REAL,
      actual_h REAL,
      state TEXT NOT NULL,
      arrived TEXT,
      assigned TEXT,
      ready TEXT,
      started TEXT,
      completed TEXT,
      review_rounds INTEGER NOT NULL,
      PRIMARY KEY (run_id, replication, strategic, ordinal),
      FOREIGN KEY (run_id, replication) REFERENCES replication,
      FOREIGN KEY (run_id, assignee) REFERENCES person (run_id, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE review (
      run_id INTEGER NOT NULL,
      replication INTEGER NOT NULL,
      strategic INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      round INTEGER NOT NULL,
      submitted TEXT,
      started TEXT,
      decided TEXT,
      turnaround_h REAL,
      within_service_level INTEGER NOT NULL CHECK (within_service_level IN (0, 1)),
      failed_checks TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('peer', 'domain')),
      reviewer TEXT,
      PRIMARY KEY (run_id, replication, strategic, ordinal, round, kind),
      FOREIGN KEY (run_id, replication) REFERENCES replication,
      FOREIGN KEY (run_id, reviewer) REFERENCES person (run_id, id)
    ) STRICT, WITHOUT ROWID;

    -- Two escalations may agree in every column, so only the order of insertion tells them apart.
    CREATE TABLE escalation (
      escalation_id INTEGER PRIMARY KEY,
      run_id INTEGER NOT NULL,
      replication INTEGER NOT NULL,
      "trigger" TEXT NOT NULL,
      raised TEXT,
      answered TEXT,
      answered_by TEXT,
      strategic INTEGER,
      ordinal INTEGER,
      reason TEXT NOT NULL,
      FOREIGN KEY (run_id, replication) REFERENCES replication
    ) STRICT;

    """
}
