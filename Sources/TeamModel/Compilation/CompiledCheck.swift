/// How often a check is violated and how often that is noticed.
struct CompiledCheck: BitwiseCopyable, Sendable {
  /// Probability that a first submission violates the check.
  var defectProbability: Double
  /// Probability that the review notices a violation.
  var detectionProbability: Double
}
