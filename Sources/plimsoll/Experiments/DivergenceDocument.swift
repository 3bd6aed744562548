import Experiments

/// Why a variant differs, as JSON; undefined numbers are left out.
struct DivergenceDocument: Encodable {
  struct First: Encodable {
    var replication: Int
    var kind: String
    var title: String
    var baseOutcome: String?
    var baseDecidedBy: String?
    var variantOutcome: String?
    var variantDecidedBy: String?
  }

  struct Group: Encodable {
    var by: String
    var group: String
    var measure: String
    var difference: Double
    var ciLow: Double
    var ciHigh: Double
    var pValueHolm: Double?
    var verdict: String
  }

  var replications: Int
  var sharedDecisions: Int
  var differingDecisions: Int
  var replayedDecisions: Int
  var meanChangeInBaseH: Double?
  var meanChangeInVariantH: Double?
  var firstDecision: First?
  var groups: [Group]

  init(_ divergence: Divergence) {
    replications = divergence.replications
    sharedDecisions = divergence.shared
    differingDecisions = divergence.differing
    replayedDecisions = divergence.effects.count
    meanChangeInBaseH = divergence.meanChangeInBase?.mean.toTwelveDigits
    meanChangeInVariantH = divergence.meanChangeInVariant?.mean.toTwelveDigits
    firstDecision = divergence.firstDecisions.first.map {
      First(
        replication: $0.replication, kind: $0.kind.rawValue, title: $0.title, baseOutcome: $0.base?.outcome,
        baseDecidedBy: $0.base?.decidedBy, variantOutcome: $0.variant?.outcome,
        variantDecidedBy: $0.variant?.decidedBy)
    }
    groups = divergence.groups.compactMap { row in
      guard let interval = row.difference?.interval else { return nil }
      return Group(
        by: row.group.dimension.rawValue, group: row.group.name, measure: row.measure.rawValue,
        difference: interval.mean.toTwelveDigits, ciLow: interval.low.toTwelveDigits,
        ciHigh: interval.high.toTwelveDigits, pValueHolm: row.adjustedPValue?.toTwelveDigits,
        verdict: row.verdict.rawValue)
    }
  }
}
