/// The last lines of a program's standard error, in bounded memory however much it writes.
struct StandardErrorTail {
  static let longestTail = 20
  /// Bytes of a line that are kept.
  static let longestLine = 400

  private var complete: [String] = []
  private var current: [UInt8] = []

  /// The lines that are kept, the last one last.
  var lines: [String] {
    Array((complete + (current.isEmpty ? [] : [shown(current)])).suffix(Self.longestTail))
  }

  mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        if complete.count == Self.longestTail { complete.removeFirst() }
        complete.append(shown(current))
        current.removeAll(keepingCapacity: true)
      } else if current.count < Self.longestLine {
        current.append(byte)
      }
    }
  }

  private func shown(_ line: [UInt8]) -> String {
    let ending = line.last == UInt8(ascii: "\r") ? 1 : 0
    return excerpt(of: line.dropLast(ending), limit: Self.longestLine)
  }
}
