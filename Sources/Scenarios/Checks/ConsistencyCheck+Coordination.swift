import PositionedJSON

extension ConsistencyCheck {
  /// Everybody who is asked is one of the counterparts.
  func coordination(_ coordination: ReadCoordination, _ scenario: Scenario) {
    let counterparts = scenario.counterparts.map(\.id)
    for name in coordination.counterparts where !counterparts.contains(name.value) {
      unknown("counterpart", "counterparts", name, among: counterparts)
    }
    if let contract = coordination.contractWithDefault, !counterparts.contains(contract.value) {
      reader.report(
        "agreed with \"\(contract.value)\" unless \"with\" says otherwise, and \"counterparts\" "
          + "(\(reader.words(for: "counterparts"))) has nobody of that name", at: contract)
    }
  }

  /// The teams of a department have not too many people together.
  func department(_ scenario: Scenario) {
    let people = scenario.team.reduce(0) { $0 + $1.count }
    let teams = scenario.department.teams
    guard people <= 100_000, people * teams > 100_000 else { return }
    reader.report(
      "found \(teams) teams of \(people) people (\(reader.words(for: "team"))), expected at most 100000 people "
        + "together", at: "department")
  }
}
