/// Systems of which the best is known. The smallest mean is best.
struct SelectionProblem: Sendable {
  var name: String
  /// The true means; the first one is the best.
  var means: [Double]
  /// The difference worth detecting, which is that between the best and the next.
  var indifference: Double
  /// Whether systems depend on each other only by chance.
  var isIndependent: Bool
  /// What a system shows in a replication of an experiment.
  var sample: @Sendable (_ system: Int, _ experiment: Int, _ replication: Int) -> Double

  static let all: [SelectionProblem] = [
    normal("normal, slippage, independent", means: slippage),
    normal("normal, slippage, correlation 0.8", means: slippage, correlation: 0.8),
    normal(
      "normal, slippage, best varies most", means: slippage,
      deviations: (0..<10).map { 2 - 0.15 * Double($0) }),
    normal("normal, means in steps, independent", means: (0..<10).map { 0.5 * Double($0) }),
    normal(
      "normal, means in steps, correlation 0.8", means: (0..<10).map { 0.5 * Double($0) }, correlation: 0.8),
    queues("M/M/1 waits, slippage, independent", waits: [2, 3, 3, 3, 3], isIndependent: true),
    queues("M/M/1 waits, in steps, common numbers", waits: [2, 3, 4, 5, 6], isIndependent: false),
  ]

  /// The best is better than all others, which are alike, by just the indifference: the least favourable means.
  private static let slippage = [0.0] + Array(repeating: 0.5, count: 9)

  private static func normal(
    _ name: String, means: [Double], correlation: Double = 0, deviations: [Double]? = nil
  ) -> SelectionProblem {
    let (common, own) = (correlation.squareRoot(), (1 - correlation).squareRoot())
    return SelectionProblem(
      name: name, means: means, indifference: 0.5, isIndependent: correlation == 0
    ) { system, experiment, replication in
      var shared = RandomBits(seed: seed(0, experiment, replication))
      var single = RandomBits(seed: seed(system + 1, experiment, replication))
      let noise = (common > 0 ? common * shared.normal() : 0) + own * single.normal()
      return means[system] + (deviations?[system] ?? 1) * noise
    }
  }

  private static func queues(_ name: String, waits: [Double], isIndependent: Bool) -> SelectionProblem {
    let queues = waits.map { StationaryQueue(arrivalRate: 0.7, meanWait: $0) }
    return SelectionProblem(
      name: name, means: waits, indifference: waits[1] - waits[0], isIndependent: isIndependent
    ) { system, experiment, replication in
      queues[system].meanWait(
        of: 200, seed: seed(isIndependent ? system + 1 : 0, experiment, replication))
    }
  }

  /// A seed of its own for every system of every replication of every experiment.
  static func seed(_ system: Int, _ experiment: Int, _ replication: Int) -> UInt64 {
    UInt64(experiment) << 40 | UInt64(replication) << 8 | UInt64(system)
  }
}
