import Dispatch
import Experiments
import Foundation
import Scenarios
import TeamModel

extension Benchmark {
  /// How much faster two threads are than one: on the wall, which needs two cores that nobody else uses, and in
  /// processor time, which does not.
  static let jobs = Benchmark(
    name: "jobs", summary: "two jobs against one, in turns", unit: "× 1 job", isHigherBetter: true,
    cases: [
      Case(name: "replications") { try Jobs.timesAsFast { try Jobs.replicate(jobs: $0) } },
      Case(name: "whole run") { try Jobs.timesAsFast { try Jobs.run(jobs: $0) } },
    ])

  /// What two threads cost beyond one: waiting for memory and locks, and what both do.
  static let jobsCost = Benchmark(
    name: "jobs-cost", summary: "processor time of two jobs over that of one", unit: "× 1 job",
    isHigherBetter: false,
    cases: [
      Case(name: "replications") {
        let one = try Jobs.allThreadsNanoseconds { try Jobs.replicate(jobs: 1) }
        return try Jobs.allThreadsNanoseconds { try Jobs.replicate(jobs: 2) } / one
      }
    ])
}

private enum Jobs {
  static let replications = 600

  /// The time of one job over that of two, one after the other.
  static func timesAsFast(_ work: (Int) throws -> Void) throws -> Double {
    let one = try wallNanoseconds { try work(1) }
    return Double(one) / Double(try wallNanoseconds { try work(2) })
  }

  /// Replications handed over in order, and nothing else.
  static func replicate(jobs: Int) throws {
    let scenario = try ScenarioReader.read(path: "scenarios/backend-team.json5")
    let runner = ReplicationRunner(
      try CompiledScenario(scenario), replications: 0..<replications, tracedBelow: 0, jobs: jobs)
    _ = try runner.run(preparing: { $0.events }, handOver: { _ in })
  }

  /// The whole command, in a process of its own, with its tables, store and page.
  static func run(jobs: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plimsoll-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try PlimsollProgram.path())
    process.arguments = [
      "run", "scenarios/backend-team.json5", "--quiet", "--replications", "\(replications)", "--jobs",
      "\(jobs)", "--out", folder.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw NotMeasured(reason: "plimsoll run failed") }
  }

  /// Processor time of the whole process.
  static func allThreadsNanoseconds(_ work: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
    let start = now()
    try work()
    return now() - start
  }

  private static func wallNanoseconds(_ work: () throws -> Void) rethrows -> UInt64 {
    let start = DispatchTime.now().uptimeNanoseconds
    try work()
    return DispatchTime.now().uptimeNanoseconds - start
  }
}
