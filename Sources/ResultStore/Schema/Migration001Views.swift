extension Migration {
  /// The views of version 1, all of the latest run.
  ///
  /// Daily hours are turned back into whole microseconds, without loss below 10⁵ years, so that shares
  /// are divided in integers and rounded half up to four decimals exactly as `daily.csv` does it.
  static let resultViews = """
    CREATE VIEW v_summary AS
    SELECT name AS metric, unit, mean, ci_low, ci_high, confidence, replications, stddev, p05, p50, p95
    FROM metric JOIN metric_summary USING (run_id, position)
    WHERE run_id = (SELECT max(run_id) FROM run)
    ORDER BY position;

    CREATE VIEW v_daily_utilization AS
    WITH exact AS (
      SELECT run_id, replication, day, person,
        CAST(round(available_h * 3.6e9) AS INTEGER) AS available,
        CAST(round(busy_h * 3.6e9) AS INTEGER) AS busy,
        CAST(round(committed_h * 3.6e9) AS INTEGER) AS committed
      FROM daily
      WHERE run_id = (SELECT max(run_id) FROM run)
    )
    SELECT
      exact.replication AS replication,
      date(exact.day * 86400, 'unixepoch') AS date,
      person.id AS person,
      round(available / 360000.0) / 10000 AS available_h,
      round(busy / 360000.0) / 10000 AS busy_h,
      round(committed / 360000.0) / 10000 AS committed_h,
      CASE WHEN available > 0 THEN (busy * 20000 + available) / (available * 2) / 10000.0 END AS utilization,
      CASE
        WHEN available <= 0 THEN NULL
        WHEN CAST(busy AS REAL) / available < run.ideal THEN 'below-ideal'
        WHEN CAST(busy AS REAL) / available < run.warning THEN 'ideal'
        WHEN CAST(busy AS REAL) / available < run.critical THEN 'warning'
        ELSE 'critical'
      END AS band
    -- CROSS JOIN keeps the rows in the order of their key, so that nothing has to be sorted.
    FROM exact
    CROSS JOIN run ON run.run_id = exact.run_id
    CROSS JOIN person ON person.run_id = exact.run_id AND person.person = exact.person
    ORDER BY exact.run_id, exact.replication, exact.day, exact.person;

    -- Weeks begin on Monday; per_replication divides by the traced replications, quiet ones included.
    CREATE VIEW v_escalations AS
    SELECT
      "trigger",
      date(raised, 'weekday 0', '-6 days') AS week_start,
      count(*) AS count,
      CAST(count(*) AS REAL) / run.traced_replications AS per_replication
    FROM escalation JOIN run USING (run_id)
    WHERE run_id = (SELECT max(run_id) FROM run)
    GROUP BY "trigger", week_start
    ORDER BY "trigger", week_start;

    """
}
