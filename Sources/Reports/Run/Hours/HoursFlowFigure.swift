import Experiments
import TeamModel

/// Where hours go: from the people of each role to what they are busy with, and to nothing.
struct HoursFlowFigure {
  let observations: Observations
  let confidence: String

  /// What hours go into, with the activities of the model that it gathers.
  private static let sinks: [(name: String, style: Markup, activities: [WorkRecord.Activity])] = [
    ("Planning", "flow-planning", [.planning, .replanning, .contract]),
    ("Work", "flow-work", [.implementation]), ("Rework", "flow-rework", [.rework]),
    ("Review", "flow-review", [.review, .peerReview]),
    ("Helping others", "flow-help", [.unblocking, .mentoring]),
  ]

  private struct Sink {
    let name: String
    let style: Markup
    /// Hours a week from each role.
    let hours: [Double]
    var total: Double { hours.reduce(0, +) }
  }

  func render() -> Markup {
    let roles = observations.hours.filter { $0.available.mean > 0 }
    guard !roles.isEmpty else { return .empty }
    var sinks = Self.sinks.map { sink in
      Sink(
        name: sink.name, style: sink.style,
        hours: roles.map { role in sink.activities.reduce(0) { $0 + hours(role, $1).mean } })
    }
    sinks.append(Sink(name: "Free", style: "flow-free", hours: roles.map(\.free.mean)))
    sinks.removeAll { $0.total <= 0 }
    return """
      <div class="together"><h3>Where hours go</h3>
      <p class="note">Shift hours a week, mean of the \(observations.replications) replications watched in detail. What is \
      neither is free: there was nothing to do, or all there was waited on others.</p>
      <figure class="wide"><figcaption><h4>From whom, into what, hours a week</h4></figcaption>
      \(drawing(roles, sinks))</figure></div>
      \(dataTable(roles).render())
      """
  }

  private func hours(
    _ role: Observations.RoleHours, _ activity: WorkRecord.Activity
  ) -> Observations.Estimate {
    WorkRecord.Activity.allCases.firstIndex(of: activity).map { role.byActivity[$0] }
      ?? Observations.Estimate(mean: 0, halfWidth: nil)
  }

  // MARK: The drawing

  private static let gap = 26.0

  private func drawing(_ roles: [Observations.RoleHours], _ sinks: [Sink]) -> Markup {
    let total = sinks.reduce(0) { $0 + $1.total }
    let most = Double(max(roles.count, sinks.count))
    let height = max(220, most * (Self.gap + 14))
    let scale = (height - Self.gap * most) / max(total, 1e-9)
    let supply = roles.indices.map { role in sinks.reduce(0) { $0 + $1.hours[role] } }
    let left = places(supply.map { $0 * scale }, height)
    let right = places(sinks.map { $0.total * scale }, height)
    var leftEdge = left
    var rightEdge = right
    var ribbons: [Markup] = []
    for role in roles.indices {
      for sink in sinks.indices where sinks[sink].hours[role] > 0 {
        let width = sinks[sink].hours[role] * scale
        ribbons.append(
          ribbon(
            from: leftEdge[role], to: rightEdge[sink], width: width, style: sinks[sink].style,
            title: "\(roles[role].role): \(sinks[sink].name.lowercased()), "
              + "\(Quantity.number(sinks[sink].hours[role], places: 1)) h a week"))
        leftEdge[role] += width
        rightEdge[sink] += width
      }
    }
    let sources: [Markup] = roles.indices.map { role in
      node(
        at: left[role], height: supply[role] * scale, isLeft: true, style: "flow-node",
        label: roles[role].people > 1 ? "\(roles[role].people) × \(roles[role].role)" : roles[role].role,
        hours: supply[role])
    }
    let ends: [Markup] = sinks.indices.map { sink in
      node(
        at: right[sink], height: sinks[sink].total * scale, isLeft: false, style: sinks[sink].style,
        label: sinks[sink].name, hours: sinks[sink].total)
    }
    return """
      <svg class="strip flow" role="img" height="\(height)" aria-labelledby="flow-title flow-desc">\
      <title id="flow-title">Where hours go</title><desc id="flow-desc">\(summary(sinks, total))</desc>\
      <svg width="100%" height="\(height)" viewBox="0 0 1000 \(height)" preserveAspectRatio="none">\(ribbons)</svg>\
      \(sources)\(ends)</svg>

      """
  }

  /// The upper ends of stacked nodes, with room above each for its name, spread over the height.
  private func places(_ heights: [Double], _ height: Double) -> [Double] {
    let free = height - heights.reduce(0, +)
    let gap = free / Double(max(heights.count, 1))
    var top = 0.0
    return heights.map { own in
      top += gap
      defer { top += own }
      return top
    }
  }

  private func ribbon(
    from: Double, to: Double, width: Double, style: Markup, title: String
  ) -> Markup {
    """
    <path class="\(style) ribbon" d="M14,\(from)C450,\(from) 550,\(to) 986,\(to)V\(to + width)\
    C550,\(to + width) 450,\(from + width) 14,\(from + width)Z"><title>\(title)</title></path>
    """
  }

  private func node(
    at top: Double, height: Double, isLeft: Bool, style: Markup, label: String, hours: Double
  ) -> Markup {
    let x: Markup = isLeft ? "0" : "98.6%"
    let textX: Markup = isLeft ? "0" : "100%"
    let anchor: Markup = isLeft ? "start" : "end"
    let text = "\(label) \(Quantity.number(hours, places: hours < 100 ? 1 : 0))\u{A0}h"
    return """
      <rect class="\(style)" x="\(x)" width="1.4%" y="\(top)" height="\(max(height, 1))"/>\
      <text class="flow-name \(anchor)" x="\(textX)" y="\(top - 6)">\(text)</text>
      """
  }

  private func summary(_ sinks: [Sink], _ total: Double) -> String {
    let parts = sinks.map { "\($0.name.lowercased()) \(Quantity.percent($0.total / total, places: 0))" }
    return "Of \(Quantity.number(total, places: 0)) hours a week: \(parts.joined(separator: ", "))."
  }

  private func dataTable(_ roles: [Observations.RoleHours]) -> DataTable {
    let activities = WorkRecord.Activity.allCases.filter { activity in
      roles.contains { hours($0, activity).mean > 0 }
    }
    return DataTable(
      caption: "Shift hours a week by role and activity, mean ± half-width of its \(confidence) interval",
      columns: ["Role"] + ["Available"] + activities.map(\.rawValue) + ["Free"],
      rows: roles.map { role in
        [role.role, EstimateWords.number(role.available)]
          + activities.map { EstimateWords.number(hours(role, $0)) } + [EstimateWords.number(role.free)]
      })
  }
}
