/// Indexes for the questions people ask: one person's days, who did which tasks, what was escalated when.
///
/// They are built after the rows, by sorting, which is several times faster than keeping them up to date
/// row by row. Without the statistics of ANALYZE, SQLite prefers the primary keys, which begin with the same
/// column; a sample of the rows suffices, and takes no time.
enum ResultIndexes {
  static let sql = """
    CREATE INDEX IF NOT EXISTS daily_by_person ON daily (run_id, person, day);
    CREATE INDEX IF NOT EXISTS task_by_assignee ON task (run_id, assignee);
    CREATE INDEX IF NOT EXISTS escalation_by_trigger ON escalation (run_id, "trigger", raised);
    PRAGMA analysis_limit = 1000;
    ANALYZE;
    """
}
