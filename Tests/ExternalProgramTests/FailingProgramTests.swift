import ExternalProgram
import Foundation
import Testing

@Suite("An external program that fails")
struct FailingProgramTests {
  @Test("by ending at once is reported with its exit status and its last words")
  func diesAtOnce() throws {
    let sample = try SampleProgram("#!/bin/sh\necho 'no licence' >&2\nexit 3\n")
    let error = #expect(throws: ExternalProgramError.self) { try sample.start() }
    #expect(error?.kind == .ended)
    #expect(error?.stage == .greeting)
    #expect(error?.ending == .exited(status: 3))
    #expect(error?.diagnostics == ["no licence"])
    #expect(
      error?.description.hasSuffix("status 3\n  its last lines on standard error:\n    no licence") == true)
  }

  @Test("by ending after some decisions is reported at the next, with the signal")
  func diesLater() throws {
    let sample = try SampleProgram.greeting(
      then: """
        for id in 1 2; do read -r r; echo "{\\"id\\":$id,\\"assign\\":null}"; done
        read -r r
        kill -USR1 $$
        """)
    let error = try #require(try sample.failure(decisions: 3))
    #expect(error.kind == .ended)
    #expect(error.stage == .decision(3))
    #expect(error.ending == .signalled(number: SIGUSR1))
  }

  @Test("cannot be asked again")
  func stayClosed() throws {
    let program = try SampleProgram.greeting(then: "exit 0").start()
    for kind in [ExternalProgramError.Kind.ended, .closed] {
      let error = #expect(throws: ExternalProgramError.self) { try program.ask(.sample()) }
      #expect(error?.kind == kind)
    }
    let error = #expect(throws: ExternalProgramError.self) {
      try program.beginReplication(number: 1, seed: 1)
    }
    #expect(error?.kind == .closed)
  }

  @Test("by not answering runs into the time-out, and is ended even if it ignores SIGTERM")
  func ignoresTermination() throws {
    let sample = try SampleProgram.greeting(
      then: "trap '' TERM; echo $$ > pid; while :; do sleep 0.05; done")
    let program = try sample.start(timeout: .milliseconds(200))
    // The trap is set before the file is written.
    while (try? sample.contents(of: "pid"))?.hasSuffix("\n") != true { usleep(1000) }
    let error = #expect(throws: ExternalProgramError.self) { try program.beginAndAsk() }
    #expect(error?.kind == .timedOut)
    let pid = try #require(pid_t(try sample.contents(of: "pid").dropLast()))
    #expect(kill(pid, 0) == -1 && errno == ESRCH)
  }

  @Test("by not answering is told to flush its output")
  func silent() throws {
    let sample = try SampleProgram.greeting(then: "echo thinking >&2\nread -r r\nread -r forever")
    let error = try #require(try sample.failure(timeout: .milliseconds(300)))
    #expect(error.kind == .timedOut)
    #expect(error.ending == nil)
    #expect(error.finding == "no complete line within 0.3 seconds")
    #expect(error.expected == "an answer (does it flush its output after every line?)")
  }

  @Test("by not reading runs into the time-out")
  func deaf() throws {
    let sample = try SampleProgram.greeting(then: "exec sleep 1000")
    let program = try sample.start(timeout: .milliseconds(200))
    var request = AssignmentRequest.sample()
    request.task.title = String(repeating: "t", count: 1_000_000)
    let error = #expect(throws: ExternalProgramError.self) { try program.ask(request) }
    #expect(error?.kind == .timedOut)
    #expect(error?.finding == "a line that it has not read within 0.2 seconds")
  }

  @Test("by closing its output and going on is told apart from one that ended")
  func closesOutput() throws {
    let error = try #require(try SampleProgram.greeting(then: "exec >&-\nexec sleep 1000").failure())
    #expect(error.kind == .closedItsStreams)
    #expect(error.ending == nil)
  }

  @Test("after much on standard error is quoted with the last twenty lines")
  func talkative() throws {
    let sample = try SampleProgram.python(
      """
      sys.stdin.readline()
      for number in range(100_000):
          print("line", number, file=sys.stderr)
      sys.stderr.write("\\x1b[31mat last")
      sys.exit(1)
      """)
    let error = try #require(try sample.failure())
    #expect(error.ending == .exited(status: 1))
    #expect(error.diagnostics == (99_981..<100_000).map { "line \($0)" } + ["␛[31mat last"])
  }

  @Test("does not end this process by SIGPIPE, whose handling stays as it was")
  func brokenPipe() async {
    await #expect(processExitsWith: .success) {
      exit(try exitCodeAfterBrokenPipe())
    }
  }
}

extension ExternalProgram {
  fileprivate func beginAndAsk() throws(ExternalProgramError) {
    try beginReplication(number: 0, seed: 1)
    _ = try ask(.sample())
  }
}

/// 0 if the process lives and handles the signal as before.
private func exitCodeAfterBrokenPipe() throws -> Int32 {
  signal(SIGPIPE, SIG_DFL)
  let sample = try SampleProgram(
    "#!/bin/sh\nread -r h\nexec 0<&-\necho '{\"type\":\"ready\",\"protocol\":1}'\nexec sleep 1000\n")
  let error = try sample.failure()
  guard error?.kind == .closedItsStreams else { return 2 }
  let handler = unsafeBitCast(signal(SIGPIPE, SIG_DFL), to: Int.self)
  return handler == unsafeBitCast(SIG_DFL, to: Int.self) ? 0 : 3
}
