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
}
