import LeadPolicy
import SimulatedTime

extension MetricCatalogue {
  /// Metrics of what comes between people and their work, for what of it a scenario has.
  static func hindrances(_ hindrances: CompiledHindrances) -> [Entry] {
    (hindrances.takeTime ? [contextSwitches] : []) + (hindrances.blockers.map(blockers) ?? [])
  }

  private static let contextSwitches = Entry(
    "context_switch_share", .share, .lower,
    "Share of the individual contributors' busy shift time that goes into switching tasks and interruptions."
  ) { model, _ in
    let (part, whole) = (model.statistics.hindrances.overhead, model.statistics.hindrances.stretches)
    return whole > .zero ? Double(part.microseconds) / Double(whole.microseconds) : .nan
  }

  private static func blockers(_ blockers: CompiledBlockers) -> [Entry] {
    [
      Entry(
        "blocked_share", .share, .lower,
        "Share of tactical tasks handed in for the first time that had met a blocker."
      ) { model, _ in
        share(model.statistics.hindrances.blockedPasses, of: model.statistics.hindrances.firstPasses)
      }
    ]
      + durations(
        "blocked_time_h", percentiles: [90], "working hours from meeting a blocker to its resolution"
      ) { $0.hindrances.blockedTime.reading($1) }
      + blockers.kinds.map { kind in
        Entry(
          "blockers_per_week.\(kind.kind.code.replacing("-", with: "_"))", .perWeek, .lower,
          "Blockers of the kind \(kind.kind.code) met per calendar week."
        ) { model, _ in
          Double(model.statistics.hindrances.blockers[kind.kind.rawValue]) / model.measuredWeeks
        }
      }
      + [
        Entry(
          "blockers_auto_escalated_share", .share, .lower,
          "Share of the blockers resolved that had lasted long enough to be escalated.", needsStability: true
        ) { model, _ in
          share(model.statistics.hindrances.escalated, of: model.statistics.hindrances.blockedTime.count)
        }
      ]
  }
}
