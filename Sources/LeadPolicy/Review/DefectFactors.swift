/// What makes violations likelier or rarer: each a multiple of the probability, at least 0, 1 for no effect.
///
/// The multiplicative form is that of the defect introduction model of COQUALMO, whose drivers include the
/// programmers' capability, the product's complexity and the required schedule: Chulani, Steece & Boehm,
/// "Determining Software Quality Using COQUALMO", in Blischke & Murthy (eds.), "Case Studies in Reliability
/// and Maintenance", 2003, section 13.3.1, equation 13.1. There programmers of very low capability introduce
/// 1.32 times, those of very high capability 0.76 times the nominal number of coding defects.
@frozen
public struct DefectFactors: Hashable, Sendable, BitwiseCopyable {
  /// Per level by which the worker's worst skill falls short of what the task needs.
  public var perLevelBelow: Double
  /// Per level by which the worker's worst skill exceeds it.
  public var perLevelAbove: Double
  /// For a simple task.
  public var simple: Double
  /// For a moderate task.
  public var moderate: Double
  /// For a task of high complexity.
  public var high: Double
  /// For work done in haste.
  public var haste: Double
  /// For rework, beside the other factors; 0 where rework violates nothing anew.
  ///
  /// That repairs introduce defects of their own is common: C. Jones, "Applied Software Measurement" (3rd edition,
  /// 2008), calls them bad fixes.
  public var rework: Double

  /// Factors; by default nothing has an effect, and rework violates nothing anew.
  public init(
    perLevelBelow: Double = 1, perLevelAbove: Double = 1, simple: Double = 1, moderate: Double = 1,
    high: Double = 1, haste: Double = 1, rework: Double = 0
  ) {
    self.perLevelBelow = perLevelBelow
    self.perLevelAbove = perLevelAbove
    self.simple = simple
    self.moderate = moderate
    self.high = high
    self.haste = haste
    self.rework = rework
  }
}
