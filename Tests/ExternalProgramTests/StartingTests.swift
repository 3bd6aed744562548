import ExternalProgram
import Foundation
import Testing

@Suite("Starting an external program")
struct StartingTests {
  private func failure(_ command: [String], in folder: String) -> ExternalProgramError? {
    #expect(throws: ExternalProgramError.self) {
      try ExternalProgram(command: command, workingFolder: folder, timeout: .seconds(120), version: "0.1.0")
    }
  }

  @Test("needs a command, a folder and a file, and names the nearest file")
  func missing() throws {
    let sample = try SampleProgram.greeting(then: "")
    for (command, folder, finding) in [
      ([], sample.folder, "an empty command"),
      ([""], sample.folder, "an empty command"),
      (["./program", "a\0b"], sample.folder, "a NUL in the command or its folder"),
      (["./progam"], sample.folder, "no file '\(sample.folder)/./progam', did you mean 'program'?"),
      (["../program"], sample.folder + "/none", "no working folder '\(sample.folder)/none'"),
      (["no-such-program-anywhere"], sample.folder, "no executable 'no-such-program-anywhere' on PATH"),
      (["./"], sample.folder, "which is a folder"),
    ] {
      let error = failure(command, in: folder)
      #expect(error?.kind == .notStarted)
      #expect(error?.stage == .start)
      #expect(error?.finding.contains(finding) == true, "\(String(describing: error))")
    }
  }

  @Test("does not look for a program in the working folder, and says how to name it")
  func notOnPath() throws {
    let sample = try SampleProgram.greeting(then: "")
    let error = failure(["program"], in: sample.folder)
    #expect(error?.expected == "'./program' for the file in the working folder")
  }

  @Test("needs a file that may be executed and whose interpreter is known")
  func notExecutable() throws {
    let plain = try SampleProgram("#!/bin/sh\n", permissions: 0o644)
    #expect(failure(["./program"], in: plain.folder)?.expected == "an executable file (chmod +x)")
    let mute = try SampleProgram("echo no first line\n")
    #expect(failure(["./program"], in: mute.folder)?.expected.contains("'#!/usr/bin/env python3'") == true)
    let orphan = try SampleProgram("#!/no/such/interpreter\n")
    #expect(
      failure(["./program"], in: orphan.folder)?.expected
        == "the interpreter that its first line names to exist")
  }

  @Test("finds a program on PATH, runs it in the working folder, and lets no shell see the arguments")
  func arguments() throws {
    let sample = try SampleProgram(
      "read -r hello\nprintf '%s|' \"$@\" > log\necho '{\"type\":\"ready\",\"protocol\":1}'\n")
    let program = try ExternalProgram(
      command: ["sh", "program", "$(touch broken)", "a b", "*"], workingFolder: sample.folder,
      timeout: .seconds(120), version: "0.1.0")
    program.close()
    #expect(try sample.contents(of: "log") == "$(touch broken)|a b|*|")
    #expect(!FileManager.default.fileExists(atPath: sample.folder + "/broken"))
  }
}
