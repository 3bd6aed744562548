import Scenarios
import Testing

@Suite("Mistakes in patience, limits, sources and who helps out")
struct QueueErrorsTests {
  @Test("A mistake in patience or sources is named at its place", arguments: badStreams)
  func streams(input: BadInput) { check(input) }

  @Test("A null where a key may be left out says no more than leaving it out", arguments: nulls)
  func nullsAreAbsent(input: BadInput) { check(input) }

  @Test("A null beside a key that says the same otherwise does no harm")
  func nullBesideAnother() {
    let workload =
      "{ w: { tier: 1, arrivals: { perHour: null, perWeek: 5, trace: null, sources: null, loop: null }, "
      + "tasks: { t: { estimate: 1 } }, templates: null } }"
    #expect(errors(in: scenario(workload: workload)) == [])
  }

  @Test(
    "A mistake in a limit, in who helps out, or in rework is named at its place", arguments: badSections)
  func sections(input: BadInput) { check(input) }

  private func check(_ input: BadInput) {
    let count = input.errors.count == 1 ? "1 error" : "\(input.errors.count) errors"
    #expect(errors(in: input.text) == input.errors.map { "s:" + $0 } + [count])
  }
}

private let badStreams = BadInput.table(
  #"""
  { w: { tier: 1, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1 } }, patience: -1 } }
    → 2:95: workload.w.patience: found values down to -1, expected none below 0
  { w: { tier: 1, arrivals: { perHour: 1 }, tasks: { t: { estimate: 1 } }, patienc: 1 } }
    → 2:85: workload.w.patienc: unknown key; did you mean "patience"?
  { w: { tier: 1, arrivals: { sources: 0, timeBetween: 0 }, tasks: { t: { estimate: 1 } } } }
    → 2:49: workload.w.arrivals.sources: found 0, expected a whole number from 1 to 65536
    → 2:65: workload.w.arrivals.timeBetween: found a mean of 0, expected more
  { w: { tier: 1, arrivals: { sources: 3 }, tasks: { t: { estimate: 1 } } } }
    → 2:38: workload.w.arrivals.timeBetween: missing beside "sources"
  { w: { tier: 1, arrivals: { perHour: 1, timeBetween: 3 }, tasks: { t: { estimate: 1 } } } }
    → 2:65: workload.w.arrivals.timeBetween: unexpected without "sources"
  { w: { tier: 1, arrivals: { sources: 3, timeBetween: 3, perHour: 1, batch: 2 }, tasks: { t: { estimate: 1 } } } }
    → 2:77: workload.w.arrivals.perHour: unexpected beside "sources", which submit a task each when the last has left
    → 2:87: workload.w.arrivals.batch: unexpected beside "sources", which submit a task each when the last has left
  { w: { tier: 1, arrivals: { sources: 60000, timeBetween: 0.01 }, tasks: { t: { estimate: 1 } } } }
    → 2:69: workload.w.arrivals.timeBetween: found up to 6000000 arrivals per hour, expected at most 1000000
  """#
) { scenario(workload: $0) }

private let nulls = BadInput.table(
  #"""
  { w: { tier: 1, arrivals: { perWeek: null }, tasks: { t: { estimate: 1 } } } }
    → 2:38: workload.w.arrivals: found none, expected exactly one of "perHour", "perDay", "perWeek", "trace" and "sources"
  { w: { tier: 1, arrivals: { trace: null }, tasks: { t: { estimate: 1 } } } }
    → 2:38: workload.w.arrivals: found none, expected exactly one of "perHour", "perDay", "perWeek", "trace" and "sources"
  { w: { tier: 1, arrivals: { sources: null, timeBetween: 1 }, tasks: { t: { estimate: 1 } } } }
    → 2:38: workload.w.arrivals: found none, expected exactly one of "perHour", "perDay", "perWeek", "trace" and "sources"
    → 2:68: workload.w.arrivals.timeBetween: unexpected without "sources"
  { w: { tier: 1, arrivals: { sources: 3, timeBetween: null }, tasks: { t: { estimate: 1 } } } }
    → 2:65: workload.w.arrivals.timeBetween: missing beside "sources"
  { w: { tier: 1, arrivals: { perWeek: 5 }, tasks: null } }
    → 2:61: workload.w.tasks: missing in a stream of tier 1 (line 2, column 25)
  { w: { tier: 3, arrivals: { perWeek: 5 }, templates: null } }
    → 2:65: workload.w.templates: missing in a stream of tier 3 (line 2, column 25)
  { w: { tier: 1, arrivals: { perWeek: 5 }, tasks: { t: { estimate: { distribution: "exponential", mean: null } } } } }
    → 2:78: workload.w.tasks.t.estimate: expected either "mean" or "rate"
  """#
) { scenario(workload: $0) }

private let badSections = BadInput.table(
  #"""
  admission: { workInProgressLimit: 0 },
    → 3:36: admission.workInProgressLimit: found 0, expected a whole number from 1 to 1000000
  admission: { workInProgresLimit: 3 },
    → 3:15: admission.workInProgresLimit: unknown key; did you mean "workInProgressLimit"?
  review: { defectFactors: { rework: -1 } },
    → 3:37: review.defectFactors.rework: found -1, expected a number from 0 to 100
  assignment: { assist: [{ from: "developr", by: "idle", whenWaiting: 0 }] },
    → 3:70: assignment.assist.0.whenWaiting: found 0, expected a whole number from 1 to 1000000
  assignment: { assist: [{ from: "developr", by: "idle" }] },
    → 3:33: assignment.assist.0.from: found the unknown role "developr", expected a name in "team" (line 1, column 20); did you mean "developer"?
    → 3:49: assignment.assist.0.by: found "idle", a role with a count of 0 (line 1, column 67), expected a role with people
  assignment: { assist: [{ from: "developer", by: "developer" }, { from: "developer", by: "developer" }] },
    → 3:50: assignment.assist.0.by: found "developer", whose own queue it is (line 3, column 33), expected another role
    → 3:90: assignment.assist.1.by: found "developer", whose own queue it is (line 3, column 73), expected another role
    → 3:90: assignment.assist.1.by: found "developer" for "developer" twice, first at line 3, column 50
  assignment: { dispatch: "push", assist: [{ from: "developer", by: "developer" }] },
    → 3:42: assignment.assist: unexpected where work is handed out at once; expected the policy "rules" and the dispatch "pull"
  """#
) { scenario(sections: $0) }
