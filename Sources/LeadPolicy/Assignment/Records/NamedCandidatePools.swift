/// Pools whose people have names, for decision records.
public protocol NamedCandidatePools: CandidatePools {
  /// The role of a pool's people, "senior-developer".
  func poolName(_ pool: Int) -> String

  /// A person's name, "senior-developer-1".
  func memberName(_ pool: Int, _ member: Int) -> String
}
