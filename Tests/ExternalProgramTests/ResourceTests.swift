import ExternalProgram
import Foundation
import Testing

@Suite("The resources of external programs")
struct ResourceTests {
  #if os(Linux)
    @Test("are given back: two hundred starts and failures leave no descriptor open and no zombie")
    func noLeaks() async {
      // In a process of its own, as other tests open files and start programs of theirs meanwhile.
      await #expect(processExitsWith: .success) {
        exit(try exitCodeAfterManyStarts())
      }
    }

    @Test("are ended with it: what the program started and left running in its group")
    func grandchildren() throws {
      let sample = try SampleProgram.greeting(then: "sleep 1000 &\necho $! > pid\nread -r r")
      let program = try sample.start()
      while (try? sample.contents(of: "pid"))?.hasSuffix("\n") != true { usleep(1000) }
      let pid = try sample.contents(of: "pid").dropLast()
      program.close()
      program.close()
      // A killed process goes in its own time, and whoever adopts the orphan collects it in theirs.
      var isGone = false
      for _ in 0..<60_000 where !isGone {
        let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
        isGone = status.map { $0.contains(") Z") || $0.contains(") X") } ?? true
        if !isGone { usleep(1000) }
      }
      #expect(isGone)
    }
  #endif

  @Test("are apart for programs started at the same time: the end of one is seen while others run")
  func concurrentStarts() async throws {
    let sample = try SampleProgram.greeting(
      then: "read -r r; echo '{\"id\":1,\"assign\":null}'; read -r r; exit 7")
    let folder = sample.folder
    let endings = try await withThrowingTaskGroup(of: ExternalProgramError.Ending?.self) { group in
      for _ in 0..<16 {
        group.addTask {
          let program = try ExternalProgram(
            command: ["./program"], workingFolder: folder, timeout: .seconds(120),
            startTimeout: .seconds(120),
            version: "0.1.0")
          _ = try program.ask(.sample(id: 1))
          let error = #expect(throws: ExternalProgramError.self) { try program.ask(.sample(id: 2)) }
          return error?.ending
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(endings == Array(repeating: .exited(status: 7), count: 16))
    withExtendedLifetime(sample) {}
  }
}

#if os(Linux)
  /// 0 if all is given back. The programs' folders go with this function, which `exit` would not do.
  private func exitCodeAfterManyStarts() throws -> Int32 {
    let good = try SampleProgram.greeting(then: "read -r r; echo '{\"id\":1,\"assign\":null}'")
    let bad = try SampleProgram("#!/bin/sh\nexit 1\n")
    let missing = try SampleProgram("#!/no/such/interpreter\n")
    var before = 0
    for round in 0..<80 {
      if round == 10 { before = openDescriptors() }
      _ = try good.start().ask(.sample())
      guard (try? bad.start()) == nil, (try? missing.start()) == nil else { return 2 }
    }
    guard openDescriptors() == before else { return 3 }
    return waitpid(-1, nil, WNOHANG) == -1 && errno == ECHILD ? 0 : 4
  }

  private func openDescriptors() -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? -1
  }
#endif
