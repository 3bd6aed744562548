extension Comparison {
  /// A year of the reference team against the same model in SimPy, which gives the same means: see
  /// `.ci/checks/independent-peer.sh`.
  static let referenceTeam = Comparison(
    name: "team", setting: "backend-team", unit: "ms/year", isHigherBetter: false,
    ours: Contender { try ReferenceTeam.millisecondsPerYear() },
    opponents: [Opponent(contender: .simPyTeam, goal: .timesAsFast(atLeast: 100))])
}

extension Contender {
  fileprivate static let simPyTeam = Contender("SimPy") { workshop in
    let (python, version) = try workshop.python(package: "SimPy")
    let program = try PlimsollProgram.path()
    return Prepared(version: version) {
      try workshop.figure(
        from: python,
        [workshop.source("simpy/team"), "--plimsoll", program, "--replications", "20", "--time"])
    }
  }
}
