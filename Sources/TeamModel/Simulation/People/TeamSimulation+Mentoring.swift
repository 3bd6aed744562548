import LeadPolicy
import SimulatedTime
import WorkingTime

/// Mentors teach for some hours a week, until their pupils have risen by the levels that can be taught.
///
/// The hours are pieces of work of both, done when each comes to it: nobody waits for the other.
extension TeamSimulation {
  /// Puts the week's hours before mentors and pupils as a Monday begins. What is left of an earlier week comes
  /// first; who is away for the whole lookahead is passed over.
  @inline(__always)
  mutating func beginWeek(_ day: Int, _ agenda: inout Agenda) {
    if !blueprint.mentoring.pupils.isEmpty { beginLessons(day, &agenda) }
  }

  private mutating func beginLessons(_ day: Int, _ agenda: inout Agenda) {
    guard (blueprint.firstDay + day).weekday == .monday else { return }
    for index in blueprint.mentoring.pupils.indices {
      let pupil = blueprint.mentoring.pupils[index]
      guard lessons[index].piecesOpen == 0, lessons[index].levels < pupil.maximumLevels,
        isPresent(pupil.person), let mentor = mentor(of: pupil)
      else { continue }
      lessons[index].piecesOpen = 2
      enqueueLesson(index, for: mentor, &agenda)
      enqueueLesson(index, for: pupil.person, &agenda)
    }
  }

  private mutating func mentor(of pupil: Pupil) -> PersonID? {
    let mentors = blueprint.roles[Int(pupil.mentors.index)].members
    let count = Int32(mentors.count)
    for step in 0..<count {
      let person = PersonID(index: mentors.lowerBound + (pupil.mentor + step) % count)
      if isPresent(person) { return person }
    }
    return nil
  }

  private mutating func enqueueLesson(_ index: Int, for person: PersonID, _ agenda: inout Agenda) {
    let shift = blueprint.mentoring.pupils[index].hoursPerWeek
    let direct = SimulationDuration(hours: shift.hours * blueprint.people[Int(person.index)].focus)
    enqueue(
      WorkItem(kind: .mentoring, subject: Int32(index), committed: direct), for: person,
      key: WorkQueue.mentoring, &agenda)
  }

  /// Shift time of a piece of mentoring.
  func lessonTime(_ item: WorkItem) -> SimulationDuration {
    blueprint.mentoring.pupils[Int(item.subject)].hoursPerWeek
  }

  /// A mentor or a pupil has done the week's hours.
  mutating func lessonDone(_ item: WorkItem, by person: PersonID) {
    let index = Int(item.subject)
    let pupil = blueprint.mentoring.pupils[index]
    lessons[index].piecesOpen -= 1
    statistics.people.mentoring += pupil.hoursPerWeek
    guard person == pupil.person else { return }
    lessons[index].learned += pupil.hoursPerWeek
    while lessons[index].learned >= pupil.hoursPerLevel, lessons[index].levels < pupil.maximumLevels {
      lessons[index].learned -= pupil.hoursPerLevel
      lessons[index].levels += 1
      people[person].knowledge += pupil.knowledgePerLevel
      statistics.people.levelsGained += 1
    }
  }

  /// The hours are not taken because one of the two has gone.
  mutating func lessonDropped(_ item: WorkItem) { lessons[Int(item.subject)].piecesOpen -= 1 }

  // MARK: What has been learned

  /// The worst difference between the levels a person has, with what they have learned, and those a task needs:
  /// negative where they fall short.
  mutating func levelsAboveOrBelow(of person: PersonID, for plan: Int32) -> Int {
    let place = Int(blueprint.people[Int(person.index)].role.index) % blueprint.roleCount
    let knowledge = people[person].knowledge
    guard knowledge == 0 else {
      return Int(blueprint.mentoring.task(plan, ofRole: place, knowing: knowledge).levelsAboveOrBelow)
    }
    return Int(blueprint.assignment.fits[Int(plan) * blueprint.roleCount + place].levelsAboveOrBelow)
  }
}

/// Where the teaching of a pupil stands.
struct Lessons: BitwiseCopyable {
  /// Pieces of this week's hours, the mentor's and the pupil's, that are not done.
  var piecesOpen: Int32 = 0
  /// Hours since the last level was gained.
  var learned = SimulationDuration.zero
  var levels: Int32 = 0
}

extension WorkQueue {
  /// Mentoring goes before new work and behind rework and reviews.
  static let mentoring = front + 1_000
}
