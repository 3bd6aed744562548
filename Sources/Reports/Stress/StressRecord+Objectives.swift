import Experiments

extension StressRecord {
  static func objectives(_ result: RunResult) -> Section {
    let study = result.scenario.study
    let description = result.scenario.description
    let metrics = result.metrics.map(\.metric.name)
    return Section(
      number: 1, title: "Objectives",
      items: [
        Item(
          number: "1.1", title: "Purpose of the model",
          statements: study.purpose.map { [$0] }
            ?? (description.isEmpty ? notStated("study.purpose") : [description])),
        Item(
          number: "1.2", title: "Model outputs",
          statements: (study.outputs.map { [$0] } ?? []) + [
            "\(count(metrics.count, "metric")) per replication, each defined by its name and meaning in the list of "
              + "all metrics: \(metrics.joined(separator: ", ")).",
            result.stability.sentence,
          ]),
        Item(
          number: "1.3", title: "Experimentation aims",
          statements: study.aims.map { [$0] } ?? aims(result)),
      ])
  }

  private static func aims(_ result: RunResult) -> [String] {
    let overrides = result.provenance.overrides
    guard !overrides.isEmpty else {
      return ["A single configuration, to estimate its outputs. " + notStated("study.aims")[0]]
    }
    return ["The scenario with these values in place of its own: \(overrides.joined(separator: "; "))."]
  }

  static func codeAccess(_ result: RunResult) -> Section {
    let provenance = result.provenance
    return Section(
      number: 6, title: "Code access",
      items: [
        Item(
          number: "6.1", title: "Computer model sharing statement",
          statements: (result.scenario.study.codeAccess.map { [$0] } ?? notStated("study.codeAccess")) + [
            "The scenario is quoted in full in this report and has the digest \(provenance.scenarioDigest); with "
              + "Plimsoll \(provenance.version) and the seed \(provenance.seed) it gives the same bytes again."
          ])
      ])
  }
}
