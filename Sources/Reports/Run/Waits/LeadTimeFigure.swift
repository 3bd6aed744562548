import Experiments

/// How long tasks take from arrival to completion: the share completed by each hour, against what is demanded.
struct LeadTimeFigure {
  let id: String
  /// "strategic tasks".
  let tasks: String
  let distribution: LeadTimeDistribution
  /// What the scenario demands of the same time, where it does.
  let targets: [TargetResult]
  let confidence: String
  let observed: Int

  func render() -> Markup {
    let end = distribution.hours.last ?? 1
    let ticks = LinearScale(low: 0, high: end).nice(ticks: 7).ticks
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    let frame = PlotFrame(
      id: id, title: "Share of \(tasks) completed by each hour", summary: summary, height: 190,
      scale: LinearScale(low: 0, high: 1),
      yTicks: [0, 0.25, 0.5, 0.75, 1].map {
        PlotFrame.YTick(value: $0, label: Quantity.percent($0, places: 0), hasLine: $0 > 0)
      },
      xTicks: ticks.filter { $0 <= end * 1.000_001 }.map {
        PlotFrame.XTick(
          fraction: $0 / end, label: Quantity.number($0, places: places) + ($0 == 0 ? "\u{A0}h" : ""))
      })
    func curve(_ value: (Observations.Estimate) -> Double) -> [[PlotFrame.CurvePoint]] {
      [
        [PlotFrame.CurvePoint(x: 0, y: 0)]
          + zip(distribution.hours, distribution.shares).map {
            PlotFrame.CurvePoint(x: $0 / end, y: value($1))
          }
      ]
    }
    let upper = curve { min($0.mean + ($0.halfWidth ?? 0), 1) }
    let lower = curve { max($0.mean - ($0.halfWidth ?? 0), 0) }
    return """
      <figure class="wide"><figcaption><h3>Working hours from arrival to completion of \(tasks)</h3>\
      <span>share completed by then, with its \(confidence) interval</span></figcaption>
      \(frame.render([
        frame.ribbon(upper: upper, lower: lower, style: "interval-band"), frame.line(curve(\.mean), style: "mean"),
        marks(frame, end), dots(frame, end),
      ]))</figure>
      \(dataTable.render())
      """
  }

  private func marks(_ frame: PlotFrame, _ end: Double) -> Markup {
    let lines: [Markup] = targets.filter { $0.value <= end }.map { target in
      frame.verticalMark(at: target.value / end, name: "target: \(Quantity.exactHours(target.value))")
    }
    return "\(lines)"
  }

  /// The shares that are read off most, where no target says which.
  private func dots(_ frame: PlotFrame, _ end: Double) -> Markup {
    let dots: [Markup] = [(0.5, "half"), (0.9, "9 of 10")].compactMap { share, name in
      guard let hours = time(of: share) else { return nil }
      return frame.labelledDot(at: hours / end, value: share, name: "\(name) within \(rounded(hours))")
    }
    return "\(dots)"
  }

  private func rounded(_ hours: Double) -> String {
    "\(Quantity.number(hours, places: hours < 10 ? 1 : 0))\u{A0}h"
  }

  /// When a share is completed, between two places of the curve.
  private func time(of share: Double) -> Double? {
    guard let place = distribution.shares.firstIndex(where: { $0.mean >= share }) else { return nil }
    let before = place > 0 ? (distribution.hours[place - 1], distribution.shares[place - 1].mean) : (0, 0)
    let after = (distribution.hours[place], distribution.shares[place].mean)
    return before.0 + (after.0 - before.0) * (share - before.1) / max(after.1 - before.1, 1e-12)
  }

  private var summary: String {
    let parts = [(0.5, "half"), (0.9, "9 of 10")].compactMap { share, name in
      time(of: share).map { "\(name) within \(rounded($0))" }
    }
    let beyond =
      distribution.beyond > 0 ? "; \(Quantity.percent(distribution.beyond)) take longer than drawn" : ""
    return "Of \(Quantity.count(distribution.count)) \(tasks) in \(observed) replications, "
      + parts.joined(separator: ", ") + beyond + "."
  }

  private var dataTable: DataTable {
    let step = max(distribution.hours.count / 40, 1)
    let places = stride(from: step - 1, to: distribution.hours.count, by: step)
    return DataTable(
      caption:
        "Share of \(tasks) completed by then, with its \(confidence) interval over \(observed) replications",
      columns: ["Within", "Share"],
      rows: places.map { place in
        let share = distribution.shares[place]
        return [
          Quantity.exactHours(distribution.hours[place]),
          share.halfWidth.map { Quantity.share(share.mean, halfWidth: $0) } ?? Quantity.percent(share.mean),
        ]
      })
  }
}
