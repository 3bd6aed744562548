import OutputAnalysis
import Testing

/// In expectation, more of something has the effect that a modeller would demand. Single replications may
/// differ: R. L. Graham, "Bounds on Multiprocessing Timing Anomalies", SIAM Journal on Applied Mathematics
/// 17(2), 1969, shows schedules that get longer with one more machine.
///
/// A claim is refused only where the interval of the mean paired difference lies wholly on the wrong side.
/// The intervals of all claims together hold with the confidence `familyLevel`: each has an equal share of
/// the error (Bonferroni; Law, "Simulation Modeling and Analysis", 5th edition, 2015, section 9.7). So a right
/// model is refused on fewer than one in a thousand choices of the random numbers. A strict claim must also
/// be seen: its interval from the lowest rung to the highest lies wholly on the right side. With this many
/// replications the least of these effects is three half-widths, twelve standard errors, so that no choice of
/// the random numbers hides it.
@Suite struct MonotonicityTests {
  static let familyLevel = 0.999
  static let replications = 120

  private static let level = BonferroniCorrection.level(
    ofEachOf: Ladder.all.map(\.comparisons).reduce(0, +), family: familyLevel)

  @Test("in expectation, each step goes the right way or none", arguments: Ladder.all)
  func climb(_ ladder: Ladder) throws {
    let rungs = try ladder.rungs.map {
      try MeasuredVariant(overrides: ladder.always + $0, replications: Self.replications)
    }
    for claim in ladder.claims {
      for (index, (before, after)) in zip(rungs, rungs.dropFirst()).enumerated() {
        let step = try PairedDifference(
          of: claim.metric, from: before, to: after, level: Self.level
        ).interval
        let best = claim.way == .up ? step.high : -step.low
        #expect(best >= 0, "\(claim.metric), \(ladder.rungs[index]) to \(ladder.rungs[index + 1]): \(step)")
      }
      guard claim.isStrict, let lowest = rungs.first, let highest = rungs.last else { continue }
      let climb = try PairedDifference(
        of: claim.metric, from: lowest, to: highest, level: Self.level
      ).interval
      let worst = claim.way == .up ? climb.low : -climb.high
      #expect(worst > 0, "\(claim.metric), from the lowest rung to the highest: \(climb)")
    }
  }
}
