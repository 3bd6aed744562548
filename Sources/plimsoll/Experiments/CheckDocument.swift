import Experiments
import Reports

/// A check as JSON; undefined numbers are left out.
struct CheckDocument: Encodable {
  struct Gate: Encodable {
    var gate: String
    var metric: String
    var unit: String
    var change: String
    var limit: Double
    var limitIsRelative: Bool
    var baselineMean: Double?
    var candidateMean: Double?
    var difference: Double?
    var differenceLow: Double?
    var differenceHigh: Double?
    var differenceAtLimit: Double?
    var pairs: Int
    var verdict: String
    var reason: String
  }

  struct Side: Encodable {
    var source: String
    var point: String
    var stability: String
  }

  var experiment: String
  var version: String
  var seed: UInt64
  var confidence: Double
  var replications: Int
  var budget: Int
  var baseline: Side
  var candidate: Side
  var gatesFrom: String
  var gates: [Gate]
  var verdict: String
  var sentence: String
  var why: DivergenceDocument?
  var report: String

  init(_ check: PolicyCheck, _ divergence: Divergence?, sources: CheckSources, reportPath: String) {
    experiment = check.record.row.experiment
    version = check.record.row.version
    seed = check.baseline.scenario.simulation.seed
    confidence = check.definition.confidence
    replications = check.replications
    budget = check.budget
    baseline = Side(
      source: sources.baseline.name, point: check.baseline.digest,
      stability: check.baselineStability.outcome.rawValue)
    candidate = Side(
      source: sources.candidate.name, point: check.candidate.digest,
      stability: check.candidateStability.outcome.rawValue)
    gatesFrom = sources.gates.rawValue
    gates = check.gates.map { gate in
      Gate(
        gate: gate.gate.text, metric: gate.metric.name, unit: gate.metric.unit.rawValue,
        change: gate.gate.change.rawValue, limit: gate.gate.limit, limitIsRelative: gate.gate.isRelative,
        baselineMean: gate.baseline.mean, candidateMean: gate.candidate.mean,
        difference: gate.difference?.toTwelveDigits, differenceLow: gate.low?.toTwelveDigits,
        differenceHigh: gate.high?.toTwelveDigits, differenceAtLimit: gate.limits.last?.toTwelveDigits,
        pairs: gate.pairs, verdict: gate.verdict.rawValue, reason: GateWords.sentence(gate))
    }
    verdict = check.verdict.rawValue
    sentence = GateWords.conclusion(check)
    why = divergence.map(DivergenceDocument.init)
    report = reportPath
  }
}
