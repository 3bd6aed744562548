import Experiments
import Scenarios

/// How long reviews take against their service level.
struct ReviewSection {
  let result: RunResult

  func render() -> Markup {
    """
    <section aria-labelledby="reviews">
    <h2 id="reviews">Reviews</h2>
    \(content)</section>

    """
  }

  private var content: Markup {
    let review = result.scenario.review
    guard review.enabled else {
      return
        "<p>Domain review is switched off in this scenario: work is complete when its worker is done.</p>\n"
    }
    guard let histogram = TurnaroundHistogram(result.reviewTurnaround, serviceLevel: review.serviceLevelHours)
    else {
      return "<p>No review was decided in the measured period, so there is no turnaround to show.</p>\n"
    }
    let chart = TurnaroundChart(histogram: histogram)
    return """
      <p>\(hitRate(review))\(tail(histogram))</p>
      <figure class="wide"><figcaption><h3>Hours from submission to verdict, share of reviews, the thin line \
      being its \(result.confidenceName) interval</h3></figcaption>
      \(chart.renderBars(id: "review-bars"))</figure>
      <figure class="wide"><figcaption><h3>Share decided by then</h3></figcaption>
      \(chart.renderCumulative(id: "review-share"))</figure>
      \(dataTable(histogram).render())
      """
  }

  private func hitRate(_ review: ReviewSettings) -> Markup {
    let level = Quantity.exactHours(review.serviceLevelHours)
    let clock = review.serviceLevelClock.wording
    let summary = result.metric("review_sla_hit_rate")
    if summary?.isUnstable == true {
      return """
        The service level is \(level), in \(clock). The system is unstable: what follows is of this run's length, and \
        of no other. 
        """
    }
    guard let summary, summary.mean != nil else {
      return "The service level is \(level), in \(clock). "
    }
    return """
      <strong>\(Quantity.estimate(summary))</strong> of verdicts come within the service level of \(level) \
      (\(clock)).
      """
  }

  private func tail(_ histogram: TurnaroundHistogram) -> Markup {
    guard histogram.beyond > 0 else { return "" }
    let share = Quantity.share(
      Double(histogram.beyond) / Double(histogram.total), halfWidth: histogram.beyondHalfWidth)
    return " \(share) take longer than the \(Quantity.exactHours(histogram.end)) drawn."
  }

  private func dataTable(_ histogram: TurnaroundHistogram) -> DataTable {
    let total = Double(histogram.total)
    var rows = histogram.bins.map { bin in
      [
        "\(Quantity.exactHours(bin.from)) to \(Quantity.exactHours(bin.to))", Quantity.count(bin.count),
        Quantity.share(Double(bin.count) / total, halfWidth: bin.halfWidth),
        Quantity.share(Double(bin.cumulative) / total, halfWidth: bin.cumulativeHalfWidth),
      ]
    }
    if histogram.beyond > 0 {
      rows.append([
        "longer", Quantity.count(histogram.beyond),
        Quantity.share(Double(histogram.beyond) / total, halfWidth: histogram.beyondHalfWidth), "all",
      ])
    }
    return DataTable(
      caption: "Reviews by turnaround: exact counts over all replications, and shares with their "
        + "\(result.confidenceName) intervals",
      columns: ["Turnaround", "Reviews", "Share", "Decided by then"], rows: rows)
  }
}

extension ServiceLevelClock {
  /// The clock's hours in words.
  fileprivate var wording: String {
    switch self {
    case .workingHours: "working hours of the team"
    case .elapsed: "elapsed hours"
    case .reviewerHours: "hours of the reviewer's own shifts"
    }
  }
}
