import ExternalProgram
import Foundation
import Testing

@Suite("An answer that is not one")
struct WrongAnswerTests {
  @Test(
    "is refused with what was found and what was expected",
    arguments: [
      (#"nonsense"#, .notAnAnswer, #""nonsense" at byte 1, where JSON has '{'"#),
      (#""#, .notAnAnswer, "the end of the line at byte 1, where JSON has '{'"),
      (#"[1]"#, .notAnAnswer, #""[1]" at byte 1, where JSON has '{'"#),
      (#"{'id': 1}"#, .notAnAnswer, #""'id': 1}" at byte 2"#),
      (#"{"id":1,"assign":None}"#, .notAnAnswer, #""None}" at byte 18, where JSON has a value"#),
      (#"{"id":1,"assign":null,}"#, .notAnAnswer, #""}" at byte 23"#),
      (#"{"id":1,"assign":null} {}"#, .notAnAnswer, #""{}" at byte 24, where JSON has the end of the line"#),
      (#"{"id":01,"assign":null}"#, .notAnAnswer, #"at byte 8"#),
      (#"{"id":1,"assign":"\ud83d"}"#, .notAnAnswer, "surrogate pair"),
      (#"{"id":1,"assign":"\q"}"#, .notAnAnswer, "after '\\'"),
      (#"{"id":1,"assign":"senior"#, .notAnAnswer, "the end of the line at byte 25"),
      (#"{"id":2,"assign":null}"#, .wrongDecision, #""id" is 2"#),
      (#"{"id":"1","assign":null}"#, .wrongDecision, #""id" is "1""#),
      (#"{"assign":null}"#, .wrongKey, #"no key "id""#),
      (#"{"id":1}"#, .wrongKey, #"no key "assign""#),
      (#"{"id":1,"asign":null}"#, .wrongKey, #"the unknown key "asign", did you mean "assign"?"#),
      (#"{"id":1,"scores":{"a":1}}"#, .wrongKey, #"the unknown key "scores""#),
      (#"{"id":1,"assign":null,"assign":"x"}"#, .wrongKey, #"the key "assign" twice"#),
      (#"{"id":1,"assign":["senior-developer"]}"#, .wrongValue, "an array as a value"),
      (#"{"id":1,"assign":7}"#, .wrongValue, #""assign" is 7"#),
      (#"{"id":1,"assign":null,"reason":false}"#, .wrongValue, #""reason" is false"#),
      (
        #"{"id":1,"assign":"senior-develper"}"#, .unknownCandidate,
        #""assign" is "senior-develper", who is not a candidate, did you mean "senior-developer"?"#
      ),
      (#"{"id":1,"assign":""}"#, .unknownCandidate, #""assign" is """#),
    ] as [(String, ExternalProgramError.Kind, String)])
  func refused(line: String, kind: ExternalProgramError.Kind, finding: String) throws {
    let sample = try SampleProgram.greeting(then: "read -r request\ncat answer\nread -r forever")
    try (line + "\n").write(toFile: sample.folder + "/answer", atomically: false, encoding: .utf8)
    let error = try #require(try sample.failure())
    #expect(error.kind == kind)
    #expect(error.stage == .decision(1))
    #expect(error.finding.contains(finding), "\(error)")
    #expect(error.line == line)
    #expect(error.description.contains("external program './program', decision 1: found "))
  }

  @Test("is refused where it is not text, and shown so that it cannot steer a terminal")
  func notText() throws {
    let wrong = try #require(
      try SampleProgram.greeting(then: #"read -r r; printf '{"id":1\033[2J\377\n'; read -r f"#).failure())
    #expect(wrong.kind == .notText)
    #expect(wrong.finding == "a line that is not UTF-8 from byte 12 on")
    #expect(wrong.line == "{\"id\":1␛[2J\u{FFFD}")
    let null = try #require(
      try SampleProgram.greeting(then: #"read -r r; printf '{"id":1}\000\n'; read -r f"#).failure())
    #expect(null.kind == .notText)
    #expect(null.finding == "a NUL at byte 9")
  }

  @Test("is refused when it is too long, with a line feed at its end or without", arguments: ["", "echo"])
  func tooLong(end: String) throws {
    let sample = try SampleProgram.greeting(
      then: "read -r r; head -c \(ExternalProgram.longestLine + 1) /dev/zero | tr '\\0' a; \(end)\nread -r f")
    let error = try #require(try sample.failure())
    #expect(error.kind == .lineTooLong)
    #expect(error.line?.hasPrefix("aaaa") == true)
    #expect((error.line ?? "").count < 300)
  }

  @Test("is found at the next decision when there were two")
  func twoLines() throws {
    let sample = try SampleProgram.greeting(
      then: #"read -r r; printf '{"id":1,"assign":null}\n{"id":1,"assign":null}\n'; read -r f"#)
    let error = try #require(try sample.failure(decisions: 2))
    #expect(error.kind == .unsolicitedOutput)
    #expect(error.stage == .decision(2))
    #expect(error.line == #"{"id":1,"assign":null}"#)
  }

  @Test(
    "is refused at the greeting, too",
    arguments: [
      ("Loading model...", .notAnAnswer), (#"{"type":"ready","protocol":2}"#, .wrongValue),
      (#"{"type":"ready"}"#, .wrongKey),
    ] as [(String, ExternalProgramError.Kind)])
  func greeting(line: String, kind: ExternalProgramError.Kind) throws {
    let sample = try SampleProgram("#!/bin/sh\nread -r hello\necho '\(line)'\nread -r forever\n")
    let error = #expect(throws: ExternalProgramError.self) { try sample.start() }
    #expect(error?.kind == kind)
    #expect(error?.stage == .greeting)
    #expect(error?.line == line)
  }
}
