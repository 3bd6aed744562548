extension Comparison {
  /// Every comparison, in the order of the report.
  static let all: [Comparison] =
    holdAgainstHeap
    + [holdAgainstItself]
    + [singleServerQueue, referenceTeam]

  /// What can be asked for, each name once.
  static var names: [String] {
    all.reduce(into: []) { names, comparison in
      if !names.contains(comparison.name) { names.append(comparison.name) }
    }
  }
}
