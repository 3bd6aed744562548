import ResultStore

/// The shards of a sweep that are to be joined.
///
/// Files are checked one at a time and not held open, and their replications go from file to file inside SQLite, so
/// that neither many shards nor large ones take memory.
public struct ShardSet {
  /// The files, by the number of their shard; those that are missing are absent.
  public let files: [Int: String]
  /// Of how many shards the sweep is.
  public let count: Int
  /// The experiment.
  public let experiment: ExperimentRow
  /// Shards that are unfinished, and what they lack.
  public let unfinished: [Int: String]
  /// Files that cannot be read, and why.
  public let damaged: [String]
  private let points: Int
  private let replications: Int

  /// Looks through files of shards, in any order.
  ///
  /// - Throws: `ShardProblem` where they are not shards of one sweep, or two are the same; `StoreError` where none of
  ///   them can be read.
  public init(_ paths: [String]) throws {
    precondition(!paths.isEmpty, "there are shards to join")
    var first: ShardFile?
    var (files, unfinished): ([Int: String], [Int: String]) = ([:], [:])
    var damaged: [String] = []
    var failure: StoreError?
    for path in paths {
      do {
        let file = try ShardFile(path)
        if let first, let problem = try file.mismatch(with: first) { throw problem }
        if let other = files[file.shard.shard] {
          throw ShardProblem.duplicate(
            shard: file.shard.shard, shards: file.shard.shards, first: other, second: path)
        }
        files[file.shard.shard] = path
        if let lack = try file.lack() { unfinished[file.shard.shard] = lack }
        if first == nil { first = file }
      } catch let error as StoreError {
        failure = failure ?? error
        damaged.append(error.description)
      }
    }
    guard let first else {
      throw failure ?? StoreError(kind: .cannotOpen, file: paths[0], message: "no shard")
    }
    self.files = files
    self.unfinished = unfinished
    self.damaged = damaged
    count = first.shard.shards
    experiment = first.experiment
    points = first.points.count
    replications = first.definition.replications
  }

  /// The shards that must be run, or run to their end, ascending.
  public var missing: [Int] { (1...count).filter { files[$0] == nil || unfinished[$0] != nil } }

  /// How many replications there are in all.
  public var total: Int { points * replications }

  /// Sees to it that nothing is missing.
  ///
  /// - Throws: `ShardProblem` where shards are missing, unfinished or damaged.
  public func requireWhole() throws(ShardProblem) {
    guard damaged.isEmpty else { throw ShardProblem.damaged(damaged) }
    guard unfinished.isEmpty else {
      throw ShardProblem.unfinished(unfinished.sorted { $0.key < $1.key }.map(\.value))
    }
    guard missing.isEmpty else { throw ShardProblem.missing(shards: missing, of: count) }
  }

  /// Joins the shards into a store, which then holds what one machine would have written into it.
  ///
  /// What a killed process has joined stays joined: the same call goes on from there.
  ///
  /// - Parameters:
  ///   - store: Where they are joined.
  ///   - shouldStop: Asked between shards; true ends it early.
  ///   - progress: Told how many shards are done.
  /// - Returns: whether all are joined, rather than it being stopped.
  /// - Throws: `ShardProblem` where shards are missing, unfinished or damaged; `StoreError`.
  public func join(
    into store: ExperimentStore, shouldStop: () -> Bool = { false }, progress: (Int) -> Void = { _ in }
  ) throws -> Bool {
    try requireWhole()
    try ShardProblem.check(store, experiment: experiment.experiment, shard: nil)
    for (place, number) in files.keys.sorted().enumerated() {
      guard !shouldStop(), let path = files[number] else { return false }
      let file = try ShardFile(path, checksIntegrity: false)
      if place == 0 { try store.copyExperiment(experiment.experiment, from: file.store) }
      try store.copy(file.blocks, from: file.store)
      progress(place + 1)
    }
    try store.finish(
      experiment.experiment, result: nil, replications: Array(repeating: replications, count: points))
    return true
  }
}
