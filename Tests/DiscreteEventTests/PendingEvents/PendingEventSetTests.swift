import DiscreteEvent
import SimulatedTime
import Testing

struct PendingEventSetTests {
  private let noon = SimulationTime(hours: 12)
  private let evening = SimulationTime(hours: 18)

  /// Takes the payloads of all events out of the set.
  private func drain(_ set: inout PendingEventSet<Int>) -> [Int] {
    var payloads: [Int] = []
    while let (_, payload) = set.popFirst() { payloads.append(payload) }
    return payloads
  }

  @Test func `Events of one instant leave in the order of their insertion`() {
    var set = PendingEventSet<Int>()
    for number in 0..<1000 { set.insert(number, at: noon) }
    #expect(drain(&set) == Array(0..<1000))
  }

  @Test func `A rescheduled event goes behind those already due then, even at its own time`() {
    var set = PendingEventSet<Int>()
    let first = set.insert(1, at: noon)
    set.insert(2, at: noon)
    let third = set.insert(3, at: evening)
    #expect(set.reschedule(third, to: noon) == true)
    #expect(set.reschedule(first, to: noon) == true)
    #expect(drain(&set) == [2, 3, 1])
  }

  @Test func `An event inserted after a pop takes its place behind its contemporaries`() {
    var set = PendingEventSet<Int>()
    for number in 1...3 { set.insert(number, at: noon) }
    #expect(set.popFirst()?.payload == 1)
    set.insert(4, at: noon)
    #expect(drain(&set) == [2, 3, 4])
  }

  @Test func `A handle stays good through rescheduling and not through the event`() {
    var set = PendingEventSet<Int>()
    let handle = set.insert(1, at: noon)
    #expect(set.reschedule(handle, to: evening) == true)
    #expect(set.reschedule(handle, to: noon) == true)
    #expect(set.isPending(handle) == true)
    #expect(set.firstTime() == noon)
    #expect(set.popFirst()?.time == noon)
    #expect(set.isPending(handle) == false)
    #expect(set.cancel(handle) == false)
    #expect(set.reschedule(handle, to: evening) == false)
    #expect(set.count == 0)
    #expect(set.popFirst() == nil)
  }

  @Test func `A stale handle never touches the event that took its place in memory`() {
    var set = PendingEventSet<Int>(minimumCapacity: 1)
    let fired = set.insert(1, at: noon)
    _ = set.popFirst()
    let cancelled = set.insert(2, at: noon)
    #expect(set.cancel(cancelled) == true)
    let current = set.insert(3, at: noon)
    for stale in [fired, cancelled, .none] {
      #expect(set.isPending(stale) == false)
      #expect(set.cancel(stale) == false)
      #expect(set.reschedule(stale, to: evening) == false)
    }
    #expect(set.isPending(current) == true)
    #expect(drain(&set) == [3])
  }

  @Test func `The handle of no event is stale in a set of one free slot`() {
    var set = PendingEventSet<Int>()
    #expect(set.cancel(.none) == false)
    set.cancel(set.insert(1, at: noon))
    #expect(set.isPending(.none) == false)
    #expect(set.cancel(.none) == false)
    #expect(set.count == 0)
  }

  @Test func `Handles from before the set was emptied are stale`() {
    var set = PendingEventSet<Int>()
    let old = (0..<100).map { set.insert($0, at: noon) }
    set.removeAll()
    #expect(set.isEmpty && set.firstTime() == nil)
    for number in 100..<200 { set.insert(number, at: noon) }
    for handle in old { #expect(set.cancel(handle) == false) }
    #expect(drain(&set) == Array(100..<200))
  }

  @Test func `Handles of a larger set mean nothing to a smaller one`() {
    var large = PendingEventSet<Int>()
    let handles = (0..<1000).map { large.insert($0, at: noon) }
    var small = PendingEventSet<Int>(minimumCapacity: 1)
    small.insert(1, at: noon)
    #expect(small.isPending(handles[999]) == false)
    #expect(small.cancel(handles[999]) == false)
  }

  @Test func `An event due at the limit is not before it`() {
    var set = PendingEventSet<Int>()
    set.insert(1, at: noon)
    #expect(set.popFirst(before: noon) == nil)
    #expect(set.count == 1)
    #expect(set.popFirst(before: evening)?.payload == 1)
    #expect(set.popFirst(before: evening) == nil)
  }

  @Test func `Events lie anywhere in time, the ends included`() {
    var set = PendingEventSet<Int>()
    set.insert(4, at: .distantFuture)
    set.insert(2, at: SimulationTime(microseconds: -1))
    set.insert(3, at: .zero)
    set.insert(1, at: SimulationTime(microseconds: .min))
    #expect(drain(&set) == [1, 2, 3, 4])
  }

  @Test func `An event moved back and forth a million times leaves the others in order`() {
    var set = PendingEventSet<Int>()
    let moved = set.insert(0, at: noon)
    for number in 1...100 { set.insert(number, at: SimulationTime(hours: Double(number))) }
    for step in 0..<1_000_000 { set.reschedule(moved, to: step.isMultiple(of: 2) ? evening : noon) }
    #expect(set.count == 101)
    #expect(drain(&set) == Array(1...12) + [0] + Array(13...100))
  }
}
