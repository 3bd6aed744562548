import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends a job in good order on Ctrl-C (SIGINT) or SIGTERM: the first signal asks, the second ends the
/// process.
///
/// While the value lives the signals no longer end the process; whoever works in a loop asks `isRequested`
/// between two pieces of work, stores what it has and returns with `exitCode`. Signals reach a process as a
/// whole, so that there is at most one interrupt at a time.
public final class Interrupt: Sendable {
  private let previous: [(number: Int32, action: sigaction)]

  /// Catches SIGINT and SIGTERM from now on.
  public init() {
    receivedSignal.forget()
    previous = [SIGINT, SIGTERM].map { number in
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        // Only what is safe in a signal handler: a lock-free atomic and _exit.
        if !receivedSignal.note(number) { _exit(128 + number) }
      }
      action.sa_flags = SA_RESTART
      var old = sigaction()
      sigaction(number, &action, &old)
      return (number, old)
    }
  }

  deinit {
    for (number, action) in previous {
      var action = action
      sigaction(number, &action, nil)
    }
  }

  /// Whether the job was asked to end. One atomic load, for any thread at any rate.
  public var isRequested: Bool { receivedSignal.value != 0 }

  /// The exit code of the signal that asked, nil if none did.
  public var exitCode: ExitCode? { ExitCode(rawValue: 128 + receivedSignal.value) }
}

/// The signal that asked the job to end, or 0: a signal handler reaches nothing but global state.
private let receivedSignal = ReceivedSignal()

private final class ReceivedSignal: Sendable {
  private let number = Atomic<Int32>(0)

  var value: Int32 { number.load(ordering: .relaxed) }
  func forget() { number.store(0, ordering: .relaxed) }

  /// Takes note of a signal; false if one was noted before.
  func note(_ signal: Int32) -> Bool {
    number.compareExchange(expected: 0, desired: signal, ordering: .relaxed).exchanged
  }
}
