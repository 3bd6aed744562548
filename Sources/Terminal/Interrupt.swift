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
    receivedSignal.store(0, ordering: .relaxed)
    previous = [SIGINT, SIGTERM].map { number in
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        // Only what is safe in a signal handler: a lock-free atomic and _exit.
        let first = receivedSignal.compareExchange(expected: 0, desired: number, ordering: .relaxed)
        if !first.exchanged { _exit(128 + number) }
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
  public var isRequested: Bool { receivedSignal.load(ordering: .relaxed) != 0 }

  /// The exit code of the signal that asked, nil if none did.
  public var exitCode: ExitCode? { ExitCode(rawValue: 128 + receivedSignal.load(ordering: .relaxed)) }
}

/// The signal that asked the job to end, or 0: a signal handler reaches nothing but global state.
private let receivedSignal = Atomic<Int32>(0)
