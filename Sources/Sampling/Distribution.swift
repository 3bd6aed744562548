/// A probability distribution on the real line, as a scenario names it.
///
/// A value describes; a `Sampler` compiled from it draws. Units are those of the quantity described
/// (hours for efforts, a share for factors).
public indirect enum Distribution: Hashable, Sendable {
  /// Always `value`.
  case constant(Double)
  /// Uniform between `low` and `high`.
  case uniform(low: Double, high: Double)
  /// Triangular with its mode between `low` and `high`.
  case triangular(low: Double, mode: Double, high: Double)
  /// PERT: a beta distribution rescaled to `low ... high` with mean (low + shape·mode + high)/(shape + 2).
  case pert(low: Double, mode: Double, high: Double, shape: Double)
  /// Beta with shapes alpha and beta, rescaled to `low ... high`.
  case beta(alpha: Double, beta: Double, low: Double, high: Double)
  /// Exponential with the given mean.
  case exponential(mean: Double)
  /// Erlang: the sum of `shape` independent exponentials, with the given total mean.
  case erlang(shape: Int, mean: Double)
  /// Gamma with the given shape and mean.
  case gamma(shape: Double, mean: Double)
  /// Lognormal: exp(N(log median, sigma²)).
  case lognormal(median: Double, sigma: Double)
  /// Weibull with shape and scale.
  case weibull(shape: Double, scale: Double)
  /// One of `values`, each with a probability proportional to its weight.
  case empirical(values: [Double], weights: [Double])
  /// `base` conditioned on falling into `low ... high`.
  case truncated(Distribution, low: Double, high: Double)
  /// One of `components`, each with a probability proportional to its weight.
  case mixture([MixtureComponent])

  /// One part of a mixture.
  public struct MixtureComponent: Hashable, Sendable {
    /// The relative frequency of this part, positive.
    public var weight: Double
    /// What this part draws from.
    public var distribution: Distribution

    /// A part drawn with a probability proportional to `weight`.
    public init(weight: Double, distribution: Distribution) {
      self.weight = weight
      self.distribution = distribution
    }
  }
}
