import SimulatedTime
import Testing

struct SimulationTimeTests {
  private let microsecond = SimulationDuration(microseconds: 1)

  @Test func `An instant and a duration make the instant that far away`() {
    let morning = SimulationTime(hours: 8)
    let evening = morning + SimulationDuration(hours: 9.5)
    #expect(evening == SimulationTime(hours: 17.5))
    #expect(evening - morning == SimulationDuration(hours: 9.5))
    #expect(morning - evening == SimulationDuration(hours: -9.5))
    #expect(evening.hours == 17.5)
    #expect(morning < evening && !(evening < morning))
  }

  @Test func `Instants past the end of time are the distant future`() {
    let last = SimulationTime(microseconds: .max - 1)
    #expect(last + microsecond == .distantFuture)
    #expect(last + SimulationDuration(microseconds: .max) == .distantFuture)
    #expect(SimulationTime(hours: 1e300) == .distantFuture)
  }

  @Test func `The distant future stays where it is`() {
    #expect(SimulationTime.distantFuture + microsecond == .distantFuture)
    #expect(SimulationTime.distantFuture + SimulationDuration(hours: -1) == .distantFuture)
  }

  @Test func `Going back before the beginning of time stops there and not in the future`() {
    let first = SimulationTime(microseconds: .min)
    #expect(first + SimulationDuration(microseconds: -1) == first)
  }

  @Test func `The time between two instants too far apart clamps`() {
    let early = SimulationTime(hours: -1)
    #expect(SimulationTime.distantFuture - early == SimulationDuration(microseconds: .max))
    #expect(
      SimulationTime(microseconds: .min) - SimulationTime(hours: 1) == SimulationDuration(microseconds: .min))
  }
}
