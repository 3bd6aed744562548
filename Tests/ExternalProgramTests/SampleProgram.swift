import ExternalProgram
import Foundation

/// A program of a few lines in a temporary folder, which goes away with it.
final class SampleProgram {
  let folder: String
  var path: String { folder + "/program" }

  init(_ text: String, permissions: Int = 0o755) throws {
    folder = NSTemporaryDirectory() + "plimsoll-external-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: folder + "/program", atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: folder + "/program")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A shell program that greets as it should and then does what is given.
  static func greeting(then body: String) throws -> SampleProgram {
    try SampleProgram("#!/bin/sh\nread -r hello\necho '{\"type\":\"ready\",\"protocol\":1}'\n\(body)\n")
  }

  /// A Python program that greets as it should and then does what is given.
  static func python(_ body: String) throws -> SampleProgram {
    try SampleProgram(
      """
      #!/usr/bin/env python3
      import json, os, sys, time
      sys.stdin.readline()
      print('{"type":"ready","protocol":1}', flush=True)
      \(body)
      """)
  }

  /// Generous limits, which only a program that hangs reaches.
  func start(timeout: Duration = .seconds(120)) throws(ExternalProgramError) -> ExternalProgram {
    try ExternalProgram(
      command: ["./program"], workingFolder: folder, timeout: timeout, startTimeout: .seconds(120),
      version: "0.1.0")
  }

  func contents(of file: String) throws -> String {
    try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
  }

  /// The error of asking some decisions, numbered from 1, the last of which fails.
  func failure(
    decisions: Int = 1, timeout: Duration = .seconds(120)
  ) throws -> ExternalProgramError? {
    let program = try start(timeout: timeout)
    for id in 1..<decisions { _ = try program.ask(.sample(id: id)) }
    do throws(ExternalProgramError) {
      _ = try program.ask(.sample(id: decisions))
      return nil
    } catch {
      return error
    }
  }
}

extension AssignmentRequest {
  static func sample(id: Int = 1, candidates: [Candidate] = [.backend, .senior]) -> AssignmentRequest {
    AssignmentRequest(
      id: id, time: "2026-01-05T09:12:00", hours: 0.2,
      task: Task(
        key: "TT2.3", title: "Implement JWT middleware for route protection", category: "backend-security",
        estimateHours: 6, complexity: "moderate", security: "high", flags: ["api-change"],
        skills: ["security": "advanced", "nodejs": "intermediate"], priority: "high", dueHours: 40.5),
      candidates: candidates)
  }
}

extension AssignmentRequest.Candidate {
  static let backend = AssignmentRequest.Candidate(
    id: "backend-developer", role: "backend-developer", skillMatch: 0.5, isQualified: false, load: 0.1,
    expectedWorkLeftHours: 2.4, availableHours: 24, skills: ["nodejs": "expert", "security": "intermediate"])

  static let senior = AssignmentRequest.Candidate(
    id: "senior-developer", role: "senior-developer", skillMatch: 1, isQualified: true, load: 0.42,
    expectedWorkLeftHours: 10.08, availableHours: 24, skills: ["nodejs": "expert", "security": "expert"])
}
