import LeadPolicy
import Sampling

/// What the first submission of a task violates where circumstances change no probability: which of its draws fall
/// below a mark.
struct PlainDefects: BitwiseCopyable, Sendable {
  /// The first mark of the task in the table of all.
  var firstMark: Int
  /// The expected number of violations.
  var expected = 0.0

  /// Marks of a task: one for each check and one to spare.
  static var markCount: Int { RandomStream.trialCount }

  /// Of tasks that the given checks apply to, with a mark for each check: how many of the numbers that its draw can
  /// be violate it; none where it does not apply.
  static func table(
    applicable: [UInt16], checks: [CompiledCheck]
  ) -> (tasks: [PlainDefects], marks: [UInt64]) {
    precondition(checks.count <= markCount, "every check has a mark")
    var marks: [UInt64] = []
    let tasks = applicable.map { applicable in
      var task = PlainDefects(firstMark: marks.count)
      marks += repeatElement(0, count: markCount)
      for (place, check) in checks.enumerated() where applicable & 1 << place != 0 {
        let probability = DefectLikelihood.probability(base: check.defectProbability, factor: 1)
        marks[task.firstMark + place] = uniformDraws(below: probability)
        task.expected += probability
      }
      return task
    }
    return (tasks, marks)
  }

  /// The violations, by their stream of draws.
  @inline(__always)
  func violations(_ draws: RandomStream, marks: CompiledTable<UInt64>) -> UInt16 {
    draws.successes(below: marks.address(of: firstMark))
  }
}
