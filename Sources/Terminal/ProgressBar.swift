import Synchronization

/// Shows on standard error how far a job has come, and leaves no trace when it ends.
///
/// It is drawn only on a terminal that can erase, at most ten times a second, and not in the first tenth of a
/// second, so that a quick job shows nothing. Any thread may report; reports in any order are taken for the
/// highest count.
public final class ProgressBar: Sendable {
  private let title: String
  private let total: Int?
  private let doneBefore: Int
  private let isShown: Bool
  private let columns: @Sendable () -> Int
  private let now: @Sendable () -> Duration
  private let write: @Sendable (String) -> Void
  private let start: Duration
  private let state: Mutex<State>

  private struct State {
    var done: Int
    var lastDrawn: Duration
    var isOnScreen = false
    var isFinished = false
  }

  private static let interval = Duration.milliseconds(100)
  private static let eraseLine = "\r\u{1B}[K"

  /// A bar for a job that starts now.
  /// - Parameters:
  ///   - title: what is being done, "Replications".
  ///   - total: what there is to do; nil where nobody knows.
  ///   - doneBefore: what an earlier run has done already; it counts as done but not for the speed.
  ///   - stream: where to draw; a failure to write there is of no concern to the job.
  ///   - isQuiet: whether to show nothing.
  public convenience init(
    _ title: String, total: Int?, doneBefore: Int = 0, on stream: StandardStream, isQuiet: Bool
  ) {
    let origin = ContinuousClock.now
    self.init(
      title, total: total, doneBefore: doneBefore, isShown: stream.allowsControl && !isQuiet,
      columns: { stream.columns ?? 80 }, now: { origin.duration(to: .now) },
      write: { try? stream.write($0) })
  }

  package init(
    _ title: String, total: Int?, doneBefore: Int, isShown: Bool, columns: @escaping @Sendable () -> Int,
    now: @escaping @Sendable () -> Duration, write: @escaping @Sendable (String) -> Void
  ) {
    self.title = title
    self.total = total
    self.doneBefore = doneBefore
    self.isShown = isShown
    self.columns = columns
    self.now = now
    self.write = write
    start = now()
    state = Mutex(State(done: doneBefore, lastDrawn: start))
  }

  /// Reports that so much is done in all.
  public func update(done: Int) {
    guard isShown else { return }
    state.withLock { state in
      state.done = max(state.done, done)
      let time = now()
      guard !state.isFinished, time - state.lastDrawn >= Self.interval else { return }
      state.lastDrawn = time
      draw(&state, at: time)
    }
  }

  /// Writes a line of its own, such as a warning, above the bar; also where no bar is shown.
  public func note(_ line: String) {
    state.withLock { state in
      erase(&state)
      write(line + "\n")
      // The bar comes back with the next report.
      state.lastDrawn = now() - Self.interval
    }
  }

  /// Erases the bar. Later reports are ignored.
  public func finish() {
    state.withLock { state in
      erase(&state)
      state.isFinished = true
    }
  }

  private func draw(_ state: inout State, at time: Duration) {
    let line = ProgressLine(
      title: title, done: state.done, total: total, doneBefore: doneBefore, elapsed: time - start)
    write(Self.eraseLine + line.rendered(width: columns()))
    state.isOnScreen = true
  }

  private func erase(_ state: inout State) {
    if state.isOnScreen { write(Self.eraseLine) }
    state.isOnScreen = false
  }
}
