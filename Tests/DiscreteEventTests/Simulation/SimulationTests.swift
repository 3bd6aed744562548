import DiscreteEvent
import SimulatedTime
import Testing

/// Notes what happens when; a noncopyable model, as a large one would be.
private struct Diary: SimulationModel, ~Copyable {
  enum Event: BitwiseCopyable, Sendable, Equatable {
    case note(Int)
    /// Notes the number and schedules the same in an hour.
    case everyHour(Int)
    /// Schedules a note with the number at once.
    case echo(Int)
    case cancel(EventHandle)
    case stop
  }

  var numbers: [Int] = []
  var times: [SimulationTime] = []
  var didCancel: Bool?

  mutating func handle(_ event: Event, scheduler: inout Scheduler<Event>) {
    times.append(scheduler.now)
    switch event {
    case .note(let number): numbers.append(number)
    case .everyHour(let number):
      numbers.append(number)
      scheduler.schedule(event, after: SimulationDuration(hours: 1))
    case .echo(let number): scheduler.schedule(.note(number), at: scheduler.now)
    case .cancel(let handle): didCancel = scheduler.cancel(handle)
    case .stop: scheduler.stop()
    }
  }
}

struct SimulationTests {
  private func hour(_ hours: Double) -> SimulationTime { SimulationTime(hours: hours) }

  @Test func `Without a horizon a run ends after the last event, and so does the clock`() {
    var simulation = Simulation(Diary())
    simulation.scheduler.schedule(.note(2), at: hour(2))
    simulation.scheduler.schedule(.note(1), at: hour(1))
    let outcome = simulation.run()
    #expect(outcome == RunOutcome(reason: .noEventsLeft, eventCount: 2))
    #expect(simulation.model.numbers == [1, 2])
    #expect(simulation.model.times == [hour(1), hour(2)])
    #expect(simulation.scheduler.now == hour(2))
  }

  @Test func `A horizon excludes the events at exactly its time and leaves the clock there`() {
    var simulation = Simulation(Diary())
    for number in 1...3 { simulation.scheduler.schedule(.note(number), at: hour(Double(number))) }
    #expect(simulation.run(until: hour(2)) == RunOutcome(reason: .horizonReached, eventCount: 1))
    #expect(simulation.scheduler.now == hour(2))
    #expect(simulation.scheduler.pendingCount == 2)
    #expect(simulation.scheduler.nextEventTime() == hour(2))
    #expect(simulation.run(until: hour(2)) == RunOutcome(reason: .horizonReached, eventCount: 0))
    #expect(simulation.run(until: hour(2.5)) == RunOutcome(reason: .horizonReached, eventCount: 1))
    #expect(simulation.scheduler.now == hour(2.5))
  }

  @Test func `The clock reaches the horizon though nothing is left to happen`() {
    var simulation = Simulation(Diary())
    simulation.scheduler.schedule(.note(1), at: hour(1))
    #expect(simulation.run(until: hour(8)) == RunOutcome(reason: .noEventsLeft, eventCount: 1))
    #expect(simulation.scheduler.now == hour(8))
  }

  @Test func `An event in the distant future never happens`() {
    var simulation = Simulation(Diary())
    simulation.scheduler.schedule(.note(1), at: hour(1))
    let never = simulation.scheduler.schedule(.note(2), after: SimulationDuration(microseconds: .max))
    simulation.scheduler.schedule(.note(3), at: .distantFuture)
    #expect(simulation.run() == RunOutcome(reason: .noEventsLeft, eventCount: 1))
    #expect(simulation.scheduler.now == hour(1))
    #expect(simulation.scheduler.isPending(never) == true)
    #expect(simulation.scheduler.reschedule(never, to: hour(2)) == true)
    #expect(simulation.run().eventCount == 1)
    #expect(simulation.model.numbers == [1, 2])
  }

  @Test func `A run stops after its number of events`() {
    var simulation = Simulation(Diary())
    simulation.scheduler.schedule(.everyHour(7), at: .zero)
    #expect(simulation.run(eventLimit: 0) == RunOutcome(reason: .eventLimitReached, eventCount: 0))
    #expect(simulation.run(eventLimit: 10) == RunOutcome(reason: .eventLimitReached, eventCount: 10))
    #expect(simulation.scheduler.now == hour(9))
    #expect(simulation.run(until: hour(20), eventLimit: 100).reason == .horizonReached)
  }

