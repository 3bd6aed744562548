/// Count, mean and spread of a stream of numbers in constant memory.
///
/// Mean and sum of squared deviations follow B. P. Welford, "Note on a method for calculating corrected
/// sums of squares and products", Technometrics 4(3), 1962: stable where the textbook formula with the
/// sum of squares cancels. Tallies merge by T. F. Chan, G. H. Golub, R. J. LeVeque, "Updating formulae
/// and a pairwise algorithm for computing sample variances", 1979.
@frozen
public struct Tally: Hashable, Sendable, BitwiseCopyable {
  /// Numbers recorded.
  public private(set) var count: Int
  /// Their mean; 0 before the first.
  public private(set) var mean: Double
  /// Sum of squared deviations from the mean.
  private var squaredDeviations: Double
  /// The smallest number; infinity before the first.
  public private(set) var minimum: Double
  /// The largest number; minus infinity before the first.
  public private(set) var maximum: Double

  /// A tally of nothing.
  public init() {
    count = 0
    mean = 0
    squaredDeviations = 0
    minimum = .infinity
    maximum = -.infinity
  }

  /// A tally of the given numbers, recorded in their order.
  public init(_ values: some Sequence<Double>) {
    self.init()
    for value in values { record(value) }
  }

  /// Adds a number, which must not be not-a-number.
  public mutating func record(_ value: Double) {
    count += 1
    let deviation = value - mean
    mean += deviation / Double(count)
    squaredDeviations += deviation * (value - mean)
    minimum = min(minimum, value)
    maximum = max(maximum, value)
  }

  /// Adds everything another tally has recorded.
  public mutating func merge(_ other: Tally) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let total = Double(count + other.count)
    let difference = other.mean - mean
    squaredDeviations +=
      other.squaredDeviations + difference * difference * Double(count) * Double(other.count) / total
    mean += difference * Double(other.count) / total
    count += other.count
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
  }

  /// The unbiased sample variance, with divisor n − 1; not-a-number for fewer than two numbers.
  public var variance: Double {
    count < 2 ? .nan : squaredDeviations / Double(count - 1)
  }

  /// The square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The standard error of the mean of independent numbers: standard deviation over √n.
  public var standardError: Double { standardDeviation / Double(count).squareRoot() }
}
