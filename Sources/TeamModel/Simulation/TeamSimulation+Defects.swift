import LeadPolicy
import Sampling
import SimulatedTime

/// Work violates checks more easily where its worker falls short of it, where it is complex, and in haste.
extension TeamSimulation {
  /// Which of the applicable checks the first submission violates. The draws do not depend on the
  /// circumstances, so that more of these only add violations.
  func drawDefects(_ id: TaskID) -> UInt16 {
    var draws = randomness.stream(.defects, entity: entity(id))
    let applicable = blueprint.tasks[Int(tasks[id].plan)].checks
    let factor = defectFactor(id) * fatigueDefectFactor(tasks[id].assignee)
    var defects: UInt16 = 0
    for check in 0..<blueprint.checks.count {
      // Drawn for every check, so that a check switched off leaves the others' draws alone.
      let probability = DefectLikelihood.probability(
        base: blueprint.checks[check].defectProbability, factor: factor)
      let isViolated = draws.uniform() < probability
      if isViolated, applicable & 1 << check != 0 { defects |= 1 << check }
    }
    return defects
  }

  /// By how much the circumstances of a task that is handed in multiply the probability of each violation.
  private func defectFactor(_ id: TaskID) -> Double {
    guard let factors = blueprint.defectFactors else { return 1 }
    let (worker, plan) = (tasks[id].assignee, Int(tasks[id].plan))
    let available = availableTime(worker, onDays: lookaheadDays)
    let load = Double(committed(worker).microseconds) / Double(available.microseconds)
    return DefectLikelihood.factor(
      levelsAboveOrBelow: levelsAboveOrBelow(of: worker, for: tasks[id].plan),
      complexity: blueprint.tasks[plan].complexity,
      isHasty: DefectLikelihood.isHasty(
        load: load, mark: blueprint.thresholds.warning, isPastDue: isPastDue(id)),
      factors: factors)
  }

  /// Whether a task's due date has passed; there are no due dates without deadlines.
  private func isPastDue(_ id: TaskID) -> Bool { false }
}
