import Foundation

/// The resident memory of this process in bytes; nil where the system does not tell.
///
/// From /proc/self/status of Linux rather than getrusage, whose peak a process inherits from its parent.
enum ResidentMemory {
  static var now: Int? { read("VmRSS:") }
  static var peak: Int? { read("VmHWM:") }

  private static func read(_ field: String) -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix(field) }
    let words = line?.dropFirst(field.count).split(whereSeparator: \.isWhitespace)
    let kibibytes = words?.first.flatMap { Int($0) }
    return kibibytes.map { $0 * 1024 }
  }
}
