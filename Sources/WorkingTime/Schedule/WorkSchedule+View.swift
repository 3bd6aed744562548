import SimulatedTime

/// A stretch in which work advances, [start, end), and the working time before it, in microseconds.
@frozen @usableFromInline
struct WorkInterval: BitwiseCopyable {
  @usableFromInline var start: Int64
  @usableFromInline var end: Int64
  @usableFromInline var workedBefore: Int64
}

extension WorkSchedule {
  /// A schedule's table without its owner: a few words to copy, no reference counting.
  ///
  /// A view does not keep its schedule alive; whoever stores views keeps the schedules as well.
  ///
  /// Queries about an instant take a `hint`, a number the caller keeps per sequence of queries and starts
  /// at 0. It says where the last answer was found: queries that move on in time cost O(1) amortized, a
  /// jump over d intervals in either direction O(log d). The hint never changes an answer.
  @frozen
  public struct View: BitwiseCopyable, @unchecked Sendable {
    /// Intervals in ascending order, apart from each other. The entry before the first ends before all
    /// time; the one after the last begins after all time and carries the total working time. They
    /// spare the searches their bounds checks.
    @usableFromInline let intervals: UnsafePointer<WorkInterval>
    /// The working time before each day, and after the last one the total.
    @usableFromInline let workBeforeDay: UnsafePointer<Int64>
    @usableFromInline let count: Int
    @usableFromInline let days: Int

    init(intervals source: [WorkInterval], workBeforeDay prefixSums: [Int64]) {
      let table = UnsafeMutableBufferPointer<WorkInterval>.allocate(capacity: source.count + 2)
      let total = prefixSums.last ?? 0
      let beforeAll = WorkInterval(start: .min, end: .min, workedBefore: 0)
      let afterAll = WorkInterval(start: .max, end: .max, workedBefore: total)
      _ = table.initialize(from: [beforeAll] + source + [afterAll])
      let sums = UnsafeMutableBufferPointer<Int64>.allocate(capacity: prefixSums.count)
      _ = sums.initialize(from: prefixSums)
      guard let first = table.baseAddress, let firstSum = sums.baseAddress else {
        preconditionFailure("an allocated buffer has an address")
      }
      intervals = UnsafePointer(first + 1)
      workBeforeDay = UnsafePointer(firstSum)
      count = source.count
      days = prefixSums.count - 1
    }

    /// Frees the table; only the owning schedule does this, when it goes.
    func deallocate() {
      (intervals - 1).deallocate()
      workBeforeDay.deallocate()
    }

    /// The interval at an index from -1 to `count`, both of which are bounds and no work.
    @inlinable
    func interval(_ index: Int) -> WorkInterval {
      assert(index >= -1 && index <= count, "an interval or one of the two bounds")
      return intervals[index]
    }

    /// The working time before a day from 0 to `days`, in microseconds.
    @inlinable
    func work(beforeDay day: Int) -> Int64 {
      assert(day >= 0 && day <= days, "a compiled day or the end of the last")
      return workBeforeDay[day]
    }

    /// The index of the first interval that ends after `time`: the one around it or else the next.
    @inlinable
    @inline(__always)
    func index(endingAfter time: SimulationTime, hint: inout Int32) -> Int {
      let index = Int(hint)
      // A foreign hint must not lead outside the table.
      if _fastPath(
        UInt(bitPattern: index) <= UInt(bitPattern: count) && time.microseconds < interval(index).end
          && time.microseconds >= interval(index &- 1).end)
      {
        return index
      }
      let found = search(endingAfter: time, from: hint)
      hint = Int32(truncatingIfNeeded: found)
      return found
    }

    @usableFromInline
    @inline(never)
    func search(endingAfter time: SimulationTime, from hint: Int32) -> Int {
      // The distant future, too, comes before the end of the last bound, so that every search stops there.
      let instant = min(time.microseconds, .max - 1)
      var low = UInt(bitPattern: Int(hint)) <= UInt(bitPattern: count) ? Int(hint) : 0
      // Most often the next one: a shift has ended.
      if low < count, interval(low).end <= instant, instant < interval(low + 1).end { return low + 1 }
      var step = 1
      while interval(low - 1).end > instant {
        low = max(0, low - step)
        step *= 2
      }
      return firstIndex(from: low) { $0.end > instant }
    }

    @usableFromInline
    @inline(never)
    func search(workedBeforeAtLeast work: Int64, from low: Int) -> Int {
      firstIndex(from: low) { $0.workedBefore >= work }
    }

    /// The first index from `low` whose interval is `reached`, as all after it are, the last entry of
    /// the table included: unbounded search by doubling steps, then by bisection, in O(log distance).
    /// Jon Bentley and Andrew Yao, "An almost optimal algorithm for unbounded searching", Information
    /// Processing Letters 5 (1976).
    @inline(__always)
    private func firstIndex(from start: Int, where reached: (WorkInterval) -> Bool) -> Int {
      var low = start
      var high = start
      var step = 1
      while !reached(interval(high)) {
        low = high + 1
        high = min(low + step, count)
        step *= 2
      }
      while low < high {
        let middle = (low + high) / 2
        if reached(interval(middle)) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      return low
    }
  }
}
