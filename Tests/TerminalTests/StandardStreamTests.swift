import Foundation
import Terminal
import Testing

@Suite("A standard stream")
struct StandardStreamTests {
  @Test(
    "is coloured on a terminal that can, unless that is unwanted",
    arguments: [
      (true, ["TERM": "xterm"], true), (true, [:], true), (true, ["NO_COLOR": ""], true),
      (true, ["NO_COLOR": "1"], false), (true, ["TERM": "dumb"], false), (false, ["TERM": "xterm"], false),
    ])
  func color(isTerminal: Bool, environment: [String: String], expected: Bool) {
    let stream = StandardStream(descriptor: -1, environment: environment, isTerminal: isTerminal)
    #expect(stream.allowsColor == expected)
  }

  @Test(
    "is as wide as COLUMNS says, 80 for a terminal that does not tell, and without bounds for a file",
    arguments: [
      (true, ["COLUMNS": "132"], 132), (true, [:], 80), (true, ["COLUMNS": "0"], 80),
      (true, ["COLUMNS": "x"], 80),
      (false, [:], nil), (false, ["COLUMNS": "60"], 60),
    ] as [(Bool, [String: String], Int?)])
  func width(isTerminal: Bool, environment: [String: String], expected: Int?) {
    let stream = StandardStream(descriptor: -1, environment: environment, isTerminal: isTerminal)
    #expect(stream.columns == expected)
  }

  @Test(
    "shows more than ASCII where the locale says so, the most specific of its variables first",
    arguments: [
      (["LANG": "en_GB.UTF-8"], true), (["LANG": "C.utf8"], true), ([:], false), (["LANG": "C"], false),
      (["LC_ALL": "C", "LANG": "en_GB.UTF-8"], false), (["LC_ALL": "", "LC_CTYPE": "de_DE.UTF-8"], true),
    ] as [([String: String], Bool)])
  func unicode(environment: [String: String], expected: Bool) {
    #expect(StandardStream(descriptor: -1, environment: environment).showsUnicode == expected)
  }

  @Test("writes all of a text that is larger than a pipe holds")
  func largeText() async throws {
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    let stream = StandardStream(descriptor: writer.fileDescriptor, environment: [:])
    let text = String(repeating: "0123456789abcdé\n", count: 20_000)
    async let read = pipe.fileHandleForReading.readToEnd()
    try stream.write(text)
    try writer.close()
    #expect(try await read == Data(text.utf8))
  }

  @Test("reports that the reader of a pipe is gone, and a full disk, instead of ending the process")
  func failures() throws {
    StandardStream.reportBrokenPipes()
    let pipe = Pipe()
    for end in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
      _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    try pipe.fileHandleForReading.close()
    let stream = StandardStream(descriptor: pipe.fileHandleForWriting.fileDescriptor, environment: [:])
    // Tests beside this one start programs, and one that is just starting may hold the reading end open too.
    var failure: (any Error)?
    for _ in 0..<6_000 where failure == nil {
      do {
        try stream.write("x")
        usleep(10_000)
      } catch {
        failure = error
      }
    }
    #expect(failure as? WriteError == .readerGone)

    #if os(Linux)
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let disk = StandardStream(descriptor: full.fileDescriptor, environment: [:])
      #expect(throws: WriteError.failed(code: ENOSPC)) { try disk.write("x") }
    #endif
  }
}
