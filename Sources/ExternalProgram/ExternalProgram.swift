import Foundation

/// An assignment policy in a program of its own, in any language, that reads one JSON line per decision and
/// answers with one.
///
/// The protocol is described in `scenarios/external/README.md`. The program is started once, asked many
/// times, and ended by `close()`; it may keep what it likes between two decisions, and is told when a new
/// replication begins. After an error (other than an unusable request) it has been ended and cannot be asked
/// any more.
///
/// One simulation thread has one program: a conversation has an order, so this is a class without
/// `Sendable`. Each decision costs two changes from one process to another, some tens of microseconds where
/// the program is quick.
public final class ExternalProgram {
  /// Bytes of the longest line that a program may answer with, 1 MiB.
  public static let longestLine = 1 << 20

  /// Some thirty years: what a clock can add without overflow.
  private static let longestTimeout = Duration.seconds(1_000_000_000)

  /// The program and its arguments as errors show them.
  public let name: String
  private let child: ChildProcess
  private let timeout: Duration
  private let startTimeout: Duration
  private var isClosed = false

  /// Starts a program and greets it.
  ///
  /// - Parameters:
  ///   - command: the program and its arguments, which no shell sees. A program with a slash in its name is
  ///     relative to the working folder; any other is looked up on PATH.
  ///   - workingFolder: the folder in which the program runs, the scenario's own.
  ///   - timeout: how long it may take from a request to its answer.
  ///   - startTimeout: how long it may take from its start to its first line; interpreters take their time.
  ///   - version: Plimsoll's version, for the greeting.
  /// - Throws: where there is no such program, or it does not answer the greeting as it should.
  public init(
    command: [String], workingFolder: String, timeout: Duration, startTimeout: Duration = .seconds(30),
    version: String
  ) throws(ExternalProgramError) {
    name = command.map { excerpt(of: $0.utf8, limit: 80) }.joined(separator: " ")
    self.timeout = min(timeout, Self.longestTimeout)
    self.startTimeout = min(startTimeout, Self.longestTimeout)
    do throws(Fault) {
      child = try Self.start(command, workingFolder)
    } catch {
      throw ExternalProgramError(error, of: name, at: .start)
    }
    try converse(at: .greeting) { () throws(Fault) in
      let deadline = ChildProcess.Clock.now + self.startTimeout
      try child.send(RequestLines.hello(version: version), until: deadline)
      try AnswerLines.ready(try child.receive(until: deadline))
    }
  }

  deinit { close() }

  /// Tells the program that what follows belongs to another replication. It does not answer.
  ///
  /// - Parameters:
  ///   - number: the replication's number.
  ///   - seed: for the program's own random numbers.
  /// - Throws: `ExternalProgramError` where the program has ended, says something unasked or does not read.
  public func beginReplication(number: Int, seed: UInt64) throws(ExternalProgramError) {
    try converse(at: .replication(number)) { () throws(Fault) in
      try child.expectSilence()
      let line = RequestLines.replication(number: number, seed: seed)
      try child.send(line, until: ChildProcess.Clock.now + timeout)
    }
  }

  /// Lets the program decide who gets a task.
  ///
  /// That the person is a candidate is checked here; whether a candidate who is not qualified may be named is
  /// for the caller to say.
  /// - Throws: where the program ends, is silent for too long, or answers anything but one valid answer.
  public func ask(_ request: AssignmentRequest) throws(ExternalProgramError) -> AssignmentAnswer {
    try converse(at: .decision(request.id)) { () throws(Fault) in
      let line = try RequestLines.assign(request)
      try child.expectSilence()
      let deadline = ChildProcess.Clock.now + timeout
      try child.send(line, until: deadline)
      return try AnswerLines.assignment(try child.receive(until: deadline), to: request)
    }
  }

  /// Ends the program: its input ends, and if it does not end thereupon within two seconds, SIGTERM and after
  /// two more SIGKILL go to its process group. Returns when it is gone; does nothing the second time.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    child.closeInput()
    _ = child.hasEnded(within: ChildProcess.grace)
    child.end()
  }

  private static func start(_ command: [String], _ workingFolder: String) throws(Fault) -> ChildProcess {
    guard let first = command.first, !first.isEmpty else {
      throw Fault(.notStarted, "an empty command", expected: "a program and its arguments")
    }
    guard !(command + [workingFolder]).contains(where: { $0.utf8.contains(0) }) else {
      throw Fault(.notStarted, "a NUL in the command or its folder", expected: "text without it")
    }
    let environment = ProcessInfo.processInfo.environment
    let folder = try ProgramLookup.absoluteFolder(workingFolder)
    let path = try ProgramLookup.path(
      of: first, in: folder, searchPath: environment["PATH"] ?? "/usr/bin:/bin")
    return try ChildProcess(path: path, command: command, folder: folder, environment: environment)
  }

  /// Holds one step of the conversation; if it fails, ends the program and tells why.
  private func converse<Result>(
    at stage: ExternalProgramError.Stage, _ step: () throws(Fault) -> Result
  ) throws(ExternalProgramError) -> Result {
    do throws(Fault) {
      guard !isClosed else {
        throw Fault(.closed, "that the program has been ended", expected: "no more questions after that")
      }
      return try step()
    } catch {
      guard error.kind != .closed, error.kind != .unusableRequest else {
        throw ExternalProgramError(error, of: name, at: stage)
      }
      throw explain(error, at: stage)
    }
  }

  private func explain(_ cause: Fault, at stage: ExternalProgramError.Stage) -> ExternalProgramError {
    var fault = cause
    var ending: ExternalProgramError.Ending?
    isClosed = true
    switch fault.kind {
    case .ended where child.hasEnded(within: ChildProcess.grace):
      ending = child.end()
      fault.finding = "that it has ended"
    case .ended:
      fault.kind = .closedItsStreams
      fault.finding = "that it has closed its standard input or output and goes on running"
    case .timedOut:
      fault.finding += " within \(stage == .greeting ? startTimeout : timeout)"
      if child.hasEnded(within: .zero) {
        ending = child.end()
      } else {
        fault.expected += " (does it flush its output after every line?)"
      }
    default: break
    }
    child.end()
    return ExternalProgramError(
      fault, of: name, at: stage, ending: ending, diagnostics: child.diagnostics.lines)
  }
}

extension ExternalProgramError {
  fileprivate init(
    _ fault: Fault, of program: String, at stage: Stage, ending: Ending? = nil, diagnostics: [String] = []
  ) {
    self.init(
      kind: fault.kind, program: program, stage: stage, finding: fault.finding, expected: fault.expected,
      line: fault.line.map { excerpt(of: $0) }, ending: ending, diagnostics: diagnostics)
  }
}
