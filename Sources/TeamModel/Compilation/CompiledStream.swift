import Sampling

/// What of a work stream stays the same in every replication.
struct CompiledStream: BitwiseCopyable, Sendable {
  var arrivals: CompiledArrivals
  var tier: Int
  /// Whether its tasks are of tier 3 or 4.
  var isPlanned: Bool
  /// Position in `breakdowns` of the stream's first choice; the others follow.
  var firstBreakdown: Int32
  var breakdown: WeightedChoice
  var priority: WeightedChoice
}
