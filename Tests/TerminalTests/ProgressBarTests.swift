import Synchronization
import Terminal
import Testing

/// A clock set by hand and a record of what was written.
private final class Screen: Sendable {
  private let state = Mutex<(time: Duration, written: [String])>((.zero, []))

  var time: Duration {
    get { state.withLock { $0.time } }
    set { state.withLock { $0.time = newValue } }
  }
  var written: [String] { state.withLock { $0.written } }

  func bar(total: Int?, doneBefore: Int = 0, width: Int = 80, isShown: Bool = true) -> ProgressBar {
    ProgressBar(
      "Replications", total: total, doneBefore: doneBefore, isShown: isShown, columns: { width },
      now: { self.time }, write: { text in self.state.withLock { $0.written.append(text) } })
  }
}

@Suite("A progress bar")
struct ProgressBarTests {
  private let erase = "\r\u{1B}[K"

  @Test("tells what is done, how fast, and how long the rest will take")
  func line() {
    let screen = Screen()
    let bar = screen.bar(total: 500)
    screen.time = .seconds(10)
    bar.update(done: 125)
    #expect(
      screen.written == [
        erase + "Replications [#######.......................] 125/500  25 %  12.5/s  0:30 left"
      ])
  }

  @Test(
    "gives up the bar, then the middle of the line, where room is short", arguments: [1, 20, 58, 59, 200])
  func narrow(width: Int) throws {
    let screen = Screen()
    let bar = screen.bar(total: 500, width: width)
    screen.time = .seconds(10)
    bar.update(done: 125)
    let line = try #require(screen.written.first).dropFirst(erase.count)
    #expect(line.count < width)
    #expect(line.contains("[#") == (width >= 59))
  }

  @Test("counts for its speed only what this run has done")
  func resumed() {
    let screen = Screen()
    let bar = screen.bar(total: 7_400, doneBefore: 200)
    screen.time = .seconds(60)
    bar.update(done: 230)
    #expect(screen.written.last?.hasSuffix("] 230/7400  3 %  30.0/min  3:59:00 left") == true)
  }

  @Test("shows a count and a speed where nobody knows the total")
  func unknownTotal() {
    let screen = Screen()
    let bar = screen.bar(total: nil)
    screen.time = .seconds(2)
    bar.update(done: 500)
    #expect(screen.written == [erase + "Replications 500  250/s"])
  }

  @Test("is drawn at most ten times a second, and erased at the end")
  func throttling() {
    let screen = Screen()
    let bar = screen.bar(total: 1_000)
    for step in 1...1_000 {
      screen.time = .milliseconds(step)
      bar.update(done: step)
    }
    #expect(screen.written.count == 10)
    #expect(screen.written.last?.contains("1000/1000  100 %") == true)
    bar.finish()
    bar.update(done: 1_000)
    #expect(screen.written.count == 11)
    #expect(screen.written.last == erase)
  }

  @Test("shows nothing for a quick job")
  func quick() {
    let screen = Screen()
    let bar = screen.bar(total: 2)
    screen.time = .milliseconds(99)
    bar.update(done: 2)
    bar.finish()
    #expect(screen.written.isEmpty)
  }

  @Test("never goes back when threads report out of order")
  func monotonic() {
    let screen = Screen()
    let bar = screen.bar(total: 10)
    screen.time = .seconds(1)
    bar.update(done: 5)
    screen.time = .seconds(2)
    bar.update(done: 4)
    #expect(screen.written.last?.contains("5/10") == true)
  }

  @Test("makes room for a warning, which is written even where no bar is shown")
  func note() {
    let screen = Screen()
    let bar = screen.bar(total: 10)
    screen.time = .seconds(1)
    bar.update(done: 5)
    bar.note("warning: slow")
    #expect(screen.written.suffix(2) == [erase, "warning: slow\n"])
    bar.update(done: 6)
    #expect(screen.written.last?.contains("6/10") == true)

    let hidden = Screen()
    let quiet = hidden.bar(total: 10, isShown: false)
    hidden.time = .seconds(1)
    quiet.update(done: 5)
    quiet.note("warning: slow")
    quiet.finish()
    #expect(hidden.written == ["warning: slow\n"])
  }
}
