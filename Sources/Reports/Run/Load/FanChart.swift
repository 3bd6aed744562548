import Experiments
import LeadPolicy

/// The team's utilization by the week over the horizon: the median, and where the middle half and nine tenths of the
/// replications lie.
struct FanChart {
  let weekly: WeeklyUtilization
  let thresholds: CapacityThresholds
  let confidence: String
  let replications: Int

  func render() -> Markup {
    let weeks = weekly.team
    guard weeks.count > 1, weeks.contains(where: { $0.mean.isFinite }) else { return .empty }
    let axis = TimeAxis(first: weekly.grid.starts[0], last: weekly.grid.starts[weekly.grid.starts.count - 1])
    // Weeks in which nobody is there interrupt the fan.
    let runs = weeks.indices.split { !weeks[$0].mean.isFinite }.map(Array.init)
    func curve(_ quantile: Int) -> [[PlotFrame.CurvePoint]] {
      runs.map { run in
        run.map {
          PlotFrame.CurvePoint(x: axis.fraction(weekly.grid.starts[$0]), y: weeks[$0].quantiles[quantile])
        }
      }
    }
    let marks = [thresholds.ideal, thresholds.warning, thresholds.critical]
    let frame = PlotFrame(
      id: "fan", title: "Utilization of the team by the \(weekly.grid.stretchName)", summary: summary,
      height: 240,
      scale: LinearScale(low: 0, high: max(1, thresholds.critical)),
      yTicks: ([0, 0.25, 0.5].filter { $0 < thresholds.ideal - 0.1 } + marks).map {
        PlotFrame.YTick(
          value: $0, label: Quantity.exactPercent(($0 * 1_000).rounded() / 1_000),
          hasLine: $0 > 0 && !marks.contains($0))
      },
      xTicks: axis.ticks(limit: 7).map { PlotFrame.XTick(fraction: $0.fraction, label: $0.label) },
      hasMarkNames: true)
    return """
      <div class="together"><h3>How sure the load of a \(weekly.grid.stretchName) is</h3>
      <p class="key"><span class="swatch mean"></span>median of the replications <span class="swatch fan-half"></span>the \
      middle half of them <span class="swatch fan-most"></span>\(spread)</p>
      <figure class="wide"><figcaption><h4>Utilization of the team by the \(weekly.grid.stretchName)</h4></figcaption>
      \(frame.render([
        frame.capacityBands(thresholds, isShaded: false),
        frame.ribbon(upper: curve(4), lower: curve(0), style: "fan-most"),
        frame.ribbon(upper: curve(3), lower: curve(1), style: "fan-half"),
        frame.line(curve(2), style: "halo"), frame.line(curve(2), style: "mean"),
      ]))</figure></div>
      \(dataTable.render())
      """
  }

  /// What the widest band holds of the replications that there are.
  private var spread: String {
    replications >= 20 ? "nine in ten of these replications" : "all \(replications) replications"
  }

  private var summary: String {
    let widest = weekly.team.filter { $0.mean.isFinite }.max {
      $0.quantiles[4] - $0.quantiles[0] < $1.quantiles[4] - $1.quantiles[0]
    }
    guard let widest else { return "No hours." }
    return
      "\(spread.prefix(1).uppercased() + spread.dropFirst()) lie between \(Quantity.percent(widest.quantiles[0], places: 0)) and "
      + "\(Quantity.percent(widest.quantiles[4], places: 0)) in the week in which they differ most."
  }

  private var dataTable: DataTable {
    func percent(_ share: Double) -> String { Quantity.number(share * 100, places: 1) }
    return DataTable(
      caption:
        "Utilization of the team in percent: quantiles over these replications, and the \(confidence) interval of the "
        + "median",
      columns: ["From"] + WeeklyUtilization.probabilities.map { Quantity.percent($0, places: 0) }
        + ["Interval of the median", "Mean"],
      rows: weekly.team.indices.map { week in
        let team = weekly.team[week]
        guard team.mean.isFinite else {
          return [weekly.grid.starts[week].iso8601] + [String](repeating: "–", count: 7)
        }
        let median = team.medianInterval.map { "\(percent($0.low)) to \(percent($0.high))" } ?? "–"
        return [weekly.grid.starts[week].iso8601] + team.quantiles.map(percent) + [
          median,
          team.halfWidth.map { Quantity.share(team.mean, halfWidth: $0) } ?? Quantity.percent(team.mean),
        ]
      })
  }
}
