import TeamModel

/// A metric over two factors: a cell for each pair of values, contours where both are numbers. Where the design has no
/// such cells, its points where they lie, shaded.
struct HeatMap {
  let findings: SweepFindings
  let levels: SweepLevels
  let metric: Int
  let across: Int
  let up: Int
  let chosen: Int
  let axis: MetricAxis

  /// More columns than this leave no room for numbers in the cells.
  static let mostNumbered = 8
  private static let rowHeight = 40.0
  private static let deepest = 0.62
  private static let palest = 0.05

  func render() -> Markup {
    let definition = findings.metrics[metric]
    let name = MetricWords.name(definition)
    return """
      <figure class="map"><figcaption><h3>\(name)</h3><span>\(caption)</span></figcaption>
      \(key)\(isGrid ? grid : scatter)<p class="axis-name">across: <code>\(levels.factors[across].path)</code>, up: \
      <code>\(levels.factors[up].path)</code></p>
      \(isGrid ? table : "")</figure>

      """
  }

  private var isGrid: Bool { findings.definition.design == .grid }

  private var caption: String {
    guard isGrid else {
      return "Every simulated point where it lies; nothing is drawn in between, where nothing was simulated."
    }
    let others = levels.factors.indices.filter { $0 != across && $0 != up }.map {
      "\(levels.factors[$0].path)=\(levels.factors[$0].levels[levels.points[chosen][$0]])"
    }
    return others.isEmpty ? "All points." : "At \(others.joined(separator: ", "))."
  }

  private var key: Markup {
    let steps: [Markup] = axis.ticks.map { value in
      """
      <span class="heat-key"><span class="heat-swatch" style="--depth: \(depth(value))"></span>\(axis.label(value))</span>
      """
    }
    return "<p class=\"key\">\(steps)<span>\(findings.metrics[metric].unit.words)</span></p>\n"
  }

  private func depth(_ value: Double) -> Double {
    Self.palest + (Self.deepest - Self.palest) * axis.scale.fraction(value)
  }

  private func mean(_ point: Int) -> Double? {
    findings.points[point].estimates[metric]?.mean.map { $0 * findings.metrics[metric].unit.factor }
  }

  private var cells: [[Int?]] {
    var cells: [[Int?]] = Array(
      repeating: Array(repeating: nil, count: levels.factors[across].levels.count),
      count: levels.factors[up].levels.count)
    for point in levels.slice(through: chosen, varying: [across, up]) {
      cells[levels.points[point][up]][levels.points[point][across]] = point
    }
    return cells
  }

  private var grid: Markup {
    let cells = cells
    let (rows, columns) = (cells.count, cells.first?.count ?? 0)
    let frame = PlotFrame(
      id: "map", title: "\(MetricWords.name(findings.metrics[metric])) by two parameters", summary: summary,
      height: Self.rowHeight * Double(rows), scale: LinearScale(low: 0, high: Double(rows)),
      yTicks: cells.indices.map {
        PlotFrame.YTick(value: Double($0) + 0.5, label: levels.factors[up].name($0), hasLine: false)
      },
      xTicks: tickColumns(columns).map {
        PlotFrame.XTick(
          fraction: (Double($0) + 0.5) / Double(columns), label: levels.factors[across].name($0))
      })
    var layers: [Markup] = []
    var last: Markup = ""
    for (row, line) in cells.enumerated() {
      for (column, point) in line.enumerated() {
        guard let point else { continue }
        let drawn = cell(point, x: column, of: columns, row: row, frame)
        // Its frame is not to lie under its neighbours.
        if point == chosen { last = drawn } else { layers.append(drawn) }
      }
    }
    return frame.render(layers + [last, contours(cells, frame)])
  }

  private func tickColumns(_ count: Int) -> [Int] {
    let step = max(1, Int((Double(count) * max(levels.factors[across].room, 0.1)).rounded()))
    return Array(stride(from: 0, to: count, by: step))
  }

  private func cell(_ point: Int, x: Int, of columns: Int, row: Int, _ frame: PlotFrame) -> Markup {
    let text = findings.text(findings.points[point], metric)
    let (left, width) = (Double(x) / Double(columns) * 100, 100 / Double(columns))
    let top = frame.y(Double(row) + 1)
    let style: Markup = mean(point) == nil ? "heat unknown" : "heat"
    let outline: Markup = point == chosen ? " is-chosen" : ""
    let depth = mean(point).map(depth) ?? 0
    let spare: Markup = columns > 5 ? " spare" : ""
    let parts = text.split(separator: " ± ", maxSplits: 1).map(String.init)
    let numbers: Markup =
      columns > Self.mostNumbered
      ? ""
      : """
      <text class="cell\(spare) middle" x="\(left + width / 2)%" y="\(top + (parts.count > 1 ? 18 : 25))">\
      \(parts.count > 1 ? parts[0] : mean(point) == nil ? text : Quantity.number(mean(point) ?? 0, places: axis.places))\
      </text>\(parts.count > 1 ? "<text class=\"cell half spare middle\" x=\"\(left + width / 2)%\" y=\"\(top + 33)\">± \(Self.digits(parts[1]))</text>" : "")
      """
    let ring: Markup =
      point == findings.recommendation?.point
      ? "<circle class=\"recommended\" cx=\"\(left + width)%\" cy=\"\(top + 9)\" transform=\"translate(-9 0)\" r=\"5\"/>"
      : ""
    return """
      <g data-point="\(point)"><title>\(findings.points[point].label): \(text)</title><rect class="\(style)\(outline)" \
      x="\(left)%" width="\(width)%" y="\(top)" height="\(Self.rowHeight)" style="--depth: \(depth)"/>\(numbers)\(ring)</g>
      """
  }

