import LeadPolicy
import PositionedJSON

/// Values drawn for what a scenario says is not known.
public struct InputDraw: Sendable, Hashable {
  /// The draw's number, from 1.
  public var number: Int
  /// A value for each of `UncertaintySettings.paths`.
  public var values: [Double]
  /// Which record of the posterior the joint values are, from 0; nil where there is none.
  public var record: Int?

  /// A draw from its parts.
  public init(number: Int, values: [Double], record: Int?) {
    self.number = number
    self.values = values
    self.record = record
  }
}

extension ScenarioReader {
  /// Reads a scenario once more, with the values of a draw in place of its own.
  ///
  /// - Parameters:
  ///   - draw: The values.
  ///   - settings: What they are values of: the scenario's own settings.
  ///   - text: The scenario's text.
  ///   - file: Its file, as the user named it.
  ///   - overrides: Changes that come first, as for `read(path:)`.
  /// - Throws: What is wrong with the scenario then, at the places where it says what is not known.
  public static func read(
    _ draw: InputDraw, of settings: UncertaintySettings, text: String, file: String, overrides: [String] = [],
    builtInTemplates: [StrategicTemplate] = TemplateLibrary.builtIn
  ) throws(ScenarioErrors) -> Scenario {
    var places = settings.parameters.map(\.place)
    if let posterior = settings.posterior, let record = draw.record {
      places += posterior.paths.map { _ in posterior.places[record] }
    }
    let changes = zip(settings.paths, zip(draw.values, places)).map { path, drawn in
      JSONOverride(path: path, number: drawn.0, at: drawn.1)
    }
    do throws(ScenarioErrors) {
      return try read(
        bytes: Array(text.utf8), file: file, overrides: overrides, changes: changes,
        builtInTemplates: builtInTemplates)
    } catch {
      let values = zip(settings.paths, draw.values).map { "\($0) = \($1)" }.joined(separator: ", ")
      throw ScenarioErrors(
        file: error.file,
        entries: error.entries.map { entry in
          var entry = entry
          entry.message += " (draw \(draw.number) of the uncertainty: \(values))"
          return entry
        })
    }
  }
}
