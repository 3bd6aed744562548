import Experiments
import Foundation
import Scenarios
import TeamModel
let args = Array(CommandLine.arguments.dropFirst())
do {
  let s = try ScenarioReader.read(path: args[0], overrides: Array(args.dropFirst()))
  let c = try CompiledScenario(s)
  var col = RunCollector(c)
  let t0 = Date()
  let r = ReplicationRunner(c, replications: 0..<s.simulation.replications, tracedBelow: 0, jobs: 2)
  nonisolated(unsafe) var bad = 0
  _ = try r.run(preparing: { $0 }, handOver: { col.add($0); if !$0.ledger.holds { bad += 1 } })
  let dt = Date().timeIntervalSince(t0)
  for m in col.summaries(confidence: s.simulation.confidence) { print(m.metric.name, m.mean ?? .nan, "±", ((m.high ?? .nan) - (m.low ?? .nan)) / 2) }
  print("seconds", dt, "events", col.events, "ev/s", Double(col.events) / dt, "bad", bad)
} catch { print(error) }
