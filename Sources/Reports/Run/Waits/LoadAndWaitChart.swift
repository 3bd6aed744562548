import Experiments
import LeadPolicy

/// How the wait for a worker goes with the load: the replications as points, today's mean, the marks, and the curve of
/// the textbook.
struct LoadAndWaitChart {
  let relation: LoadAndWait
  let thresholds: CapacityThresholds
  let confidence: String

  func render() -> Markup {
    guard let mean = relation.utilization.mean, let wait = relation.wait.mean else { return .empty }
    let (low, high) = extent(mean)
    let frame = frame(low: low, mean: mean, wait: wait, highest: high)
    return """
      <div class="together"><h3>What more load would do to waits</h3>
      <p>\(sentence(mean, wait))</p>
      <p class="key">\(key)</p>
      <figure class="wide"><figcaption><h4>Working hours a task waits for a person, over the utilization of the team</h4>\
      </figcaption>
      \(frame.render([
        markLines(frame, low), cloud(frame, low), curve(frame, low, high, factor: 1, style: "textbook"),
        curve(frame, low, high, factor: relation.factorOverTextbook, style: "halo"),
        curve(frame, low, high, factor: relation.factorOverTextbook, style: "mean"), today(frame, low, mean, wait),
      ]))</figure></div>
      \(dataTable(mean).render())
      """
  }

  // MARK: The axes

  private func extent(_ mean: Double) -> (low: Double, high: Double) {
    let loads = relation.points.map(\.utilization) + [mean, thresholds.ideal]
    let low = max(((loads.min() ?? 0) * 10 - 0.2).rounded(.down) / 10, 0)
    let waits = relation.points.map(\.wait).sorted()
    let most = waits.isEmpty ? 0 : waits[min(waits.count * 99 / 100, waits.count - 1)]
    let highest = max(most * 1.05, (relation.wait.high ?? relation.wait.mean ?? 0) * 2, 0.01)
    return (min(low, 0.9), highest)
  }

  private func frame(low: Double, mean: Double, wait: Double, highest: Double) -> PlotFrame {
    let (scale, ticks) = LinearScale(low: 0, high: highest).nice(ticks: 5)
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    let steps = LinearScale(low: low, high: 1).nice(ticks: 6).ticks.filter {
      $0 >= low - 1e-9 && $0 <= 1 + 1e-9
    }
    return PlotFrame(
      id: "load-wait", title: "Wait for a person over the utilization of the team",
      summary: sentence(mean, wait),
      height: 260, scale: scale,
      yTicks: ticks.map {
        PlotFrame.YTick(
          value: $0, label: Quantity.number($0, places: places) + ($0 == ticks.last ? "\u{A0}h" : ""),
          hasLine: $0 > 0)
      },
      xTicks: steps.map {
        PlotFrame.XTick(fraction: ($0 - low) / (1 - low), label: Quantity.percent($0, places: 0))
      })
  }

  // MARK: Layers

  private func fraction(_ utilization: Double, _ low: Double) -> Double {
    min(max((utilization - low) / (1 - low), 0), 1)
  }

  private func markLines(_ frame: PlotFrame, _ low: Double) -> Markup {
    let marks = [
      (thresholds.ideal, "ideal"), (thresholds.warning, "warning"), (thresholds.critical, "critical"),
    ].filter { $0.0 > low && $0.0 <= 1 }
    // One above the other, so that they do not meet on a narrow screen.
    let lines: [Markup] = marks.enumerated().map { index, mark in
      let percent = fraction(mark.0, low) * 100
      return """
        <line class="band-edge" x1="\(percent)%" x2="\(percent)%" y1="0" y2="\(frame.height)"/>\
        <text class="tick end" x="\(percent)%" dx="-4" y="\(frame.height - 6 - 13 * Double(index))">\(mark.1)</text>
        """
    }
    return "\(lines)"
  }

  private func cloud(_ frame: PlotFrame, _ low: Double) -> Markup {
    let dots: [Markup] = relation.points.filter { $0.wait <= frame.scale.high }.map { point in
      "<circle cx=\"\(fraction(point.utilization, low) * 100)%\" cy=\"\(frame.y(point.wait))\" r=\"2.5\"/>"
    }
    return "<g class=\"cloud\">\(dots)</g>"
  }

  private func curve(
    _ frame: PlotFrame, _ low: Double, _ highest: Double, factor: Double?, style: Markup
  ) -> Markup {
    guard let factor, let service = relation.serviceHours else { return .empty }
    var points: [PlotFrame.CurvePoint] = []
    for step in 0...200 {
      let utilization = low + (1 - low) * Double(step) / 200
      guard utilization > 0, utilization < 1,
        let multiple = LoadAndWait.textbookWait(utilization: utilization, servers: relation.servers)
      else { continue }
      let wait = multiple * service * factor
      if wait > frame.scale.high { break }
      points.append(PlotFrame.CurvePoint(x: fraction(utilization, low), y: wait))
    }
    return points.count > 1 ? frame.line([points], style: style) : .empty
  }

