import ContentDigest
import Foundation
import ResultStore

/// An experiment as a store knows it: a question with everything that its answer depends on.
///
/// Two commands that ask the same of the same points are one experiment, wherever their files lie: asking again
/// finds what is there already.
public struct ExperimentRecord: Sendable {
  /// The row of the store.
  public let row: ExperimentRow
  /// The points, in the order of the experiment.
  public let points: [ExperimentPointRow]

  /// An experiment from its parts.
  ///
  /// - Parameters:
  ///   - kind: The command, "sweep".
  ///   - name: A short name, for folders.
  ///   - title: A heading for people.
  ///   - version: The version of the program.
  ///   - definition: What is asked, beyond the points.
  ///   - points: The points.
  public init(
    _ kind: String, name: String, title: String, version: String, definition: some Encodable,
    points: [DesignPoint]
  ) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(definition) else {
      preconditionFailure("a definition is made of finite numbers and text")
    }
    let text = String(decoding: data, as: UTF8.self)
    let parts = [kind, name, title, version, text] + points.flatMap { [$0.label, $0.digest] }
    row = ExperimentRow(
      experiment: String(contentDigest(of: parts.joined(separator: "\u{0}").utf8).prefix(32)), kind: kind,
      name: name, title: title, version: version, definition: text)
    self.points = points.map {
      ExperimentPointRow(label: $0.label, overrides: $0.overrides, point: $0.digest, replications: 0)
    }
  }
}
