@preconcurrency import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends a job in good order on Ctrl-C (SIGINT) or SIGTERM: the first signal asks, the second ends the process.
///
/// While the value lives the signals no longer end the process; whoever works in a loop asks `isRequested`
/// between two pieces of work, stores what it has and returns with `exitCode`.
public final class Interrupt: Sendable {
  private let request = Request()
  private let sources: [any DispatchSourceSignal]

  /// Catches SIGINT and SIGTERM from now on.
  public convenience init() { self.init(endProcess: { _exit($0.rawValue) }) }

  /// - Parameter endProcess: what a second signal does; by default the process ends without further ado.
  package init(endProcess: @escaping @Sendable (ExitCode) -> Void) {
    let queue = DispatchQueue(label: "interrupt")
    let request = request
    sources = Self.signals.map { number, code in
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { if !request.ask(for: code) { endProcess(code) } }
      source.activate()
      // The default action would end the process before the source is told of the signal.
      _ = signal(number, SIG_IGN)
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for (number, _) in Self.signals { _ = signal(number, SIG_DFL) }
  }

  /// Whether the job was asked to end. One atomic load, for any thread at any rate.
  public var isRequested: Bool { request.isMade }

  /// The exit code of the signal that asked, nil if none did.
  public var exitCode: ExitCode? { request.code }

  private static let signals: [(number: Int32, code: ExitCode)] = [
    (SIGINT, .interrupted), (SIGTERM, .terminated),
  ]

  /// The first signal's exit code, or 0.
  private final class Request: Sendable {
    private let signalled = Atomic<Int32>(0)

    /// Makes the request; false if it had been made before.
    func ask(for code: ExitCode) -> Bool {
      signalled.compareExchange(expected: 0, desired: code.rawValue, ordering: .relaxed).exchanged
    }

    var isMade: Bool { signalled.load(ordering: .relaxed) != 0 }
    var code: ExitCode? { isMade ? ExitCode(rawValue: signalled.load(ordering: .relaxed)) : nil }
  }
}
