import ResultStore

/// Why shards cannot be computed or joined as asked.
public enum ShardProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The store for a shard holds other experiments, or another shard.
  case otherContents(store: String, found: String)
  /// The store holds a shard of the experiment where all of it is to be.
  case aShard(store: String, shard: Int, shards: Int)
  /// The file holds no shard.
  case noShard(file: String, found: String)
  /// A shard differs from the first one.
  case mismatch(file: String, first: String, what: String, found: String, expected: String)
  /// Two files hold the same shard.
  case duplicate(shard: Int, shards: Int, first: String, second: String)
  /// Shards were not given.
  case missing(shards: [Int], of: Int)
  /// Shards have not come to their end.
  case unfinished([String])
  /// Files are damaged.
  case damaged([String])

  /// Whether files cannot be read, rather than being the wrong ones.
  public var isDamage: Bool {
    switch self {
    case .damaged: true
    default: false
    }
  }

  /// One line for a person, or one per file.
  public var description: String {
    switch self {
    case .otherContents(let store, let found):
      "\(store): found \(found), expected nothing but the shard itself: name another --store"
    case .aShard(let store, let shard, let shards):
      "\(store): found shard \(shard)/\(shards) of this sweep, expected a store for all of it: name another --store"
    case .noShard(let file, let found): "\(file): found \(found), expected one shard of a sweep"
    case .mismatch(let file, let first, let what, let found, let expected):
      "\(file): \(what): found \(found), expected \(expected) as in \(first)"
    case .duplicate(let shard, let shards, let first, let second):
      "\(second): found shard \(shard)/\(shards), which \(first) holds already"
    case .missing(let numbers, let shards):
      "missing: shard \(numbers.map { "\($0)/\(shards)" }.joined(separator: ", "))"
    case .unfinished(let lines), .damaged(let lines): lines.joined(separator: "\n")
    }
  }

  /// Sees to it that a store is fit to take an experiment or one shard of it.
  ///
  /// - Throws: `ShardProblem`, `StoreError`.
  public static func check(_ store: ExperimentStore, experiment: String, shard: ShardRow?) throws {
    let held = try store.shard(of: experiment)
    guard let shard else {
      if let held { throw ShardProblem.aShard(store: store.path, shard: held.shard, shards: held.shards) }
      return
    }
    if let held, held.shard != shard.shard || held.shards != shard.shards {
      throw ShardProblem.otherContents(store: store.path, found: "shard \(held.shard)/\(held.shards)")
    }
    let others = try store.experiments().filter { $0.experiment != experiment || held == nil }
    if let other = others.first {
      throw ShardProblem.otherContents(
        store: store.path, found: "the experiment \"\(other.name)\" (\(other.kind))")
    }
  }
}
