extension Comparison {
  /// The M/M/1 queue at 90 % load against the engines that people use.
  static let singleServerQueue = Comparison(
    name: "mm1", setting: "load 0.9", unit: "M customers/s", isHigherBetter: true,
    ours: Contender { try SingleServerQueue<SequentialTimes>.millionCustomersPerSecond() },
    opponents: [
      Opponent(contender: .cimba("processes"), goal: .timesAsFast(atLeast: 3)),
      Opponent(contender: .cimba("events"), goal: nil),
      Opponent(
        contender: .python("SimPy", "simpy/mm1.py", customers: 200_000), goal: .timesAsFast(atLeast: 200)),
      Opponent(contender: .python("Ciw", "ciw/mm1.py", customers: 50_000), goal: .timesAsFast(atLeast: 400)),
    ])
}

extension Contender {
  /// Cimba as its own benchmark uses it, with processes, or by event scheduling as we do.
  fileprivate static func cimba(_ style: String) -> Contender {
    Contender("Cimba, \(style)") { workshop in
      let (program, version) = try workshop.linkedWithCimba("cimba/mm1.c")
      return Prepared(version: version) { try workshop.figure(from: program, [style, "2000000"]) }
    }
  }

  fileprivate static func python(_ name: String, _ script: String, customers: Int) -> Contender {
    Contender(name) { workshop in
      let (python, version) = try workshop.python(package: name)
      return Prepared(version: version) {
        try workshop.figure(from: python, [workshop.source(script), String(customers)])
      }
    }
  }
}
