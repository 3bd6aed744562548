import Experiments

/// What speaks for the numbers of a run and what against: whether it is stable, whether it is settled, what is not
/// known of its inputs, and the record for peers.
struct TrustSection {
  let result: RunResult

  func render() -> Markup {
    """
    <section aria-labelledby="trust">
    <h2 id="trust">Trust</h2>
    \(result.observations.map { ExactChecks(observations: $0, confidence: result.confidenceName).render() } ?? "")\
    <h3>Stability</h3>
    <p>\(result.stability.sentence)</p>
    \(stations)<h3>Warm-up</h3>
    <p>\(result.warmUp.sentence)</p>
    <p class="key"><span class="swatch average"></span>mean of the replications at the end of each day \
    <span class="swatch mean"></span>moving average over \(2 * result.warmUp.window + 1) days with working hours</p>
    <figure class="wide"><figcaption><h4>Tasks in the system from the first simulated day</h4></figcaption>
    \(WelchChart(warmUp: result.warmUp).render(id: "welch"))</figure>
    \(course.render())
    \(ConvergenceFigure(convergence: result.convergence, confidence: result.confidenceName).render())\
    \(InputBasis(study: result.scenario.study).render())\
    \(ControlledMeansTable(result: result).render())\(uncertainty)\(record)</section>

    """
  }

  /// The course behind Welch's plot, a day of every week; all days are in warmup.csv.
  private var course: DataTable {
    func number(_ value: Double?) -> String { value.map { Quantity.number($0, places: 2) } ?? "–" }
    let days = result.warmUp.course
    let step = max((days.count + 99) / 100, 7)
    return DataTable(
      caption:
        "Tasks in the system, mean of the replications and moving average, every \(step) days; all days "
        + "are in warmup.csv",
      columns: ["Date", "Mean", "Moving average"],
      rows: stride(from: 0, to: days.count, by: step).map { place in
        [days[place].date.iso8601, number(days[place].population), number(days[place].smoothedPopulation)]
      })
  }

  private var stations: Markup {
    guard !result.stability.stations.isEmpty else { return "" }
    return DataTable(
      caption: "Load of each station: hours of work demanded over hours available",
      columns: ["Station", "Load", "Interval"],
      rows: result.stability.stations.map { station in
        let load = station.load
        return [
          station.name, Quantity.number(load.mean, places: 3),
          station.isExact
            ? "exact" : "\(Quantity.number(load.low, places: 3)) to \(Quantity.number(load.high, places: 3))",
        ]
      }
    ).render()
  }

  // MARK: Input uncertainty

  private var uncertainty: Markup {
    guard let uncertainty = result.uncertainty else { return "" }
    let rows: [Markup] = uncertainty.metrics.map(row)
    let unstable: Markup =
      uncertainty.unstableDraws == 0
      ? ""
      : """
       With \(uncertainty.unstableDraws) of the draws the system is unstable, so that waits, queues and service levels \
      have no mean over all of them.
      """
    return """
      <h3>Inputs that are not known</h3>
      <p>\(uncertainty.draws.count) draws of \(uncertainty.paths.joined(separator: ", ")), \
      \(uncertainty.replications) replications each. The first interval is what chance leaves open at the scenario’s own \
      inputs, the second what the inputs leave open with chance taken out, the third both.\(unstable)</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Input uncertainty"><table class="numbers">
      <thead><tr><th scope="col">Metric</th><th scope="col">Mean</th><th scope="col">Noise</th>\
      <th scope="col">Inputs</th><th scope="col">Both</th><th scope="col">Share of inputs</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }

  private func row(_ metric: MetricUncertainty) -> Markup {
    let unit = metric.nominal.metric.unit
    let ends = metric.total ?? metric.input
    let width = ends.map { ($0.upperBound - $0.lowerBound) / 2 * unit.factor } ?? 0
    let places = Quantity.decimals(halfWidth: width, value: (metric.nominal.mean ?? 0) * unit.factor)
    func number(_ value: Double) -> String { Quantity.number(value * unit.factor, places: places) }
    func cell(_ range: ClosedRange<Double>?) -> Markup {
      guard let range else { return "<td>–</td>" }
      return "<td>\(number(range.lowerBound)) to \(number(range.upperBound))</td>"
    }
    var noise: ClosedRange<Double>?
    if let low = metric.nominal.low, let high = metric.nominal.high, low <= high { noise = low...high }
    let mean: Markup =
      metric.nominal.mean.map { "<strong>\(number($0))</strong>\(unit.suffix)" }
      ?? (metric.nominal.isUnstable ? "unstable" : "–")
    return """
      <tr><th scope="row"><code>\(metric.nominal.metric.name)</code></th><td>\(mean)</td>\(cell(noise))\
      \(cell(metric.input))\(cell(metric.total))<td>\(metric.inputShare.map(Quantity.percent) ?? "–")</td></tr>

      """
  }

  // MARK: The record for peers

  private var record: Markup {
    let sections: [Markup] = StressRecord(result).sections.map { section in
      let items: [Markup] = section.items.map { item in
        let statements: [Markup] = item.statements.map { "<dd>\($0)</dd>\n" }
        return "<div><dt>\(item.number) \(item.title)</dt>\n\(statements)</div>\n"
      }
      return """
        <h4>\(section.number). \(section.title)</h4>
        <dl class="record">
        \(items)</dl>

        """
    }
    return """
      <h3>Record for peers</h3>
      <p>The checklist STRESS-DES for simulation studies (Monks and others, 2019), filled in from the scenario and this \
      run; the same as a file: stress-des.md.</p>
      <details><summary>STRESS-DES</summary>
      \(sections)</details>

      """
  }
}
