import LeadPolicy
import Sampling
import SimulatedTime

/// Work violates checks more easily where its worker falls short of it, where it is complex, and in haste.
extension TeamSimulation {
  /// Which of the applicable checks the first submission violates. The draws do not depend on the
  /// circumstances, so that more of these only add violations; `worked` is now on the team's clock.
  mutating func drawDefects(_ id: TaskID, at worked: SimulationDuration) -> UInt16 {
    drawDefects(id, round: 0, factor: defectFactor(id, at: worked))
  }

  /// Which of the applicable checks rework violates anew. A task is sent back so often at most that its rounds have
  /// draws of their own; the probability that more are needed is negligible unless it is 1.
  mutating func drawReworkDefects(_ id: TaskID, at worked: SimulationDuration) -> UInt16 {
    guard let factors = blueprint.defectFactors, factors.rework > 0,
      tasks[id].handIns <= Self.mostDefectiveHandIns
    else { return 0 }
    return drawDefects(id, round: tasks[id].handIns, factor: factors.rework * defectFactor(id, at: worked))
  }

  /// After these, each further round repairs at least one of eleven checks, so that 63 rounds are never passed.
  private static var mostDefectiveHandIns: Int32 { 50 }

  private mutating func drawDefects(_ id: TaskID, round: Int32, factor: Double) -> UInt16 {
    let entity = entity(id, round: round)
    let draws = randomness.stream(.defects, entity: entity)
    let plan = Int(tasks[id].plan)
    guard factor == 1, !isTraced else {
      return compare(draws, of: entity, applicable: blueprint.tasks[plan].checks, factor: factor)
    }
    let defects = blueprint.plainDefects[plan].violations(draws, marks: blueprint.defectMarks)
    statistics.controls.violations +=
      Double(defects.nonzeroBitCount) - blueprint.plainDefects[plan].expected
    return defects
  }

  /// The same where circumstances count, or each draw is written down.
  @inline(never)
  private mutating func compare(
    _ stream: RandomStream, of entity: UInt64, applicable: UInt16, factor: Double
  ) -> UInt16 {
    var draws = stream
    var defects: UInt16 = 0
    var expected = 0.0
    var left = applicable
    while left != 0 {
      let check = left.trailingZeroBitCount
      left &= left &- 1
      let probability = DefectLikelihood.probability(
        base: blueprint.checks[check].defectProbability, factor: factor)
      // Every check has a draw of its own, so that one that does not apply leaves the others alone.
      draws.skip(toDraw: UInt32(truncatingIfNeeded: check))
      let draw = draws.uniform()
      traceDraw(.violation, about: entity, check: check, draw)
      if draw < probability { defects |= 1 << check }
      expected += probability
    }
    statistics.controls.violations += Double(defects.nonzeroBitCount) - expected
    return defects
  }

  /// By how much the circumstances of a task that is handed in multiply the probability of each violation.
  @inline(__always)
  private mutating func defectFactor(_ id: TaskID, at worked: SimulationDuration) -> Double {
    blueprint.circumstancesCount ? factorOfCircumstances(id, at: worked) : 1
  }

  private mutating func factorOfCircumstances(_ id: TaskID, at worked: SimulationDuration) -> Double {
    let (worker, plan) = (tasks[id].assignee, tasks[id].plan)
    let fatigue = blueprint.actions.isOn ? fatigueDefectFactor(worker) : 1
    guard let factors = blueprint.defectFactors else { return fatigue }
    let available = availableTime(worker, onDays: lookaheadDays)
    let load = Double(committed(worker).microseconds) / Double(available.microseconds)
    return fatigue
      * DefectLikelihood.factor(
        levelsAboveOrBelow: levelsAboveOrBelow(of: worker, for: plan),
        complexity: blueprint.tasks[Int(plan)].complexity,
        isHasty: DefectLikelihood.isHasty(
          load: load, mark: blueprint.thresholds.warning, isPastDue: isPastDue(id, at: worked)),
        factors: factors)
  }

  /// Whether the due date of the task that a tactical task belongs to has passed.
  private func isPastDue(_ id: TaskID, at worked: SimulationDuration) -> Bool {
    worked > strategicTasks[tasks[id].strategic].due
  }
}
