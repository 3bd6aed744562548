import DiscreteEvent
import SimulatedTime
import Testing

struct PendingEventSetPropertyTests {
  /// How often each operation is drawn, and over how many distinct times the events fall.
  struct Mix: Sendable {
    var insertions: Int
    var cancellations: Int
    var reschedulings: Int
    var pops: Int
    var span: Int64
  }

  @Test(arguments: [
    // Growing and shrinking with few ties, then with almost nothing but ties.
    Mix(insertions: 40, cancellations: 10, reschedulings: 10, pops: 40, span: 1_000_000),
    Mix(insertions: 40, cancellations: 10, reschedulings: 10, pops: 35, span: 3),
    // Stale keys soon outnumber the events, so that they are swept out again and again.
    Mix(insertions: 20, cancellations: 18, reschedulings: 60, pops: 2, span: 1000),
    // Cancelled faster than popped: the set is often empty.
    Mix(insertions: 30, cancellations: 60, reschedulings: 5, pops: 5, span: 100),
  ])
  func `Any sequence of operations agrees with a sorted array`(mix: Mix) {
    var random = SplitMix64(state: UInt64(mix.span))
    var set = PendingEventSet<Int>(minimumCapacity: 0)
    var reference = ReferenceEventSet()
    var handles: [EventHandle] = []
    var now: Int64 = 0
    let total = mix.insertions + mix.cancellations + mix.reschedulings + mix.pops

    for step in 0..<30_000 {
      if step % 10_000 == 9_999 {
        set.removeAll()
        reference.removeAll()
      }
      let time = SimulationTime(microseconds: now + .random(in: 0..<mix.span, using: &random))
      let draw = Int.random(in: 0..<total, using: &random)
      if draw < mix.insertions || handles.isEmpty {
        reference.insert(handles.count, at: time)
        handles.append(set.insert(handles.count, at: time))
        continue
      }
      // Mostly young events, which are still pending, and sometimes long-gone ones.
      let oldest = Bool.random(using: &random) ? 0 : max(0, handles.count - 100)
      let chosen = Int.random(in: oldest..<handles.count, using: &random)
      if draw < mix.insertions + mix.cancellations {
        #expect(set.cancel(handles[chosen]) == reference.remove(chosen))
      } else if draw < mix.insertions + mix.cancellations + mix.reschedulings {
        #expect(set.reschedule(handles[chosen], to: time) == reference.reschedule(chosen, to: time))
      } else {
        #expect(set.firstTime() == reference.firstTime)
        let popped = set.popFirst()
        let expected = reference.popFirst()
        #expect(popped?.time == expected?.time && popped?.payload == expected?.payload)
        now = popped?.time.microseconds ?? now
      }
      #expect(set.isPending(handles[chosen]) == reference.contains(chosen))
      #expect(set.count == reference.count && set.isEmpty == (reference.count == 0))
    }
    while let expected = reference.popFirst() {
      let popped = set.popFirst()
      #expect(popped?.time == expected.time && popped?.payload == expected.payload)
    }
    #expect(set.popFirst() == nil)
  }

  @Test func `Ten thousand events in random order leave in order`() {
    var random = SplitMix64(state: 4)
    var set = PendingEventSet<Int64>()
    let times = (0..<10_000).map { _ in Int64.random(in: -1_000_000...1_000_000, using: &random) }
    for time in times { set.insert(time, at: SimulationTime(microseconds: time)) }
    for time in times.sorted() {
      let popped = set.popFirst()
      #expect(popped?.payload == time && popped?.time.microseconds == time)
    }
  }
}
