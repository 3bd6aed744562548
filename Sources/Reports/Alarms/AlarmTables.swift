import Experiments

/// The tables of what alarms are worth at several thresholds.
struct AlarmTables {
  private let curve: AlarmCurve

  /// The tables of a curve.
  init(_ curve: AlarmCurve) { self.curve = curve }

  /// Writes the tables into a report: `alarms.csv` with a row per point, its thresholds, precision, recall, lead time
  /// and both kinds of error, and `alarm_costs.csv` with a row per point and cost of an unannounced miss.
  func write(to folder: ReportFolder) throws(ReportError) {
    try folder.write(.alarms(curve), curve.points, to: "alarms.csv")
    try folder.write(CSVTable<AlarmCostRow>.costs, AlarmCostRow.rows(curve), to: "alarm_costs.csv")
  }
}

/// A row of `alarm_costs.csv`: what a point costs at one ratio.
struct AlarmCostRow: Sendable {
  var point: String
  var ratio: Double
  var cost: AlarmCurve.Cost

  static func rows(_ curve: AlarmCurve) -> [AlarmCostRow] {
    curve.points.flatMap { point in
      zip(curve.ratios, point.costs).map { AlarmCostRow(point: point.label, ratio: $0, cost: $1) }
    }
  }
}

extension CSVReference {
  /// The point of a row, in the table of all of them.
  static let point = CSVReference(["point"], in: "points.csv", theirs: ["label"])
}

extension CSVTable<AlarmCurve.Point> {
  /// `alarms.csv`.
  static func alarms(_ curve: AlarmCurve) -> Self {
    func columns(
      _ name: String, _ field: CSVField, _ what: String,
      _ summary: @escaping @Sendable (AlarmCurve.Point) -> MetricSummary
    ) -> [Column] {
      // Student's interval may reach beyond what the quantity can be.
      let unbounded = CSVField.number(field.unit ?? "")
      return [
        Column(name, field, "\(what).") { $1.append(summary($0).mean) },
        Column("\(name)_ci_low", unbounded, "Lower end of its confidence interval.") {
          $1.append(summary($0).low)
        },
        Column("\(name)_ci_high", unbounded, "Upper end of its confidence interval.") {
          $1.append(summary($0).high)
        },
      ]
    }
    let thresholds = curve.thresholds.enumerated().map { place, path in
      Column(path, .number, "The threshold, in its own unit; empty where the scenario leaves it to another.")
      {
        $1.append($0.values[place])
      }
    }
    let perWeek = CSVField.number("1/week")
    let ratio = CSVField.number("false alarms a miss")
    return Self(
      "A row per point: what its alarms are worth.", key: ["point"], references: [.point],
      [Column("point", .text.required, "What the point of the experiment is called.") { $1.append($0.label) }]
        + thresholds
        + columns("precision", .share, "Share of the alarms that were followed by a miss") { $0.precision }
        + columns("recall", .share, "Share of the misses that were announced") { $0.recall }
        + columns("lead_time_h", .hours, "Working hours from the first alarm to its miss") { $0.leadTime }
        + columns("false_alarms_per_week", perWeek, "False alarms") { $0.falseAlarms }
        + columns("unannounced_misses_per_week", perWeek, "Misses that nobody was warned of") {
          $0.unannouncedMisses
        } + [
          Column("cheapest_from", ratio, "The least cost of a miss at which no other point costs less.") {
            $1.append($0.cheapest?.lowerBound.toTwelveDigits)
          },
          Column("cheapest_to", ratio, "The greatest such cost; empty where there is no greatest.") {
            $1.append($0.cheapest?.upperBound.toTwelveDigits)
          },
        ])
  }
}

extension CSVTable<AlarmCostRow> {
  /// `alarm_costs.csv`.
  static var costs: Self {
    let cost = CSVField.number("false alarms a week")
    return Self(
      "A row per point and cost of a miss that nobody was warned of: the cost curve.",
      key: ["point", "miss_cost"], references: [CSVReference(["point"], in: "alarms.csv")],
      [
        Column("point", .text.required, "What the point of the experiment is called.") {
          $1.append($0.point)
        },
        Column(
          "miss_cost", .number("false alarms a miss").required, "What an unannounced miss costs."
        ) { $1.append($0.ratio) },
        Column("cost_per_week", cost, "What false alarms and unannounced misses cost together.") {
          $1.append(($0.cost.interval?.mean).map(\.toTwelveDigits))
        },
        Column("cost_per_week_ci_low", cost, "Lower end of its confidence interval.") {
          $1.append(($0.cost.interval?.low).map { max(0, $0).toTwelveDigits })
        },
        Column("cost_per_week_ci_high", cost, "Upper end of its confidence interval.") {
          $1.append(($0.cost.interval?.high).map(\.toTwelveDigits))
        },
        Column("cheapest", .flag.required, "Whether no point costs less at this cost of a miss.") {
          $1.append($0.cost.isCheapest)
        },
        Column("excess_per_week", cost, "How much more it costs than the cheapest; empty for that itself.") {
          $1.append(($0.cost.excess?.interval.mean).map(\.toTwelveDigits))
        },
        Column("excess_per_week_ci_low", cost, "Lower end of its confidence interval.") {
          $1.append(($0.cost.excess?.interval.low).map(\.toTwelveDigits))
        },
        Column("excess_per_week_ci_high", cost, "Upper end of its confidence interval.") {
          $1.append(($0.cost.excess?.interval.high).map(\.toTwelveDigits))
        },
        Column("p_value_holm", .share, "Probability of such an excess if all cost the same, by Holm.") {
          $1.append($0.cost.adjustedPValue.map(\.toTwelveDigits))
        },
      ])
  }
}
