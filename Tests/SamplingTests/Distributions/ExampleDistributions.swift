import Sampling

/// The distributions that the tests of moments and of draws go through.
enum ExampleDistributions {
  /// Those with a density.
  static let continuous: [(name: String, distribution: Distribution)] = [
    ("uniform", .uniform(low: -2, high: 5)),
    ("triangular", .triangular(low: 1, mode: 2, high: 6)),
    ("triangular, mode at its low end", .triangular(low: 1, mode: 1, high: 6)),
    ("triangular, mode at its high end", .triangular(low: 1, mode: 6, high: 6)),
    ("PERT", .pert(low: 1, mode: 3, high: 10, shape: 4)),
    ("beta", .beta(alpha: 2.5, beta: 1.5, low: -1, high: 1)),
    ("beta of small shapes", .beta(alpha: 0.3, beta: 0.6, low: 0, high: 2)),
    ("exponential", .exponential(mean: 3)),
    ("Erlang", .erlang(shape: 3, mean: 6)),
    ("gamma", .gamma(shape: 7.3, mean: 2)),
    ("gamma of a small shape", .gamma(shape: 0.4, mean: 2)),
    ("gamma of shape 1", .gamma(shape: 1, mean: 2)),
    ("lognormal", .lognormal(median: 4, sigma: 0.5)),
    ("Weibull", .weibull(shape: 1.7, scale: 3)),
    ("Weibull of a small shape", .weibull(shape: 0.8, scale: 3)),
    ("truncated uniform", .truncated(.uniform(low: -2, high: 5), low: 1, high: 9)),
    ("truncated triangular", .truncated(.triangular(low: 1, mode: 2, high: 6), low: 1.5, high: 2.2)),
    ("truncated PERT", .truncated(.pert(low: 1, mode: 3, high: 10, shape: 4), low: 6, high: 20)),
    ("truncated beta", .truncated(.beta(alpha: 0.3, beta: 0.6, low: 0, high: 2), low: -1, high: 0.2)),
    ("truncated exponential", .truncated(.exponential(mean: 3), low: 4, high: 7)),
    ("exponential beyond a bound", .truncated(.exponential(mean: 3), low: 8, high: .infinity)),
    ("gamma, mostly kept", .truncated(.gamma(shape: 7.3, mean: 2), low: 1, high: 4)),
    ("gamma, upper tail", .truncated(.gamma(shape: 7.3, mean: 2), low: 3, high: .infinity)),
    ("gamma, lower tail", .truncated(.gamma(shape: 0.4, mean: 2), low: 0, high: 0.01)),
    ("lognormal, mostly kept", .truncated(.lognormal(median: 4, sigma: 0.5), low: 1, high: 12)),
    ("lognormal, upper tail", .truncated(.lognormal(median: 4, sigma: 0.5), low: 8, high: 40)),
    ("truncated Weibull", .truncated(.weibull(shape: 1.7, scale: 3), low: 0.1, high: 1)),
    ("truncated twice", .truncated(.truncated(.erlang(shape: 3, mean: 6), low: 2, high: 9), low: 1, high: 5)),
    (
      "mixture",
      .mixture([
        .init(weight: 3, distribution: .lognormal(median: 1, sigma: 0.3)),
        .init(weight: 1, distribution: .uniform(low: 0, high: 6)),
      ])
    ),
    (
      "truncated mixture",
      .truncated(
        .mixture([
          .init(weight: 3, distribution: .lognormal(median: 1, sigma: 0.3)),
          .init(weight: 1, distribution: .truncated(.uniform(low: 0, high: 6), low: 0, high: 3)),
        ]), low: 1.5, high: 4)
    ),
  ]

  private static let estimateError = Distribution.mixture([
    .init(weight: 0.37, distribution: .constant(1)),
    .init(weight: 0.63, distribution: .lognormal(median: 1.1, sigma: 0.6)),
  ])

  /// Those with atoms, and edges of cells that tell the atoms from what surrounds them.
  static let withAtoms: [(name: String, distribution: Distribution, edges: [Double])] = [
    ("empirical", .empirical(values: [4, 1, 2, 8, 2], weights: [1, 2, 0.5, 3, 0.5]), [1, 2, 4]),
    (
      "truncated empirical",
      .truncated(.empirical(values: [4, 1, 2, 8], weights: [1, 2, 1, 3]), low: 2, high: 8), [2, 4]
    ),
    ("estimate error", estimateError, [0.5, 1.0.nextDown, 1, 1.5, 2, 3]),
    ("truncated with the atom at its low end", .truncated(estimateError, low: 1, high: 3), [1, 1.2, 1.5, 2]),
    (
      "truncated with the atom at its high end", .truncated(estimateError, low: 0, high: 1),
      [0.5, 1.0.nextDown]
    ),
    (
      "truncated just above the atom", .truncated(estimateError, low: 1.0.nextUp, high: 3), [1.2, 1.5, 2]
    ),
    (
      "truncated beyond a part that ends in an atom",
      .truncated(
        .mixture([
          .init(weight: 3, distribution: .truncated(estimateError, low: 0, high: 1)),
          .init(weight: 1, distribution: .empirical(values: [1, 2, 3, 5], weights: [1, 1, 2, 1])),
        ]), low: 2, high: 4), [2]
    ),
    (
      "mixture of atoms and a mixture",
      .mixture([
        .init(weight: 1, distribution: .lognormal(median: 2, sigma: 0)),
        .init(weight: 2, distribution: estimateError),
      ]), [0.5, 1.0.nextDown, 1, 2.0.nextDown, 2, 3]
    ),
  ]
}
