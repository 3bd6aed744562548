import PositionedJSON

extension Shape where Value == DepartmentSettings {
  /// Several teams like the scenario's, side by side.
  static var department: Shape {
    object { reader in
      DepartmentSettings(
        teams: reader.read(
          "teams", .integer(1...10_000), default: 1,
          "How many there are, each with its own lead, people, queues and marks"),
        routing: reader.read(
          "routing", .choice(TeamRouting.self), default: .roundRobin, "Which team gets the next task"))
    }
  }
}
