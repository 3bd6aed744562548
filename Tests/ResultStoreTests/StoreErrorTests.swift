import Foundation
import ResultStore
import Testing

/// Every refusal says which file, what is wrong and what was tried.
@Suite struct StoreErrorTests {
  /// The error that `body` throws.
  private func failure(_ body: () throws(StoreError) -> Void) -> StoreError? {
    do throws(StoreError) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  @Test func aRowThatIsThereAlreadyIsRefusedWithItsStatementAndArguments() throws {
    let folder = try ScratchFolder()
    let store = try Samples.begun(folder.file())
    try store.add(replication: 1, metrics: [], daily: [])
    let error = failure { () throws(StoreError) in try store.add(tasks: [Samples.task, Samples.task]) }
    #expect(error?.kind == .constraint)
    #expect(error?.code == 1555, "SQLITE_CONSTRAINT_PRIMARYKEY")
    #expect(error?.message.contains("UNIQUE") == true)
    #expect(error?.sql?.hasPrefix("INSERT INTO task VALUES (?1, ?2") == true)
    #expect(error?.sqlWithArguments?.contains("(1, 1, 0, 3, 'auth'") == true)
    #expect(error?.description.hasPrefix(folder.file()) == true)
    let second = failure { () throws(StoreError) in try store.finish(summaries: []) }
    #expect(second == error, "a store that has lost a row cannot be finished")
  }

  @Test func anOrphanKeepsAStoreFromBeingFinished() throws {
    let folder = try ScratchFolder()
    let store = try Samples.begun(folder.file())
    var orphan = Samples.task
    orphan.replication = 7
    try store.add(tasks: [orphan])
    let error = failure { () throws(StoreError) in try store.finish(summaries: []) }
    #expect(error?.kind == .constraint)
    #expect(error?.code == 787, "SQLITE_CONSTRAINT_FOREIGNKEY")
    #expect(error?.message == "FOREIGN KEY constraint failed in task: a row refers to no replication")
    #expect(error?.description.hasPrefix(folder.file()) == true)
  }

  @Test func aMetricBeyondTheCatalogueIsRefused() throws {
    let folder = try ScratchFolder()
    let store = try Samples.begun(folder.file())
    let error = failure { () throws(StoreError) in
      try store.add(replication: 1, metrics: [0.5, 0.5, 0.5], daily: [])
    }
    #expect(error?.kind == .constraint)
  }

  @Test(arguments: [(31, 9), (2, 0)])
  func aDailyRowOfAStrangerIsRefused(count: Int, stranger: Int) throws {
    let folder = try ScratchFolder()
    let store = try Samples.begun(folder.file())
    let daily = (0...count).map { Samples.day($0, $0 == stranger ? 2 : 0, available: 8, busy: 1) }
    let error = failure { () throws(StoreError) in
      try store.add(replication: 1, metrics: [], daily: daily)
    }
    #expect(error?.kind == .constraint)
  }

  @Test func aTaskOfSomebodyNotOnTheRosterIsRefused() throws {
    let folder = try ScratchFolder()
    let store = try Samples.begun(folder.file())
    try store.add(replication: 1, metrics: [], daily: [])
    var task = Samples.task
    task.assignee = "nobody"
    try store.add(tasks: [task])
    #expect(failure { () throws(StoreError) in try store.finish(summaries: []) }?.kind == .constraint)
  }

  @Test func overridesThatAreNotJSONAreRefusedAndThoseThatAreNoListOfTextAreDamageRatherThanNone() throws {
    let folder = try ScratchFolder()
    var run = Samples.run
    run.overrides = ["a=\"b/c\"", "d={ \n }"]
    let store = try Samples.begun(folder.file(), run)
    for number in 1...run.replications { try store.add(replication: number, metrics: [0.5, 1], daily: []) }
    try store.finish(summaries: [])
    #expect(try StoredRun(opening: folder.file()).run.overrides == run.overrides)
    for damage in ["{}", "[1]", "null"] {
      do {
        let connection = try Connection(opening: folder.file(), for: .write)
        try connection.execute("UPDATE run SET overrides = '\(damage)'")
        let error = failure { () throws(StoreError) in
          try connection.execute("UPDATE run SET overrides = 'capacity.warning=0.85'")
        }
        #expect(error?.kind == .constraint)
      }
      let error = failure { () throws(StoreError) in _ = try StoredRun(opening: folder.file()) }
      #expect(error?.kind == .notADatabase, "\(damage)")
      #expect(error?.message.contains("overrides") == true)
    }
  }

  @Test func aStoreFromANewerVersionIsRefusedAndLeftAlone() throws {
    let folder = try ScratchFolder()
    try Samples.begun(folder.file()).finish(summaries: [])
    let connection = try Connection(opening: folder.file(), for: .write)
    try connection.execute("PRAGMA user_version = 99")
    let kind = StoreError.Kind.newerVersion(found: 99, supported: Migration.all.count)
    #expect(failure { () throws(StoreError) in try connection.migrate() }?.kind == kind)
    #expect(failure { () throws(StoreError) in try connection.requireCurrentStore() }?.kind == kind)
    #expect(try connection.integer("PRAGMA user_version") == 99)
  }

  @Test func somebodyElsesDatabaseIsNotMigrated() throws {
    let folder = try ScratchFolder()
    let connection = try Connection(opening: folder.file(), for: .create)
    try connection.execute("CREATE TABLE recipe (name TEXT)")
    #expect(failure { () throws(StoreError) in try connection.migrate() }?.kind == .notAStore)
    #expect(failure { () throws(StoreError) in try connection.requireCurrentStore() }?.kind == .notAStore)
  }

  @Test func aFileThatIsNoDatabaseIsRefusedOnOpening() throws {
    let folder = try ScratchFolder()
    try Data(String(repeating: "name,value\n", count: 500).utf8).write(
      to: URL(fileURLWithPath: folder.file()))
    let error = failure { () throws(StoreError) in _ = try Connection(opening: folder.file(), for: .read) }
    #expect(error?.kind == .notADatabase)
    #expect(error?.file == folder.file())
  }

  @Test func aMissingFolderAndAMissingFileCannotBeOpened() throws {
    let folder = try ScratchFolder()
    let missing = folder.path + "/missing/results.sqlite"
    #expect(failure { () throws(StoreError) in _ = try RunStore(creating: missing) }?.kind == .cannotOpen)
    let read = failure { () throws(StoreError) in _ = try Connection(opening: missing, for: .read) }
    #expect(read?.kind == .cannotOpen)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write anywhere"))
  func aFolderWithoutWritePermissionIsRefusedAndItsStoresCanBeRead() throws {
    let folder = try ScratchFolder()
    try Samples.begun(folder.file()).finish(summaries: [])
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    let error = failure { () throws(StoreError) in _ = try RunStore(creating: folder.file("other")) }
    #expect(error?.kind == .cannotOpen)
    #expect(try rows("SELECT name FROM run", of: folder.file()) == ["reference"])
    chmod(folder.file(), 0o444)
    let write = failure { () throws(StoreError) in _ = try Connection(opening: folder.file(), for: .write) }
    #expect(write?.kind == .readOnly)
  }

  @Test func aStoreOpenedForReadingCannotBeWritten() throws {
    let folder = try ScratchFolder()
    try Samples.begun(folder.file()).finish(summaries: [])
    let connection = try Connection(opening: folder.file(), for: .read)
    let error = failure { () throws(StoreError) in try connection.execute("DELETE FROM run") }
    #expect(error?.kind == .readOnly)
    #expect(error?.sql == "DELETE FROM run")
  }

  @Test func aStoreInTheMakingIsLockedAgainstASecondRun() throws {
    let folder = try ScratchFolder()
    let first = try Samples.begun(folder.file())
    #expect(failure { () throws(StoreError) in _ = try RunStore(creating: folder.file()) }?.kind == .locked)
    try first.finish(summaries: [])
    #expect(try rows("SELECT name FROM run", of: folder.file()) == ["reference"])
  }
}
