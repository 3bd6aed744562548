import Experiments
import TeamModel

extension ComparisonPage {
  /// The metrics of which there are risk plots and distributions: the first ones, and those of targets and gates.
  var shownMetrics: [String] {
    let scenario = result.base.scenario
    var names = HeadlineMetric.compared.map(\.name)
    for name in scenario.targets.map(\.metric.name) + scenario.gates.map(\.metric) where !names.contains(name)
    {
      names.append(name)
    }
    return names
  }

  /// Whole distributions, before and after.
  var distributions: Markup {
    let parts: [Markup] = result.variants.indices.map { place in
      let plots = shownMetrics.enumerated().compactMap { number, name in
        DistributionPlot(result, variant: place, metric: name)?
          .render(id: "distribution-\(place + 1)-\(number)")
      }
      return """
        <h3>\(result.variants[place].point.label)</h3>
        <div class="multiples">
        \(plots)</div>

        """
    }
    return """
      <section aria-labelledby="distributions">
      <h2 id="distributions">Distributions, before and after</h2>
      <p class="note">Which share of replications is at most so much. The band around each line holds the whole \
      distribution with \(confidence) confidence (Dvoretzky, Kiefer, Wolfowitz and Massart).</p>
      <p class="key"><span class="swatch before"></span>\(result.base.label) <span class="swatch mean"></span>the variant</p>
      \(parts)</section>

      """
  }

  /// Who is how busy.
  var people: Markup {
    let parts: [Markup] = result.variants.map {
      ComparedPeople(variant: $0, base: result.base.label).render()
    }
    return """
      <section aria-labelledby="people">
      <h2 id="people">People</h2>
      <p class="note">The share of their working time that they are busy: hollow \(result.base.label), full the variant, with \
      their \(confidence) intervals; the difference is paired. Who is in one of the two only is not here.</p>
      \(parts)</section>

      """
  }

  /// How far the numbers go.
  var trust: Markup {
    let rows: [Markup] = result.variants.map { variant in
      let correlations = variant.metrics.compactMap { $0.difference?.correlation }.sorted()
      let middle = correlations.isEmpty ? nil : correlations[correlations.count / 2]
      let gained = variant.metrics.filter { ($0.difference?.correlation ?? 0) > 0 }.count
      return """
        <tr><th scope="row">\(variant.point.label)</th><td>\(middle.map { Quantity.number($0, places: 2) } ?? "–")</td>\
        <td>\(Quantity.count(gained)) of \(Quantity.count(correlations.count))</td>\
        <td class="words">\(variant.stability.sentence)</td></tr>

        """
    }
    return """
      <section aria-labelledby="trust">
      <h2 id="trust">Trust</h2>
      <p>Every pair of replications meets the same work and the same surprises. The more base and variant go up and down \
      together, the less noise is left in their difference. The base: \(result.baseStability.sentence)</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Trust, table"><table class="numbers">
      <thead><tr><th scope="col">Variant</th><th scope="col">Median correlation</th>\
      <th scope="col">Metrics helped by it</th><th scope="col" class="words">Steady state</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      </section>

      """
  }
}

/// The rules that only the page of a comparison needs.
enum ComparisonStylesheet {
  /// Free of `<` and `&`, so that they mean the same in HTML and XML.
  static let source: Markup = """
    path.before { fill: none; stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 3; }
    path.spread.before { fill: var(--ink); fill-opacity: .08; stroke: none; }
    .swatch.before { border-top: 2px dashed var(--ink); }
    .margin { fill: var(--band-ideal); }
    .margin-edge { stroke: var(--late-text); stroke-width: 1.5; stroke-dasharray: 4 3; }
    .swatch.margin-zone { height: .8em; background: var(--band-ideal); border-right: 1.5px dashed var(--late-text); }
    @media print {
      .compared { table-layout: fixed; }
      .compared thead th:first-child { width: 24%; }
      .compared.numbers thead th:not(:first-child) { overflow-wrap: anywhere; font-size: 6.5pt; }
    }

    """
}
