/// A figure of ours beside the same figure of others, measured in turns in one run.
///
/// A file per comparison in `Comparisons`, which `Comparison.all` names.
struct Comparison: Sendable {
  /// What to ask for on the command line.
  var name: String
  /// The size or setting, where a name has several.
  var setting: String
  var unit: String
  var isHigherBetter: Bool
  var ours: Contender
  var opponents: [Opponent]
}

/// What is measured: a piece of this program, or a program of somebody else's.
struct Contender: Sendable {
  /// A contender that is ready.
  struct Prepared {
    /// What exactly was measured; empty for ourselves.
    var version: String
    /// Does the work once and answers the figure in the comparison's unit.
    var measure: () throws -> Double
  }

  var name: String
  /// Installs or builds what it takes; throws `NotMeasured` with the reason where it cannot be had.
  var prepare: @Sendable (PeerWorkshop) throws -> Prepared

  init(_ name: String, prepare: @escaping @Sendable (PeerWorkshop) throws -> Prepared) {
    self.name = name
    self.prepare = prepare
  }

  /// A piece of this program.
  init(_ name: String = "plimsoll", measure: @escaping @Sendable () throws -> Double) {
    self.init(name) { _ in Prepared(version: "", measure: measure) }
  }
}

/// A contender that we are held against.
struct Opponent: Sendable {
  var contender: Contender
  /// What we want of the comparison; nil where it is only reported.
  var goal: Goal?
}

/// What a comparison aims at. It is reported whether it was met; nothing fails over it.
enum Goal: Sendable {
  /// We are at least this many times as fast.
  case timesAsFast(atLeast: Double)
  /// We cost at most this many times as much.
  case timesTheCost(atMost: Double)
}
