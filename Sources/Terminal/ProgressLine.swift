/// How far a job has come, as one line.
struct ProgressLine {
  var title: String
  var done: Int
  /// What there is to do; nil where nobody knows.
  var total: Int?
  /// What had been done before the clock was started, by an earlier run that is resumed.
  var doneBefore: Int
  /// Time since the start.
  var elapsed: Duration

  /// Units per second, nil while nothing has been done.
  private var rate: Double? {
    let seconds = elapsed / .seconds(1)
    return done > doneBefore && seconds > 0 ? Double(done - doneBefore) / seconds : nil
  }

  /// The line in less than `width` columns: the bar takes what room there is, then the line is cut.
  func rendered(width: Int) -> String {
    let parts = [count, share, rate.map(Self.speed), remaining].compactMap { $0 }
    let title = title.withVisibleControls
    let facts = parts.joined(separator: "  ")
    let room = min(30, width - 1 - title.displayWidth - facts.count - "[]  ".count)
    let bar = room >= 10 ? bar(width: room) : nil
    let line = [title, bar, facts].compactMap { $0 }.joined(separator: " ")
    return line.truncated(toWidth: max(0, width - 1))
  }

  private var count: String { total.map { "\(done)/\($0)" } ?? "\(done)" }

  private var fraction: Double? {
    guard let total, total > 0 else { return nil }
    return min(1, max(0, Double(done) / Double(total)))
  }

  /// Rounded down, so that 100 % means done.
  private var share: String? { fraction.map { "\(Int($0 * 100)) %" } }

  private var remaining: String? {
    guard let rate, let total, done < total else { return nil }
    return Self.clock(seconds: Double(total - done) / rate) + " left"
  }

  private func bar(width: Int) -> String? {
    guard let fraction else { return nil }
    let filled = Int(fraction * Double(width))
    return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled) + "]"
  }

  /// Per second, or per minute where that is less than one a second.
  private static func speed(_ rate: Double) -> String {
    rate >= 1 ? "\(oneDecimal(rate))/s" : "\(oneDecimal(rate * 60))/min"
  }

  private static func oneDecimal(_ value: Double) -> String {
    value >= 100 ? "\(Int(min(value, 1e15)))" : "\((value * 10).rounded() / 10)"
  }

  /// "0:07", "12:30", "3:05:00".
  private static func clock(seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 3.6e6))
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0
      ? "\(hours):\(twoDigits(minutes)):\(twoDigits(rest))" : "\(minutes):\(twoDigits(rest))"
  }
}
