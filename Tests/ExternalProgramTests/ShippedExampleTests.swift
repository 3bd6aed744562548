import ExternalProgram
import Foundation
import Testing

@Suite("The example in Python")
struct ShippedExampleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scenarios/external").path

  @Test("gives a task to the least loaded of the qualified, and to nobody where none is")
  func decisions() throws {
    let program = try ExternalProgram(
      command: ["./least_loaded.py"], workingFolder: Self.folder, timeout: .seconds(120),
      startTimeout: .seconds(120), version: "0.1.0")
    try program.beginReplication(number: 0, seed: 1)
    var idle = AssignmentRequest.Candidate.senior
    idle.id = "second-senior"
    idle.load = 0.25
    let answer = try program.ask(.sample(id: 1, candidates: [.backend, .senior, idle]))
    #expect(answer == AssignmentAnswer(candidate: 2, reason: "load 0.25 is the lowest of 2 qualified"))
    let nobody = try program.ask(.sample(id: 2, candidates: [.backend]))
    #expect(nobody == AssignmentAnswer(candidate: nil, reason: "nobody has the skills for TT2.3"))
  }

  @Test("speaks the very lines that its README shows")
  func exchange() throws {
    let recorder = try SampleProgram(
      "tee requests | python3 '\(Self.folder)/least_loaded.py' | tee answers")
    let program = try ExternalProgram(
      command: ["sh", "program"], workingFolder: recorder.folder, timeout: .seconds(120),
      startTimeout: .seconds(120), version: "0.1.0")
    try program.beginReplication(number: 0, seed: 1)
    _ = try program.ask(.sample(id: 17))
    _ = try program.ask(.sample(id: 18, candidates: [.backend]))
    program.close()

    let readme = try String(contentsOfFile: Self.folder + "/README.md", encoding: .utf8)
    #expect(try recorder.contents(of: "requests") == lines(of: readme, after: "→ "))
    #expect(try recorder.contents(of: "answers") == lines(of: readme, after: "← "))
  }

  private func lines(of text: String, after mark: String) -> String {
    text.split(separator: "\n").filter { $0.hasPrefix(mark) }.map { $0.dropFirst(mark.count) + "\n" }.joined()
  }
}
