import Foundation
import ResultStore
import Testing

/// What is not a store of experiments of this version is refused, left alone, and called by its name.
@Suite struct ExperimentStoreErrorTests {
  private func opening(_ path: String) -> StoreError? {
    do throws(StoreError) {
      _ = try ExperimentStore(opening: path, waiting: 0.1)
      return nil
    } catch {
      return error
    }
  }

  private func reading(_ path: String) -> StoreError.Kind? {
    kind { () throws(StoreError) in _ = try ExperimentStore(reading: path, waiting: 0.1) }
  }

  @Test func aStoreOfANewerVersionIsRefusedAndLeftAlone() throws {
    let folder = try ScratchFolder()
    do { _ = try SampleExperiment.finished(folder.file()) }
    do {
      let connection = try Connection(opening: folder.file(), for: .write)
      try connection.execute("PRAGMA user_version = 99")
    }
    let before = try contents(of: folder.file())
    let expected = StoreError.Kind.newerVersion(found: 99, supported: Schema.experiments.migrations.count)
    let error = opening(folder.file())
    #expect(error?.kind == expected)
    #expect(error?.description.contains("newer Plimsoll: schema version 99") == true)
    #expect(reading(folder.file()) == expected)
    #expect(try contents(of: folder.file()) == before)
  }

  @Test func theResultsOfARunAreNotAStoreOfExperiments() throws {
    let folder = try ScratchFolder()
    try Samples.begun(folder.file()).finish(summaries: [])
    let before = try contents(of: folder.file())
    #expect(opening(folder.file())?.kind == .notAStore)
    #expect(reading(folder.file()) == .notAStore)
    #expect(try contents(of: folder.file()) == before)
  }

  @Test func aFileOfSomethingElseIsRefused() throws {
    let folder = try ScratchFolder()
    try Data(String(repeating: "name,value\n", count: 500).utf8).write(
      to: URL(fileURLWithPath: folder.file()))
    #expect(opening(folder.file())?.kind == .notADatabase)
    #expect(reading(folder.file("missing")) == .cannotOpen)
    #expect(opening(folder.path + "/nowhere/store")?.kind == .cannotOpen)
  }

  @Test func aTruncatedStoreFailsItsCheck() throws {
    let folder = try ScratchFolder()
    do { try SampleExperiment.finished(folder.file(), replications: 400).settle() }
    let whole = try contents(of: folder.file())
    try ExperimentStore(reading: folder.file()).checkIntegrity()
    for share in [0.3, 0.6, 0.95] {
      let cut = whole.prefix(Int(Double(whole.count) * share))
      try cut.write(to: URL(fileURLWithPath: folder.file("cut")))
      let found = kind { () throws(StoreError) in
        try ExperimentStore(reading: folder.file("cut"), waiting: 0.1).checkIntegrity()
      }
      #expect(found == .notADatabase, "cut to \(share)")
    }
  }

  @Test(arguments: [
    "UPDATE experiment_point SET replications = 5000000000000000000",
    "INSERT INTO shard VALUES ('e1', 9223372036854775807, 9223372036854775807, 'finished')",
    "INSERT INTO shard VALUES ('e1', 1, 1000000000, 'unfinished')",
  ])
  func countsBeyondWhatTheProgramWritesAreDamage(statement: String) throws {
    let folder = try ScratchFolder()
    let store = try SampleExperiment.finished(folder.file())
    #expect(try store.points(of: "e1").map(\.replications) == [3, 3])
    #expect(try store.shard(of: "e1") == nil)
    try Connection(opening: folder.file(), for: .write).execute(statement)
    let found = kind { () throws(StoreError) in
      _ = try store.points(of: "e1")
      _ = try store.shard(of: "e1")
    }
    #expect(found == .notADatabase)
  }

  @Test func whatIsNoFileAtAllIsCalledByItsName() throws {
    let folder = try ScratchFolder()
    let expected = "\(folder.path): cannot be opened or created: found a folder, expected a file"
    #expect(opening(folder.path)?.description == expected)
    #expect(!FileManager.default.fileExists(atPath: folder.path + ".lock"))
    try FileManager.default.createSymbolicLink(atPath: folder.file("loop"), withDestinationPath: "loop")
    #expect(opening(folder.file("loop"))?.kind == .cannotOpen)
    try Data().write(to: URL(fileURLWithPath: folder.file("empty")))
    #expect(reading(folder.file("empty")) == .notAStore)
  }

  @Test func aReplicationThatIsNotNumbersIsDamage() throws {
    let folder = try ScratchFolder()
    let store = try SampleExperiment.finished(folder.file())
    let connection = try Connection(opening: folder.file(), for: .write)
    try connection.execute("UPDATE replication SET \"values\" = '{}' WHERE point = 'a' AND replication = 2")
    #expect(
      kind { () throws(StoreError) in _ = try store.replications(of: "a", upTo: 3) } == .notADatabase)
  }
}
