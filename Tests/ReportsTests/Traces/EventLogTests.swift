import Reports
import TeamModel
import Testing

@Suite struct EventLogTests {
  private func rows(_ overrides: [String] = []) throws -> ([[String: String]], ReplicationOutcome) {
    let (replication, outcome) = try SampleTrace.replication(overrides)
    let table = try #require(parseCSV(try SampleTrace.bytes(replication.writeEventLog)))
    let header = try #require(table.first)
    return (table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }, outcome)
  }

  @Test("a case begins with its arrival, and the log is in order of time")
  func casesBeginWithTheirArrival() throws {
    let (rows, outcome) = try rows()
    var seen: Set<String> = []
    for row in rows {
      let isNew = seen.insert(row["case"] ?? "").inserted
      #expect(isNew == (row["activity"] == "arrive"))
    }
    #expect(seen.count == outcome.ledger.arrived)
    let starts = rows.compactMap { $0["start"] }
    #expect(starts == starts.sorted())
  }

  @Test("the hours of the log are the hours on the books")
  func hoursAreThoseOnTheBooks() throws {
    let (rows, outcome) = try rows()
    let hours = rows.compactMap { $0["worked_h"].flatMap(Double.init) }
    // Each of the cells is rounded to four decimals.
    let tolerance = 0.00005 * Double(hours.count)
    #expect(abs(hours.reduce(0, +) - outcome.ledger.bookedOnPeople.hours) <= tolerance)
  }

  @Test("review follows work, and rework follows a review that failed")
  func reviewsHaveVerdicts() throws {
    let (rows, outcome) = try rows()
    let trace = try #require(outcome.trace)
    let verdicts = rows.filter { $0["activity"] == "review" && $0["complete"] != "" }.map { $0["outcome"] }
    #expect(
      verdicts.filter { $0 == "rework" }.count == trace.reviews.filter { !$0.failedChecks.isEmpty }.count)
    #expect(verdicts.filter { $0 == "pass" }.count == trace.reviews.filter(\.failedChecks.isEmpty).count)
    #expect(verdicts.contains("rework"))
    let last = Dictionary(grouping: rows.filter { $0["ordinal"] != "" }) {
      "\($0["case"] ?? "")/\($0["ordinal"] ?? "")"
    }
    for events in last.values {
      let order = events.compactMap { $0["activity"] }.filter { $0 != "escalate" }
      for (before, after) in zip(order, order.dropFirst()) {
        #expect((before == "review") == (after == "rework"))
      }
    }
  }

  @Test("a replication has the same log every time, and another seed another one")
  func logIsAFunctionOfTheSeed() throws {
    #expect(try rows().0 == rows().0)
    #expect(try rows().0 != rows(["simulation.seed=2"]).0)
  }
}
