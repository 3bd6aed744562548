import TeamModel

/// A metric along one of the factors: the points that differ from the chosen one in nothing else, or, where the design
/// has no such points, all of them.
struct ProfileChart {
  let findings: SweepFindings
  let levels: SweepLevels
  let metric: Int
  let factor: Int
  let chosen: Int
  let axis: MetricAxis?

  private var name: String { MetricWords.name(findings.metrics[metric]) }

  /// Whether the points around the chosen one make a line.
  private var isGrid: Bool { findings.definition.design == .grid }

  func render() -> Markup {
    """
    <figure data-metric="\(metric)"><figcaption><h4>\(name)</h4>\
    <span>\(findings.text(findings.points[chosen], metric))</span></figcaption>
    \(chart)\(table)</figure>

    """
  }

  private var chart: Markup {
    guard let axis else { return "<p class=\"note\">Not defined at any point.</p>\n" }
    let subject = levels.factors[factor]
    let frame = PlotFrame(
      id: "profile-\(factor)-\(metric)", title: "\(name) along \(subject.path)", summary: summary,
      height: 110,
      scale: axis.scale, yTicks: axis.ticks.map { PlotFrame.YTick(value: $0, label: axis.label($0)) },
      xTicks: subject.named.map { PlotFrame.XTick(fraction: subject.position($0), label: subject.name($0)) })
    return frame.render([targets(frame), isGrid ? slice(frame) : cloud(frame), mark(frame)])
  }

  private func estimate(_ point: Int) -> (mean: Double, low: Double, high: Double)? {
    guard let estimate = findings.points[point].estimates[metric], let mean = estimate.mean else {
      return nil
    }
    let unit = findings.metrics[metric].unit.factor
    return (mean * unit, (estimate.low ?? mean) * unit, (estimate.high ?? mean) * unit)
  }

  private func x(_ point: Int) -> Double { levels.position(point, along: factor) }

  private var members: [Int] {
    levels.slice(through: chosen, varying: [factor]).sorted {
      levels.points[$0][factor] < levels.points[$1][factor]
    }
  }

  private func targets(_ frame: PlotFrame) -> Markup {
    let unit = findings.metrics[metric].unit.factor
    let lines: [Markup] = (findings.definition.targets ?? []).compactMap { target in
      let value = target.value * unit
      guard target.metric == findings.metrics[metric].name,
        (frame.scale.low...frame.scale.high).contains(value)
      else { return nil }
      return "<line class=\"target\" x1=\"0\" x2=\"100%\" y1=\"\(frame.y(value))\" y2=\"\(frame.y(value))\"/>"
    }
    return "\(lines)"
  }

  private func slice(_ frame: PlotFrame) -> Markup {
    let known = members.compactMap { point in estimate(point).map { (point, $0) } }
    let runs =
      levels.factors[factor].numbers == nil
      ? [] : [known.map { PlotFrame.CurvePoint(x: x($0.0), y: $0.1.mean) }]
    let dots: [Markup] = known.map { point, estimate in
      let percent = x(point) * 100
      let title = "\(findings.points[point].label): \(findings.text(findings.points[point], metric))"
      return """
        <g data-point="\(point)"><title>\(title)</title><line class="interval" x1="\(percent)%" x2="\(percent)%" \
        y1="\(frame.y(estimate.low))" y2="\(frame.y(estimate.high))"/><circle class="dot" cx="\(percent)%" \
        cy="\(frame.y(estimate.mean))" r="4"/></g>
        """
    }
    return "\(frame.line(runs, style: "average"))\(dots)"
  }

  /// All points, as two paths: a thousand of them are no more to draw than one.
  private func cloud(_ frame: PlotFrame) -> Markup {
    let known = findings.points.indices.compactMap { point in estimate(point).map { (point, $0) } }
    let intervals = known.map { point, estimate in
      [
        PlotFrame.CurvePoint(x: x(point), y: estimate.low),
        PlotFrame.CurvePoint(x: x(point), y: estimate.high),
      ]
    }
    let means = known.map { [PlotFrame.CurvePoint(x: x($0.0), y: $0.1.mean)] }
    return "\(frame.line(intervals, style: "cloud-interval"))\(frame.line(means, style: "cloud"))"
  }

  private func mark(_ frame: PlotFrame) -> Markup {
    let unit: [Markup] = [
      findings.recommendation?.point.flatMap { isGrid && !members.contains($0) ? nil : $0 }.flatMap { point in
        estimate(point).map {
          "<circle class=\"recommended\" cx=\"\(x(point) * 100)%\" cy=\"\(frame.y($0.mean))\" r=\"8\"/>"
        }
      },
      estimate(chosen).map {
        """
        <g data-point="\(chosen)"><title>Chosen: \(findings.text(findings.points[chosen], metric))</title>\
        <line class="interval" x1="\(x(chosen) * 100)%" x2="\(x(chosen) * 100)%" y1="\(frame.y($0.low))" \
        y2="\(frame.y($0.high))"/><circle class="chosen" cx="\(x(chosen) * 100)%" cy="\(frame.y($0.mean))" r="6"/></g>
        """
      },
    ].compactMap { $0 }
    return "\(unit)"
  }

  private var summary: String {
    let known = (isGrid ? members : Array(findings.points.indices)).filter { estimate($0) != nil }
    func mean(_ point: Int) -> Double { estimate(point)?.mean ?? 0 }
    guard let least = known.min(by: { mean($0) < mean($1) }),
      let most = known.max(by: { mean($0) < mean($1) })
    else { return "Not defined at these points." }
    func words(_ point: Int) -> String {
      let level = levels.factors[factor].levels[levels.points[point][factor]]
      return "\(findings.text(findings.points[point], metric)) at \(level)"
    }
    return
      "From \(words(least)) to \(words(most)); chosen: \(findings.text(findings.points[chosen], metric))."
  }

  /// Along a line its own numbers; of all points, the table of points has them.
  private var table: Markup {
    guard isGrid else { return "" }
    return DataTable(
      caption: "\(name) along \(levels.factors[factor].path)", columns: ["Value", "Mean"],
      rows: members.map {
        [
          levels.factors[factor].levels[levels.points[$0][factor]],
          findings.text(findings.points[$0], metric),
        ]
      }, fold: "Numbers"
    ).render()
  }
}
