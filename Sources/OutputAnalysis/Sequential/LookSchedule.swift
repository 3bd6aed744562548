/// After how many replications a sequential test looks at what it has.
public struct LookSchedule: Hashable, Sendable {
  /// The numbers of replications, ascending; the last is the budget.
  public let looks: [Int]

  /// The given looks.
  ///
  /// - Parameter looks: ascending, at least one, the first at least 2.
  public init(_ looks: [Int]) {
    precondition(looks.first.map { $0 >= 2 } ?? false, "a look needs two replications")
    precondition(zip(looks, looks.dropFirst()).allSatisfy(<), "looks come one after the other")
    self.looks = looks
  }

  /// Looks whose distance grows with the data, so that there are few of them however large the budget is.
  ///
  /// - Parameters:
  ///   - first: the replications before the first look, at least 2.
  ///   - ratio: from one look to the next, above 1.
  ///   - budget: the replications at most. A look within 10 % of it is left out; a budget below `first` is the only
  ///     look.
  public init(first: Int, ratio: Double, budget: Int) {
    precondition(first >= 2 && budget >= 2 && ratio > 1, "looks begin with two replications and move on")
    var looks: [Int] = []
    var next = first
    while Double(next) < 0.9 * Double(budget) {
      looks.append(next)
      next = max(next + 1, Int((Double(next) * ratio).rounded()))
    }
    self.init(looks + [budget])
  }

  /// The replications at most.
  public var budget: Int { looks[looks.count - 1] }

  /// The share of the budget at each look.
  public var fractions: [Double] { looks.map { Double($0) / Double(budget) } }
}
