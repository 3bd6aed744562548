import Scenarios

extension MetricCatalogue {
  /// What is agreed with the peers of the team, as far as the scenario has it.
  static func coordination(_ scenario: Scenario, _ blueprint: CompiledCounterparts) -> [Entry] {
    (scenario.coordination.contract == nil ? [] : contract)
      + (scenario.coordination.handOff == nil ? [] : handOff) + counterparts(blueprint)
  }

  private static let contract: [Entry] = [
    Entry(
      "contract_on_time_rate", .share, .higher,
      "Share of API contracts agreed in time after the end of planning.", needsStability: true
    ) { model, _ in
      share(
        model.statistics.coordination.contractsOnTime,
        of: model.statistics.coordination.contractLeadTime.count)
    },
    Entry(
      "contract_lead_time_h.mean", .hours, .lower,
      "Mean working hours from the end of planning until the API contract is agreed.", needsStability: true
    ) { model, _ in model.statistics.coordination.contractLeadTime.meanHours },
    Entry(
      "contract_rework_hours_per_week", .hours, .lower,
      "Direct hours per calendar week added to API tasks because they were begun without a contract."
    ) { model, _ in model.statistics.coordination.contractRework.hours / model.measuredWeeks },
  ]

  private static let handOff: [Entry] =
    durations(
      "hand_off_h", percentiles: [90],
      "hours from offering a task to the other side until it is taken over, on the service level's clock"
    ) { $0.coordination.handOff.reading($1) }
    + [
      Entry(
        "hand_off_sla_hit_rate", .share, .higher,
        "Share of hand-offs acknowledged within their service level.", needsStability: true
      ) { model, _ in
        share(
          model.statistics.coordination.handOffsWithinServiceLevel,
          of: model.statistics.coordination.handOff.count)
      }
    ]
}
