import PositionedJSON
import Sampling

extension CounterpartDefinition {
  /// Those whom the reference rules and triggers turn to, with assumed answers within half a day or so.
  static let reference: [CounterpartDefinition] = [
    CounterpartDefinition(id: "tech-lead", responseHours: .lognormal(median: 2, sigma: 1)),
    CounterpartDefinition(id: "dba", responseHours: .lognormal(median: 3, sigma: 1)),
    CounterpartDefinition(id: "security-specialist", responseHours: .lognormal(median: 3, sigma: 1)),
  ]
}

extension Shape where Value == [CounterpartDefinition] {
  /// The people around the team who answer requests, by name.
  static var counterparts: Shape {
    Shape<[MapEntry<CounterpartDefinition>]>
      .map(keys: .name, count: 0...1000) { id in
        .object { reader in
          let response = reader.read(
            "responseHours", .positiveDistribution(), "Working hours from request to answer")
          let people = reader.readIfPresent(
            "people", .integer(1...1000),
            "How many serve requests one at a time, in the order they come; left out, all are answered at once"
          )
          let collaboration = reader.readIfPresent(
            "collaborationHours", .positiveDistribution(),
            "Working hours of working along on a task; left out, it costs nothing")
          let consultation = reader.readIfPresent(
            "consultationHours", .positiveDistribution(),
            "Working hours to answer a question about a task; left out, it costs nothing")
          return response.map {
            CounterpartDefinition(
              id: id, responseHours: $0, people: people, collaborationHours: collaboration,
              consultationHours: consultation)
          }
        }
      }
      .map { $0.map(\.value) }
  }
}
