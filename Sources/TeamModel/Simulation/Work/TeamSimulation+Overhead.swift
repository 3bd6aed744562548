import Sampling
import SimulatedTime

/// Shift time of people at work on tasks that is no effort: turning to another task, and being interrupted.
extension TeamSimulation {
  /// Shift time of a stretch that is no effort.
  @inline(__always)
  mutating func overhead(
    of person: PersonID, for item: WorkItem, effort: SimulationDuration, pace: Double
  ) -> SimulationDuration {
    blueprint.hindrances.takeTime
      ? timeAround(item, of: person, effort: effort, pace: pace) : .zero
  }

  private mutating func timeAround(
    _ item: WorkItem, of person: PersonID, effort: SimulationDuration, pace: Double
  ) -> SimulationDuration {
    people[person].leadIn = .zero
    guard item.kind == .task else { return .zero }
    let id = TaskID(index: item.subject)
    let leadIn = tasks[id].hindrances.unfinishedInterruption + switchingTime(person, to: id)
    people[person].leadIn = leadIn
    tasks[id].hindrances.stretches += 1
    // What would outlast the run is not laid out beyond it: somebody with next to no focus would meet interruptions
    // without end.
    let interruptions = interruptions(
      of: id, within: SimulationDuration(hours: effort.hours / pace),
      cutOffAfter: end - SimulationTime(microseconds: 0))
    return leadIn + interruptions.taken
  }

  /// Shift time that a person takes to turn to a task.
  private mutating func switchingTime(_ person: PersonID, to id: TaskID) -> SimulationDuration {
    guard let sampler = blueprint.hindrances.contextSwitch else { return .zero }
    let entity = entity(id)
    let last = people[person].lastTask
    people[person].lastTask = entity
    guard last != entity, last != Person.noTask else { return .zero }
    let stretch = self.entity(id, round: tasks[id].hindrances.stretches)
    var draws = randomness.stream(.contextSwitch, entity: stretch)
    let focus = blueprint.people[Int(person.index)].focus
    let hours = sampler.sample(using: &draws)
    traceDraw(.contextSwitch, about: stretch, hours)
    return SimulationDuration(hours: hours / focus)
  }

  /// The interruptions of a task's next stretch.
  ///
  /// They are points of a compound Poisson process on the shift time in which the task goes on, laid out for its
  /// whole life by its own stream: however the work is cut into stretches, the same points are met.
  ///
  /// - Parameters:
  ///   - productive: Shift time in which the work goes on, at most.
  ///   - worked: Shift time after which the stretch is cut off, its beginning and interruptions included.
  /// - Returns: the shift time that interruptions take, that in which the work goes on, and what is left of the
  ///   interruption that is cut short.
  private mutating func interruptions(
    of id: TaskID, within productive: SimulationDuration,
    cutOffAfter worked: SimulationDuration
  ) -> (taken: SimulationDuration, productive: SimulationDuration, left: SimulationDuration) {
    var taken = SimulationDuration.zero
    guard let interruptions = blueprint.hindrances.interruptions else {
      return (taken, min(productive, worked), .zero)
    }
    var draws = randomness.stream(.interruptions, entity: entity(id))
    let first = tasks[id].hindrances.exposed
    var position = SimulationDuration.zero
    while true {
      position += SimulationDuration(hours: draws.exponential() / interruptions.ratePerHour)
      let duration = SimulationDuration(hours: interruptions.hours.sample(using: &draws))
      if position <= first { continue }
      let done = position - first
      guard done <= productive, done + taken <= worked else {
        return (taken, min(productive, worked - taken), .zero)
      }
      if worked - done - taken < duration {
        return (worked - done, done, duration - (worked - done - taken))
      }
      taken += duration
    }
  }

  /// Of the shift time a person has worked in a stretch that ends, that in which the work went on.
  @inline(__always)
  mutating func productiveTime(
    _ id: PersonID, in worked: SimulationDuration, isFinished: Bool
  ) -> SimulationDuration {
    let productive = max(.zero, worked - people[id].overhead)
    guard blueprint.hindrances.takeTime, people[id].current.kind == .task else { return productive }
    return timeAtTask(id, in: worked, productive, isFinished: isFinished)
  }

  private mutating func timeAtTask(
    _ id: PersonID, in worked: SimulationDuration, _ whole: SimulationDuration, isFinished: Bool
  ) -> SimulationDuration {
    var productive = whole
    let task = TaskID(index: people[id].current.subject)
    var left = SimulationDuration.zero
    if !isFinished, worked < people[id].leadIn {
      left = max(.zero, tasks[task].hindrances.unfinishedInterruption - worked)
      productive = .zero
    } else if !isFinished {
      let cut = interruptions(
        of: task, within: people[id].duration - people[id].overhead,
        cutOffAfter: worked - people[id].leadIn)
      productive = cut.productive
      left = cut.left
    }
    tasks[task].hindrances.unfinishedInterruption = left
    tasks[task].hindrances.exposed += productive
    statistics.hindrances.overhead += worked - productive
    return productive
  }
}
