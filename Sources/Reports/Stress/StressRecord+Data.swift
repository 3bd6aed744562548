import Experiments
import Scenarios

extension StressRecord {
  static func data(_ result: RunResult) -> Section {
    let study = result.scenario.study
    let records = result.scenario.workload.compactMap(\.arrivals.trace?.file)
    let assumed = study.inputs.filter { $0.basis == .assumed }.map(\.path)
    let assumptions =
      study.assumptions + (assumed.isEmpty ? [] : ["Assumed inputs: \(assumed.joined(separator: ", "))."])
    return Section(
      number: 3, title: "Data",
      items: [
        Item(
          number: "3.1", title: "Data sources",
          statements: (study.dataSources.isEmpty ? notStated("study.dataSources") : study.dataSources)
            + records.map { "Recorded arrivals: \($0)." }),
        Item(
          number: "3.2", title: "Pre-processing",
          statements: study.preprocessing.map { [$0] } ?? notStated("study.preprocessing")),
        Item(number: "3.3", title: "Input parameters", statements: inputs(result)),
        Item(
          number: "3.4", title: "Assumptions",
          statements: assumptions.isEmpty ? notStated("study.assumptions") : assumptions),
      ])
  }

  private static func inputs(_ result: RunResult) -> [String] {
    let provenance = result.provenance
    let study = result.scenario.study
    var statements = [
      "All inputs are in the scenario file \(provenance.portableScenarioFile), digest \(provenance.scenarioDigest), "
        + "with its comments; what it leaves out has the defaults of the scenario schema."
    ]
    for basis in StudyDescription.Basis.allCases where study.inputs.contains(where: { $0.basis == basis }) {
      let paths = study.inputs.filter { $0.basis == basis }.map(\.path)
      statements.append(
        "\(basis.rawValue.prefix(1).uppercased() + basis.rawValue.dropFirst()): \(paths.joined(separator: ", "))."
      )
    }
    if study.inputs.isEmpty {
      statements.append("Which were measured, calibrated or assumed: not stated: scenario key study.inputs.")
    }
    if let uncertainty = result.scenario.uncertainty {
      let paths = uncertainty.paths.joined(separator: ", ")
      statements.append(
        result.uncertainty == nil
          ? "Not known for certain, but taken at their nominal values in this run: \(paths)."
          : "Not known for certain, and drawn \(uncertainty.samples) times: \(paths).")
    }
    return statements
  }
}
