import Foundation
import Terminal
import Testing

/// One test after the other, since signals reach the whole process.
@Suite("An interrupt", .serialized, .timeLimit(.minutes(1)))
struct InterruptTests {
  @Test(
    "asks the job to end, with the exit code of the signal",
    arguments: [(SIGINT, ExitCode.interrupted, 130), (SIGTERM, ExitCode.terminated, 143)]
      as [(Int32, ExitCode, Int32)])
  func firstSignal(number: Int32, code: ExitCode, rawValue: Int32) {
    let interrupt = Interrupt()
    #expect(!interrupt.isRequested)
    #expect(interrupt.exitCode == nil)
    // To the process, since the threads of tests block signals.
    kill(getpid(), number)
    while !interrupt.isRequested { usleep(1_000) }
    #expect(interrupt.exitCode == code)
    #expect(code.rawValue == rawValue)
  }

  @Test("hands the signals back when it goes")
  func handsBack() {
    var before = sigaction()
    sigaction(SIGINT, nil, &before)
    do {
      let interrupt = Interrupt()
      #expect(!interrupt.isRequested)
    }
    var after = sigaction()
    sigaction(SIGINT, nil, &after)
    #expect(unsafeBitCast(before.__sigaction_handler, to: Int.self) == unsafeBitCast(after.__sigaction_handler, to: Int.self))
  }
}
