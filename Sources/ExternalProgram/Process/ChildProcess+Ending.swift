import Foundation

/// How a program comes to its end, of itself or not, and leaves no zombie.
extension ChildProcess {
  /// How long a program may take to end by itself once its input has ended, and again after SIGTERM.
  static let grace = Duration.seconds(2)

  /// Whether the program has ended. Its status is left where it is: as long as nobody collects it, its number
  /// and its group's belong to no other process and can be signalled.
  private var hasEnded: Bool {
    var information = siginfo_t()
    let result = waitid(P_PID, id_t(pid), &information, WEXITED | WNOHANG | WNOWAIT)
    return result == 0 ? information.si_signo == SIGCHLD : errno == ECHILD
  }

  /// Waits for the end of the program, and reads along what it writes meanwhile. False if it does not end.
  func hasEnded(within patience: Duration) -> Bool {
    guard !isReaped else { return true }
    let deadline = Clock.now + patience
    var pause = Duration.milliseconds(1)
    while !hasEnded {
      let now = Clock.now
      guard now < deadline else { return false }
      drain(until: min(deadline, now + pause))
      pause = min(pause * 2, .milliseconds(20))
    }
    return true
  }

  /// Ends the program and whatever it started in its group and left running, and collects its status: first
  /// asks by SIGTERM, unless it has ended, then kills.
  @discardableResult
  func end() -> ExternalProgramError.Ending {
    guard !isReaped else { return .unknown }
    if !hasEnded {
      kill(-pid, SIGTERM)
      _ = hasEnded(within: Self.grace)
    }
    kill(-pid, SIGKILL)
    let ending = reap()
    drain(until: Clock.now)
    closeStreams()
    return ending
  }

  private func reap() -> ExternalProgramError.Ending {
    var status: Int32 = 0
    var collected: pid_t
    repeat { collected = waitpid(pid, &status, 0) } while collected < 0 && errno == EINTR
    isReaped = true
    guard collected == pid else { return .unknown }
    // As WIFEXITED, WEXITSTATUS and WTERMSIG, macros that Swift does not import.
    let signal = status & 0x7F
    return signal == 0 ? .exited(status: status >> 8 & 0xFF) : .signalled(number: signal)
  }
}
