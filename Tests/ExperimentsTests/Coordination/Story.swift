import TeamModel
import Testing

extension ReplicationOutcome {
  /// The stories of a replication that was traced.
  var story: ReplicationTrace {
    get throws { try #require(trace, "the replication was traced") }
  }
}
