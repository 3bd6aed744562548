import Foundation
import ResultStore
import Testing

/// Two that use a store at once wait for each other, or fail clearly.
@Suite struct SharedStoreTests {
  @Test func oneWaitsWhileTheOtherWrites() throws {
    let folder = try ScratchFolder()
    let store = try SampleExperiment.finished(folder.file())
    let other = try ExperimentStore(opening: folder.file(), waiting: 20)
    let holder = try Connection(opening: folder.file(), for: .write)
    try holder.execute("BEGIN IMMEDIATE")
    let committed = NSCondition()
    let release = Thread {
      Thread.sleep(forTimeInterval: 0.3)
      committed.withLock { committed.signal() }
    }
    release.start()
    // The writer is let go by another thread than the one that waits for it.
    let letGo = Holder(holder)
    let end = Thread {
      committed.withLock { committed.wait() }
      letGo.commit()
    }
    end.start()
    try other.commit([("a", SampleExperiment.replication(4))])
    #expect(try store.replicationNumbers(of: "a", upTo: 9) == [1, 2, 3, 4])
  }

  @Test func whoWaitsTooLongIsToldThatTheStoreIsInUse() throws {
    let folder = try ScratchFolder()
    let store = try SampleExperiment.finished(folder.file())
    let holder = try Connection(opening: folder.file(), for: .write)
    try holder.execute("BEGIN IMMEDIATE")
    let row = ("a", SampleExperiment.replication(4))
    #expect(kind { () throws(StoreError) in try store.commit([row]) } == .locked)
    try holder.execute("ROLLBACK")
    try store.commit([row])
    #expect(try store.replicationNumbers(of: "a", upTo: 9) == [1, 2, 3, 4])
  }

  @Test func whoWaitsForMoreThanAMomentIsToldOnce() throws {
    let folder = try ScratchFolder()
    do { _ = try SampleExperiment.finished(folder.file()) }
    var told = 0
    let store = try ExperimentStore(opening: folder.file(), waiting: 1.2, onWaiting: { told += 1 })
    let row = ("a", SampleExperiment.replication(4))
    try store.commit([row])
    #expect(told == 0)
    let holder = try Connection(opening: folder.file(), for: .write)
    try holder.execute("BEGIN IMMEDIATE")
    for _ in 1...2 {
      #expect(kind { () throws(StoreError) in try store.commit([row]) } == .locked)
      #expect(told == 1)
    }
    try holder.execute("ROLLBACK")
  }

  @Test func twoThatCommitAtOnceLoseNothing() async throws {
    let folder = try ScratchFolder()
    do { _ = try SampleExperiment.finished(folder.file()) }
    let path = folder.file()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = try ExperimentStore(opening: path)
          for number in 0..<25 {
            // Half of them are simulated by two.
            let replication = 4 + number * 2 + writer / 2
            try store.commit([("a", SampleExperiment.replication(replication))])
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try ExperimentStore(opening: path)
    #expect(try store.replicationNumbers(of: "a", upTo: 99) == Array(1...53))
  }

  @Test(arguments: [true, false])
  func aLinkToAStoreStaysOneWhenTheStoreIsSettled(exists: Bool) throws {
    let folder = try ScratchFolder()
    let elsewhere = folder.file("elsewhere")
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    let real = elsewhere + "/real.sqlite"
    if exists { _ = try ExperimentStore(opening: real) }
    // A link to a link, named from where it lies; the file may be yet to come.
    for (link, target) in [(folder.file("link"), "elsewhere/next"), (elsewhere + "/next", "real.sqlite")] {
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    }
    let store = try SampleExperiment.finished(folder.file("link"))
    do {
      let other = try ExperimentStore(opening: real)
      #expect(try !store.settle(), "both names are of one store, with one lock")
      try other.commit([("a", SampleExperiment.replication(4))])
    }
    #expect(try store.settle())
    #expect(try folder.names == ["elsewhere", "link"])
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link")) == "elsewhere/next")
    #expect(try ExperimentStore(reading: real).replicationNumbers(of: "a", upTo: 9) == [1, 2, 3, 4])
  }

  @Test func aStoreIsNotReplacedWhileAnotherUsesIt() throws {
    let folder = try ScratchFolder()
    let store = try SampleExperiment.finished(folder.file())
    do {
      let other = try ExperimentStore(opening: folder.file())
      #expect(try !store.settle())
      try other.commit([("a", SampleExperiment.replication(4))])
    }
    #expect(try store.settle())
    #expect(try store.replicationNumbers(of: "a", upTo: 9) == [1, 2, 3, 4])
  }
}

/// A connection that another thread ends the transaction of.
private final class Holder: @unchecked Sendable {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func commit() { try? connection.execute("COMMIT") }
}
