import Foundation
import Terminal
import Testing

/// Each test runs in a process of its own, which the signals reach alone.
@Suite("An interrupt")
struct InterruptTests {
  @Test("leaves the job running until it asks, and tells the exit code of the first signal")
  func firstSignal() async {
    await #expect(processExitsWith: .exitCode(143)) {
      let interrupt = catchSignals()
      #expect(!interrupt.isRequested)
      #expect(interrupt.exitCode == nil)
      kill(getpid(), SIGTERM)
      waitUntil { interrupt.isRequested }
      exit(interrupt.exitCode?.rawValue ?? 99)
    }
  }

  @Test("ends the process at the second signal")
  func secondSignal() async {
    await #expect(processExitsWith: .exitCode(130)) {
      let interrupt = catchSignals()
      kill(getpid(), SIGTERM)
      waitUntil { interrupt.isRequested }
      kill(getpid(), SIGINT)
      waitUntil { false }
    }
  }

  @Test("leaves a signal ignored that the process was started to ignore")
  func ignored() async {
    await #expect(processExitsWith: .exitCode(143)) {
      signal(SIGINT, SIG_IGN)
      signal(SIGTERM, SIG_DFL)
      let interrupt = Interrupt.install()
      kill(getpid(), SIGINT)
      kill(getpid(), SIGTERM)
      waitUntil { interrupt.isRequested }
      exit(interrupt.exitCode?.rawValue ?? 99)
    }
  }
}

/// As in a job in the foreground, whatever the tests were started from.
private func catchSignals() -> Interrupt {
  signal(SIGINT, SIG_DFL)
  signal(SIGTERM, SIG_DFL)
  return Interrupt.install()
}

/// Waits for a signal on its way, and gives up the process with another exit code if it never comes.
private func waitUntil(_ hasArrived: () -> Bool) {
  for _ in 0..<10_000 {
    if hasArrived() { return }
    usleep(1_000)
  }
  exit(98)
}
