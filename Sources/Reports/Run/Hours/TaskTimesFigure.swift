import Experiments

/// Where a task's time goes from its arrival to its completion: the waits beside the work.
struct TaskTimesFigure {
  let observations: Observations
  let confidence: String

  func render() -> Markup {
    let total = observations.taskTime
    guard total.mean > 0 else { return .empty }
    let times = zip(TaskTime.allCases, observations.taskTimes).filter { $0.1.mean > 0 }
    let waiting = times.filter { !$0.0.isActive }.reduce(0) { $0 + $1.1.mean } / total.mean
    let longest = times.map { $0.1.mean + ($0.1.halfWidth ?? 0) }.max() ?? 1
    let rows: [Markup] = times.map { place, time in
      let strip = bar(time, of: longest, name: place.name, isActive: place.isActive)
      let words = EstimateWords.number(time, unit: "\u{A0}h")
      return "<tr><th scope=\"row\">\(place.name)</th><td>\(strip)</td><td>\(words)</td></tr>\n"
    }
    return """
      <div class="together"><h3>Where the time of a task goes</h3>
      <p>From the arrival of what it belongs to until it is completed, a task takes \
      \(EstimateWords.number(total, unit: "\u{A0}h")) of working time on average; for \(Quantity.percent(waiting, places: 0)) \
      of that nobody is busy with it.</p>
      <table class="load times">
      <caption>Working hours of a completed task, mean with its \(confidence) interval over the \
      \(observations.replications) replications watched in detail; filled where somebody is busy with it</caption>
      <thead class="hidden"><tr><th scope="col">Where</th><td></td><th scope="col">Hours</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }

  private func bar(
    _ time: Observations.Estimate, of longest: Double, name: String, isActive: Bool
  ) -> Markup {
    func percent(_ hours: Double) -> Double { min(max(hours / longest, 0), 1) * 100 }
    let halfWidth = time.halfWidth ?? 0
    let style: Markup = isActive ? "bar" : "bar waiting"
    let words = EstimateWords.number(time, unit: "\u{A0}h")
    return """
      <svg class="strip" role="img" height="24"><title>\(name): \(words)</title>\
      <desc>Drawn from 0 to \(Quantity.number(longest, places: 1)) h.</desc>\
      <rect class="\(style)" x="0" width="\(percent(time.mean))%" y="5" height="14"/>\
      <line class="interval" x1="\(percent(time.mean - halfWidth))%" x2="\(percent(time.mean + halfWidth))%" y1="12" \
      y2="12"/></svg>
      """
  }
}
