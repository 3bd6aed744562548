import Experiments

/// What must hold exactly in every replication, and Little's law, which must hold but for chance.
struct ExactChecks {
  let observations: Observations
  let confidence: String

  func render() -> Markup {
    let (count, balanced) = (observations.replications, observations.balanced)
    let (checks, passed) = (observations.stationChecks, observations.stationChecksPassed)
    return """
      <h3>Exact checks</h3>
      <ul class="checks">
      <li>\(mark(balanced == count)) The books balance, to the task and to the microsecond, in \(balanced) of \(count) \
      replications: what came in has left or is there, and every hour somebody was busy belongs to a piece of work.</li>
      <li>\(mark(passed == checks)) At \(passed) of \(checks) stations and replications two observers agree to the \
      microsecond: one counts who is there and integrates over time, the other keeps when each visit began.</li>
      </ul>
      <p>Whether the program itself is right is checked against exact results of queueing theory by \
      <code>plimsoll verify</code>, which fails if any of them is missed.</p>
      <h4>Little’s law: L − λW at every station</h4>
      \(DataTable(
        caption: "L − λW, which is 0 in a steady state but for chance, with its \(confidence) interval over "
          + "\(count) replications",
        columns: ["Station", "L", "λW", "L − λW", "Zero is"],
        rows: observations.stations.map(row), isOpen: true
      ).render())
      """
  }

  private func mark(_ holds: Bool) -> Markup {
    holds ? "<strong>Holds.</strong>" : "<strong class=\"late-text\">Does not hold.</strong>"
  }

  private func row(_ station: Observations.LittleResidual) -> [String] {
    guard let residual = station.residual, let halfWidth = residual.halfWidth else {
      return [station.name, number(station.number), number(station.arrivalsTimesHours), "–", "–"]
    }
    let isInside = residual.mean.magnitude <= halfWidth
    return [
      station.name, number(station.number), number(station.arrivalsTimesHours),
      EstimateWords.number(residual), isInside ? "inside" : "outside: the period is not settled, or chance",
    ]
  }

  private func number(_ value: Double) -> String {
    value.isFinite ? Quantity.number(value, places: 3) : "–"
  }
}
