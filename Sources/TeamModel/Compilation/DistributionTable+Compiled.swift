import Sampling

extension DistributionTable {
  /// A sampler for the distribution at a key path of the scenario.
  func compiled(
    _ distribution: Distribution, _ path: String
  ) throws(CompilationProblem) -> Sampler {
    do {
      return try sampler(for: distribution)
    } catch {
      throw CompilationProblem(path: path, message: error.description)
    }
  }
}
