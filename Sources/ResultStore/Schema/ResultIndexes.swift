/// Indexes for the questions people ask: who did which tasks, what was escalated when.
///
/// They are built after the rows, by sorting, which is several times faster than keeping them up to date
/// row by row. Daily rows have none beside their key: sorting them all would take one thread a sixth of a whole
/// run, after everything that threads can share, and one person's day is found in 600 years in 30 ms without.
/// Without the statistics of ANALYZE, SQLite prefers the primary keys, which begin with the same
/// column; a sample of the rows suffices, and takes no time.
enum ResultIndexes {
  static let sql = """
    CREATE INDEX IF NOT EXISTS task_by_assignee ON task (run_id, assignee);
    CREATE INDEX IF NOT EXISTS escalation_by_trigger ON escalation (run_id, "trigger", raised);
    PRAGMA analysis_limit = 1000;
    ANALYZE;
    """
}
