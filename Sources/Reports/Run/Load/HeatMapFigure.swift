import Experiments
import LeadPolicy
import WorkingTime

/// Utilization by person and week, and by skill and week, in the bands of the marks; below it the demand that found
/// nobody.
struct HeatMapFigure {
  let weekly: WeeklyUtilization
  let unmet: [Observations.Estimate?]
  let observed: Int
  let thresholds: CapacityThresholds
  let confidence: String

  func render() -> Markup {
    guard weekly.grid.starts.count > 1 else { return .empty }
    let people: [Markup] = weekly.people.map { row($0.name, note: "", $0.weeks) }
    let skills: [Markup] = weekly.skills.map { skill in
      row(skill.name, note: "held by \(skill.holders.joined(separator: ", "))", skill.weeks)
    }
    let skillHead: Markup = skills.isEmpty ? "" : head("Skills", "busy share of those who hold them")
    return """
      <div class="together"><h3>\(title)</h3>
      <p class="note">Mean of the replications. Of a skill: of the people who hold it, whatever they are busy with, since \
      who is busy is free for no other task.\(omission)</p>
      <figure class="wide"><figcaption class="key cells">\(legend)</figcaption><div class="scroll" tabindex="0" \
      role="region" aria-label="\(title)"><div class="band-rows heat">
      \(head("People", "busy share of their hours"))\(people)\(skillHead)\(skills)\(unmetRow)<div class="band-axis"></div>
      \(axis)</div></div></figure></div>
      \(dataTable.render())
      """
  }

  private var title: String {
    weekly.grid.weeksPerStretch == 1
      ? "Utilization week by week" : "Utilization by \(weekly.grid.stretchName)"
  }

  private var omission: String {
    weekly.omittedPeople > 0
      ? " Of all people, the first \(weekly.people.count - 1) and a lead; \(weekly.omittedPeople) more are not shown."
      : ""
  }

  private func head(_ name: String, _ note: String) -> Markup {
    "<div class=\"band-head\"><b>\(name)</b> <span>\(note)</span></div>\n"
  }

  // MARK: Cells

  private func row(_ name: String, note: String, _ weeks: [WeeklyUtilization.Cell?]) -> Markup {
    let present = weeks.compactMap(\.self)
    let most = present.max { $0.mean < $1.mean }
    let summary =
      most.map { "At most \(share($0.mean, $0.halfWidth)) in a \(weekly.grid.stretchName)." } ?? "No hours."
    let cells: [Markup] = weeks.enumerated().map { week, cell in
      guard let cell else { return self.cell(week, "cell-away", "nobody there") }
      return self.cell(week, Self.style(cell.mean, thresholds), share(cell.mean, cell.halfWidth))
    }
    let small: Markup = note.isEmpty ? "" : "<span>\(note)</span>"
    return """
      <div class="band-name"><b>\(name)</b> \(small)</div>
      \(strip(cells, title: "\(name), by the \(weekly.grid.stretchName)", summary: summary))
      """
  }

  private static func style(_ utilization: Double, _ thresholds: CapacityThresholds) -> Markup {
    let band = CapacityBand(utilization: utilization, thresholds: thresholds)
    guard band == .belowIdeal else { return "cell-\(band.name)" }
    let third = Int((utilization / max(thresholds.ideal, 1e-9) * 3).rounded(.down))
    return ["heat-1", "heat-2", "heat-3"][min(max(third, 0), 2)]
  }

  private func cell(_ week: Int, _ style: Markup, _ value: String) -> Markup {
    """
    <rect class="\(style)" x="\(week)" width="1" height="1"><title>\(weekly.grid.starts[week].iso8601): \(value)</title>\
    </rect>
    """
  }

  private func strip(_ cells: [Markup], title: String, summary: String) -> Markup {
    """
    <svg class="strip heat-strip" role="img" height="22" viewBox="0 0 \(cells.count) 1" preserveAspectRatio="none">\
    <title>\(title)</title><desc>\(summary)</desc>\(cells)</svg>

    """
  }

  private func share(_ mean: Double, _ halfWidth: Double?) -> String {
    guard let halfWidth else { return Quantity.percent(mean) }
    return Quantity.share(mean, halfWidth: halfWidth)
  }

  // MARK: Unmet demand

  /// Ends of the steps of unmet demand, as shares of the hours.
  private static let steps = [0.1, 0.25, 0.5, 1.0]

