import LeadPolicy

/// What reports call a breakdown.
struct BreakdownName: Sendable {
  /// The template's id, or the stream's for an atomic task.
  var id: String
  /// What was asked for.
  var title: String
  var category: WorkCategory
}
