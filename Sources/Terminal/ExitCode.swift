/// How a command ended, for the shell or the CI job that called it.
public enum ExitCode: Int32, Sendable, Hashable, CaseIterable {
  /// The command did what it was asked.
  case success = 0
  /// A gate of a regression test failed.
  case gateFailed = 1
  /// The command line or a scenario is wrong.
  case badInput = 2
  /// There is not enough evidence to decide.
  case undecided = 3
  /// A disk, a pipe or a database failed.
  case inputOutputFailed = 4
  /// SIGINT ended the command: 128 and the number of the signal, as shells count.
  case interrupted = 130
  /// SIGTERM ended the command.
  case terminated = 143
}
