import Foundation

/// A running program and the pipes to it: lines out, lines in, and its standard error read along whenever
/// we wait for it. Between two waits nobody reads; a program that fills a pipe then sleeps until the next
/// wait, as does one that waits for its input.
///
/// The ends on our side never block, so a program may write before it reads, or read slowly, however long
/// the lines are: both directions are polled together, until a deadline on a clock that does not go back.
final class ChildProcess {
  let pid: pid_t
  private var streams: Spawning.Streams
  /// What was read from standard output and belongs to no line yet taken.
  private var received: [UInt8] = []
  /// How many bytes of `received` are known to have no line feed.
  private var searched = 0
  private(set) var diagnostics = StandardErrorTail()
  /// Whether the status was collected. From then on the number may belong to another process.
  var isReaped = false

  typealias Clock = SuspendingClock

  init(path: String, command: [String], folder: String, environment: [String: String]) throws(Fault) {
    (pid, streams) = try Spawning.start(path, command, in: folder, environment: environment)
  }

  deinit { streams.close() }

  func closeInput() { closeDescriptor(&streams.input.writing) }

  func closeStreams() { streams.close() }

  /// Refuses what the program wrote since its last line was taken, as far as it has arrived.
  func expectSilence() throws(Fault) {
    _ = try wait(toWrite: false, until: nil)
    guard received.isEmpty else {
      throw Fault(
        .unsolicitedOutput, "output that nobody asked for", expected: "one line for each line that asks",
        line: nextLine() ?? received)
    }
  }

  /// Writes all of a line.
  func send(_ line: [UInt8], until deadline: Clock.Instant) throws(Fault) {
    var sent = 0
    while sent < line.count {
      guard try wait(toWrite: true, until: deadline) else {
        throw overdue("a line that it has not read", "it to read")
      }
      let (count, code) = line.withUnsafeBytes {
        writeWithoutSignal(streams.input.writing, UnsafeRawBufferPointer(rebasing: $0[sent...]))
      }
      if count > 0 {
        sent += count
      } else if count < 0, ![EAGAIN, EINTR].contains(code) {
        throw code == EPIPE ? Self.hungUp : Self.refusal("write", code)
      }
      guard streams.output.reading >= 0 else { throw Self.hungUp }
    }
  }

  /// The next line, without its line feed.
  func receive(until deadline: Clock.Instant) throws(Fault) -> [UInt8] {
    while true {
      if let line = nextLine() { return line }
      guard received.count <= ExternalProgram.longestLine else {
        throw Fault(
          .lineTooLong, "a line of more than \(ExternalProgram.longestLine) bytes",
          expected: "a line feed before that", line: received)
      }
      guard streams.output.reading >= 0 else { throw Self.hungUp }
      guard try wait(toWrite: false, until: deadline) else { throw overdue("no complete line", "an answer") }
    }
  }

  /// All that the program writes until it closes its standard output.
  func receiveAll(upTo limit: Int, until deadline: Clock.Instant) throws(Fault) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      all += received
      received.removeAll(keepingCapacity: true)
      guard all.count <= limit else {
        throw Fault(.lineTooLong, "more than \(limit) bytes", expected: "an end before that")
      }
      guard streams.output.reading >= 0 else { return all }
      guard try wait(toWrite: false, until: deadline) else { throw overdue("no end of its output", "one") }
    }
  }

  private func nextLine() -> [UInt8]? {
    guard let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = received.count
      return nil
    }
    let line = Array(received[..<end])
    guard line.count <= ExternalProgram.longestLine else { return nil }
    received.removeFirst(end + 1)
    searched = 0
    return line
  }

  /// Waits until the program can be written to, where that is wanted, or has written something, and reads
  /// that. Without a deadline it only looks. False once the deadline has passed.
  func wait(toWrite: Bool, until deadline: Clock.Instant?) throws(Fault) -> Bool {
    var requests = [
      pollfd(fd: streams.output.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: streams.diagnostics.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: toWrite ? streams.input.writing : -1, events: Int16(POLLOUT), revents: 0),
    ]
    // A program that has far too much to say is not listened to until it was told what it was asked.
    if received.count > 2 * ExternalProgram.longestLine { requests[0].fd = -1 }
    let remaining = deadline.map { Clock.now.duration(to: $0) }
    let ready = poll(&requests, nfds_t(requests.count), remaining?.pollMilliseconds ?? 0)
    if ready < 0, errno != EINTR { throw Self.refusal("wait for", errno) }
    if ready > 0 {
      if requests[0].revents != 0 {
        read(&streams.output.reading) { received.append(contentsOf: $0) }
      }
      if requests[1].revents != 0 {
        read(&streams.diagnostics.reading) { diagnostics.append($0) }
      }
    }
    // After the reading, as a program that writes without end leaves no other moment.
    guard let remaining else { return true }
    return remaining > .zero
  }

  /// Reads once, and closes the descriptor at the end of the stream.
  private func read(_ descriptor: inout Int32, _ take: (UnsafeRawBufferPointer) -> Void) {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      if count > 0 {
        take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      } else if count == 0 || ![EAGAIN, EINTR].contains(errno) {
        closeDescriptor(&descriptor)
      }
    }
  }

  /// Reads what is left of standard error, as far as it has arrived, and forgets standard output.
  func drain(until deadline: Clock.Instant) {
    received.removeAll()
    searched = 0
    _ = try? wait(toWrite: false, until: deadline)
    received.removeAll()
  }

  private func overdue(_ finding: String, _ expected: String) -> Fault {
    Fault(.timedOut, finding, expected: expected, line: received.isEmpty ? nil : received)
  }

  private static let hungUp = Fault(.ended, "the end of its streams", expected: "an answer")

  private static func refusal(_ action: String, _ code: Int32) -> Fault {
    Fault(.system, "that the system does not \(action) it (\(systemMessage(code)))", expected: "it to")
  }
}

extension Duration {
  /// The duration for poll(2), rounded up so that it does not spin, and not below 0.
  fileprivate var pollMilliseconds: Int32 {
    guard self > .zero else { return 0 }
    let (seconds, attoseconds) = components
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    return Int32(seconds) * 1000 + Int32((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
