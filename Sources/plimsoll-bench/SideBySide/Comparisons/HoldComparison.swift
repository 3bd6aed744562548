extension Comparison {
  /// The hold model against the standard library's binary heap in C++.
  static let holdAgainstHeap: [Comparison] = [100, 10_000, 1_000_000].map { pendingCount in
    Comparison(
      name: "hold", setting: "\(pendingCount) pending", unit: "ns/event", isHigherBetter: false,
      ours: Contender { HoldModel.nanosecondsPerEvent(pendingCount: pendingCount) },
      opponents: [
        Opponent(
          contender: .binaryHeap(pendingCount: pendingCount),
          goal: .timesAsFast(atLeast: pendingCount == 1_000_000 ? 2 : 1))
      ])
  }

  /// What a large set costs beyond a small one.
  static let holdAgainstItself = Comparison(
    name: "hold-growth", setting: "1000000 pending", unit: "ns/event", isHigherBetter: false,
    ours: Contender { HoldModel.nanosecondsPerEvent(pendingCount: 1_000_000) },
    opponents: [
      Opponent(
        contender: Contender("plimsoll, 100 pending") { HoldModel.nanosecondsPerEvent(pendingCount: 100) },
        goal: .timesTheCost(atMost: 2.5))
    ])
}

extension Contender {
  /// `std::priority_queue` of 16-byte entries, which neither breaks ties by insertion nor cancels.
  fileprivate static func binaryHeap(pendingCount: Int) -> Contender {
    Contender("std::priority_queue") { workshop in
      let (program, version) = try workshop.compiled("cpp/hold.cpp", by: "g++", ["-O3", "-std=c++17"])
      return Prepared(version: "\(version) -O3") {
        try workshop.figure(from: program, [String(pendingCount)])
      }
    }
  }
}
