/// How a run stands to a target; its place is that in the list given to `RunStore.finish`, from 0.
public struct TargetRow: Sendable, Hashable {
  /// The metric's position in the catalogue, from 0.
  public var position: Int
  /// On which side of the value it is to be, ">=" or "<=".
  public var side: String
  /// The value, in the metric's unit.
  public var value: Double
  /// "met", "missed" or "undecided".
  public var verdict: String
  /// Where undecided, an estimate of the further replications needed.
  public var more: Int?
  /// Replications that meet the target.
  public var metBy: Int
  /// Their share of the replications that define the metric.
  public var shareMet: Double?
  /// The lower end of the share's interval.
  public var shareLow: Double?
  /// The upper end of the share's interval.
  public var shareHigh: Double?

  /// A target from its parts.
  public init(
    position: Int, side: String, value: Double, verdict: String, more: Int?, metBy: Int, shareMet: Double?,
    shareLow: Double?, shareHigh: Double?
  ) {
    self.position = position
    self.side = side
    self.value = value
    self.verdict = verdict
    self.more = more
    self.metBy = metBy
    self.shareMet = shareMet
    self.shareLow = shareLow
    self.shareHigh = shareHigh
  }
}
