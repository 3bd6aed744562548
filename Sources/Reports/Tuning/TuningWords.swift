import Experiments
import OutputAnalysis
import TeamModel

/// What a tuning found, as sentences.
public struct TuningWords {
  private let result: TuningResult

  /// The words for a result.
  public init(_ result: TuningResult) { self.result = result }

  /// The first sentence: what is recommended.
  public var verdict: String {
    let definition = result.definition
    guard !result.chosen.isEmpty else {
      return result.points.allSatisfy({ $0.standing == .unstable })
        ? "No point can be recommended: work piles up at every one of them."
        : "No point keeps the constraints."
    }
    let names = result.chosen.map { result.points[$0].point.label }
    guard definition.objectives.count == 1 else {
      return
        "\(names.count) of \(result.points.count) points are on the front: no other is as good in everything "
        + "and better in something."
    }
    let metric = result.points[result.chosen[0]].objectives.first
    let mean = metric.map { Quantity.estimate($0) } ?? ""
    let side = definition.objectives[0].isMaximized ? "largest" : "smallest"
    let name = metric.map { MetricWords.name($0.metric) } ?? definition.objectives[0].metric
    let keeping = isOpen ? "surely keep the constraints" : "keep the constraints"
    let among = definition.constraints.isEmpty ? "" : " among the points that \(keeping)"
    guard isOpen else { return "\(names[0]) has the \(side) \(name)\(among): \(mean)." }
    let open = result.points.filter { $0.standing == .open }
    let others = open.isEmpty ? "" : " Still open: \(openPoints(open))."
    return "Not decided. So far \(names[0]) has the \(side) \(name)\(among): \(mean).\(others)"
  }

  /// Whether the largest number of replications was not enough to choose the best point.
  var isOpen: Bool {
    !result.isDecided && result.probability == nil && result.definition.objectives.count == 1
  }

  /// The points that may still be better, with what speaks for and against the first of them.
  private func openPoints(_ points: [TuningResult.Point]) -> String {
    let objective = result.definition.objectives[0]
    func value(_ point: TuningResult.Point) -> Double {
      let mean = point.objectives.first?.mean ?? .nan
      return objective.isMaximized ? -mean : mean
    }
    guard let best = points.min(by: { value($0) < value($1) }) else { return "none" }
    let values =
      [self.objective(best, 0)]
      + best.constraints.indices.map {
        "\(state(best, $0)) for \(result.definition.constraints[$0].text)"
      }
    let rest = points.count - 1
    let more = rest == 0 ? "" : ", and \(Quantity.count(rest, "point")) more"
    return "\(best.point.label) (\(values.joined(separator: ", ")))\(more)"
  }

  /// How sure that is, and what it cost.
  public var certainty: String {
    let definition = result.definition
    let percent = Quantity.exactPercent(definition.confidence)
    var sentence: String
    if definition.objectives.count > 1 {
      sentence =
        result.isDecided
        ? "Every point's place is certain: all statements together hold at \(percent) confidence."
        : "Not every place is certain at \(percent) confidence after \(definition.maximum) replications."
    } else if let probability = result.probability {
      sentence =
        "The choice is right with a probability of about \(Quantity.percent(probability)), up to differences of "
        + "\(difference) (estimated; it holds for independent points and is more on common random numbers)."
    } else if result.isDecided {
      sentence =
        "With at least \(percent) confidence no point that keeps the constraints is better by more than \(difference)."
      if definition.constraints.isEmpty {
        sentence = "With at least \(percent) confidence no point is better by more than \(difference)."
      }
    } else {
      sentence =
        "Undecided after \(definition.maximum) replications of the points that are left: they are too close to each "
        + "other or to a constraint for \(percent) confidence. A larger --max or --indifference would decide, and "
        + "for a constraint a tolerance, \"± X\"."
    }
    guard let equal = result.equalCost, equal > result.cost else {
      return sentence + " It took \(Quantity.count(result.cost)) replications."
    }
    return sentence
      + " It took \(Quantity.count(result.cost)) replications; equal numbers for all points would have "
      + "taken \(Quantity.count(equal))."
  }

