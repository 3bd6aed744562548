import TeamModel

/// The headline numbers of the chosen point, with their difference from the base.
struct SweepTiles {
  let findings: SweepFindings
  let chosen: Int

  func render() -> Markup {
    let point = findings.points[chosen]
    let tiles: [Markup] = findings.shown.map { metric in
      let change: Markup =
        chosen == findings.basePoint
        ? "" : "<small class=\"change\">\(findings.changeText(point, metric)) against the base</small>"
      return """
        <div data-metric="\(metric)"><dt>\(MetricWords.name(findings.metrics[metric]))</dt>\
        <dd><strong>\(findings.text(point, metric))</strong> \(change)</dd></div>

        """
    }
    return "<dl class=\"tiles sweep-tiles\">\n\(tiles)</dl>\n"
  }
}
