/// Why an external program could not be used any further: where in the conversation, what was found, what was
/// expected, and what the program itself said on standard error.
public struct ExternalProgramError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, for whoever handles kinds apart.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// There is no such program, it may not be executed, or the system could not start it.
    case notStarted
    /// The program ended before it answered.
    case ended
    /// The program closed its standard input or output and went on running.
    case closedItsStreams
    /// The program did not answer in time.
    case timedOut
    /// The line goes on beyond `ExternalProgram.longestLine`.
    case lineTooLong
    /// The line is not UTF-8, or has a NUL in it.
    case notText
    /// The line is not one JSON object.
    case notAnAnswer
    /// A key is missing, unknown, or there twice.
    case wrongKey
    /// A value is not one that its key may have.
    case wrongValue
    /// The answer is to another decision.
    case wrongDecision
    /// The person named is not a candidate.
    case unknownCandidate
    /// The program wrote where it was not asked.
    case unsolicitedOutput
    /// The request cannot be sent: a number is not finite, or two candidates have one name. The program is
    /// not to blame, and can be asked again.
    case unusableRequest
    /// The program was closed, or failed before.
    case closed
    /// The system refused a pipe or the wait for it.
    case system
  }

  /// The step of the conversation that failed.
  public enum Stage: Hashable, Sendable, CustomStringConvertible {
    /// Starting the process.
    case start
    /// The exchange of "hello" and "ready".
    case greeting
    /// Announcing the replication of this number.
    case replication(Int)
    /// The decision of this number.
    case decision(Int)

    /// The step in words, "decision 17".
    public var description: String {
      switch self {
      case .start: "start"
      case .greeting: "greeting"
      case .replication(let number): "replication \(number)"
      case .decision(let id): "decision \(id)"
      }
    }
  }

  /// How a process ended.
  public enum Ending: Hashable, Sendable, CustomStringConvertible {
    /// It returned this status.
    case exited(status: Int32)
    /// This signal ended it.
    case signalled(number: Int32)
    /// It ended, and somebody else in this process collected its status.
    case unknown

    /// The ending in words, "exit status 3".
    public var description: String {
      switch self {
      case .exited(let status): "exit status \(status)"
      case .signalled(let number): "signal \(number)"
      case .unknown: "unknown status"
      }
    }
  }

  /// What went wrong.
  public let kind: Kind
  /// The program and its arguments, as they can be shown.
  public let program: String
  /// Where in the conversation.
  public let stage: Stage
  /// What was found.
  public let finding: String
  /// What was expected, or what would help.
  public let expected: String
  /// The offending line, cut to 200 characters and with control characters shown; nil where none was read.
  public let line: String?
  /// How the program ended by itself; nil where it was still running.
  public let ending: Ending?
  /// The last lines that the program wrote on standard error, at most 20.
  public let diagnostics: [String]

  /// What happened, and on lines of their own the offending line, how the program ended, and what it wrote on
  /// standard error.
  public var description: String {
    var text = "external program '\(program)', \(stage): found \(finding), expected \(expected)"
    if let line { text += "\n  the line: \(line)" }
    if let ending { text += "\n  it ended with \(ending)" }
    if !diagnostics.isEmpty {
      text += "\n  its last lines on standard error:"
      for line in diagnostics { text += "\n    \(line)" }
    }
    return text
  }
}

/// What went wrong, before it is known of which program and where in the conversation.
struct Fault: Error {
  var kind: ExternalProgramError.Kind
  var finding: String
  var expected: String
  var line: [UInt8]?

  init(_ kind: ExternalProgramError.Kind, _ finding: String, expected: String, line: [UInt8]? = nil) {
    self.kind = kind
    self.finding = finding
    self.expected = expected
    self.line = line
  }
}
