extension Comparison {
  /// Measures ourselves and every opponent that can be had in turns, after one turn that does not count: what
  /// slows the machine for a while then slows all of them.
  func measure(in workshop: PeerWorkshop, repeats: Int) throws -> [ComparisonResult] {
    let contenders = [ours] + opponents.map(\.contender)
    var results = contenders.map { contender in
      ComparisonResult(
        comparison: name, setting: setting, contender: contender.name, version: "", unit: unit,
        isHigherBetter: isHigherBetter)
    }
    var measures: [(() throws -> Double)?] = []
    for (index, contender) in contenders.enumerated() {
      do {
        let prepared = try contender.prepare(workshop)
        results[index].version = prepared.version
        _ = try prepared.measure()
        measures.append(prepared.measure)
      } catch let absence as NotMeasured {
        results[index].notMeasured = absence.reason
        measures.append(nil)
      }
    }
    var figures = contenders.map { _ in [Double]() }
    for _ in 0..<repeats {
      for (index, measure) in measures.enumerated() {
        if let measure { figures[index].append(try measure()) }
      }
    }
    for (index, measured) in figures.enumerated() where !measured.isEmpty {
      results[index].figure = Spread(of: measured)
      guard index > 0, figures[0].count == measured.count else { continue }
      let ratios = zip(figures[0], measured).map { isHigherBetter ? $0 / $1 : $1 / $0 }
      let spread = Spread(of: ratios)
      let goal = opponents[index - 1].goal
      results[index].timesAsFast = spread
      results[index].goal = goal?.description
      results[index].isGoalMet = goal?.isMet(timesAsFast: spread.median)
    }
    return results
  }
}
