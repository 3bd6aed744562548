import Experiments
import Foundation
import ResultStore
import Testing

/// Shards are joined to what one machine would have written, or refused by name.
@Suite struct ShardSetTests {
  private func problem(_ body: () throws -> Void) throws -> ShardProblem? {
    do {
      try body()
      return nil
    } catch let error as ShardProblem {
      return error
    }
  }

  @Test(arguments: [1, 3, 4])
  func shardsInAnyOrderJoinToTheBytesOfOneMachine(count: Int) throws {
    let sweep = try SampleSweep()
    try sweep.run("single")
    let set = try ShardSet(try sweep.shards(count).reversed())
    #expect(set.missing.isEmpty)
    do {
      let store = try ExperimentStore(opening: sweep.file("joined"))
      #expect(try set.join(into: store))
      try store.settle()
    }
    let bytes = try ["single", "joined"].map { try Data(contentsOf: URL(fileURLWithPath: sweep.file($0))) }
    #expect(bytes[0] == bytes[1])
  }

  @Test func aMissingShardIsNamed() throws {
    let sweep = try SampleSweep()
    let files = try sweep.shards(4)
    let set = try ShardSet([files[3], files[0]])
    #expect(set.missing == [2, 3])
    #expect(try problem { try set.requireWhole() } == .missing(shards: [2, 3], of: 4))
    let store = try ExperimentStore(opening: sweep.file("joined"))
    #expect(try problem { _ = try set.join(into: store) } != nil)
    #expect(try store.experiments().isEmpty, "nothing is written")
  }

  @Test func aShardThatIsThereTwiceIsNamedWithBothFiles() throws {
    let sweep = try SampleSweep()
    let files = try sweep.shards(2)
    let copy = sweep.file("copy")
    try FileManager.default.copyItem(atPath: files[1], toPath: copy)
    let found = try problem { _ = try ShardSet(files + [copy]) }
    #expect(found == .duplicate(shard: 2, shards: 2, first: files[1], second: copy))
    #expect(found?.isDamage == false)
  }

  @Test func shardsOfDifferentSweepsAreToldApartByWhatDiffers() throws {
    let sweep = try SampleSweep()
    let first = try sweep.shards(2)[0]
    func mismatch(_ other: SampleSweep, _ shards: Int = 2) throws -> String? {
      let file = try other.shards(shards)[1]
      guard case .mismatch(_, _, let what, _, _) = try problem({ _ = try ShardSet([first, file]) }) else {
        return nil
      }
      return what
    }
    #expect(try mismatch(SampleSweep(replications: 4)) == "the replications")
    #expect(try mismatch(SampleSweep(factors: ["team.senior-developer.count=1,2"])) == "what is varied")
    #expect(try mismatch(SampleSweep(title: "Another")) == "the experiment")
    #expect(try mismatch(sweep, 3) == "the number of shards")
  }

  @Test func aShardThatHasNotComeToItsEndIsNamedWithWhatItHolds() throws {
    let sweep = try SampleSweep()
    let files = try sweep.shards(2)
    do {
      let connection = try Connection(opening: files[1], for: .write)
      try connection.execute(
        "DELETE FROM replication WHERE replication = (SELECT max(replication) FROM replication)")
    }
    let set = try ShardSet(files)
    #expect(set.missing == [2])
    #expect(set.unfinished[2]?.contains("shard 2/2 is unfinished") == true)
    #expect(try problem { try set.requireWhole() }?.isDamage == false)
  }

  @Test func aTruncatedShardIsNamed() throws {
    let sweep = try SampleSweep()
    let files = try sweep.shards(2)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: files[0]))
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: files[0]))
    let set = try ShardSet(files)
    #expect(set.missing == [1])
    #expect(set.damaged.count == 1 && set.damaged[0].hasPrefix(files[0]))
    #expect(try problem { try set.requireWhole() }?.isDamage == true)
  }

  @Test func aStoreThatHoldsSomethingElseIsNotAShard() throws {
    let sweep = try SampleSweep()
    try sweep.run("single")
    #expect(
      try problem { _ = try ShardSet([sweep.file("single")]) }
        == .noShard(file: sweep.file("single"), found: "a store without one"))
    let shard = ShardRow(shard: 1, shards: 2, isFinished: false)
    #expect(try problem { try sweep.run("single", shard: shard) } != nil)
    let file = try sweep.shards(2)[0]
    #expect(
      try problem { try sweep.run((file as NSString).lastPathComponent) }
        == .aShard(store: file, shard: 1, shards: 2))
  }
}
