import Foundation

/// How the cost of an event grows with the number pending.
enum HoldGrowth {
  /// Two figures of the medians at all sizes, and of the least and the greatest times: the slope of the
  /// least-squares line through the costs over log₂ n, and the greatest ratio of the growth of the cost since the
  /// smallest size to that of log n, which is at most 1 where the cost grows no faster than log n.
  static func measurements(_ sizes: [Int], _ measured: [Measurement]) -> [Measurement] {
    guard let first = measured.first, measured.count == sizes.count, sizes.count > 1 else { return [] }
    let logarithms = sizes.map { log2(Double($0)) }
    func derived(_ name: String, _ unit: String, _ figure: ([Double]) -> Double) -> Measurement {
      let spread = Spread(
        of: [measured.map(\.median), measured.map(\.minimum), measured.map(\.maximum)].map(figure))
      return Measurement(
        benchmark: first.benchmark, name: name, unit: unit, isHigherBetter: false, repeats: first.repeats,
        median: figure(measured.map(\.median)), minimum: spread.minimum, maximum: spread.maximum)
    }
    return [
      derived("fit per doubling", "ns") { slope(logarithms, $0) },
      derived("growth / log n", "ratio") { costs in
        zip(logarithms, costs).dropFirst().map { logarithm, cost in
          (cost / costs[0]) / (logarithm / logarithms[0])
        }.max() ?? 0
      },
    ]
  }

  private static func slope(_ x: [Double], _ y: [Double]) -> Double {
    let meanX = x.reduce(0, +) / Double(x.count)
    let meanY = y.reduce(0, +) / Double(y.count)
    let products = zip(x, y).map { ($0 - meanX) * ($1 - meanY) }.reduce(0, +)
    return products / x.map { ($0 - meanX) * ($0 - meanX) }.reduce(0, +)
  }
}
