import Foundation
import Synchronization
import Terminal
import Testing

/// One test after the other, since signals reach the whole process.
@Suite("An interrupt", .serialized, .timeLimit(.minutes(1)))
struct InterruptTests {
  @Test(
    "first asks the job to end, then ends the process",
    arguments: [(SIGINT, ExitCode.interrupted, 130), (SIGTERM, ExitCode.terminated, 143)]
      as [(Int32, ExitCode, Int32)])
  func twoSignals(number: Int32, code: ExitCode, rawValue: Int32) async throws {
    let end = ProcessEnd()
    let interrupt = Interrupt(endProcess: end.record)
    #expect(!interrupt.isRequested)
    #expect(interrupt.exitCode == nil)

    kill(getpid(), number)
    while !interrupt.isRequested { await Task.yield() }
    #expect(interrupt.exitCode == code)
    #expect(code.rawValue == rawValue)
    #expect(end.code == nil)

    kill(getpid(), SIGINT)
    while end.code == nil { await Task.yield() }
    #expect(end.code == .interrupted)
    #expect(interrupt.exitCode == code)
  }
}

/// Stands for the end of the process.
private final class ProcessEnd: Sendable {
  private let recorded = Mutex<ExitCode?>(nil)
  var code: ExitCode? { recorded.withLock { $0 } }
  @Sendable func record(_ code: ExitCode) { recorded.withLock { $0 = code } }
}
