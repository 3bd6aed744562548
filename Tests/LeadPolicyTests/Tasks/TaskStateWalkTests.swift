import LeadPolicy
import Testing

@Suite("A million random steps through the life of a task")
struct TaskStateWalkTests {
  /// The life of a task in words, apart from the table of the source and that of the other tests: from a state to
  /// those that may follow, except for "cancelled", which follows every state that has a successor here.
  static let life = """
    pending: planning assigned
    planning: assigned
    assigned: in-progress
    in-progress: blocked peer-review
    blocked: in-progress escalated
    escalated: in-progress
    peer-review: in-progress domain-review
    domain-review: in-progress ready-for-hand-off
    ready-for-hand-off: completed
    """

  /// Whether a state may follow another, by raw values: `isLegal[from * 11 + to]`.
  static let isLegal: [Bool] = {
    let names = TaskState.allCases.map(\.name)
    var isLegal = [Bool](repeating: false, count: names.count * names.count)
    for line in life.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard let from = names.firstIndex(of: String(parts[0])) else { continue }
      for word in (parts[1] + " cancelled").split(separator: " ") {
        guard let to = names.firstIndex(of: String(word)) else { continue }
        isLegal[from * names.count + to] = true
      }
    }
    return isLegal
  }()

  @Test func `the list in words has all its edges`() {
    #expect(Self.isLegal.count == 121)
    #expect(Self.isLegal.filter { $0 }.count == 14 + 9)
  }

  @Test func `a step is taken exactly when it is on the list, whatever came before`() {
    let states = TaskState.allCases
    var draws = SplitMix64(seed: 81)
    var state = TaskState.pending
    var disagreements = 0
    var lives = 0
    var refused = 0
    var visits = [Int](repeating: 0, count: states.count)
    for _ in 0..<1_000_000 {
      let next = states[Int(truncatingIfNeeded: draws.next() % UInt64(states.count))]
      let isLegal = Self.isLegal[Int(state.rawValue) * states.count + Int(next.rawValue)]
      let isTaken = state.canTransition(to: next)
      if isTaken != isLegal { disagreements += 1 }
      if isTaken {
        visits[Int(next.rawValue)] += 1
        state = next
      } else {
        refused += 1
      }
      // Nothing follows a final state; then a new task begins.
      if state.isFinal {
        for other in states where state.canTransition(to: other) { disagreements += 1 }
        lives += 1
        state = .pending
      }
    }
    #expect(disagreements == 0)
    // No test at all would be one without lives, without refusals, or one that never came to a state.
    #expect(lives > 10_000 && refused > 100_000)
    #expect(states.filter { visits[Int($0.rawValue)] == 0 } == [.pending])
  }

  @Test func `a walk along the list without cancellation is never refused and ends in completion`() {
    let states = TaskState.allCases
    let successors = states.indices.map { from in
      states.filter { $0 != .cancelled && Self.isLegal[from * states.count + Int($0.rawValue)] }
    }
    var draws = SplitMix64(seed: 82)
    var state = TaskState.pending
    var refused = 0
    var completed = 0
    for _ in 0..<1_000_000 {
      let choices = successors[Int(state.rawValue)]
      let next = choices[Int(truncatingIfNeeded: draws.next() % UInt64(choices.count))]
      if !state.canTransition(to: next) || !state.canTransition(to: .cancelled) { refused += 1 }
      state = next
      guard successors[Int(state.rawValue)].isEmpty else { continue }
      if state == .completed, state.isFinal { completed += 1 } else { refused += 1 }
      state = .pending
    }
    #expect(refused == 0)
    // The shortest life has five steps from pending to hand-off and one to completion.
    #expect(completed > 10_000 && completed <= 1_000_000 / 6)
  }
}
