import Arguments
import Experiments
import Foundation
import TeamModel

/// What a tuning asks, as the command line says it.
enum TuningArguments {
  /// Replications of every point before the first decision, if nobody says how many.
  private static let firstStage = 20

  /// What is asked, beyond the design.
  static func definition(
    _ design: SweepDefinition, _ arguments: ParsedArguments
  ) throws -> TuningDefinition {
    let objectives =
      arguments[TuneCommand.minimize].map { TuningDefinition.Objective(metric: $0, isMaximized: false) }
      + arguments[TuneCommand.maximize].map { TuningDefinition.Objective(metric: $0, isMaximized: true) }
    guard !objectives.isEmpty else {
      throw arguments.usageError(
        "there is nothing to be best in: name --minimize METRIC or --maximize METRIC")
    }
    guard Set(objectives.map(\.metric)).count == objectives.count else {
      throw arguments.usageError("a metric can be minimized or maximized once")
    }
    if objectives.count > 1, arguments[TuneCommand.budget] != nil {
      throw arguments.usageError(
        "--budget is for one objective; several are simulated until the front is sure")
    }
    let indifference = try indifference(arguments)
    let constraints = try arguments[TuneCommand.subjectTo].map { try constraint($0, arguments) }
    let least = leastFirstStage(
      constraints, points: design.pointCount, confidence: arguments[TuneCommand.confidence])
    let firstStage = max(arguments[ScenarioArguments.replications] ?? firstStage, least)
    guard firstStage <= arguments[TuneCommand.max] else {
      throw arguments.usageError(
        "--max: found \(arguments[TuneCommand.max]), expected at least \(firstStage), the first replications of every "
          + "point: a share of replications cannot be judged by fewer")
    }
    return TuningDefinition(
      design: design, objectives: objectives,
      constraints: constraints,
      confidence: arguments[TuneCommand.confidence], indifference: indifference,
      firstStage: firstStage, maximum: arguments[TuneCommand.max], budget: arguments[TuneCommand.budget])
  }

  /// How many replications a share takes at least: so many that all of them keep a bound, or none, at a point whose
  /// share lies the tolerance on the other side of the threshold is as rare as its part of the error allows.
  private static func leastFirstStage(
    _ constraints: [TuningDefinition.Constraint], points: Int, confidence: Double
  ) -> Int {
    let error = (1 - confidence) / 2 / Double(max(1, points * constraints.count))
    return constraints.compactMap { constraint -> Int? in
      guard let share = constraint.share else { return nil }
      let most = max(share - constraint.tolerance, 1 - share - constraint.tolerance)
      return most > 0 ? Int((log(error) / log(min(most, 0.999))).rounded(.up)) : 2
    }.max() ?? 2
  }

  private static func indifference(
    _ arguments: ParsedArguments
  ) throws -> TuningDefinition.Indifference {
    let text = arguments[TuneCommand.indifference]
    let isRelative = text.hasSuffix("%")
    guard let value = Double(isRelative ? String(text.dropLast()) : text), value > 0, value.isFinite else {
      throw arguments.usageError(
        "--indifference: found '\(text)', expected a number above 0 such as 0.5, or a share such as 1%")
    }
    return TuningDefinition.Indifference(
      value: isRelative ? value / 100 : value, isRelative: isRelative)
  }

  /// `METRIC >= X [in P%] [± T]`.
  private static func constraint(
    _ text: String, _ arguments: ParsedArguments
  ) throws -> TuningDefinition.Constraint {
    func refused(_ found: String) -> UsageError {
      arguments.usageError(
        "--subject-to '\(text)': \(found), expected 'METRIC >= X' or 'METRIC <= X', then if need be 'in 80%' and "
          + "'± X'")
    }
    var words = text.replacing("+-", with: "±").replacing("±", with: " ± ").replacing(">=", with: " >= ")
      .replacing("<=", with: " <= ").split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 3 else { throw refused("found too few words") }
    let metric = words.removeFirst()
    let sign = words.removeFirst()
    guard sign == ">=" || sign == "<=" else { throw refused("found '\(sign)'") }
    let number = words.removeFirst()
    guard let value = Double(number), value.isFinite else { throw refused("found '\(number)'") }
    var share: Double?
    if words.first == "in", words.count >= 2 {
      guard words[1].hasSuffix("%"), let percent = Double(words[1].dropLast()), percent > 0, percent < 100
      else { throw refused("found 'in \(words[1])'") }
      share = percent / 100
      words.removeFirst(2)
    }
    var tolerance = share == nil ? max(abs(value) * 0.01, 0.001) : 0.05
    if words.first == "±", words.count >= 2 {
      let percent = words[1].hasSuffix("%")
      guard let given = Double(percent ? String(words[1].dropLast()) : words[1]), given > 0, given.isFinite
      else { throw refused("found '± \(words[1])'") }
      tolerance =
        !percent ? given : share == nil ? max(abs(value) * given / 100, .leastNormalMagnitude) : given / 100
      words.removeFirst(2)
    }
    guard words.isEmpty else { throw refused("found '\(words.joined(separator: " "))' at its end") }
    return TuningDefinition.Constraint(
      metric: metric, isAtLeast: sign == ">=", value: value, share: share, tolerance: tolerance)
  }
}
