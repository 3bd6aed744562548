import Experiments

/// How work went in the first replication: piece by piece, and the slowest with their stories.
package struct CourseSection {
  private let result: RunResult

  package init(result: RunResult) { self.result = result }

  /// The section, well-formed, with its heading.
  package func render() -> Markup {
    """
    <section aria-labelledby="course">
    <h2 id="course">How work went</h2>
    \(content)</section>

    """
  }

  private var content: Markup {
    guard let course = CourseOfWork(result) else { return CourseOfWork.absence }
    let slowest = SlowestTasks(course)
    let figure = GanttFigure(course, stories: Set(slowest.entries.map(\.strategic.number)))
    return "\(figure.render())\(slowest.render())\(SlowestReviews(course).render())"
  }
}
