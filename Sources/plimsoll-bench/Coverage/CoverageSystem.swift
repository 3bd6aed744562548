/// A system whose truth is known, with the intervals that experiments with it give.
struct CoverageSystem: Sendable {
  /// What to ask for on the command line.
  var name: String
  /// Makes so many independent experiments and judges their intervals.
  var measure: @Sendable (_ experiments: Int) throws -> [CoverageRow]

  static let all: [CoverageSystem] = [.singleServer, .fourServers, .referenceTeam]
}
