extension TaskFlags {
  /// Every flag with its code in scenarios and its title for people, lowest bit first.
  private static let names: [(flag: TaskFlags, code: String, title: String)] = [
    (.architecture, "architecture", "architecture decision"),
    (.databaseMigration, "database-migration", "database migration"),
    (.databaseHeavy, "database-heavy", "database-heavy"),
    (.performanceCritical, "performance-critical", "performance-critical"),
    (.breakingChangeRisk, "breaking-change-risk", "risk of a breaking change"),
    (.apiChange, "api-change", "API change"),
  ]

  /// The codes a scenario may use, "database-migration".
  public static var allCodes: [String] { names.map(\.code) }

  /// The single flag of this code; nil for any other text.
  public init?(code: some StringProtocol) {
    guard let entry = Self.names.first(where: { $0.code == code }) else { return nil }
    self = entry.flag
  }

  /// The codes of the flags in this set, lowest bit first.
  public var codes: [String] { Self.names.filter { contains($0.flag) }.map(\.code) }

  /// The flags of this set in words, lowest bit first.
  public var titles: [String] { Self.names.filter { contains($0.flag) }.map(\.title) }
}
