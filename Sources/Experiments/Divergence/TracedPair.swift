import SimulatedTime
import TeamModel

/// The same replication of two scenarios, held against each other.
struct TracedPair {
  let base: TracedSide
  let variant: TracedSide

  /// Decisions about the same thing on both sides, and those that differ.
  struct Decisions {
    /// Questions that both decide.
    var shared: [DecisionRecord.Kind: Int] = [:]
    /// What is decided otherwise, or by one side alone, in order of time.
    var differences: [DecisionDifference] = []
  }

  /// Matches the decisions of both sides.
  ///
  /// A decision that only one side makes counts unless its task is still in the system of the other at the end of the
  /// run, where it may only be late.
  func decisions() -> Decisions {
    let (mine, its) = (base.questions, variant.questions)
    let places = Dictionary(uniqueKeysWithValues: its.enumerated().map { ($1, $0) })
    let (title, variantTitle) = (base.titles(), variant.titles())
    let (leftBase, leftVariant) = (base.left, variant.left)
    var result = Decisions()
    var found: [(order: (SimulationTime, Int), difference: DecisionDifference)] = []
    var matched = Set<Int>()

    func add(
      _ question: TracedSide.Question, _ base: DecisionRecord?, _ variant: DecisionRecord?, place: Int
    ) {
      let text = title(question.task, question.ordinal)
      let difference = DecisionDifference(
        replication: self.base.replication, kind: question.kind, task: question.task,
        ordinal: question.ordinal,
        title: text.isEmpty ? variantTitle(question.task, question.ordinal) : text, base: base,
        variant: variant)
      found.append(((difference.time, place), difference))
    }

    for (place, question) in mine.enumerated() {
      let decision = base.trace.decisions[place]
      guard let other = places[question] else {
        if question.task.map({ leftVariant.contains($0) }) ?? true {
          add(question, decision, nil, place: place)
        }
        continue
      }
      matched.insert(other)
      result.shared[question.kind, default: 0] += 1
      let there = variant.trace.decisions[other]
      if !base.names.isSame(decision.outcome, question.kind, as: there.outcome, of: variant.names) {
        add(question, decision, there, place: place)
      }
    }
    for (place, question) in its.enumerated() where !matched.contains(place) {
      if question.task.map({ leftBase.contains($0) }) ?? true {
        add(question, nil, variant.trace.decisions[place], place: mine.count + place)
      }
    }
    result.differences = found.sorted { $0.order < $1.order }.map(\.difference)
    return result
  }

  /// The first work that is not the same on both sides; nil where everybody does the same throughout.
  func firstWork() -> WorkDifference? {
    let (mine, its) = (base.work, variant.work)
    let place = (0..<max(mine.count, its.count)).first { place in
      guard place < mine.count, place < its.count else { return true }
      let (here, there) = (mine[place], its[place])
      return here.time != there.time || here.activity != there.activity || here.task != there.task
        || here.ordinal != there.ordinal
        || !base.names.isSame(here.person, .assignment, as: there.person, of: variant.names)
    }
    return place.map {
      WorkDifference(
        replication: base.replication, base: $0 < mine.count ? mine[$0] : nil,
        variant: $0 < its.count ? its[$0] : nil)
    }
  }
}
