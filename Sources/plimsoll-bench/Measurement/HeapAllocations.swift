import AllocationCounter

/// How often work asks the heap for memory.
enum HeapAllocations {
  /// The number of allocations that the work makes on this thread.
  ///
  /// Throws where the C library does not let itself be counted, rather than answer zero.
  static func count(_ work: () throws -> Void) throws -> Int {
    guard isCounted else {
      throw NotMeasured(reason: "allocations can be counted with glibc only")
    }
    let before = allocation_count()
    try work()
    return Int(allocation_count() - before)
  }

  /// Whether an allocation of the Swift runtime is seen.
  private static let isCounted: Bool = {
    let before = allocation_count()
    let longer = appending(1, to: [0])
    return longer.count == 2 && allocation_count() > before
  }()

  /// Never inlined, so that the compiler cannot do without the array it makes.
  @inline(never)
  private static func appending(_ number: Int, to numbers: [Int]) -> [Int] {
    numbers + [number]
  }
}

/// Something that cannot be measured here, and why.
struct NotMeasured: Error, CustomStringConvertible {
  var reason: String
  var description: String { reason }
}
