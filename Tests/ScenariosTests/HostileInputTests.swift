import Foundation
import Scenarios
import Testing

@Suite("Hostile scenarios")
struct HostileInputTests {
  /// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014: SplitMix64.
  struct Mutator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Values that have a way of breaking readers.
  static let fragments = [
    "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "//", "/*", "-1", "0", "1e999", "-0", "NaN", "Infinity",
    "null", "true", "{}", "[]", "\"\"", "\\u", "\\uD800", "1e-320", "9223372036854775808",
    "18446744073709551616", "\u{FEFF}", "\u{0}", "é", "{ distribution: \"erlang\", shape: 1, mean: 1e308 }",
    "{ distribution: \"uniform\", low: 0, high: 1e308 }", "\"always\"", "\"2026-02-29\"", "\"00:00-24:00\"",
  ]

  @Test("Thousands of damaged scenarios are read or refused, and none brings the reader down")
  func mutations() throws {
    let path = scenarioFolder.appendingPathComponent("backend-team.json5")
    // Damage in comments does no harm; most of the rest does.
    #expect(try refusals(of: try String(contentsOf: path, encoding: .utf8), damaged: 4000) > 1000)
    #expect(errors(in: everySection) == [])
    #expect(try refusals(of: everySection, damaged: 2000) > 1000)
  }

  /// How many of a scenario's damaged copies are refused.
  private func refusals(of text: String, damaged copies: Int) throws -> Int {
    let original = Array(text.utf8)
    // Tokens, so that most of what is exchanged keeps the text readable and reaches the decoder.
    let tokens = original.indices.filter { index in
      index == 0 || !(isWord(original[index]) && isWord(original[index - 1]))
    }
    var generator = Mutator(state: 20_260_105)
    var refused = 0
    for _ in 0..<copies {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        mutate(&bytes, tokens, &generator)
      }
      do throws(ScenarioErrors) {
        _ = try ScenarioReader.read(text: String(decoding: bytes, as: UTF8.self), file: "s")
      } catch {
        refused += 1
        #expect(error.count > 0)
      }
    }
    return refused
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2E || byte == 0x2D
  }

  private func mutate(_ bytes: inout [UInt8], _ tokens: [Int], _ generator: inout Mutator) {
    let at = min(tokens.randomElement(using: &generator) ?? 0, bytes.count)
    let end = min(bytes.count, bytes[at...].prefix { isWord($0) }.endIndex)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0:
      bytes.replaceSubrange(at..<end, with: (Self.fragments.randomElement(using: &generator) ?? "").utf8)
    case 1: bytes.removeSubrange(at..<min(bytes.count, end + Int.random(in: 0...20, using: &generator)))
    case 2: bytes.insert(contentsOf: (Self.fragments.randomElement(using: &generator) ?? "").utf8, at: at)
    case 3:
      let from = tokens.randomElement(using: &generator) ?? 0
      let piece = bytes[min(from, bytes.count)...].prefix(Int.random(in: 1...40, using: &generator))
      bytes.replaceSubrange(at..<end, with: Array(piece))
    default: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &generator) }
    }
  }

  @Test("Control characters of a file never reach the terminal")
  func controlCharacters() {
    let rendered = errors(in: "{ \"a\u{1B}[2J\": \"b\u{7}\", name: \"\u{1B}[31m\u{202E}\" }").joined()
    #expect(rendered.contains("a\\u{1B}[2J"))
    #expect(!rendered.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }

  @Test("What is no scenario file at all is refused in a sentence")
  func files() throws {
    func message(_ path: String) -> String {
      do throws(ScenarioErrors) {
        _ = try ScenarioReader.read(path: path)
        return ""
      } catch {
        return error.description
      }
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("scenarios-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ data: Data) throws -> String {
      let url = folder.appendingPathComponent(name)
      try data.write(to: url)
      return url.path
    }
    let missing = folder.appendingPathComponent("missing").path
    #expect(message(missing) == "\(missing): no such file, expected a scenario in JSON5\n1 error")
    #expect(message(folder.path) == "\(folder.path): found a directory, expected a scenario file\n1 error")
    #if os(Linux)
      // The first page of a process is mapped nowhere.
      let memory = "/proc/self/mem"
      #expect(message(memory) == "\(memory): cannot be read: Input/output error\n1 error")
    #endif
    let empty = try file("empty", Data())
    #expect(message(empty) == "\(empty):1:1: found the end of the text, expected a value\n1 error")
    let binary = try file("binary", Data([0x7F, 0x45, 0x4C, 0x46, 0]))
    #expect(message(binary) == "\(binary): found a binary file, expected a scenario in JSON5\n1 error")
    let latin = try file("latin", Data([0x7B, 0x22, 0xE4, 0x22]))
    #expect(message(latin) == "\(latin):1:3: found the byte 0xE4, expected text in UTF-8\n1 error")
    let large = try file("large", Data(repeating: 0x20, count: ScenarioReader.maximumBytes + 1))
    #expect(message(large) == "\(large): found more than 8388608 bytes, the largest scenario\n1 error")
  }
}
