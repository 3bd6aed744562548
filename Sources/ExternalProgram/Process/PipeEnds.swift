import CPosixExtensions
import Foundation

/// The two ends of a pipe, neither of which a program started meanwhile by another thread inherits.
struct PipeEnds {
  var reading: Int32 = -1
  var writing: Int32 = -1

  static func open() throws(Fault) -> PipeEnds {
    var ends: [Int32] = [-1, -1]
    #if os(Linux)
      let isOpen = pipe2(&ends, O_CLOEXEC) == 0
    #else
      let isOpen = pipe(&ends) == 0
      for end in ends where isOpen { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #endif
    guard isOpen else { throw Self.failure }
    var pipe = PipeEnds(reading: ends[0], writing: ends[1])
    guard pipe.clearStandardStreams() else {
      pipe.close()
      throw Self.failure
    }
    return pipe
  }

  private static var failure: Fault {
    Fault(.system, "no pipe (\(systemMessage(errno)))", expected: "two free descriptors")
  }

  mutating func close() {
    closeDescriptor(&reading)
    closeDescriptor(&writing)
  }

  /// Where this process was started without its standard streams, a pipe gets their numbers, which the child
  /// would then overwrite one with the other.
  private mutating func clearStandardStreams() -> Bool {
    for end in [\PipeEnds.reading, \PipeEnds.writing] where self[keyPath: end] <= STDERR_FILENO {
      let moved = fcntl(self[keyPath: end], F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
      guard moved >= 0 else { return false }
      Foundation.close(self[keyPath: end])
      self[keyPath: end] = moved
    }
    return true
  }
}

/// Closes a descriptor once.
func closeDescriptor(_ descriptor: inout Int32) {
  if descriptor >= 0 { close(descriptor) }
  descriptor = -1
}

/// `write(2)` that answers EPIPE where it would raise SIGPIPE, with the count and `errno`.
///
/// The signal is blocked for this thread alone and, if the write raised it, taken away before it can be
/// delivered. So a program that dies does not end the simulation, and how the process handles SIGPIPE
/// elsewhere is left as it is.
func writeWithoutSignal(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> (count: Int, code: Int32) {
  #if os(Linux)
    var pipeSignal = sigset_t()
    var pending = sigset_t()
    var before = sigset_t()
    sigemptyset(&pipeSignal)
    sigaddset(&pipeSignal, SIGPIPE)
    sigpending(&pending)
    let wasPending = sigismember(&pending, SIGPIPE) == 1
    pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
    let count = write(descriptor, bytes.baseAddress, bytes.count)
    let code = errno
    if count < 0, code == EPIPE, !wasPending {
      var noWait = timespec()
      sigtimedwait(&pipeSignal, nil, &noWait)
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return (count, code)
  #else
    _ = fcntl(descriptor, F_SETNOSIGPIPE, 1)
    let count = write(descriptor, bytes.baseAddress, bytes.count)
    return (count, errno)
  #endif
}
