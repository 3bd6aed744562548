import TeamModel

/// All points by two metrics, and those of them that no other point beats in both.
struct ParetoFront {
  let findings: SweepFindings
  let across: Int
  let up: Int
  let chosen: Int

  /// Whether larger values of a metric are better.
  static func prefersHigher(_ metric: MetricDefinition) -> Bool { metric.better == .higher }

  private func values(_ point: Int, _ metric: Int) -> (mean: Double, low: Double, high: Double)? {
    guard let estimate = findings.points[point].estimates[metric], let mean = estimate.mean else {
      return nil
    }
    let unit = findings.metrics[metric].unit.factor
    return (mean * unit, (estimate.low ?? mean) * unit, (estimate.high ?? mean) * unit)
  }

  private var known: [Int] {
    findings.points.indices.filter { values($0, across) != nil && values($0, up) != nil }
  }

  /// By means, from left to right. Of points that are the same in both, the first.
  var front: [Int] {
    let signs = [across, up].map { Self.prefersHigher(findings.metrics[$0]) ? -1.0 : 1 }
    let costs = known.map { point in
      (
        point: point, x: signs[0] * (values(point, across)?.mean ?? 0),
        y: signs[1] * (values(point, up)?.mean ?? 0)
      )
    }
    var best = Double.infinity
    let kept = costs.sorted { ($0.x, $0.y, $0.point) < ($1.x, $1.y, $1.point) }.filter { entry in
      guard entry.y < best else { return false }
      best = entry.y
      return true
    }
    return signs[0] > 0 ? kept.map(\.point) : kept.reversed().map(\.point)
  }

  func render() -> Markup {
    let names = [across, up].map { MetricWords.name(findings.metrics[$0]) }
    let front = front
    guard let x = MetricAxis(findings, metric: across), let y = MetricAxis(findings, metric: up) else {
      return "<p class=\"note\">Not defined at any point.</p>\n"
    }
    let frame = PlotFrame(
      id: "pareto", title: "\(names[1]) against \(names[0])",
      summary: "\(known.count) points, \(front.count) of which no other beats in both by its means.",
      height: 300,
      scale: y.scale, yTicks: y.ticks.map { PlotFrame.YTick(value: $0, label: y.label($0)) },
      xTicks: x.ticks.map { PlotFrame.XTick(fraction: x.scale.fraction($0), label: x.label($0)) })
    return """
      <figure class="pareto"><figcaption><h3>\(names[1]) against \(names[0])</h3><span>\(caption)</span></figcaption>
      \(frame.render(layers(front, frame, x)))<p class="axis-name">across: \(names[0]), up: \(names[1])</p>
      \(table(front, names))</figure>

      """
  }

  private var caption: String {
    let sides = [across, up].map { place in
      "\(Self.prefersHigher(findings.metrics[place]) ? "more" : "less") \(MetricWords.name(findings.metrics[place]))"
    }
    return """
      Better is \(sides[0]) and \(sides[1]). The line joins the points that no other beats in both means; a point whose \
      cross reaches over it may belong to it, too.
      """
  }

  private func layers(_ front: [Int], _ frame: PlotFrame, _ x: MetricAxis) -> [Markup] {
    func place(_ point: Int) -> (x: Double, y: Double) {
      (x.scale.fraction(values(point, across)?.mean ?? 0), values(point, up)?.mean ?? 0)
    }
    let crosses = known.flatMap { point -> [[PlotFrame.CurvePoint]] in
      guard let (mx, lx, hx) = values(point, across), let (my, ly, hy) = values(point, up) else { return [] }
      let at = x.scale.fraction
      return [
        [PlotFrame.CurvePoint(x: at(lx), y: my), PlotFrame.CurvePoint(x: at(hx), y: my)],
        [PlotFrame.CurvePoint(x: at(mx), y: ly), PlotFrame.CurvePoint(x: at(mx), y: hy)],
      ]
    }
    let dots = known.map { [PlotFrame.CurvePoint(x: place($0).x, y: place($0).y)] }
    let line = front.map { PlotFrame.CurvePoint(x: place($0).x, y: place($0).y) }
    func circle(_ point: Int, _ style: Markup, _ radius: Int) -> Markup {
      let text = [across, up].map {
        "\(MetricWords.name(findings.metrics[$0])) \(findings.text(findings.points[point], $0))"
      }.joined(separator: ", ")
      return """
        <g data-point="\(point)"><title>\(findings.points[point].label): \(text)</title><circle class="\(style)" \
        cx="\(place(point).x * 100)%" cy="\(frame.y(place(point).y))" r="\(radius)"/></g>
        """
    }
    var layers = [
      frame.line(crosses, style: "cloud-interval"), frame.line(dots, style: "cloud"),
      frame.line([line], style: "front"),
    ]
    layers += front.map { circle($0, "dot", 4) }
    if let point = findings.recommendation?.point, known.contains(point) {
      layers.append(circle(point, "recommended", 8))
    }
    if known.contains(chosen) { layers.append(circle(chosen, "chosen", 6)) }
    return layers
  }

  private func table(_ front: [Int], _ names: [String]) -> Markup {
    DataTable(
      caption: "The points of the front", columns: ["Point"] + names,
      rows: front.map { point in
        [
          findings.points[point].label, findings.text(findings.points[point], across),
          findings.text(findings.points[point], up),
        ]
      }
    ).render()
  }
}
