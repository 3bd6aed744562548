import Experiments
import TeamModel

extension SweepPage {
  /// The chosen point and each metric along each factor.
  var explore: Markup {
    let parts: [Markup] = levels.factors.indices.map { factor in
      let charts = findings.shown.map { metric in
        ProfileChart(
          findings: findings, levels: levels, metric: metric, factor: factor, chosen: chosen,
          axis: MetricAxis(findings, metric: metric)
        ).render()
      }
      return """
        <h3 class="along">Along <code>\(levels.factors[factor].path)</code></h3>
        <div class="multiples" data-view="profiles" data-factor="\(factor)">
        \(charts)</div>

        """
    }
    let ring: Markup =
      findings.recommendation?.point == nil
      ? "" : " <span class=\"mark-key ring\"></span>the recommended point"
    let dashes: Markup = (definition.targets ?? []).isEmpty ? "" : "; dashes: the target"
    return """
      <section aria-labelledby="explore">
      <h2 id="explore">What if</h2>

      <p class="shown-point" id="shown-point" role="status">Shown is <code>\(findings.points[chosen].label)</code>, \
      \(chosen == findings.recommendation?.point ? "the recommended point" : findings.baseWords).</p>
      \(targets)<div data-view="tiles">
      \(SweepTiles(findings: findings, chosen: chosen).render())</div>
      <p class="note">The base is <code>\(findings.points[findings.basePoint].label)</code>, \(findings.baseWords); \
      differences from it are paired, replication by replication.</p>
      <p class="key"><span class="mark-key chosen"></span>the point that is shown\(ring) <span class="mark-key better">\
      </span>\(definition.design == .grid ? "points that differ from it in this parameter alone" : "all points, wherever their other parameters are"); \
      lines up and down: \(Quantity.exactPercent(definition.confidence)) intervals\(dashes)</p>
      \(parts)</section>

      """
  }

  private var targets: Markup {
    guard definition.targets != nil else { return "" }
    return """
      <h3 class="hidden">Targets at this point</h3>
      <div data-view="targets">
      \(TargetStrip(findings: findings, chosen: chosen).render())</div>

      """
  }

  /// Two factors at once.
  var twoParameters: Markup {
    guard let pair, let axis = MetricAxis(ofMeans: findings, metric: firstMetric) else { return "" }
    let map = HeatMap(
      findings: findings, levels: levels, metric: firstMetric, across: pair.across, up: pair.up,
      chosen: chosen,
      axis: axis)
    return """
      <section aria-labelledby="map-of-two">
      <h2 id="map-of-two">Two parameters at once</h2>
      <p class="note">The deeper the colour, the greater the mean. Solid lines join equal means, a dashed one runs where a \
      target is just met; the frame marks the point that is shown.</p>
      <div class="choices" data-choices="map"></div>
      <div data-view="map">
      \(map.render())</div>
      </section>

      """
  }

  /// Two metrics at once.
  var tradeOff: Markup {
    guard let trade else { return "" }
    return """
      <section aria-labelledby="trade-off">
      <h2 id="trade-off">What one gains costs the other</h2>
      <div class="choices" data-choices="pareto"></div>
      <div data-view="pareto">
      \(ParetoFront(findings: findings, across: trade.across, up: trade.up, chosen: chosen).render())</div>
      </section>

      """
  }

  /// Single replications.
  var distributions: Markup {
    """
    <section aria-labelledby="distributions">
    <h2 id="distributions">Distributions</h2>
    <p class="note">Single replications: the dot is their mean and the thick line its interval; the box reaches from the \
    5 % to the 95 % quantile, the shades at its ends are their intervals where there are enough replications for them, and \
    the thin line goes to the least and the greatest of \(Quantity.count(definition.replications)).</p>
    <div class="multiples wide-multiples" data-view="distributions">
    \(SpreadStrips(findings: findings, chosen: chosen).render())</div>
    </section>

    """
  }

  /// Who is how busy.
  var people: Markup {
    """
    <section aria-labelledby="people">
    <h2 id="people">People</h2>
    <p class="note">The share of their working time that people are busy at the point that is shown.</p>
    <div data-view="people">
    \(PeopleStrips(findings: findings, chosen: chosen).render())</div>
    </section>

    """
  }
}