  private static func digits(_ text: String) -> String {
    String(text.prefix { $0.isNumber || $0 == "." || $0 == "\u{202F}" })
  }

  private func contours(_ cells: [[Int?]], _ frame: PlotFrame) -> Markup {
    guard levels.factors[across].numbers != nil, levels.factors[up].numbers != nil else { return "" }
    let means = cells.map { $0.map { $0.flatMap(mean) } }
    let columns = Double(cells.first?.count ?? 1)
    let unit = findings.metrics[metric].unit.factor
    let targets = (findings.definition.targets ?? []).filter { $0.metric == findings.metrics[metric].name }
      .map { $0.value * unit }
    func line(_ value: Double, _ style: Markup) -> Markup {
      let runs = ContourLines.segments(means, level: value).map { segment in
        [segment.from, segment.to].map { PlotFrame.CurvePoint(x: ($0.x + 0.5) / columns, y: $0.y + 0.5) }
      }
      return runs.isEmpty ? "" : frame.line(runs, style: style)
    }
    return """
      \(axis.ticks.map { line($0, "contour") })\(targets.map { line($0, "contour target") })\
      \(names(of: targets + axis.ticks, means, frame))
      """
  }

  /// Where cells have no numbers the lines do, at their right ends, as far as there is room.
  private func names(of levels: [Double], _ means: [[Double?]], _ frame: PlotFrame) -> [Markup] {
    let columns = means.first?.count ?? 0
    guard columns > Self.mostNumbered else { return [] }
    var named: [(x: Double, y: Double)] = []
    return levels.compactMap { level in
      let ends = ContourLines.segments(means, level: level).flatMap { [$0.from, $0.to] }.map { end in
        (x: (end.x + 0.5) / Double(columns), y: frame.y(end.y + 0.5))
      }
      guard let last = ends.max(by: { $0.x < $1.x }),
        !named.contains(where: { abs($0.x - last.x) < 0.2 && abs($0.y - last.y) < 16 })
      else { return nil }
      named.append(last)
      return """
        <text class="mark-name end" x="\(last.x * 100)%" y="\(last.y + 4)">\(axis.label(level))</text>
        """
    }
  }

  private var scatter: Markup {
    let (x, y) = (levels.factors[across], levels.factors[up])
    let frame = PlotFrame(
      id: "map", title: "\(MetricWords.name(findings.metrics[metric])) by two parameters", summary: summary,
      height: 320, scale: LinearScale(low: 0, high: 1),
      yTicks: y.named.map { PlotFrame.YTick(value: y.position($0), label: y.name($0), hasLine: false) },
      xTicks: x.named.map { PlotFrame.XTick(fraction: x.position($0), label: x.name($0)) })
    let dots: [Markup] = findings.points.indices.map { point in
      let style: Markup = point == chosen ? "heat is-chosen" : "heat"
      return """
        <g data-point="\(point)"><title>\(findings.points[point].label): \(findings.text(findings.points[point], metric))\
        </title><circle class="\(style)" cx="\(levels.position(point, along: across) * 100)%" \
        cy="\(frame.y(levels.position(point, along: up)))" r="\(point == chosen ? 8 : 6)" \
        style="--depth: \(mean(point).map(depth) ?? 0)"/></g>
        """
    }
    return frame.render(dots)
  }

  private var summary: String {
    let members =
      isGrid
      ? levels.slice(through: chosen, varying: [across, up]) : Array(findings.points.indices)
    let known = members.filter { mean($0) != nil }
    guard let least = known.min(by: { (mean($0) ?? 0) < (mean($1) ?? 0) }),
      let most = known.max(by: { (mean($0) ?? 0) < (mean($1) ?? 0) })
    else { return "Not defined at these points." }
    func words(_ point: Int) -> String {
      "\(findings.text(findings.points[point], metric)) at \(findings.points[point].label)"
    }
    return "From \(words(least)) to \(words(most))."
  }

  private var table: Markup {
    let cells = cells
    return DataTable(
      caption: "Numbers of this map",
      columns: ["\(levels.factors[up].path), up"] + levels.factors[across].levels,
      rows: cells.indices.reversed().map { row in
        [levels.factors[up].levels[row]]
          + cells[row].map { $0.map { findings.text(findings.points[$0], metric) } ?? "–" }
      }
    ).render()
  }
}
