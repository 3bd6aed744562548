import Experiments

/// A row of `tuning.csv`.
struct TunedPointRow: Sendable {
  var position: Int
  var point: TuningResult.Point
  var standing: String
  /// Nil where the standing is not a matter of how sure one is.
  var isSure: Bool?
  /// The point that is better, or the constraint that is broken.
  var cause: String?

  static func rows(_ result: TuningResult) -> [TunedPointRow] {
    result.points.enumerated().map { TunedPointRow($0, $1, result) }
  }

  private init(_ position: Int, _ point: TuningResult.Point, _ result: TuningResult) {
    self.position = position
    self.point = point
    (standing, isSure, cause) =
      switch point.standing {
      case .chosen: ("chosen", result.isDecided, nil)
      case .behind(let other, let isSure): ("behind", isSure, result.points[other].point.label)
      case .breaks(let constraint, let isSure):
        ("breaks", isSure, result.definition.constraints[constraint].text)
      case .unstable: ("unstable", nil, nil)
      case .open: ("open", nil, nil)
      }
  }
}

extension CSVTable<TunedPointRow> {
  /// `tuning.csv`: a row per point with its factors, objectives, constraints and standing.
  static func tuning(_ result: TuningResult) -> Self {
    let definition = result.definition
    let factors = (try? definition.design.placed()).map { Self.factors($0, at: \.position) } ?? []
    let units = Dictionary(
      result.points.flatMap { $0.values.metrics.map { ($0.name, $0.unit.rawValue) } }
    ) { first, _ in first }
    return Self(
      "A row per point of the design: its objectives, its constraints and where it stands.",
      key: ["position"],
      [
        Column("position", .count().required, "The point's place in the design.") { $1.append($0.position) },
        Column("label", .text.required.unique, "What the point is called in every table.") {
          $1.append($0.point.point.label)
        },
      ] + factors
        + definition.objectives.enumerated().flatMap { objective($1, $0, unit: units[$1.metric]) }
        + definition.constraints.enumerated().flatMap { constraint($1, $0, unit: units[$1.metric]) } + [
          Column("replications", .count().required, "Replications of the point.") {
            $1.append($0.point.replications)
          },
          Column(
            "standing", .choice(["chosen", "behind", "breaks", "unstable", "open"]).required,
            "What became of the point."
          ) { $1.append($0.standing) },
          Column("is_sure", .flag, "Whether that is as sure as was asked for.") { row, buffer in
            if let isSure = row.isSure { buffer.append(isSure) } else { buffer.appendEmpty() }
          },
          Column("because_of", .text, "The point that it is behind, or the constraint that it breaks.") {
            $1.append($0.cause)
          },
        ])
  }

  private static func objective(
    _ objective: TuningDefinition.Objective, _ place: Int, unit: String?
  ) -> [Column] {
    let field = unit.map { CSVField.number($0) } ?? .number
    return [
      Column(objective.metric, field, "Mean of this objective.") {
        $1.append($0.point.objectives[place].mean)
      },
      Column("\(objective.metric).ci_low", field, "Lower end of its confidence interval.") {
        $1.append($0.point.objectives[place].low)
      },
      Column("\(objective.metric).ci_high", field, "Upper end of its confidence interval.") {
        $1.append($0.point.objectives[place].high)
      },
    ]
  }

  private static func constraint(
    _ constraint: TuningDefinition.Constraint, _ place: Int, unit: String?
  ) -> [Column] {
    let isOfShare = constraint.share != nil
    let field = isOfShare ? .share : unit.map { CSVField.number($0) } ?? .number
    let what = isOfShare ? "Share of the replications that keep the bound" : "Mean of the constraint's metric"
    return [
      Column(constraint.text, field, "\(what).") {
        $1.append(($0.point.constraints[place].estimate?.value).map(\.toTwelveDigits))
      },
      Column("\(constraint.text).ci_low", field, "Lower end of its confidence interval.") {
        $1.append(($0.point.constraints[place].estimate?.low).map(\.toTwelveDigits))
      },
      Column("\(constraint.text).ci_high", field, "Upper end of its confidence interval.") {
        $1.append(($0.point.constraints[place].estimate?.high).map(\.toTwelveDigits))
      },
      Column(
        "\(constraint.text).judgement", .choice(["feasible", "infeasible", "undecided"]).required,
        "Whether the constraint is kept."
      ) { $1.append("\($0.point.constraints[place].judgement)") },
    ]
  }
}
