import Experiments
import Scenarios

extension CSVTable<TargetResult> {
  /// `targets.csv`: a row per target with the mean's verdict and the share of replications that meet it.
  public static var targets: Self {
    Self(
      "A row per target of the scenario: the mean's verdict, and how many replications meet it.",
      references: [CSVReference(["metric"], in: "summary.csv")],
      [
        Column("metric", .text.required, "The metric's name.") { $1.append($0.metric.name) },
        Column("unit", .metricUnit.required, "The unit of the metric.") {
          $1.append($0.metric.unit.rawValue)
        },
        Column("side", .choice(Target.Side.self).required, "On which side of the value it is to be.") {
          $1.append($0.side.rawValue)
        },
        Column("value", .inUnitOfRow.required, "What it is to be, at least or at most.") {
          $1.append($0.value)
        },
        Column("mean", .inUnitOfRow, "Mean over the replications.") { $1.append($0.summary.mean) },
        Column("ci_low", .inUnitOfRow, "Lower end of the confidence interval of the mean.") {
          $1.append($0.summary.low)
        },
        Column("ci_high", .inUnitOfRow, "Upper end of the confidence interval of the mean.") {
          $1.append($0.summary.high)
        },
        Column(
          "verdict", .choice(TargetResult.Verdict.self).required, "Where the interval of the mean lies."
        ) { $1.append($0.verdict.rawValue) },
        Column("more", .count(), "Further replications that a decision would take, if undecided.") {
          $1.append($0.more)
        },
        Column("met_by", .count().required, "Replications that meet the target.") { $1.append($0.metBy) },
        Column("replications", .count().required, "Replications that define the metric.") {
          $1.append($0.summary.replications)
        },
        Column("share_met", .share, "Share of the replications that meet the target.") {
          $1.append($0.probability?.proportion)
        },
        Column("share_low", .share, "Lower end of the confidence interval of that share.") {
          $1.append($0.probability?.low)
        },
        Column("share_high", .share, "Upper end of the confidence interval of that share.") {
          $1.append($0.probability?.high)
        },
        Column("confidence", .share.required, "Confidence of both intervals.") {
          $1.append($0.summary.confidence)
        },
      ])
  }
}
