/// Why a file cannot be read from a git revision.
public struct GitProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong, for whoever handles kinds apart.
  public enum Kind: Sendable, Hashable {
    /// There is no git on this machine, or it failed for a reason of its own.
    case gitFailed
    /// The folder belongs to no repository.
    case notARepository
    /// The repository has no such revision, or the name is none.
    case noRevision
    /// The revision has no such file.
    case noFile
    /// The file has more bytes than it may have.
    case tooLarge
  }

  /// What went wrong.
  public let kind: Kind
  /// One line for a person.
  public let description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
