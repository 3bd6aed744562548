extension AssignmentPolicy {
  /// The record of the decision that this policy would take now, so that it is to be asked for before `choose` of a
  /// policy that takes turns.
  ///
  /// O(people); for records, not for the deciding path.
  ///
  /// - Parameters:
  ///   - pools: the team.
  ///   - question: the question as `choose` gets it.
  ///   - rule: the code of the rule that named `question.rulePool`, "high-security".
  ///   - limit: how many people to list, at least the chosen one and the runner-up.
  public func record(
    from pools: some NamedCandidatePools, for question: AssignmentQuestion, rule: String? = nil,
    limit: Int = 20
  ) -> AssignmentRecord {
    var asked = self
    let choice = asked.choose(from: pools, for: question)
    var second: Candidate?
    if let chosen = choice.candidate {
      var again = self
      second = again.choose(from: PoolsWithout(base: pools, hidden: chosen), for: question).candidate
    }

    var chosen: RecordedCandidate?
    var runnerUp: RecordedCandidate?
    var others: [RecordedCandidate] = []
    var (people, eligible) = (0, 0)
    let room = max(0, limit - (choice.candidate == nil ? 0 : 1) - (second == nil ? 0 : 1))
    for pool in 0..<pools.poolCount {
      let fit = pools.fit(pool)
      pools.forEachMember(pool) { member in
        let person = RecordedCandidate(
          candidate: member.candidate(of: pool), name: pools.memberName(pool, member.member),
          role: pools.poolName(pool), expectedHours: member.expectedHours,
          objection: objection(to: member, fit: fit, isInRulePool: pool == question.rulePool),
          terms: terms(of: member, fit: fit))
        people += 1
        if person.objection == nil { eligible += 1 }
        if person.isAt(choice.candidate) {
          chosen = person
        } else if person.isAt(second) {
          runnerUp = person
        } else {
          others.keep(person, atMost: room)
        }
      }
    }
    return AssignmentRecord(
      policy: kind, choice: choice, chosen: chosen, runnerUp: runnerUp,
      candidates: [chosen, runnerUp].compactMap { $0 } + others, peopleCount: people,
      candidateCount: eligible,
      decidedBy: AssignmentRecord.deciding(choice, chosen, over: runnerUp, rule: rule))
  }
}

extension RecordedCandidate {
  fileprivate func isAt(_ place: Candidate?) -> Bool {
    place.map { $0.pool == candidate.pool && $0.member == candidate.member } ?? false
  }
}

extension [RecordedCandidate] {
  /// Inserts a person into a sorted list that keeps its first `count`.
  fileprivate mutating func keep(_ person: RecordedCandidate, atMost count: Int) {
    if self.count >= count {
      guard let last, person.precedes(last) else { return }
      removeLast()
    }
    var position = self.count
    while position > 0, person.precedes(self[position - 1]) { position -= 1 }
    insert(person, at: position)
  }
}
