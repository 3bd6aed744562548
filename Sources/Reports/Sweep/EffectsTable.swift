import Experiments

extension CSVTable<SweepEffect> {
  /// `effects.csv`: a row per metric and effect.
  public static var effects: Self {
    Self([
      Column("metric") { $1.append($0.metric.name) },
      Column("unit") { $1.append($0.metric.unit.rawValue) },
      Column("kind") { $1.append($0.kind.rawValue) },
      Column("factor") { $1.append($0.factors[0]) },
      Column("with") { $1.append($0.factors.count > 1 ? $0.factors[1] : nil as String?) },
      Column("from") { row, buffer in row.levels.map { buffer.append(level: $0.from) } ?? buffer.appendEmpty()
      },
      Column("to") { row, buffer in row.levels.map { buffer.append(level: $0.to) } ?? buffer.appendEmpty() },
      Column("effect") { $1.append($0.interval.mean.toTwelveDigits) },
      Column("ci_low") { $1.append($0.interval.low.toTwelveDigits) },
      Column("ci_high") { $1.append($0.interval.high.toTwelveDigits) },
      Column("confidence") { $1.append($0.interval.level.toTwelveDigits) },
      Column("replications") { $1.append($0.interval.count) },
      Column("p_value") { $1.append($0.pValue.map(\.toTwelveDigits)) },
      Column("p_value_holm") { $1.append($0.adjustedPValue.map(\.toTwelveDigits)) },
    ])
  }

  /// The whole of `effects.csv`.
  static func effectsBytes(_ effects: [SweepEffect]) -> [UInt8] {
    var buffer = CSVBuffer()
    let table = Self.effects
    table.appendHeader(to: &buffer)
    for effect in effects { table.append(effect, to: &buffer) }
    return buffer.bytes
  }
}
