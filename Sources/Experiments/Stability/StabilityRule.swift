import Foundation
import OutputAnalysis

/// What the growth of the number in the system and the load of the stations say together.
///
/// - A load that follows from the scenario and is at or above one is unstable, whatever a run shows.
/// - A number that keeps growing (`GrowthTest`) is unstable where no load speaks against it: one station's may be
///   one or more, and the growth is not shown to level off. It is so, too, where it goes on at the same pace though
///   every station has time left: work then piles up before it reaches anybody.
/// - Where it grows but levels off, or every load is surely below one, the run began too far from its steady state,
///   or drifts slowly: undetermined.
/// - A number that does not keep growing is stable where every load is surely below one; where work may be lost, so
///   that load decides nothing, it is where its trend surely adds less than half of its mean. Otherwise more
///   replications or a longer run must tell.
struct StabilityRule {
  /// Level of the intervals of measured loads: each end by itself is wrong in one case of a hundred.
  static let loadConfidence = 0.98

  let test: GrowthTest
  let growth: ConfidenceInterval?
  let stations: [StationLoad]
  /// Whether what waits too long leaves, or what finds no room: then a load of one or more is stable, too.
  let losesWork: Bool

  /// The verdict and its reasons.
  var verdict: (Stability.Outcome, [String]) {
    if let full = stations.first(where: { $0.isExact && $0.isSurelyFull }), !losesWork {
      return (.unstable, ["\(full.words), which is one or more", growthWords].compactMap(\.self))
    }
    let isBelowOne =
      stations.allSatisfy(\.isSurelyBelowOne) || losesWork && (test.isBounded || test.mean == 0)
    guard let growthWords else {
      return (
        .undetermined, ["the run is too short, or has too few replications, to tell whether work piles up"]
      )
    }
    if test.keepsGrowing {
      if !isBelowOne, !test.levelsOff { return (.unstable, [loadWords, growthWords].compactMap(\.self)) }
      if test.keepsPace {
        return (
          .unstable,
          [growthWords, "work piles up though everybody has time left", loadWords].compactMap(\.self)
        )
      }
      return (
        .undetermined,
        [
          growthWords, loadWords,
          "the growth may be that of a beginning far from the steady state: try a longer warm-up",
        ]
        .compactMap(\.self)
      )
    }
    if isBelowOne {
      return (.stable, [loadWords, trendWords].compactMap(\.self))
    }
    return (
      .undetermined,
      [loadWords, growthWords, "more replications or a longer run would tell"].compactMap(\.self)
    )
  }

  private var loadWords: String? {
    stations.max { $0.load.mean < $1.load.mean }?.words
  }

  private var growthWords: String? {
    guard let growth else { return nil }
    return "the number in the system, \(test.mean.inWords) on average, "
      + "grows by \(growth.mean.inWords) ± \(growth.halfWidth.inWords) a week"
  }
}

extension StabilityRule {
  /// The same of a system that is stable: seasons and a late settling leave a trend, which is not growth.
  private var trendWords: String? {
    guard let growth else { return nil }
    let trend = "(trend \(growth.mean.inWords) ± \(growth.halfWidth.inWords) a week)"
    let number = "the number in the system, \(test.mean.inWords) on average,"
    guard growth.mean > growth.halfWidth else { return "\(number) does not keep growing \(trend)" }
    return
      "\(number) rises over the period \(trend), though it is not shown to keep growing: a season does that, and a "
      + "beginning not yet forgotten, whose waits are too short; a longer warm-up tells them apart"
  }
}

extension StationLoad {
  /// "the load of the server is 1.05 ± 0.002".
  var words: String {
    isExact
      ? "the load of \(name) is \(load.mean.inWords) (exact)"
      : "the load of \(name) is \(load.mean.inWords) ± \(load.halfWidth.inWords)"
  }
}

extension Double {
  /// Three significant digits, without an exponent.
  var inWords: String {
    guard self != 0, isFinite else { return self == 0 ? "0" : "\(self)" }
    let places = Swift.max(0, 2 - Int(log10(abs(self)).rounded(.down)))
    let style = FloatingPointFormatStyle<Double>(locale: Locale(identifier: "en_US_POSIX"))
    return formatted(style.precision(.fractionLength(Swift.min(places, 9))).grouping(.never))
  }
}
