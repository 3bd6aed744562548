import Experiments
import Foundation
import OutputAnalysis

/// The course of a gate's test: the difference after each look, the bounds on it, and the limit.
///
/// A gate passes at the first look whose bounds lie on the harmless side of the limit, and fails at the first whose
/// bounds lie beyond it. Looks are as far apart as the logarithms of their replications.
struct GatePathChart {
  let gate: GateResult
  let test: NonInferiorityTest

  /// The chart; nothing before the first look.
  func render(id: String) -> Markup {
    guard let last = test.path.last else { return "" }
    let factor = gate.metric.unit.factor
    let (scale, ticks) = self.scale.nice(ticks: 5)
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    let frame = PlotFrame(
      id: id, title: "\(gate.gate.text): the difference after each look",
      summary: "\(GateWords.sentence(gate)) (\(test.path.count) looks)", height: 220, scale: scale,
      yTicks: ticks.map {
        PlotFrame.YTick(value: $0, label: Quantity.number($0, places: places), hasLine: true)
      },
      xTicks: xTicks)
    let looks = test.path.map { look in
      (
        x: x(look.replications), low: look.low * factor, high: look.high * factor,
        mean: look.difference * factor
      )
    }
    let known = looks.filter { $0.low.isFinite && $0.high.isFinite }
    let upper = known.map { PlotFrame.CurvePoint(x: $0.x, y: $0.high) }
    let lower = known.map { PlotFrame.CurvePoint(x: $0.x, y: $0.low) }
    let means = looks.map { PlotFrame.CurvePoint(x: $0.x, y: $0.mean) }
    let ends: [Markup] = known.map { look in
      """
      <line class="interval" x1="\(look.x * 100)%" x2="\(look.x * 100)%" y1="\(frame.y(look.low))" \
      y2="\(frame.y(look.high))"/>
      """
    }
    let dots: [Markup] = means.map {
      "<circle class=\"dot\" cx=\"\($0.x * 100)%\" cy=\"\(frame.y($0.y))\" r=\"3.5\"/>"
    }
    return frame.render([
      upper.count > 1 ? frame.ribbon(upper: [upper], lower: [lower], style: "spread") : "",
      frame.horizontalMark(at: last.limit * factor, name: "limit"),
      frame.line([means], style: "mean"),
      "\(ends)", "\(dots)",
    ])
  }

  /// What the differences, the last bounds, the limit and no difference at all span.
  private var scale: LinearScale {
    let factor = gate.metric.unit.factor
    var values: [Double] = [0] + test.path.map(\.difference) + test.path.map(\.limit)
    if let last = test.path.last { values += [last.low, last.high].filter(\.isFinite) }
    let (low, high) = ((values.min() ?? 0) * factor, (values.max() ?? 0) * factor)
    let room = max((high - low) * 0.1, 1e-9)
    return LinearScale(low: low - room, high: high + room)
  }

  private func x(_ replications: Int) -> Double {
    guard let first = test.path.first?.replications, let last = test.path.last?.replications, last > first
    else { return 0.5 }
    return log(Double(replications) / Double(first)) / log(Double(last) / Double(first))
  }

  /// At most seven looks by name, the last among them.
  private var xTicks: [PlotFrame.XTick] {
    let stride = max(1, (test.path.count + 6) / 7)
    return test.path.reversed().enumerated().filter { $0.offset % stride == 0 }.reversed().map {
      PlotFrame.XTick(
        fraction: x($0.element.replications), label: Quantity.count($0.element.replications))
    }
  }
}

extension PlotFrame {
  /// A horizontal line with its name above its end.
  func horizontalMark(at value: Double, name: String) -> Markup {
    let place = y(value)
    return """
      <line class="mark" x1="0" x2="100%" y1="\(place)" y2="\(place)"/>\
      <text class="mark-name end" x="100%" y="\(place < 18 ? place + 16 : place - 6)">\(name)</text>
      """
  }
}
