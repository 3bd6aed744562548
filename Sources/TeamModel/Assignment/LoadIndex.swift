import SimulatedTime

/// Who of a pool has the least expected work left, without asking everybody.
///
/// Expected work left is the estimated direct hours that wait for a person, and what is left of the estimate of
/// the piece they are on: it falls as they work and stops at 0 where the estimate is overrun. Instead of letting
/// it fall for everybody, the index keeps when it would reach 0 on the pool's effort clock (direct hours done by
/// somebody who is always at work on the pool's calendar), which does not change between two changes of the
/// person's work:
///
/// - `running`: whose estimate is not used up, by the clock's reading at which all their work would be done;
/// - `expiry`: the same people, by the reading at which their present estimate is used up;
/// - `settled`: everybody else, by the hours that wait for them.
///
/// Whoever is away for the whole lookahead takes no part. Whoever is away for a part of it has less room for the
/// same work: theirs counts in proportion, as of the last change or midnight.
///
/// Complexity: a change and a question O(log people of the pool), amortized: each piece of work expires once.
struct LoadIndex: ~Copyable {
  private var running: WinnerForest
  private var expiry: WinnerForest
  private var settled: WinnerForest

  /// An index of pools of people numbered from 0, none of whom takes part.
  init(peopleCount: Int, pools: [Range<Int32>]) {
    running = WinnerForest(peopleCount: peopleCount, pools: pools)
    expiry = WinnerForest(peopleCount: peopleCount, pools: pools)
    settled = WinnerForest(peopleCount: peopleCount, pools: pools)
  }

  /// Nobody takes part any more.
  mutating func removeAll() {
    running.removeAll()
    expiry.removeAll()
    settled.removeAll()
  }

  /// Takes a person out of the index.
  mutating func remove(_ person: PersonID, from pool: Range<Int32>) {
    running.set(person, in: pool, to: WinnerForest.absent)
    expiry.set(person, in: pool, to: WinnerForest.absent)
    settled.set(person, in: pool, to: WinnerForest.absent)
  }

  /// Enters what a person has before them.
  ///
  /// - Parameters:
  ///   - waiting: Estimated direct hours that wait for them.
  ///   - current: Estimated direct hours left of what they are on, as of the clock's reading `clock`; it falls as
  ///     the clock goes on.
  mutating func set(
    _ person: PersonID, in pool: Range<Int32>, waiting: SimulationDuration,
    current: SimulationDuration, clock: Int64
  ) {
    if current > .zero {
      let end = clock + current.microseconds
      running.set(person, in: pool, to: end + waiting.microseconds)
      expiry.set(person, in: pool, to: end)
      settled.set(person, in: pool, to: WinnerForest.absent)
    } else {
      running.set(person, in: pool, to: WinnerForest.absent)
      expiry.set(person, in: pool, to: WinnerForest.absent)
      settled.set(person, in: pool, to: waiting.microseconds)
    }
  }

  /// The person of a pool with the least expected work left at the clock's reading, the one with the lowest
  /// number among equals, and that work in microseconds; nil where nobody takes part.
  mutating func leastLoaded(of pool: Range<Int32>, clock: Int64) -> (person: PersonID, left: Int64)? {
    guard !pool.isEmpty else { return nil }
    expire(pool, clock)
    let idle = settled.winner(of: pool)
    let busy = running.winner(of: pool)
    let isIdleAbsent = idle.key == WinnerForest.absent
    if busy.key == WinnerForest.absent { return isIdleAbsent ? nil : (idle.person, idle.key) }
    let left = busy.key - clock
    if isIdleAbsent || left < idle.key || (left == idle.key && busy.person < idle.person) {
      return (busy.person, left)
    }
    return (idle.person, idle.key)
  }

  /// What is known of single people, valid while the index does not change.
  var view: View {
    View(running: running.keys, expiry: expiry.keys, settled: settled.keys)
  }

  /// The keys of the index without their owner.
  struct View: BitwiseCopyable {
    fileprivate let running: UnsafePointer<Int64>
    fileprivate let expiry: UnsafePointer<Int64>
    fileprivate let settled: UnsafePointer<Int64>

    /// The expected work left of a person in microseconds; nil for somebody who takes no part.
    func left(of person: PersonID, clock: Int64) -> Int64? {
      let waiting = settled[Int(person.index)]
      if waiting != WinnerForest.absent { return waiting }
      let end = running[Int(person.index)]
      guard end != WinnerForest.absent else { return nil }
      let expiry = expiry[Int(person.index)]
      return end - expiry + max(0, expiry - clock)
    }
  }

  /// Whose estimate is used up no longer counts down.
  private mutating func expire(_ pool: Range<Int32>, _ clock: Int64) {
    while true {
      let next = expiry.winner(of: pool)
      guard next.key <= clock else { return }
      let waiting = running.key(next.person) - next.key
      running.set(next.person, in: pool, to: WinnerForest.absent)
      expiry.set(next.person, in: pool, to: WinnerForest.absent)
      settled.set(next.person, in: pool, to: waiting)
    }
  }
}
