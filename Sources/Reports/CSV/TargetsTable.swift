import Experiments

extension CSVTable<TargetResult> {
  /// `targets.csv`: a row per target with the mean's verdict and the share of replications that meet it.
  public static var targets: Self {
    Self([
      Column("metric") { $1.append($0.metric.name) },
      Column("unit") { $1.append($0.metric.unit.rawValue) },
      Column("side") { $1.append($0.side.rawValue) },
      Column("value") { $1.append($0.value) },
      Column("mean") { $1.append($0.summary.mean) },
      Column("ci_low") { $1.append($0.summary.low) },
      Column("ci_high") { $1.append($0.summary.high) },
      Column("verdict") { $1.append($0.verdict.rawValue) },
      Column("more") { $1.append($0.more) },
      Column("met_by") { $1.append($0.metBy) },
      Column("replications") { $1.append($0.summary.replications) },
      Column("share_met") { $1.append($0.probability?.proportion) },
      Column("share_low") { $1.append($0.probability?.low) },
      Column("share_high") { $1.append($0.probability?.high) },
      Column("confidence") { $1.append($0.summary.confidence) },
    ])
  }

  /// The whole of `targets.csv`.
  public static func targetBytes(_ targets: [TargetResult]) -> [UInt8] {
    var buffer = CSVBuffer()
    let table = self.targets
    table.appendHeader(to: &buffer)
    for target in targets { table.append(target, to: &buffer) }
    return buffer.bytes
  }
}
