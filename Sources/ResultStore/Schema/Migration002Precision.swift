extension Migration {
  /// Version 2: the intervals of quantiles and standard deviations, how that of the mean comes about, how the run
  /// stands to its targets, why it stopped where it did, and what of each replication its report is drawn from, so
  /// that more replications can be added to it later.
  ///
  /// A series is a JSON array of numbers. Most are short and their length differs from replication to replication,
  /// so that a row per number would take several times the room; `v_series` spreads them out.
  static let precision = Migration(
    name: "precision",
    sql: """
      ALTER TABLE metric_summary ADD COLUMN p05_ci_low REAL;
      ALTER TABLE metric_summary ADD COLUMN p05_ci_high REAL;
      ALTER TABLE metric_summary ADD COLUMN p50_ci_low REAL;
      ALTER TABLE metric_summary ADD COLUMN p50_ci_high REAL;
      ALTER TABLE metric_summary ADD COLUMN p95_ci_low REAL;
      ALTER TABLE metric_summary ADD COLUMN p95_ci_high REAL;
      ALTER TABLE metric_summary ADD COLUMN stddev_ci_low REAL;
      ALTER TABLE metric_summary ADD COLUMN stddev_ci_high REAL;
      ALTER TABLE metric_summary ADD COLUMN interval TEXT;
      ALTER TABLE metric_summary ADD COLUMN stability TEXT;

      DROP VIEW v_summary;
      CREATE VIEW v_summary AS
      SELECT name AS metric, unit, mean, ci_low, ci_high, confidence, replications, stddev, p05, p50, p95,
        p05_ci_low, p05_ci_high, p50_ci_low, p50_ci_high, p95_ci_low, p95_ci_high, stddev_ci_low, stddev_ci_high,
        interval, stability
      FROM metric JOIN metric_summary USING (run_id, position)
      WHERE run_id = (SELECT max(run_id) FROM run)
      ORDER BY position;

      CREATE TABLE replication_series (
        run_id INTEGER NOT NULL,
        replication INTEGER NOT NULL,
        series TEXT NOT NULL,
        numbers TEXT NOT NULL CHECK (json_valid(numbers)),
        PRIMARY KEY (run_id, replication, series),
        FOREIGN KEY (run_id, replication) REFERENCES replication
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE stopping (
        run_id INTEGER PRIMARY KEY REFERENCES run,
        reason TEXT NOT NULL CHECK (reason IN ('precise', 'maximum')),
        relative_precision REAL NOT NULL,
        confidence REAL NOT NULL,
        min INTEGER NOT NULL,
        max INTEGER NOT NULL
      ) STRICT;

      -- more: an estimate of the replications still needed
      CREATE TABLE stopping_metric (
        run_id INTEGER NOT NULL REFERENCES stopping,
        metric TEXT NOT NULL,
        relative_half_width REAL,
        reached INTEGER NOT NULL CHECK (reached IN (0, 1)),
        more INTEGER,
        PRIMARY KEY (run_id, metric)
      ) STRICT, WITHOUT ROWID;

      -- met_by: replications that meet the target; share_met and its interval: their share of all that define it
      CREATE TABLE target (
        run_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        position INTEGER NOT NULL,
        side TEXT NOT NULL CHECK (side IN ('>=', '<=')),
        value REAL NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('met', 'missed', 'undecided')),
        more INTEGER,
        met_by INTEGER NOT NULL,
        share_met REAL,
        share_low REAL,
        share_high REAL,
        PRIMARY KEY (run_id, place),
        FOREIGN KEY (run_id, position) REFERENCES metric
      ) STRICT, WITHOUT ROWID;

      CREATE VIEW v_targets AS
      SELECT name AS metric, unit, side, value, mean, ci_low, ci_high, verdict, more, met_by,
        metric_summary.replications AS replications, share_met, share_low, share_high, confidence
      FROM target JOIN metric USING (run_id, position) JOIN metric_summary USING (run_id, position)
      WHERE run_id = (SELECT max(run_id) FROM run)
      ORDER BY place;

      CREATE VIEW v_series AS
      SELECT replication, series, each.key AS place, each.value AS value
      FROM replication_series CROSS JOIN json_each(numbers) AS each
      WHERE run_id = (SELECT max(run_id) FROM run)
      ORDER BY replication, series, place;

      CREATE VIEW v_stopping AS
      SELECT run.replications, reason, relative_precision, stopping.confidence, metric, relative_half_width, reached, more
      FROM stopping JOIN run USING (run_id) JOIN stopping_metric USING (run_id)
      WHERE run_id = (SELECT max(run_id) FROM run)
      ORDER BY metric;

      """)
}
