import CPhilox

extension RandomStream {
  /// How many trials `successes(below:)` makes.
  public static var trialCount: Int { Int(philox_draws) }

  /// Which of the first twelve draws fall below a mark of their own, as Bernoulli trials do: bit i stands for draw i,
  /// wherever the stream is. Marks are numbers of `uniformDraws(below:)`, at least as many as there are trials.
  ///
  /// A draw of Philox is a chain of ten multiplications, each of which waits for the one before. Here six blocks go
  /// through their rounds together, so that all of them take little more time than one.
  public func successes(below marks: UnsafePointer<UInt64>) -> UInt16 {
    UInt16(truncatingIfNeeded: philox_successes(key, identity, UInt64(replication), marks))
  }
}
