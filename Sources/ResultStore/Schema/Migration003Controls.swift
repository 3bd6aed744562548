extension Migration {
  /// Version 3: means corrected by control variates, where they measurably shrink the interval. The controls of each
  /// replication are one of its series.
  ///
  /// variance_reduction_low: what variance_reduction is at least, with the row's confidence.
  static let controls = Migration(
    name: "controls",
    sql: """
      ALTER TABLE metric_summary ADD COLUMN controlled_mean REAL;
      ALTER TABLE metric_summary ADD COLUMN controlled_ci_low REAL;
      ALTER TABLE metric_summary ADD COLUMN controlled_ci_high REAL;
      ALTER TABLE metric_summary ADD COLUMN variance_reduction REAL;
      ALTER TABLE metric_summary ADD COLUMN variance_reduction_low REAL;

      DROP VIEW v_summary;
      CREATE VIEW v_summary AS
      SELECT name AS metric, unit, mean, ci_low, ci_high, confidence, replications, stddev, p05, p50, p95,
        p05_ci_low, p05_ci_high, p50_ci_low, p50_ci_high, p95_ci_low, p95_ci_high, stddev_ci_low, stddev_ci_high,
        interval, stability, controlled_mean, controlled_ci_low, controlled_ci_high, variance_reduction,
        variance_reduction_low
      FROM metric JOIN metric_summary USING (run_id, position)
      WHERE run_id = (SELECT max(run_id) FROM run)
      ORDER BY position;

      """)
}