  private var difference: String {
    guard let indifference = result.indifference,
      let unit = result.points.first?.objectives.first?.metric.unit
    else { return "the indifference" }
    return DifferenceWords.plainAmount(indifference, unit)
  }

  /// What queueing theory would have begun with, and how far that is from what was found.
  public var guesses: [String] {
    result.guesses.map { guess in
      let load = Quantity.number(guess.offeredLoad, places: 2)
      let half = Quantity.number(guess.halfWidth, places: 2)
      var sentence =
        "\(guess.role): an offered load of \(load) ± \(half) people; square-root staffing begins with "
        + "\(guess.squareRoot), Erlang's delay formula (at most 20 % wait) with \(guess.erlang)"
      if let chosen = guess.chosen {
        let distance = chosen - guess.squareRoot
        let words = distance == 0 ? "the same" : "\(distance.magnitude) \(distance > 0 ? "more" : "fewer")"
        sentence += "; the simulation chose \(chosen), \(words) than the first"
        if distance == 0 {
          sentence = sentence.replacing(", the same than the first", with: ", as the first")
        }
      }
      return sentence + "."
    }
  }

  /// Where a point stands, in a few words.
  ///
  /// - Parameter name: What a point is called, by its place in the design; left out, by what is varied.
  public func standing(_ point: TuningResult.Point, name: ((Int) -> String)? = nil) -> String {
    func named(_ place: Int) -> String { name?(place) ?? result.points[place].point.label }
    switch point.standing {
    case .chosen:
      return result.definition.objectives.count > 1 ? "on the front" : isOpen ? "best so far" : "chosen"
    case .behind(let other, let isSure):
      let rival = result.points[other]
      if zip(point.objectives, rival.objectives).allSatisfy({ $0.mean == $1.mean }),
        point.replications == rival.replications
      {
        return "the same as \(named(other))"
      }
      return "behind \(named(other))\(isSure ? "" : ", by its mean")"
    case .breaks(let constraint, let isSure):
      return "breaks \(result.definition.constraints[constraint].text)\(isSure ? "" : ", by its mean")"
    case .unstable: return "unstable"
    case .open: return "open"
    }
  }

  /// An objective at a point, "98 h ± 4".
  public func objective(_ point: TuningResult.Point, _ objective: Int) -> String {
    let summary = point.objectives[objective]
    return summary.isUnstable ? "unstable" : Quantity.estimate(summary)
  }

  /// A constraint at a point, "93.1 ± 0.4 %".
  public func state(_ point: TuningResult.Point, _ constraint: Int) -> String {
    guard let estimate = point.constraints[constraint].estimate else {
      return point.standing == .unstable ? "unstable" : "–"
    }
    let asked = result.definition.constraints[constraint]
    let unit =
      asked.share != nil
      ? MetricUnit.share : point.values.metrics.first { $0.name == asked.metric }?.unit ?? .count
    let halfWidth = (estimate.high - estimate.low) / 2 * unit.factor
    let places = Quantity.decimals(halfWidth: halfWidth, value: estimate.value * unit.factor)
    let texts = [estimate.value, estimate.low, estimate.high].map {
      Quantity.number($0 * unit.factor, places: places)
    }
    if asked.share != nil { return "\(texts[0]) (\(texts[1]) to \(texts[2]))\(unit.suffix)" }
    return "\(texts[0]) ± \(Quantity.number(halfWidth, places: places))\(unit.suffix)"
  }
}

extension DifferenceWords {
  /// A difference that somebody chose, "0.5 points", "2 h".
  static func plainAmount(_ value: Double, _ unit: MetricUnit) -> String {
    let suffix = unit == .share ? " points" : unit.suffix
    return Decimals.trimmed(value * unit.factor, places: 4) + suffix
  }
}
