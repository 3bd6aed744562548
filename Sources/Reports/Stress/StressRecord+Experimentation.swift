import Experiments

extension StressRecord {
  static func experimentation(_ result: RunResult) -> Section {
    let plan = result.scenario.simulation
    let analysis = result.scenario.analysis
    let replications = result.provenance.replications
    return Section(
      number: 4, title: "Experimentation",
      items: [
        Item(
          number: "4.1", title: "Initialisation",
          statements: [
            "A \(analysis.kind.rawValue) analysis (\(analysis.reason)). Each replication begins empty and idle on "
              + "\(plan.start.iso8601); the first \(count(plan.warmUpDays, "day")) are not measured.",
            result.warmUp.sentence,
          ]),
        Item(
          number: "4.2", title: "Run length",
          statements: [
            "\(count(plan.days, "day")) measured after the warm-up, \(replications) independent replications."
          ]),
        Item(
          number: "4.3", title: "Estimation approach",
          statements: [
            "Independent replications with the warm-up deleted; means with Student-t intervals at "
              + "\(Quantity.exactPercent(plan.confidence)) over the replications that define the metric.",
            result.stability.sentence,
          ] + (result.uncertainty.map { [uncertainty($0)] } ?? [])),
      ])
  }

  private static func uncertainty(_ uncertainty: InputUncertainty) -> String {
    "Input uncertainty: \(uncertainty.draws.count) draws of the inputs, \(uncertainty.replications) replications of "
      + "each on \(uncertainty.randomNumbers.rawValue) random numbers; variance components by analysis of variance."
  }

  static func implementation(_ result: RunResult) -> Section {
    let provenance = result.provenance
    return Section(
      number: 5, title: "Implementation",
      items: [
        Item(
          number: "5.1", title: "Software or programming language",
          statements: [
            "Plimsoll \(provenance.version), a discrete-event simulator in Swift without package dependencies."
          ]),
        Item(
          number: "5.2", title: "Random sampling",
          statements: [
            "Philox4x32-10, a counter-based generator, keyed by the seed \(provenance.seed); every draw is addressed by "
              + "replication, purpose and entity, so that the same task meets the same surprises in every variant "
              + "(common random numbers)."
          ]),
        Item(
          number: "5.3", title: "Model execution",
          statements: [
            "Next-event time advance in whole microseconds. Replications run on any number of threads, which changes "
              + "no result."
          ]),
        Item(
          number: "5.4", title: "System specification",
          statements: [
            "Any 64-bit machine with Swift 6.1 or later, IEEE 754 doubles and SQLite 3. The results do not depend on "
              + "the machine, so that this record names none and no run time."
          ]),
      ])
  }
}
