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
/// Whoever works in a loop asks `isRequested` between two pieces of work, stores what it has and returns with
/// `exitCode`.
public struct Interrupt: Sendable {
  private init() {}

  /// Catches SIGINT and SIGTERM for the rest of the process. A signal that the process was started to
  /// ignore, as shells do for background jobs, stays ignored.
  public static func install() -> Interrupt {
    for number in [SIGINT, SIGTERM] {
      let previous = signal(number, receive)
      let wasIgnored = unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      if wasIgnored { _ = signal(number, SIG_IGN) }
    }
    return Interrupt()
  }

  /// Whether the job was asked to end. One atomic load, for any thread at any rate.
  public var isRequested: Bool { firstSignal.load(ordering: .relaxed) != 0 }

  /// The exit code of the signal that asked, nil if none did.
  public var exitCode: ExitCode? {
    switch firstSignal.load(ordering: .relaxed) {
    case SIGINT: .interrupted
    case SIGTERM: .terminated
    default: nil
    }
  }
}

/// The number of the first signal, or 0. Signals reach the process and not a value in it, and a signal handler
/// has no context: what it writes to can only be of the process, too.
private let firstSignal = Atomic<Int32>(0)

/// Does only what is safe in a signal handler (signal-safety(7)): an atomic exchange and `_exit`.
private func receive(_ number: Int32) {
  let (isFirst, _) = firstSignal.compareExchange(expected: 0, desired: number, ordering: .relaxed)
  if !isFirst { _exit(128 + number) }
}
