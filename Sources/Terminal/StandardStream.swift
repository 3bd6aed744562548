#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output or standard error: what it is connected to, and writing to it without loss.
///
/// It writes straight to the descriptor; `print` keeps a buffer of its own, so the two are not mixed on one
/// stream.
public struct StandardStream: Sendable {
  private let descriptor: Int32
  private let environment: [String: String]
  /// Whether a person is reading, rather than a file or another program.
  public let isTerminal: Bool

  /// Where results go.
  /// - Parameter environment: the environment of the process; COLUMNS, NO_COLOR and TERM are heeded.
  public static func output(environment: [String: String]) -> StandardStream {
    StandardStream(descriptor: STDOUT_FILENO, environment: environment)
  }

  /// Where progress and diagnostics go.
  /// - Parameter environment: the environment of the process; COLUMNS, NO_COLOR and TERM are heeded.
  public static func diagnostics(environment: [String: String]) -> StandardStream {
    StandardStream(descriptor: STDERR_FILENO, environment: environment)
  }

  package init(descriptor: Int32, environment: [String: String], isTerminal: Bool? = nil) {
    self.descriptor = descriptor
    self.environment = environment
    self.isTerminal = isTerminal ?? (isatty(descriptor) == 1)
  }

  /// The columns to fit text to: COLUMNS if it is set, the present width of a terminal's window, 80 for a
  /// terminal that does not tell, and nil for a file or a pipe.
  public var columns: Int? {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    guard isTerminal else { return nil }
    var window = winsize()
    let answered = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    return answered ? Int(window.ws_col) : 80
  }

  /// Whether control sequences do what they should.
  var allowsControl: Bool { isTerminal && environment["TERM"] != "dumb" }

  /// Whether text may be coloured: on a terminal, unless NO_COLOR is set to anything (https://no-color.org).
  public var allowsColor: Bool { allowsControl && environment["NO_COLOR", default: ""].isEmpty }

  /// Whether characters beyond ASCII are sure to be shown: the locale is one of UTF-8 (LC_ALL, else LC_CTYPE, else LANG).
  public var showsUnicode: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.map { ["utf-8", "utf8"].contains(where: $0.lowercased().contains) } ?? false
  }

  /// Writes all of a text.
  /// - Throws: `WriteError.readerGone` when a pipe has lost its reader, provided that
  ///   `reportBrokenPipes()` was called before; `WriteError.failed` for a full disk and the like.
  public func write(_ text: String) throws(WriteError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { posixWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        // The other end has made the shared descriptor non-blocking; wait until it takes more.
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
      case EPIPE: throw .readerGone
      case let code: throw .failed(code: code)
      }
    }
  }

  /// Lets `write` report a pipe without a reader, as in `plimsoll … | head`, instead of ending the process by
  /// SIGPIPE in the middle of whatever it is doing. Call it once, first.
  public static func reportBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}

/// Why a stream took no more.
public enum WriteError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Whoever read the pipe has seen enough. Nothing is wrong; there is no one left to write to.
  case readerGone
  /// The system refused, with this `errno`.
  case failed(code: Int32)

  /// The reason in words, "No space left on device".
  public var description: String {
    switch self {
    case .readerGone: "the reader of the pipe has ended"
    case .failed(let code): String(cString: strerror(code))
    }
  }
}

/// `write(2)`, which inside the type would be taken for its method.
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
