/// Which systems are worth considering when several objectives pull against each other: those of which no other is
/// at least as good in everything and better in something.
///
/// How certain that is follows from the paired differences of every two systems in every objective, on common random
/// numbers; all of these intervals hold together with the confidence stated (`BonferroniCorrection`), and so do all
/// statements that are called certain.
public struct ParetoFront: Hashable, Sendable {
  /// Where a system stands.
  public enum Membership: Hashable, Sendable {
    /// On the front at the confidence stated: every other system is worse in some objective.
    case certainlyOn
    /// On the front by the means, which does not exclude that another is better in everything.
    case probablyOn
    /// Off the front by the means, which does not exclude that it is on it.
    case probablyOff
    /// Off the front at the confidence stated: another is better in everything that differs.
    case certainlyOff
  }

  /// Where each system stands.
  public let memberships: [Membership]
  /// The confidence of all certain statements together.
  public let confidence: Double

  /// The systems on the front by their means, in ascending order.
  public var front: [Int] {
    memberships.indices.filter { memberships[$0] == .certainlyOn || memberships[$0] == .probablyOn }
  }

  /// Whether every system's place is certain.
  public var isCertain: Bool {
    memberships.allSatisfy { $0 == .certainlyOn || $0 == .certainlyOff }
  }

  /// How two systems compare in one objective.
  private enum Order { case better, worse, equal, unclear }

  /// The front of systems that were simulated on common random numbers.
  ///
  /// - Parameters:
  ///   - observations: by system, objective and replication; pairs with a value that is not finite are left out.
  ///   - goals: what is best in each objective.
  ///   - confidence: the probability with which all certain statements hold, between 0 and 1.
  public init(
    _ observations: [[[Double]]], goals: [SelectionGoal], confidence: Double
  ) {
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    precondition(
      !goals.isEmpty && observations.allSatisfy { $0.count == goals.count }, "goals fit objectives")
    self.confidence = confidence
    let systems = observations.indices
    let level = BonferroniCorrection.level(
      ofEachOf: systems.count * (systems.count - 1) / 2 * goals.count, family: confidence)

    /// How the first system compares with the second, by interval and by mean, in each objective.
    func orders(_ first: Int, _ second: Int) -> [(certain: Order, mean: Order)] {
      goals.indices.map { objective in
        guard
          let difference = PairedDifference(
            from: observations[second][objective], to: observations[first][objective], level: level)
        else { return (.unclear, .unclear) }
        let sign = goals[objective] == .maximize ? 1.0 : -1.0
        let (mean, halfWidth) = (sign * difference.interval.mean, difference.interval.halfWidth)
        let byMean: Order = mean > 0 ? .better : mean < 0 ? .worse : .equal
        return (abs(mean) > halfWidth || halfWidth == 0 ? byMean : .unclear, byMean)
      }
    }
    func dominates(_ orders: [Order]) -> Bool {
      orders.allSatisfy { $0 == .better || $0 == .equal } && orders.contains(.better)
    }

    memberships = systems.map { system in
      let others = systems.filter { $0 != system }.map { orders($0, system) }
      if others.contains(where: { dominates($0.map(\.certain)) }) { return .certainlyOff }
      if others.contains(where: { dominates($0.map(\.mean)) }) { return .probablyOff }
      // Not dominated for certain: by each other it is beaten nowhere, or it beats that one somewhere.
      let isCertain = others.allSatisfy { other in
        other.contains { $0.certain == .worse } || other.allSatisfy { $0.certain == .equal }
      }
      return isCertain ? .certainlyOn : .probablyOn
    }
  }
}
