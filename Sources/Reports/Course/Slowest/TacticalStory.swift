import LeadPolicy
import SimulatedTime
import TeamModel

/// What one tactical task of a story waited for, and who sent it back why.
struct TacticalStory {
  let task: TaskRecord
  /// Whether nothing in the story was waited for before it.
  let isFirst: Bool
  let course: CourseOfWork
  let courses: TaskCourses

  /// In order of time.
  var sentences: [Markup] {
    let dated = escalations + beginning + blockers + handOvers + reviews + end
    return dated.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element.words)
  }

  /// A sentence, and when what it tells of happened.
  private typealias Dated = (time: SimulationTime, words: Markup)

  private var place: TaskPlace { TaskPlace(task) }

  private var beginning: [Dated] {
    let name: Markup = "\(isFirst ? "" : "Then ")<b>\(task.key)</b> \(task.title)"
    guard let started = task.started else { return [(task.completed ?? .zero, "\(name) was never begun.")] }
    let person = task.assignee.map(course.name) ?? "somebody"
    let wait = course.hours(from: task.ready ?? started, to: started)
    guard wait >= 0.05 else {
      return [(started, "\(name) was begun at once by \(person), \(course.text(started)).")]
    }
    return [
      (
        started,
        """
        \(name) waited \(CourseOfWork.hours(wait)) for \(person)\(meanwhile(until: started)), who began \
        \(course.text(started)).
        """
      )
    ]
  }

  /// What the worker did while the task waited.
  private func meanwhile(until started: SimulationTime) -> Markup {
    guard let person = task.assignee, let ready = task.ready else { return .empty }
    let (hours, away) = course.doings(of: person, from: ready, to: started) {
      $0.strategic == task.strategic
    }
    return """
      \(CourseOfWork.meanwhile([
        (hours[true] ?? 0, "on its other tactical tasks"), (hours[false] ?? 0, "on other work"), (away, "away"),
      ]))
      """
  }

  private var escalations: [Dated] {
    (courses.escalations[place] ?? []).map {
      ($0.raised, Self.escalation($0, isReasonKnown: false, course))
    }
  }

  private var blockers: [Dated] {
    (courses.blockers[place] ?? []).map { blocker in
      guard let ended = blocker.ended else {
        return (
          blocker.began,
          "\(task.key) was blocked by \(blocker.kind.title) \(course.text(blocker.began)), and that was never over."
        )
      }
      let hours = Quantity.number(course.hours(from: blocker.began, to: ended), places: 1)
      let turned = blocker.isEscalated ? ", and somebody was turned to about it" : ""
      return (
        blocker.began,
        "\(task.key) was blocked by \(blocker.kind.title) for \(hours) h, until \(course.text(ended))\(turned)."
      )
    }
  }

  private var handOvers: [Dated] {
    (courses.handOvers[place] ?? []).map { handOver in
      let receiver = handOver.to.map(course.name) ?? "whoever of the role is free"
      return (
        handOver.time,
        "\(task.key) passed from \(course.name(handOver.from)) to \(receiver) \(course.text(handOver.time))."
      )
    }
  }

  /// Verdicts but those that came at once.
  private var reviews: [Dated] {
    (courses.reviews[place] ?? []).compactMap { review in
      let wait = course.hours(from: review.submitted, to: review.decided)
      let reviewer = review.reviewer.map(course.name) ?? "the Tech Lead"
      let peer = review.kind == .peer ? " as a peer" : ""
      let when = "\(CourseOfWork.hours(wait)) after it was handed in"
      guard !review.failedChecks.isEmpty else {
        return wait < 0.05 ? nil : (review.decided, "\(reviewer) passed it\(peer) \(when).")
      }
      let checks = review.failedChecks.map { ReviewCheck(code: $0)?.title ?? $0 }.joined(separator: ", ")
      return (
        review.decided,
        "\(reviewer) sent it back\(peer) \(course.text(review.decided)), \(when), for: \(checks)."
      )
    }
  }

  private var end: [Dated] {
    guard let completed = task.completed else { return [] }
    let work = task.actualHours.map {
      " (\(CourseOfWork.hours($0)) of work, estimated \(CourseOfWork.hours(task.estimateHours)))"
    }
    let verdict = courses.reviews[place]?.last?.decided
    let wait = verdict.map { course.hours(from: $0, to: completed) } ?? 0
    let handOff = wait >= 0.05 ? ", \(CourseOfWork.hours(wait)) after review had passed it" : ""
    return [(completed, "It was done \(course.text(completed))\(handOff)\(work ?? "").")]
  }

  /// Who was turned to and when they answered.
  static func escalation(
    _ escalation: EscalationRecord, isReasonKnown: Bool, _ course: CourseOfWork
  ) -> Markup {
    let reason: Markup = isReasonKnown ? "." : ": \(escalation.reason)"
    let wait = escalation.answered.map { course.hours(from: escalation.raised, to: $0) }
    let answer: Markup =
      wait.map { " It was answered after \(CourseOfWork.hours($0))." }
      ?? " There was no answer by the end of the run."
    return "Escalated to \(escalation.answeredBy) \(course.text(escalation.raised))\(reason)\(answer)"
  }

  /// Sentences with spaces between them.
  static func joined(_ sentences: [Markup]) -> Markup {
    var text = Markup.empty
    for sentence in sentences where sentence != .empty {
      text += text == .empty ? sentence : "\n\(sentence)"
    }
    return text
  }
}