  private var unmetRow: Markup {
    guard unmet.contains(where: { $0 != nil }) else { return "" }
    let cells: [Markup] = unmet.enumerated().map { week, demand in
      guard let demand else { return cell(week, "cell-away", "no hours") }
      let step = Self.steps.count { demand.mean >= $0 }
      return cell(week, "unmet-\(step)", share(demand.mean, demand.halfWidth))
    }
    let most = unmet.compactMap(\.self).map(\.mean).max() ?? 0
    let ends: [Markup] = (["0"] + Self.steps.map { Quantity.exactPercent($0) }).enumerated().map {
      step, from in
      "<span><svg class=\"cell-swatch\" aria-hidden=\"true\" viewBox=\"0 0 1 1\" width=\"16\" height=\"16\"><title>"
        + "step</title><desc>A cell.</desc><rect class=\"unmet-\(step)\" width=\"1\" height=\"1\"/></svg> from \(from)</span> "
    }
    return """
      <div class="band-head"><b>Unmet demand</b> <span>estimated hours of tasks ready and not begun at the end of each \(weekly.grid.stretchName), \
      against the team's hours in it (mean of the \(observed) replications watched in detail): \(ends)</span></div>
      <div class="band-name"><b>Waiting work</b></div>
      \(strip(cells, title: "Unmet demand, by the \(weekly.grid.stretchName)", summary: "At most \(Quantity.percent(most)) of the hours."))
      """
  }

  // MARK: Around it

  private var legend: Markup {
    let ideal = Quantity.exactPercent(thresholds.ideal)
    let entries: [(Markup, String)] = [
      ("heat-1", "up to \(Quantity.percent(thresholds.ideal / 3, places: 0))"),
      ("heat-2", "up to \(Quantity.percent(thresholds.ideal * 2 / 3, places: 0))"),
      ("heat-3", "below \(ideal)"),
      ("cell-ideal", "ideal, from \(ideal)"),
      ("cell-warning", "warning, from \(Quantity.exactPercent(thresholds.warning))"),
      ("cell-critical", "critical, from \(Quantity.exactPercent(thresholds.critical))"),
      ("cell-away", "away"),
    ]
    let parts: [Markup] = entries.map { style, name in
      """
      <span><svg class="cell-swatch" aria-hidden="true" viewBox="0 0 1 1" width="16" height="16"><title>\(name)</title>\
      <desc>A cell.</desc><rect class="\(style)" width="1" height="1"/></svg> \(name)</span> 
      """
    }
    return "\(parts)"
  }

  private var axis: Markup {
    let first = weekly.grid.starts[0]
    let axis = TimeAxis(first: first, last: weekly.grid.end)
    let ticks: [Markup] = axis.ticks(limit: 13).filter { $0.fraction <= 0.93 }.enumerated().map {
      index, tick in
      let percent = tick.fraction * 100
      let spare: Markup = index % 2 == 1 ? " spare" : ""
      return """
        <line class="axis" x1="\(percent)%" x2="\(percent)%" y1="0" y2="6"/>\
        <text class="tick start\(spare)" x="\(percent)%" dx="3" y="14">\(tick.label)</text>
        """
    }
    return """
      <svg class="strip heat-strip" role="img" height="20"><title>Weeks of the columns</title>\
      <desc>From \(first.iso8601) to \((weekly.grid.end + -1).iso8601), one column per \(weekly.grid.stretchName).</desc>\
      <line class="axis" x1="0" x2="100%" y1="0" y2="0"/>\(ticks)</svg>

      """
  }

  private var dataTable: DataTable {
    let rows = weekly.people + weekly.skills
    let hasUnmet = unmet.contains { $0 != nil }
    return DataTable(
      caption:
        "Utilization by \(weekly.grid.stretchName) in percent: mean ± half-width of its \(confidence) interval, and in "
        + "brackets the exact percentage of these replications that reach the critical mark"
        + (hasUnmet ? "; last the unmet demand" : ""),
      columns: ["From"] + rows.map(\.name) + (hasUnmet ? ["Unmet demand"] : []),
      rows: weekly.grid.starts.indices.map { week in
        [weekly.grid.starts[week].iso8601]
          + rows.map { row in
            guard let cell = row.weeks[week] else { return "–" }
            return
              "\(share(cell.mean, cell.halfWidth)) (\(Quantity.number(cell.criticalShare * 100, places: 0)))"
          } + (hasUnmet ? [unmet[week].map { share($0.mean, $0.halfWidth) } ?? "–"] : [])
      })
  }
}
