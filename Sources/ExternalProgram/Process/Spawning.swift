import CPosixExtensions
import Foundation

/// Starting a program with pipes on its three standard streams.
///
/// By `posix_spawn` and not by Foundation's `Process`: that one collects the exit status by a run loop of its
/// own, and promises neither a process group nor signal dispositions, which are needed to end a program with
/// all it has started and without leaving a zombie.
///
/// The child leads a process group of its own, so that a signal to its descendants does not reach us, and
/// Ctrl-C in a terminal reaches us alone. It starts with no signal blocked and with SIGPIPE and SIGTERM at
/// their defaults, whatever ours are. If this process is killed, the child's standard input ends.
enum Spawning {
  struct Streams {
    var input: PipeEnds
    var output: PipeEnds
    var diagnostics: PipeEnds

    static func open() throws(Fault) -> Streams {
      var input = try PipeEnds.open()
      var output = PipeEnds()
      do throws(Fault) {
        output = try PipeEnds.open()
        return Streams(input: input, output: output, diagnostics: try PipeEnds.open())
      } catch {
        input.close()
        output.close()
        throw error
      }
    }

    /// Closes the child's ends; ours no longer wait.
    mutating func keepOurs() {
      closeDescriptor(&input.reading)
      closeDescriptor(&output.writing)
      closeDescriptor(&diagnostics.writing)
      for ours in [input.writing, output.reading, diagnostics.reading] {
        _ = fcntl(ours, F_SETFL, fcntl(ours, F_GETFL) | O_NONBLOCK)
      }
    }

    mutating func close() {
      input.close()
      output.close()
      diagnostics.close()
    }
  }

  /// Starts the file at an absolute path in an absolute folder.
  static func start(
    _ path: String, _ command: [String], in folder: String, environment: [String: String]
  ) throws(Fault) -> (pid: pid_t, streams: Streams) {
    var streams = try Streams.open()
    var pid: pid_t = 0
    var code = spawn(&pid, path, command, folder, environment, streams)
    // Somebody has the file open for writing, if only a child of this process between its fork and its exec.
    for _ in 0..<200 where code == ETXTBSY {
      usleep(10_000)
      code = spawn(&pid, path, command, folder, environment, streams)
    }
    guard code == 0 else {
      streams.close()
      throw fault(of: code, path)
    }
    streams.keepOurs()
    return (pid, streams)
  }

  private static func spawn(
    _ pid: inout pid_t, _ path: String, _ command: [String], _ folder: String,
    _ environment: [String: String], _ streams: Streams
  ) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }

    posix_spawn_file_actions_adddup2(&actions, streams.input.reading, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, streams.output.writing, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, streams.diagnostics.writing, STDERR_FILENO)
    posix_spawn_file_actions_addchdir_np(&actions, folder)

    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGTERM)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))

    return withCStrings(command) { arguments in
      withCStrings(environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }) { variables in
        posix_spawn(&pid, path, &actions, &attributes, arguments, variables)
      }
    }
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  private static func fault(of code: Int32, _ path: String) -> Fault {
    let advice =
      switch code {
      case ENOEXEC: "a first line that names its interpreter, as in '#!/usr/bin/env python3'"
      case ETXTBSY: "a file that nobody is writing"
      case ENOENT: "the interpreter that its first line names to exist"
      default: "a program that this system can start"
      }
    return Fault(
      .notStarted, "'\(shown(path))', which cannot start (\(systemMessage(code)))", expected: advice)
  }
}