  private func today(_ frame: PlotFrame, _ low: Double, _ mean: Double, _ wait: Double) -> Markup {
    let (x, y) = (fraction(mean, low) * 100, frame.y(wait))
    let loads = [relation.utilization.low ?? mean, relation.utilization.high ?? mean].map {
      fraction($0, low) * 100
    }
    let waits = [relation.wait.low ?? wait, relation.wait.high ?? wait].map(frame.y)
    return """
      <line class="cross" x1="\(loads[0])%" x2="\(loads[1])%" y1="\(y)" y2="\(y)"/>\
      <line class="cross" x1="\(x)%" x2="\(x)%" y1="\(waits[0])" y2="\(waits[1])"/>\
      <circle class="dot" cx="\(x)%" cy="\(y)" r="5.5"/>\
      <text class="mark-name \(x > 60 ? "end" : "start" as Markup)" x="\(x)%" dx="\(x > 60 ? -10 : 10)" y="\(y - 10)">today</text>
      """
  }

  // MARK: Words

  private var textbookName: String { "M/M/\(relation.servers)" }

  private var key: Markup {
    let replications: Markup =
      relation.points.isEmpty
      ? "" : "<span class=\"mark-key cloud-key\"></span>a replication (\(relation.points.count) drawn) "
    guard relation.serviceHours != nil else { return "\(replications)" }
    let fitted: Markup =
      relation.factorOverTextbook == nil
      ? "" : "<span class=\"swatch mean\"></span>the same shape through today’s point "
    return """
      \(replications)<span class="swatch textbook"></span>\(textbookName) of the textbook, if everybody could do \
      everything \(fitted)
      """
  }

  private func sentence(_ mean: Double, _ wait: Double) -> String {
    let today =
      "At \(Quantity.estimate(relation.utilization)) a task waits \(Quantity.estimate(relation.wait)) of working time "
      + "for somebody to begin."
    guard let factor = relation.factorOverTextbook, let service = relation.serviceHours,
      let ahead = nextMark(mean),
      let multiple = LoadAndWait.textbookWait(utilization: ahead.share, servers: relation.servers)
    else { return today }
    // The ends of the interval of today's wait, along the same curve.
    let ends = [relation.wait.low ?? wait, relation.wait.high ?? wait].map {
      multiple * service * factor * $0 / wait
    }
    let places = (ends.last ?? 0) < 10 ? 1 : 0
    let range =
      Set(ends.map { Quantity.number($0, places: places) }).count == 1
      ? Quantity.number(ends[0], places: places)
      : ends.map { Quantity.number($0, places: places) }.joined(separator: " to ")
    return today
      + " That is \(Quantity.number(factor, places: 1)) times as long as in \(textbookName) at the same load. Along the "
      + "same curve, load at the \(ahead.name) mark of \(Quantity.exactPercent(ahead.share)) would make it about "
      + "\(range)\u{A0}h: an extrapolation, to be checked by simulating it."
      + observed
  }

  /// What the replications say, which chance loaded more or less.
  private var observed: String {
    guard let slope = relation.slope else { return "" }
    guard slope.low > 0 else {
      return
        " Between replications, which chance loads more or less, more load is not shown to go with longer waits."
    }
    let point = Observations.Estimate(mean: slope.mean / 100, halfWidth: slope.halfWidth / 100)
    return " Between replications, which chance loads more or less, a percentage point more goes with "
      + "\(EstimateWords.number(point, unit: "\u{A0}h")) more waiting."
  }

  /// The next mark above the load at which the curve says something.
  private func nextMark(_ mean: Double) -> (share: Double, name: String)? {
    [(thresholds.ideal, "ideal"), (thresholds.warning, "warning"), (thresholds.critical, "critical")]
      .first { $0.0 > mean + 0.005 && $0.0 < 1 }
  }

  private func dataTable(_ mean: Double) -> DataTable {
    let shares = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98]
    let service = relation.serviceHours
    func wait(_ share: Double, _ factor: Double?) -> String {
      guard let service, let factor,
        let multiple = LoadAndWait.textbookWait(utilization: share, servers: relation.servers)
      else { return "–" }
      return Quantity.number(multiple * service * factor, places: 2)
    }
    return DataTable(
      caption:
        "Working hours of waiting by utilization: \(textbookName) exactly for the mean service time of "
        + "\(service.map { Quantity.number($0, places: 2) } ?? "–") h, and its shape through today’s means; the points are in "
        + "replications.csv",
      columns: ["Utilization", textbookName, "Through today’s point"],
      rows: shares.map { share in
        [Quantity.exactPercent(share), wait(share, 1), wait(share, relation.factorOverTextbook)]
      })
  }
}
