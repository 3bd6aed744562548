/// The values that the points of a sweep take, in an order that a slider can follow.
struct SweepLevels {
  /// What is varied, and how.
  struct Factor {
    let path: String
    /// Each value once: numbers from the least, anything else as it comes.
    let levels: [String]
    /// The numbers; nil where a value is none.
    let numbers: [Double]?

    /// Between 0 and 1 along an axis: numbers where they lie, other values at equal distances.
    func position(_ level: Int) -> Double {
      guard let numbers, let first = numbers.first, let last = numbers.last, last > first else {
        return (Double(level) + 0.5) / Double(max(levels.count, 1))
      }
      return 0.06 + 0.88 * (numbers[level] - first) / (last - first)
    }

    /// The share of a narrow axis that a name takes.
    var room: Double { max(0.12, 0.028 * Double(levels.indices.map { name($0).count }.max() ?? 0) + 0.04) }

    /// Values with room for their names on an axis.
    var named: [Int] {
      let room = room
      var places: [Int] = []
      for level in levels.indices {
        guard let last = places.last else {
          places.append(level)
          continue
        }
        if position(level) - position(last) >= room { places.append(level) }
      }
      return places
    }

    /// The name on an axis, cut where it is long.
    func name(_ level: Int) -> String {
      levels[level].count > 12 ? levels[level].prefix(11) + "…" : levels[level]
    }
  }

  let factors: [Factor]
  /// By point and factor, the place of the value.
  let points: [[Int]]
  /// By point and factor, where it is drawn along an axis.
  private let positions: [[Double]]

  init(_ findings: SweepFindings) {
    factors = findings.factors.enumerated().map { place, path in
      var seen: Set<String> = []
      var levels = findings.points.map { $0.levels[place] }.filter { seen.insert($0).inserted }
      let isNumeric = levels.allSatisfy { Double($0)?.isFinite ?? false }
      if isNumeric { levels.sort { (Double($0) ?? 0, $0) < (Double($1) ?? 0, $1) } }
      return Factor(path: path, levels: levels, numbers: isNumeric ? levels.compactMap { Double($0) } : nil)
    }
    let places = factors.map { factor in
      Dictionary(zip(factor.levels, factor.levels.indices)) { first, _ in first }
    }
    points = findings.points.map { point in
      zip(point.levels, places).map { level, place in place[level] ?? 0 }
    }
    positions = Self.positions(factors, points, isGrid: findings.definition.design == .grid)
  }

  /// Where a point is drawn along the axis of a factor, between 0 and 1.
  func position(_ point: Int, along factor: Int) -> Double { positions[point][factor] }

  /// Where all points are shown at once, those that share one of a few values stand side by side.
  private static func positions(_ factors: [Factor], _ points: [[Int]], isGrid: Bool) -> [[Double]] {
    var positions = points.map { places in
      zip(factors, places).map { factor, level in factor.position(level) }
    }
    for (place, factor) in factors.enumerated() where !isGrid && 2 * factor.levels.count < points.count {
      let width = min(0.1, 0.6 / Double(factor.levels.count))
      for level in factor.levels.indices {
        let members = points.indices.filter { points[$0][place] == level }
        for (rank, point) in members.enumerated() {
          positions[point][place] += width * ((Double(rank) + 0.5) / Double(members.count) - 0.5)
        }
      }
    }
    return positions
  }

  /// The points that differ from one in nothing but these factors.
  func slice(through point: Int, varying: Set<Int>) -> [Int] {
    points.indices.filter { other in
      factors.indices.allSatisfy { varying.contains($0) || points[other][$0] == points[point][$0] }
    }
  }
}
