/// Count, mean, variance, minimum and maximum of a stream of values, in constant space.
///
/// The mean and the sum of squared deviations are updated value by value: Welford, "Note on a Method for
/// Calculating Corrected Sums of Squares and Products" (Technometrics 4, 1962). Unlike the sum of squares
/// minus the squared sum, this does not cancel when the mean is large against the spread. Values are finite;
/// the caller leaves out undefined ones.
@frozen
public struct Tally: Hashable, Sendable {
  @usableFromInline var number: Int
  @usableFromInline var average: Double
  @usableFromInline var squaredDeviations: Double
  @usableFromInline var least: Double
  @usableFromInline var greatest: Double

  /// A tally of no values.
  @inlinable
  public init() {
    number = 0
    average = 0
    least = .infinity
    greatest = -.infinity
    squaredDeviations = 0
  }

  /// A tally of the given values.
  @inlinable
  public init(_ values: some Sequence<Double>) {
    self.init()
    for value in values { add(value) }
  }

  /// Adds one value.
  @inlinable
  public mutating func add(_ value: Double) {
    number += 1
    let deviation = value - average
    average += deviation / Double(number)
    squaredDeviations += deviation * (value - average)
    if value < least { least = value }
    if value > greatest { greatest = value }
  }

  /// Adds all values of another tally: Chan, Golub and LeVeque, "Updating Formulae and a Pairwise Algorithm
  /// for Computing Sample Variances" (Stanford STAN-CS-79-773, 1979).
  ///
  /// The result depends on the order of merging in its last digits: merge in a fixed order.
  @inlinable
  public mutating func merge(_ other: Tally) {
    guard other.number > 0 else { return }
    guard number > 0 else {
      self = other
      return
    }
    let total = Double(number) + Double(other.number)
    let difference = other.average - average
    let weight = Double(other.number) / total
    squaredDeviations += other.squaredDeviations + difference * difference * Double(number) * weight
    average += difference * weight
    number += other.number
    if other.least < least { least = other.least }
    if other.greatest > greatest { greatest = other.greatest }
  }

  /// The number of values.
  @inlinable
  public var count: Int { number }

  /// The arithmetic mean; 0 while there are no values.
  @inlinable
  public var mean: Double { average }

  /// The smallest value; +∞ while there are no values.
  @inlinable
  public var minimum: Double { least }

  /// The largest value; −∞ while there are no values.
  @inlinable
  public var maximum: Double { greatest }

  /// The unbiased sample variance; nil with fewer than two values.
  @inlinable
  public var variance: Double? {
    number < 2 ? nil : squaredDeviations / Double(number - 1)
  }

  /// The sample standard deviation; nil with fewer than two values.
  @inlinable
  public var standardDeviation: Double? { variance?.squareRoot() }

  /// The standard error of the mean of independent values; nil with fewer than two values.
  @inlinable
  public var standardError: Double? { variance.map { ($0 / Double(number)).squareRoot() } }
}
