import Experiments
import TeamModel

/// The points of a sweep as the page's script reads them: once, in columns, in the units that are shown.
struct SweepData {
  let findings: SweepFindings
  let levels: SweepLevels
  /// The metric that the map and the effects show first.
  let firstMetric: Int
  /// The metrics that the trade-off shows first; nil without a trade-off.
  let trade: (across: Int, up: Int)?

  var element: Markup {
    var json = CompactJSON()
    json.object { write(&$0) }
    return Markup(
      stringLiteral: "<script type=\"application/json\" id=\"sweep-data\">\(json.text)</script>\n")
  }

  private func write(_ json: inout CompactJSON) {
    json.key("design")
    json.string(findings.definition.design.text)
    json.key("confidence")
    json.string(Quantity.exactPercent(findings.definition.confidence))
    for (name, point) in [
      ("start", findings.firstShown), ("base", findings.basePoint),
      ("recommended", findings.recommendation?.point),
    ] {
      json.key(name)
      json.int(point)
    }
    json.key("firstMetric")
    json.int(firstMetric)
    json.key("trade")
    json.array(trade.map { [$0.across, $0.up] } ?? []) { $0.int($1) }
    json.key("baseIsScenario")
    json.bool(findings.definition.basePoint != nil)
    writeFactors(&json)
    writeMetrics(&json)
    writeTargets(&json)
    writeEffects(&json)
    writeSpreads(&json)
  }

  private func writeFactors(_ json: inout CompactJSON) {
    json.key("factors")
    json.array(levels.factors) { json, factor in
      json.object { json in
        json.key("path")
        json.string(factor.path)
        json.key("isNumeric")
        json.bool(factor.numbers != nil)
        json.key("levels")
        json.array(factor.levels) { $0.string($1) }
      }
    }
    json.key("points")
    json.array(levels.points) { json, places in json.array(places) { $0.int($1) } }
  }

  private func writeMetrics(_ json: inout CompactJSON) {
    json.key("shown")
    json.array(findings.shown) { $0.int($1) }
    json.key("metrics")
    json.array(findings.metrics.enumerated()) { json, entry in
      let (place, metric) = (entry.offset, entry.element)
      let factor = metric.unit.factor
      func column(_ json: inout CompactJSON, _ key: String, _ value: (SweepFindings.Point) -> Double?) {
        json.key(key)
        json.array(findings.points) { $0.number(value($1).map { $0 * factor }) }
      }
      json.object { json in
        for (key, text) in [
          ("name", metric.name), ("words", MetricWords.name(metric)), ("unit", metric.unit.rawValue),
          ("better", metric.better.rawValue), ("summary", metric.summary),
        ] {
          json.key(key)
          json.string(text)
        }
        column(&json, "mean") { $0.estimates[place]?.mean }
        column(&json, "low") { $0.estimates[place]?.low }
        column(&json, "high") { $0.estimates[place]?.high }
        column(&json, "change") { $0.differences[place]?.mean }
        column(&json, "changeHalf") { $0.differences[place]?.halfWidth }
        json.key("unstable")
        json.array(
          findings.points.indices.filter { findings.points[$0].estimates[place]?.isUnstable ?? false }
        ) {
          $0.int($1)
        }
        json.key("absent")
        json.array(findings.points.indices.filter { findings.points[$0].estimates[place] == nil }) {
          $0.int($1)
        }
      }
    }
  }

  private func writeTargets(_ json: inout CompactJSON) {
    json.key("targets")
    json.array((findings.definition.targets ?? []).enumerated()) { json, entry in
      guard let metric = findings.metrics.firstIndex(where: { $0.name == entry.element.metric }) else {
        return
      }
      let unit = findings.metrics[metric].unit
      json.object { json in
        json.key("metric")
        json.int(metric)
        json.key("value")
        json.number(entry.element.value * unit.factor)
        json.key("demand")
        json.string(TargetStrip.demand(entry.element, unit))
        json.key("verdicts")
        json.array(findings.points) { json, point in
          json.string(TargetStrip.verdict(point.targets[entry.offset]))
        }
      }
    }
  }

  private func writeEffects(_ json: inout CompactJSON) {
    let places = Dictionary(zip(findings.metrics.map(\.name), findings.metrics.indices)) { first, _ in first }
    json.key("effects")
    json.array(findings.effects) { json, effect in
      guard let metric = places[effect.metric.name] else { return }
      let factor = effect.metric.unit.factor
      json.object { json in
        json.key("metric")
        json.int(metric)
        json.key("name")
        json.string(TornadoChart.name(effect))
        json.key("mean")
        json.number(effect.interval.mean * factor)
        json.key("half")
        json.number(effect.interval.halfWidth * factor)
      }
    }
  }

  private func writeSpreads(_ json: inout CompactJSON) {
    json.key("spreads")
    json.array(findings.shown.enumerated()) { json, entry in
      let factor = findings.metrics[entry.element].unit.factor
      json.array(findings.points) { json, point in
        guard let spread = point.spreads[entry.offset] else { return json.null() }
        let values = [
          spread.least, spread.p05, spread.p95, spread.greatest, spread.p05Interval?.low,
          spread.p05Interval?.high, spread.p95Interval?.low, spread.p95Interval?.high,
        ]
        json.array(values) { $0.number($1.map { $0 * factor }) }
      }
    }
  }
}
