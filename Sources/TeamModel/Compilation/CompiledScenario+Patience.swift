import Sampling
import Scenarios

extension CompiledScenario {
  /// How long the tasks of each stream wait; what review has missed waits for ever.
  static func patience(
    _ scenario: Scenario, streams: Int, samplers: DistributionTable
  ) throws(CompilationProblem) -> [Sampler?] {
    var patience = [Sampler?](repeating: nil, count: streams)
    for (index, stream) in scenario.workload.enumerated() {
      guard let hours = stream.patience else { continue }
      patience[index] = try samplers.compiled(hours, "workload.\(stream.id).patience")
    }
    return patience
  }
}
