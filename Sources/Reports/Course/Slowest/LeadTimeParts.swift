import Experiments
import SimulatedTime
import TeamModel

/// Where the time of a strategic task went, along the chain of tactical tasks that determined its end: stretches
/// without gaps from its arrival to its end, in working hours of the team.
package struct LeadTimeParts {
  /// A stretch of time.
  package struct Stretch: Hashable {
    package var place: TaskTime
    /// Since the arrival.
    package var from: Double
    package var to: Double
  }

  /// In order of time, none empty.
  package private(set) var stretches: [Stretch] = []
  /// From arrival to end.
  package let leadTime: Double
  private let arrival: Double
  private var cursor: Double

  package init(
    of strategic: StrategicRecord, ended: SimulationTime, chain: CriticalChain, in courses: TaskCourses,
    _ course: CourseOfWork
  ) {
    arrival = course.hours(strategic.arrived)
    cursor = arrival
    leadTime = max(course.hours(ended) - arrival, 0)
    for (index, task) in chain.tasks.enumerated() {
      let ready = task.ready ?? task.assigned ?? strategic.arrived
      if index == 0 { pass(.planning, to: course.hours(min(task.assigned ?? ready, ready))) }
      pass(.dependencies, to: course.hours(ready))
      guard let completed = task.completed else { continue }
      pass(.worker, to: course.hours(task.started ?? completed))
      passThrough(Self.busyTimes(of: task, in: courses, course), until: course.hours(completed))
    }
    pass(.others, to: arrival + leadTime)
  }

  /// Hours at a place.
  package func hours(_ place: TaskTime) -> Double {
    stretches.reduce(0) { $0 + ($1.place == place ? $1.to - $1.from : 0) }
  }

  private mutating func pass(_ place: TaskTime, to time: Double) {
    let time = min(time, arrival + leadTime)
    guard time > cursor else { return }
    if let last = stretches.last, last.place == place {
      stretches[stretches.count - 1].to = time - arrival
    } else {
      stretches.append(Stretch(place: place, from: cursor - arrival, to: time - arrival))
    }
    cursor = time
  }

  /// Goes on to `end` through what somebody did; where several things overlap, the first kind counts, and where there
  /// is none, the task waited on others.
  private mutating func passThrough(_ busy: [(place: TaskTime, time: Range<Double>)], until end: Double) {
    let bounds = Set(busy.flatMap { [$0.time.lowerBound, $0.time.upperBound] }).filter { $0 < end }.sorted()
    for bound in bounds + [end] where bound > cursor {
      let middle = (cursor + bound) / 2
      pass(busy.first { $0.time.contains(middle) }?.place ?? .others, to: bound)
    }
  }

  /// What somebody did on a task, the kinds that count first in front.
  private static func busyTimes(
    of task: TaskRecord, in courses: TaskCourses, _ course: CourseOfWork
  ) -> [(place: TaskTime, time: Range<Double>)] {
    let place = TaskPlace(task)
    var work: [(place: TaskTime, time: Range<Double>)] = []
    for record in courses.work[place] ?? [] {
      guard record.activity == .implementation || record.activity == .rework else { continue }
      let kind: TaskTime = record.activity == .rework ? .rework : .work
      for stretch in course.hoursOnShift(record.person, from: record.began, to: record.ended) {
        work.append((kind, stretch))
      }
    }
    var reviews: [(place: TaskTime, time: Range<Double>)] = []
    var waits: [(place: TaskTime, time: Range<Double>)] = []
    for review in courses.reviews[place] ?? [] {
      let submitted = course.hours(review.submitted)
      let started = max(course.hours(review.started), submitted)
      reviews.append((.review, started..<max(course.hours(review.decided), started)))
      waits.append((.reviewer, submitted..<started))
    }
    return work + reviews + waits
  }
}
