import Foundation

/// What a program writes that is run once, without input, to its end.
public struct ProgramOutput: Sendable, Hashable {
  /// All of its standard output.
  public let bytes: [UInt8]
  /// How it ended.
  public let ending: ExternalProgramError.Ending
  /// The last lines it wrote on standard error, at most 20.
  public let diagnostics: [String]

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - command: The program and its arguments, which no shell sees. A program with a slash in its name is relative
  ///     to the working folder; any other is looked up on PATH.
  ///   - workingFolder: The folder in which it runs.
  ///   - environment: What is set, and replaced, in this process's environment.
  ///   - limit: The most bytes it may write.
  ///   - timeout: How long it may take in all.
  /// - Throws: where there is no such program, it takes too long, or writes too much. How it ends is no error here.
  public static func of(
    _ command: [String], in workingFolder: String = ".", environment additions: [String: String] = [:],
    limit: Int, timeout: Duration
  ) throws(ExternalProgramError) -> ProgramOutput {
    let name = command.map { excerpt(of: $0.utf8, limit: 80) }.joined(separator: " ")
    do throws(Fault) {
      guard let first = command.first, !first.isEmpty,
        !(command + [workingFolder]).contains(where: { $0.utf8.contains(0) })
      else { throw Fault(.notStarted, "an empty command, or a NUL in it", expected: "text without it") }
      let environment = ProcessInfo.processInfo.environment.merging(additions) { $1 }
      let folder = try ProgramLookup.absoluteFolder(workingFolder)
      let path = try ProgramLookup.path(
        of: first, in: folder, searchPath: environment["PATH"] ?? "/usr/bin:/bin")
      let child = try ChildProcess(path: path, command: command, folder: folder, environment: environment)
      child.closeInput()
      let deadline = ChildProcess.Clock.now + timeout
      let bytes: [UInt8]
      do throws(Fault) {
        bytes = try child.receiveAll(upTo: limit, until: deadline)
      } catch {
        child.end()
        throw error
      }
      _ = child.hasEnded(within: ChildProcess.Clock.now.duration(to: deadline))
      let ending = child.end()
      return ProgramOutput(bytes: bytes, ending: ending, diagnostics: child.diagnostics.lines)
    } catch {
      throw ExternalProgramError(
        kind: error.kind, program: name, stage: .start, finding: error.finding, expected: error.expected,
        line: nil, ending: nil, diagnostics: [])
    }
  }
}
