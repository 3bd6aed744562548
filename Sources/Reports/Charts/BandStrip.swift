import Experiments
import LeadPolicy
import WorkingTime

/// The first replication as it was lived: a cell per person and working day, in the band of that day.
///
/// A cell tells its band by its height as well as its colour, so that it reads in grey and to those who do
/// not see the colours apart: a step for every mark passed.
struct BandStrip {
  let thresholds: CapacityThresholds
  /// The days, or first days of stretches, on which anybody drawn had available hours.
  let columns: [CalendarDay]
  private let days: ThinnedDays

  private static let height = 26.0
  private static let bands: [CapacityBand] = [.belowIdeal, .ideal, .warning, .critical]
  private static let steps = bands.count
  /// With no more columns than this, each stands apart; with more, each week does.
  private static let mostSeparateColumns = 70

  /// Strips of these series, with the same columns for all.
  init(_ series: [UtilizationSeries], days: ThinnedDays, thresholds: CapacityThresholds) {
    self.thresholds = thresholds
    self.days = days
    columns = Set(series.flatMap { days.thin($0.points).map(\.date) }).sorted()
  }

  /// The band of each column; nil where there were no available hours.
  func cells(_ series: UtilizationSeries) -> [CapacityBand?] {
    let points = days.thin(series.points)
    var next = points.startIndex
    return columns.map { date in
      guard next < points.endIndex, points[next].date == date else { return nil }
      defer { next += 1 }
      return points[next].first.map { CapacityBand(utilization: $0, thresholds: thresholds) }
    }
  }

  /// The strip of one row.
  func render(_ cells: [CapacityBand?], name: String, summary: String) -> Markup {
    let away = path(cells, step: 0) { $0 == nil }
    let shades: [Markup] = Self.bands.map { band in
      "<path class=\"cell-\(band.name)\" d=\"\(path(cells, step: Self.step(band)) { $0 == band })\"/>"
    }
    return """
      <svg class="strip band-strip" role="img" height="\(Self.height)"><title>\(name)</title>\
      <desc>\(summary)</desc>\
      <svg width="100%" height="\(Self.height)" viewBox="0 0 \(columns.count) \(Self.steps)" \
      preserveAspectRatio="none"><path class="cell-away" d="\(away)"/>\(shades)\
      <path class="gaps" d="\(gaps)"/></svg></svg>

      """
  }

  /// The dates below the strips.
  func renderAxis() -> Markup {
    let ticks = TimeAxis(first: days.first, last: days.last).ticks(limit: 13)
    // A month begins at its first column; a single day without one has no place.
    let areMonths = ticks.allSatisfy { $0.date.day == 1 }
    let labels: [Markup] = ticks.enumerated().compactMap { index, tick in
      guard let column = columns.firstIndex(where: { $0 >= tick.date }),
        areMonths || columns[column] == tick.date
      else { return nil }
      let percent = Double(column) / Double(max(columns.count, 1)) * 100
      // A name so near the end has no room beside its own tick.
      guard percent <= 93 else { return nil }
      let spare: Markup = ticks.count > 4 && index % 2 == 1 ? " spare" : ""
      return """
        <line class="axis" x1="\(percent)%" x2="\(percent)%" y1="0" y2="6"/>\
        <text class="tick start\(spare)" x="\(percent)%" dx="3" y="14">\(tick.label)</text>
        """
    }
    return """
      <svg class="strip band-strip" role="img" height="20"><title>Dates of the columns</title>\
      <desc>From \(days.first.iso8601) to \(days.last.iso8601), one column per \(columnName).</desc>\
      <line class="axis" x1="0" x2="100%" y1="0" y2="0"/>\(labels)</svg>

      """
  }

  /// A cell of the band as the legend shows it; of somebody away without one.
  static func swatch(_ band: CapacityBand?) -> Markup {
    let shape: Markup =
      band.map {
        "<path class=\"cell-\($0.name)\" d=\"M0,\(steps - step($0))h\(steps)V\(steps)h-\(steps)z\"/>"
      } ?? "<path class=\"cell-away\" d=\"M0,0h\(steps)V\(steps)h-\(steps)z\"/>"
    return """
      <svg class="cell-swatch" aria-hidden="true" viewBox="0 0 \(steps) \(steps)" width="16" height="16" \
      preserveAspectRatio="none"><title>\(band?.name ?? "away")</title><desc>A cell.</desc>\(shape)</svg>
      """
  }

  /// What one column stands for.
  private var columnName: String { days.stretch == 1 ? "working day" : days.pointName }

  /// Steps of the cell's height.
  private static func step(_ band: CapacityBand) -> Int { Int(band.rawValue) + 1 }

  /// The cells that qualify, neighbours joined; those of step 0 take the whole height.
  private func path(_ cells: [CapacityBand?], step: Int, where isDrawn: (CapacityBand?) -> Bool) -> Markup {
    let top = step == 0 ? 0 : Self.steps - step
    var shapes: [Markup] = []
    var column = 0
    while column < cells.count {
      let start = column
      while column < cells.count, isDrawn(cells[column]) { column += 1 }
      if column > start {
        shapes.append("M\(start),\(top)h\(column - start)V\(Self.steps)h-\(column - start)z")
      }
      column += 1
    }
    return "\(shapes)"
  }

  /// Hairs of space between the columns, or between the weeks.
  private var gaps: Markup {
    let isSeparate = columns.count <= Self.mostSeparateColumns
    let lines: [Markup] = columns.indices.dropFirst().compactMap { index in
      let isNewWeek = columns[index].monday != columns[index - 1].monday
      return isSeparate || (isNewWeek && days.stretch < 7) ? "M\(index),0v\(Self.steps)" : nil
    }
    return "\(lines)"
  }
}

extension CalendarDay {
  /// The Monday of the day's week.
  var monday: CalendarDay { self + -weekday.rawValue }
}