  @Test func `A run stops at the event that makes the condition hold, or at once where it holds`() {
    var simulation = Simulation(Diary())
    simulation.scheduler.schedule(.everyHour(1), at: .zero)
    let outcome = simulation.run(until: hour(100)) { $0.numbers.count == 5 }
    #expect(outcome == RunOutcome(reason: .conditionHeld, eventCount: 5))
    #expect(simulation.scheduler.now == hour(4))
    let again = simulation.run(until: hour(100)) { $0.numbers.count == 5 }
    #expect(again == RunOutcome(reason: .conditionHeld, eventCount: 0))
    #expect(simulation.run(until: hour(6)) { $0.numbers.count == 500 }.reason == .horizonReached)
  }

  @Test func `A model stops its run after the present event, and another run goes on`() {
    var simulation = Simulation(Diary())
    simulation.scheduler.schedule(.stop, at: hour(1))
    simulation.scheduler.schedule(.note(1), at: hour(1))
    #expect(simulation.run(until: hour(8)) == RunOutcome(reason: .stopped, eventCount: 1))
    #expect(simulation.scheduler.now == hour(1))
    #expect(simulation.run(until: hour(8)) == RunOutcome(reason: .noEventsLeft, eventCount: 1))
  }

  @Test func `An event scheduled for now happens now, behind those already due`() {
    var simulation = Simulation(Diary())
    simulation.scheduler.schedule(.echo(2), at: hour(3))
    simulation.scheduler.schedule(.note(1), at: hour(3))
    _ = simulation.run()
    #expect(simulation.model.numbers == [1, 2])
    #expect(simulation.model.times == [hour(3), hour(3), hour(3)])
  }

  @Test func `An event cancels another but not itself, which is already happening`() {
    var simulation = Simulation(Diary())
    let victim = simulation.scheduler.schedule(.note(1), at: hour(2))
    simulation.scheduler.schedule(.cancel(victim), at: hour(1))
    #expect(simulation.run().eventCount == 1)
    #expect(simulation.model.didCancel == true)

    let itself = simulation.scheduler.schedule(.stop, at: hour(3))
    simulation.scheduler.schedule(.cancel(itself), at: hour(3))
    _ = simulation.run()
    _ = simulation.run()
    #expect(simulation.model.didCancel == false)
  }

  @Test func `A reset simulation repeats itself`() {
    var simulation = Simulation(Diary(), startingAt: hour(5))
    #expect(simulation.scheduler.now == hour(5))
    let old = simulation.scheduler.schedule(.everyHour(1), at: hour(6))
    _ = simulation.run(until: hour(10))
    let times = simulation.model.times
    simulation.model = Diary()
    simulation.scheduler.reset(to: hour(5))
    #expect(simulation.scheduler.pendingCount == 0)
    #expect(simulation.scheduler.isPending(old) == false)
    simulation.scheduler.schedule(.everyHour(1), at: hour(6))
    _ = simulation.run(until: hour(10))
    #expect(simulation.model.times == times)
  }

  @Test func `Cutting a run in pieces changes nothing, and the clock never goes back`() {
    func populated() -> Simulation<Diary> {
      var random = SplitMix64(state: 11)
      var simulation = Simulation(Diary())
      for number in 0..<200 {
        let start = SimulationDuration(hours: Double(Int.random(in: 0..<8, using: &random)))
        simulation.scheduler.schedule(number % 3 == 0 ? .echo(number) : .everyHour(number), after: start)
      }
      return simulation
    }
    var whole = populated()
    let outcome = whole.run(until: hour(24))
    var cut = populated()
    var eventCount = 0
    for quarter in 1...96 { eventCount += cut.run(until: hour(Double(quarter) / 4)).eventCount }
    #expect(cut.model.numbers == whole.model.numbers)
    #expect(cut.model.times == whole.model.times)
    #expect(eventCount == outcome.eventCount)
    #expect(zip(whole.model.times, whole.model.times.dropFirst()).allSatisfy(<=))
  }
}
