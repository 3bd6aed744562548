import Experiments

/// A frequency table prepared for drawing: few enough bins to see, the service level on the edge of one
/// where the table allows it, and as far to the right as there is something to see.
struct TurnaroundHistogram {
  /// One bar.
  struct Bin {
    /// Hours at the left edge.
    let from: Double
    /// Hours at the right edge.
    let to: Double
    let count: Int
    /// Half-width of the interval of their share.
    let halfWidth: Double
    /// Values below `to`.
    let cumulative: Int
    /// Half-width of the interval of their share.
    let cumulativeHalfWidth: Double
  }

  let bins: [Bin]
  /// All values, those beyond the last bin included.
  let total: Int
  /// Values beyond the last bin.
  let beyond: Int
  /// Hours of the service level.
  let serviceLevel: Double
  /// Share of the values below the service level.
  let shareWithin: Double
  /// Half-width of the interval of that share.
  let shareWithinHalfWidth: Double
  /// Half-width of the interval of the share beyond the last bin.
  let beyondHalfWidth: Double

  /// The histogram of a table; nil without values or with a table that has no bins.
  init?(_ table: FrequencyTable, serviceLevel: Double, mostBins: Int = 48) {
    let total = table.total
    guard total > 0, table.binWidth > 0, !table.counts.isEmpty else { return nil }
    let merged = Self.mergedBins(table, total: total, serviceLevel: serviceLevel, mostBins: mostBins)
    var bins: [Bin] = []
    var cumulative = 0
    for start in stride(from: 0, to: merged.used, by: merged.perBar) {
      let end = min(start + merged.perBar, table.counts.count)
      let count = table.counts[start..<end].reduce(0, +)
      cumulative += count
      bins.append(
        Bin(
          from: Double(start) * table.binWidth, to: Double(start + merged.perBar) * table.binWidth,
          count: count, halfWidth: table.halfWidth(of: start..<end) ?? 0, cumulative: cumulative,
          cumulativeHalfWidth: table.halfWidth(of: 0..<end) ?? 0))
    }
    self.bins = bins
    self.total = total
    self.beyond = total - cumulative
    self.serviceLevel = serviceLevel
    shareWithin = Self.share(of: table, below: serviceLevel, total: total)
    let levelBins = Int(min((serviceLevel / table.binWidth).rounded(), Double(table.counts.count)))
    shareWithinHalfWidth = table.halfWidth(of: 0..<levelBins) ?? 0
    beyondHalfWidth = table.halfWidth(of: min(merged.used, table.counts.count)..<table.counts.count + 1) ?? 0
  }

  /// Hours at the right end.
  var end: Double { bins.last?.to ?? serviceLevel }

  /// How many bins of the table make a bar, and how many of them are drawn: up to 95 % of the values,
  /// and always well beyond the service level.
  private static func mergedBins(
    _ table: FrequencyTable, total: Int, serviceLevel: Double, mostBins: Int
  ) -> (perBar: Int, used: Int) {
    var used = 0
    var seen = 0
    while used < table.counts.count, Double(seen) < 0.95 * Double(total) {
      seen += table.counts[used]
      used += 1
    }
    let levelBins = serviceLevel / table.binWidth
    used = min(max(used, Int(min(2 * levelBins, Double(table.counts.count)))), table.counts.count)
    used = max(used, 1)
    let least = (used + mostBins - 1) / mostBins
    let level = Int(exactly: levelBins.rounded()) ?? 0
    let aligned = (least...(2 * least)).first { level > 0 && level % $0 == 0 }
    return (aligned ?? least, used)
  }

  /// The share below a value; within a bin, values are taken to be spread evenly.
  private static func share(of table: FrequencyTable, below value: Double, total: Int) -> Double {
    let position = value / table.binWidth
    var below = 0.0
    for (index, count) in table.counts.enumerated() where Double(index) < position {
      below += Double(count) * min(position - Double(index), 1)
    }
    return below / Double(total)
  }
}
