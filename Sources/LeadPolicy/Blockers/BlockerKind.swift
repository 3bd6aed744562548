/// What keeps a task from going on.
@frozen
public enum BlockerKind: Int, CaseIterable, Sendable, BitwiseCopyable {
  /// Something inside the organization that the task needs is not there yet.
  case missingDependency = 0
  /// Nobody knows yet how it can be done.
  case technicalUncertainty
  /// Somebody outside the organization must deliver or decide first.
  case externalDependency
  /// It is not clear what is wanted.
  case unclearScope

  /// The kind of this code; nil for any other text.
  public init?(code: some StringProtocol) {
    guard let kind = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = kind
  }

  /// The kind's code in scenarios and records, "missing-dependency".
  public var code: String {
    switch self {
    case .missingDependency: "missing-dependency"
    case .technicalUncertainty: "technical-uncertainty"
    case .externalDependency: "external-dependency"
    case .unclearScope: "unclear-scope"
    }
  }

  /// The kind in words.
  public var title: String {
    switch self {
    case .missingDependency: "a missing dependency"
    case .technicalUncertainty: "technical uncertainty"
    case .externalDependency: "an external dependency"
    case .unclearScope: "unclear scope"
    }
  }

  /// Whether the lead's own hours can resolve it.
  ///
  /// The lead reorders or asks for what is missing, decides between technical ways, and says what is wanted; only
  /// what somebody outside must do is beyond the lead, and waits until it comes by itself or until the
  /// Tech Lead, who speaks for the organization, goes after it. This division is assumed.
  @inlinable
  public var leadCanResolve: Bool { self != .externalDependency }
}
