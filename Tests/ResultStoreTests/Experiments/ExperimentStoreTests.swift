import Foundation
import ResultStore
import Testing

/// A store of experiments keeps what was committed, whatever happens after, and nothing but that makes its bytes.
@Suite struct ExperimentStoreTests {
  @Test func whatIsCommittedIsThereWhenTheStoreIsOpenedAgain() throws {
    let folder = try ScratchFolder()
    do { _ = try SampleExperiment.finished(folder.file()) }
    let store = try ExperimentStore(opening: folder.file())
    var expected = SampleExperiment.row()
    expected.isFinished = true
    #expect(try store.experiments() == [expected])
    #expect(try store.points(of: "e1").map(\.replications) == [3, 3])
    #expect(try store.points(of: "e1").map(\.overrides) == [["x=a"], ["x=b"]])
    #expect(try store.point("b") == SampleExperiment.point("b"), "the seed has all of its 64 bits")
    let rows = try store.replications(of: "a", upTo: 2)
    #expect(rows.map(\.replication) == [1, 2])
    #expect(rows[0] == SampleExperiment.replication(1))
    #expect(rows[1].values[1].isNaN, "what is not defined stays so")
    #expect(try store.metrics()["rework_rate"] == SampleExperiment.metrics[1])
  }

  @Test func replicationsThatAreThereStayAsTheyAre() throws {
    let folder = try ScratchFolder()
    let store = try SampleExperiment.finished(folder.file())
    let other = ReplicationRow(replication: 1, values: [0, 0], stability: [])
    try store.commit([("a", other), ("a", SampleExperiment.replication(4))])
    #expect(try store.replications(of: "a", upTo: 9).map(\.replication) == [1, 2, 3, 4])
    #expect(try store.replications(of: "a", upTo: 1) == [SampleExperiment.replication(1)])
  }

  @Test func aReplicationOfAnUnknownPointIsRefusedWithAllThatCameWithIt() throws {
    let folder = try ScratchFolder()
    let store = try SampleExperiment.finished(folder.file())
    let rows = [("a", SampleExperiment.replication(4)), ("nobody", SampleExperiment.replication(1))]
    #expect(kind { () throws(StoreError) in try store.commit(rows) } == .constraint)
    #expect(try store.replicationNumbers(of: "a", upTo: 9) == [1, 2, 3])
  }

  @Test func theBytesOfASettledStoreDependOnItsContentsAlone() throws {
    let folder = try ScratchFolder()
    let (straight, crooked) = (folder.file("straight"), folder.file("crooked"))
    do { #expect(try SampleExperiment.finished(straight).settle()) }
    do {
      // The other way round, in pieces, opened again and again, with something that is taken back.
      let store = try ExperimentStore(opening: crooked)
      try store.add(["b", "a"].map { (SampleExperiment.point($0), SampleExperiment.metrics.reversed()) })
      try store.begin(SampleExperiment.row("gone", name: "gone"), points: SampleExperiment.points(["b"]))
    }
    for number in [3, 1, 2] {
      let store = try ExperimentStore(opening: crooked)
      try store.commit([("b", SampleExperiment.replication(number))])
      try store.commit([("a", SampleExperiment.replication(number))])
      if number == 1 { try store.settle() }
    }
    do {
      let store = try ExperimentStore(opening: crooked)
      try store.begin(SampleExperiment.row(), points: SampleExperiment.points())
      try store.finish("e1", result: nil, replications: [3, 3])
      try store.remove("gone")
      try store.settle()
      try store.settle()
    }
    #expect(try contents(of: straight) == contents(of: crooked))
    #expect(try rows("PRAGMA integrity_check", of: straight, as: .experiments) == ["ok"])
    #expect(try rows("PRAGMA foreign_key_check", of: straight, as: .experiments) == [])
  }

  @Test func anExportHoldsOneExperimentWithTheReplicationsItUses() throws {
    let folder = try ScratchFolder()
    let store = try SampleExperiment.finished(folder.file())
    try store.export("e1", to: folder.file("before.sqlite"))
    try store.add([(SampleExperiment.point("c"), SampleExperiment.metrics)])
    try store.begin(SampleExperiment.row("e2", name: "later"), points: SampleExperiment.points(["c", "a"]))
    try store.commit([("c", SampleExperiment.replication(1)), ("a", SampleExperiment.replication(4))])
    try store.export("e1", to: folder.file("after.sqlite"))
    #expect(try contents(of: folder.file("before.sqlite")) == contents(of: folder.file("after.sqlite")))
    let part = try ExperimentStore(reading: folder.file("after.sqlite"))
    #expect(try part.experiments().map(\.experiment) == ["e1"])
    #expect(try part.replicationNumbers(of: "a", upTo: 9) == [1, 2, 3])
    #expect(try part.point("c") == nil)
    #expect(try !folder.names.contains { $0.contains("draft") || $0.hasSuffix("-journal") })
  }

  @Test func theViewsServePlainSQL() throws {
    let folder = try ScratchFolder()
    do { _ = try SampleExperiment.finished(folder.file()) }
    let means =
      "SELECT label, metric, mean, replications FROM v_point_mean WHERE position = 0 ORDER BY metric"
    let mean = (1 + 0.5 + 1 / 3.0) / 3
    #expect(
      try rows(means, of: folder.file(), as: .experiments) == [
        "x=a|rework_rate|0.1|2", "x=a|team_utilization|\(mean)|3",
      ])
    #expect(
      try rows("SELECT points, replications FROM v_experiment", of: folder.file(), as: .experiments) == [
        "2|6"
      ])
  }
}

/// The kind of the error that `body` throws.
func kind(_ body: () throws(StoreError) -> Void) -> StoreError.Kind? {
  do throws(StoreError) {
    try body()
    return nil
  } catch {
    return error.kind
  }
}
