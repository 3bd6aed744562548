import DiscreteEvent
import SimulatedTime
import Testing

/// The regime of large sets, brought on with small ones by a low limit of the heap, and with large ones.
struct LargeSetPropertyTests {
  /// How far ahead of the clock events fall due, in microseconds.
  enum Times: String, CaseIterable, Sendable {
    case allEqual, fewInstants, uniform, exponential, geometric, bimodal, farOutliers, shrinking, growing,
      past,
      ends

    func next(after now: Int64, step: Int, _ random: inout SplitMix64) -> Int64 {
      switch self {
      case .allEqual: 1_000
      case .fewInstants: now / 100 * 100 + .random(in: 1...3, using: &random) * 100
      case .uniform: now + .random(in: 0..<1_000_000, using: &random)
      // The least of several powers of two, so that gaps span twelve orders of magnitude.
      case .exponential: now + Int64(min(random.next(), random.next()) >> 30)
      case .geometric: now + 1 << Int64.random(in: 0..<50, using: &random)
      case .bimodal: now + (Bool.random(using: &random) ? 0 : 1 << 40) + .random(in: 0..<50, using: &random)
      case .farOutliers:
        step % 50 == 0
          ? .max - .random(in: 0..<3, using: &random) : now + .random(in: 0..<200, using: &random)
      case .shrinking: now + max(1, (1 << 40) >> Int64(step / 100 % 41)) + .random(in: 0..<4, using: &random)
      case .growing: now + 1 << Int64(step / 100 % 41) + .random(in: 0..<4, using: &random)
      // Before the last event that left, which a set allows though a simulation does not.
      case .past: 1_000_000_000 - Int64(step) * 1_000 + .random(in: 0..<100_000, using: &random)
      case .ends: [.min, .min + 1, -1, 0, 1, .max - 1, .max].randomElement(using: &random) ?? 0
      }
    }
  }

  @Test(arguments: Times.allCases, [2, 8, 40])
  func `Whatever the times, any sequence of operations agrees with a sorted array`(
    times: Times, heapLimit: Int
  ) {
    var random = SplitMix64(state: UInt64(heapLimit))
    var set = PendingEventSet<Int>(minimumCapacity: 0, heapLimit: heapLimit)
    var reference = ReferenceEventSet()
    var handles: [EventHandle] = []
    var now: Int64 = 0
    for step in 0..<12_000 {
      if step == 9_000 {
        set.removeAll()
        reference.removeAll()
      }
      // Grows to some 600 events, stays, and is emptied, twice.
      let phase = step % 6_000
      let pops = phase < 1_500 ? 10 : phase < 4_000 ? 45 : 75
      let draw = Int.random(in: 0..<100, using: &random)
      if draw < pops {
        #expect(set.firstTime() == reference.firstTime)
        let popped = set.popFirst()
        let expected = reference.popFirst()
        #expect(popped?.time == expected?.time && popped?.payload == expected?.payload)
        now = popped.map { max(now, min($0.time.microseconds, 1 << 60)) } ?? now
      } else if draw < 90 || handles.isEmpty {
        let time = SimulationTime(microseconds: times.next(after: now, step: step, &random))
        reference.insert(handles.count, at: time)
        handles.append(set.insert(handles.count, at: time))
      } else {
        let oldest = Bool.random(using: &random) ? 0 : max(0, handles.count - 500)
        let chosen = Int.random(in: oldest..<handles.count, using: &random)
        if Bool.random(using: &random) {
          #expect(set.cancel(handles[chosen]) == reference.remove(chosen))
        } else {
          let time = SimulationTime(microseconds: times.next(after: now, step: step, &random))
          #expect(set.reschedule(handles[chosen], to: time) == reference.reschedule(chosen, to: time))
        }
        #expect(set.isPending(handles[chosen]) == reference.contains(chosen))
      }
      #expect(set.count == reference.count && set.isEmpty == (reference.count == 0))
    }
    while let expected = reference.popFirst() {
      let popped = set.popFirst()
      #expect(popped?.time == expected.time && popped?.payload == expected.payload)
    }
    #expect(set.popFirst() == nil)
  }

  @Test(arguments: Times.allCases)
  func `A hundred thousand events leave in the order of their times and insertions`(times: Times) {
    var random = SplitMix64(state: 1976)
    var set = PendingEventSet<Int>()
    var due: [Int64] = []
    for step in 0..<100_000 {
      due.append(times.next(after: 0, step: step, &random))
      set.insert(step, at: SimulationTime(microseconds: due[step]))
    }
    let order = due.indices.sorted { (due[$0], $0) < (due[$1], $1) }
    for expected in order {
      let popped = set.popFirst()
      guard popped?.payload == expected, popped?.time.microseconds == due[expected] else {
        Issue.record("event \(expected) is next, not \(popped?.payload ?? -1)")
        return
      }
    }
    #expect(set.isEmpty && set.popFirst() == nil)
  }

  @Test(arguments: Times.allCases)
  func `Half of a large set can be cancelled and the rest moved`(times: Times) {
    var random = SplitMix64(state: 1988)
    var set = PendingEventSet<Int>()
    let handles = (0..<40_000).map { step in
      set.insert(step, at: SimulationTime(microseconds: times.next(after: 0, step: step, &random)))
    }
    let isOdd = { (step: Int) in !step.isMultiple(of: 2) }
    for step in handles.indices.filter(isOdd) { #expect(set.cancel(handles[step]) == true) }
    var moved: [(time: Int64, step: Int)] = []
    for step in handles.indices.filter({ !isOdd($0) }).reversed() {
      let time = times.next(after: 5_000, step: step, &random)
      moved.append((time, step))
      #expect(set.reschedule(handles[step], to: SimulationTime(microseconds: time)) == true)
    }
    #expect(set.count == moved.count)
    let order = moved.indices.sorted { (moved[$0].time, $0) < (moved[$1].time, $1) }
    let left = order.map { _ in set.popFirst()?.payload }
    #expect(left == order.map { moved[$0].step })
    let pendingCount = handles.count { set.isPending($0) }
    #expect(pendingCount == 0)
  }

  @Test(arguments: [100, 20_000])
  func `Memory stays in proportion to the events, however often they are moved`(pendingCount: Int) {
    var random = SplitMix64(state: 1979)
    var set = PendingEventSet<Int>()
    var handles = (0..<pendingCount).map { number in
      set.insert(number, at: SimulationTime(microseconds: Times.exponential.next(after: 0, step: 0, &random)))
    }
    var mostKeys = 0
    for step in 0..<20 * pendingCount {
      let chosen = Int.random(in: handles.indices, using: &random)
      let time = SimulationTime(microseconds: Times.exponential.next(after: 0, step: step, &random))
      if step.isMultiple(of: 2) {
        set.reschedule(handles[chosen], to: time)
      } else {
        set.cancel(handles[chosen])
        handles[chosen] = set.insert(chosen, at: time)
      }
      // Buckets are opened and divided between the moves.
      if step.isMultiple(of: 100), let first = set.popFirst() {
        handles[first.payload] = set.insert(first.payload, at: time)
      }
      mostKeys = max(mostKeys, set.keyCount)
    }
    #expect(set.count == pendingCount)
    // As many stale keys as events, or as a ladder of four rungs has buckets.
    #expect(mostKeys <= pendingCount + max(pendingCount, 4 * 512) + 1)
  }
}
