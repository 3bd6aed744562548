import Dispatch

/// Independent experiments, all of them at once.
enum ParallelExperiments {
  /// The results of independent experiments, in order of their numbers, on all processors.
  static func run<Result: Sendable>(
    _ experiments: Int, _ experiment: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let results = ResultSlots<Result>(experiments)
    DispatchQueue.concurrentPerform(iterations: experiments) { number in
      results.fill(number, with: Swift.Result { try experiment(number) })
    }
    return try results.all()
  }
}

/// A place per experiment, each written once by whoever made it.
private final class ResultSlots<Value: Sendable>: @unchecked Sendable {
  // Slots are apart, and nobody reads before all are written.
  private let slots: UnsafeMutablePointer<Swift.Result<Value, any Error>?>
  private let count: Int

  init(_ count: Int) {
    self.count = count
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil, count: count)
  }

  deinit {
    slots.deinitialize(count: count)
    slots.deallocate()
  }

  func fill(_ slot: Int, with result: Swift.Result<Value, any Error>) { slots[slot] = result }

  func all() throws -> [Value] {
    try (0..<count).map { slot in
      guard let result = slots[slot] else { preconditionFailure("every experiment fills its slot") }
      return try result.get()
    }
  }
}
