import Foundation
import OutputAnalysis

/// A metric of a baseline and of a candidate whose true means are known.
struct GateProblem: Sendable {
  var name: String
  var margin: NonInferiorityMargin
  var spending: AlphaSpending = .obrienFleming
  /// The least budget, below which the mean of skewed values is far from normal.
  var leastBudget = 50
  /// The candidate's worsening as a multiple of the margin gives both values of a replication.
  var sample:
    @Sendable (_ worsening: Double, _ experiment: Int, _ replication: Int) -> (before: Double, after: Double)

  static let all: [GateProblem] = [
    normal("normal, independent", .obrienFleming), normal("normal, independent", .pocock),
    normal("normal, independent", .power(2)), rates, queue("M/M/1 wait, independent", isIndependent: true),
    queue("M/M/1 wait, common numbers", isIndependent: false),
  ]

  private static func normal(_ name: String, _ spending: AlphaSpending) -> GateProblem {
    GateProblem(
      name: name, margin: NonInferiorityMargin(.rises, lessThan: .absolute(0.25)), spending: spending
    ) { worsening, experiment, replication in
      var random = RandomBits(seed: SelectionProblem.seed(0, experiment, replication))
      return (10 + random.normal(), 10 + 0.25 * worsening + random.normal())
    }
  }

  /// A share of a hundred that is near 1, and so is skewed and lumpy.
  private static let rates = GateProblem(
    name: "share of 100 at 95 %, independent", margin: NonInferiorityMargin(.drops, lessThan: .absolute(0.01))
  ) { worsening, experiment, replication in
    var random = RandomBits(seed: SelectionProblem.seed(0, experiment, replication))
    func share(_ probability: Double) -> Double {
      Double((0..<100).count { _ in random.uniform() < probability }) / 100
    }
    return (share(0.95), share(0.95 - 0.01 * worsening))
  }

  private static func queue(_ name: String, isIndependent: Bool) -> GateProblem {
    GateProblem(
      name: name, margin: NonInferiorityMargin(.rises, lessThan: .relative(0.1)),
      leastBudget: isIndependent ? 50 : 200
    ) { worsening, experiment, replication in
      let queues = [1, 1 + 0.1 * worsening].map { StationaryQueue(arrivalRate: 0.7, meanWait: 2 * $0) }
      func seed(_ variant: Int) -> UInt64 {
        SelectionProblem.seed(isIndependent ? variant : 0, experiment, replication)
      }
      return (queues[0].meanWait(of: 400, seed: seed(0)), queues[1].meanWait(of: 400, seed: seed(1)))
    }
  }
}
