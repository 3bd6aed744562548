import PositionedJSON
import Sampling

extension Shape where Value == UncertaintySettings {
  /// What is not known about the inputs.
  static var uncertainty: Shape {
    object { reader in
      let parameters =
        reader.readIfPresent(
          "parameters", .map(keys: .path, count: 0...100, of: { _ in .knowledge }),
          "Values that are not known, by their paths: a distribution, or values that are equally likely")
        ?? []
      let records =
        reader.readIfPresent(
          "posterior",
          .array(of: .located(.map(keys: .path, count: 1...100, of: { _ in .number() })), count: 2...100_000),
          "Records with values of several inputs that are known together; each record is equally likely")
        ?? []
      let samples = reader.readIfPresent(
        "samples", .integer(10...100_000),
        "Draws of the inputs; left out, each record of the posterior once, or else 50")
      let settings = UncertaintySettings(
        samples: samples ?? (records.count >= 10 ? records.count : 50),
        replications: reader.read(
          "replications", .integer(2...100_000), default: 8, "Replications of each draw"),
        randomNumbers: reader.read(
          "randomNumbers", .choice(UncertaintySettings.RandomNumbers.self), default: .common,
          "Whether all draws meet the same surprises or each its own"),
        parameters: parameters.map {
          UncertainParameter(path: $0.key.value, distribution: $0.value, place: $0.key.place)
        },
        posterior: joint(records, reader))
      if settings.paths.isEmpty, reader.problemCount == 0 {
        reader.report("found no uncertain input, expected \"parameters\" or \"posterior\"")
      }
      if settings.samples * settings.replications > 100_000_000 {
        reader.report(
          "found \(settings.samples) draws of \(settings.replications) replications, expected at most 100000000 in all",
          at: "samples")
      }
      report(parameters.map(\.key) + (records.first?.value.map(\.key) ?? []), to: reader)
      return settings
    }
  }

  /// The records as a table; reports one that lacks a value or has another besides.
  private static func joint(
    _ records: [Located<[MapEntry<Double>]>], _ reader: ObjectReader
  ) -> JointSamples? {
    guard let first = records.first else { return nil }
    let paths = first.value.map(\.key.value)
    let rows = records.map { record -> [Double] in
      let values = Dictionary(record.value.map { ($0.key.value, $0.value) }) { first, _ in first }
      for path in paths where values[path] == nil {
        reader.report("found no \"\(path)\", expected it as in the first record (\(first.words))", at: record)
      }
      for entry in record.value where !paths.contains(entry.key.value) {
        reader.report("found a value that the first record (\(first.words)) does not have", at: entry.key)
      }
      return paths.map { values[$0] ?? 0 }
    }
    return JointSamples(paths: paths, records: rows, places: records.map(\.place))
  }

  /// An input must be one that can be another from draw to draw, and be named once.
  private static func report(_ keys: [Located<String>], to reader: ObjectReader) {
    var seen: [String: Located<String>] = [:]
    for key in keys {
      let section = String(key.value.prefix { $0 != "." })
      if ["simulation", "uncertainty", "study", "targets", "name", "title", "description"].contains(section) {
        reader.report(
          "found a value of \"\(section)\", expected one of the team, its work or its rules", at: key)
      }
      if let other = seen.updateValue(key, forKey: key.value) {
        reader.report("found it twice, also at \(other.words)", at: key)
      }
    }
  }
}

extension Shape where Value == Distribution {
  /// What is known of a number: a distribution, or values that are equally likely.
  fileprivate static var knowledge: Shape {
    either(
      Shape<[Double]>.array(of: .number(), count: 1...100_000).map {
        .empirical(values: $0, weights: $0.map { _ in 1 })
      }, distribution)
  }
}
