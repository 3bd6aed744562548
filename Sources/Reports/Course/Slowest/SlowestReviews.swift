import Experiments
import LeadPolicy
import TeamModel

/// The reviews of replication 1 that took longest from submission to verdict, and what the reviewer did meanwhile.
package struct SlowestReviews {
  /// Slowest first.
  package let reviews: [ReviewRecord]
  private let course: CourseOfWork
  private static let count = 5

  /// The slowest of those decided in the measured period.
  package init(_ course: CourseOfWork) {
    self.course = course
    let measured = course.trace.reviews.filter { course.isMeasured($0.decided) }
    reviews = Array(
      measured.sorted {
        ($1.turnaroundHours, $0.decided, $0.strategic, $0.ordinal)
          < ($0.turnaroundHours, $1.decided, $1.strategic, $1.ordinal)
      }.prefix(Self.count))
  }

  package func render() -> Markup {
    guard !reviews.isEmpty else { return .empty }
    var titles: [TaskPlace: String] = [:]
    let wanted = Set(reviews.map(place))
    for task in course.trace.tasks where wanted.contains(TaskPlace(task)) {
      titles[TaskPlace(task)] = "\(task.key) \(task.title)"
    }
    let rows: [Markup] = reviews.map { review in
      let place = place(review)
      let verdict =
        review.failedChecks.isEmpty
        ? "passed"
        : "sent back: "
          + review.failedChecks.map { ReviewCheck(code: $0)?.title ?? $0 }.joined(separator: ", ")
      return """
        <tr><th scope="row">\(review.strategic) · \(titles[place] ?? "")</th>\
        <td>\(Quantity.number(review.turnaroundHours, places: 1))\u{A0}h\(review.withinServiceLevel ? "" : ", late")</td>\
        <td class="words">\(story(review)) \(verdict).</td></tr>

        """
    }
    return """
      <h3>The slowest reviews</h3>
      <p class="note">Exact: what happened in replication 1: the reviews decided in the measured period with the longest \
      turnaround on the service level's clock.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="The slowest reviews"><table class="numbers slow-reviews">
      <thead><tr><th scope="col">Task</th><th scope="col">Turnaround</th><th scope="col" class="words">What happened</th>\
      </tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }

  private func place(_ review: ReviewRecord) -> TaskPlace {
    TaskPlace(strategic: review.strategic, ordinal: review.ordinal)
  }

  private func story(_ review: ReviewRecord) -> Markup {
    let reviewer = review.reviewer.map(course.name) ?? "the Tech Lead"
    let wait = course.hours(from: review.submitted, to: review.started)
    let meanwhile =
      review.reviewer.map { course.meanwhile($0, from: review.submitted, to: review.started) } ?? ""
    let began: Markup =
      wait < 0.05
      ? "\(reviewer) began at once"
      : "\(reviewer) began after \(Quantity.number(wait, places: 1)) working hours\(meanwhile)"
    return """
      \(review.kind == .peer ? "A peer's round" : "Round") \(review.round), handed in \(course.text(review.submitted)): \
      \(began); \(course.text(review.decided)):
      """
  }
}
