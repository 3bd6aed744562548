import LeadPolicy
import Sampling
import Scenarios

/// What becomes of violations that review misses, made ready for simulation.
///
/// Each check whose violation can escape has a stream of incidents for every stream of work. Nothing arrives on
/// them by itself; their numbers give the draws about an incident an address of their own, made of the stream,
/// the arrival and the ordinal of the task it comes from.
struct CompiledIncidents: Sendable {
  /// The checks whose violation can become an incident.
  static let checks: [ReviewCheck] =
    ReviewFindings.vulnerabilityGuards.checks + [.apiDesign]

  let vulnerabilityProbability: Double
  let breakingChangeProbability: Double
  let delayDays: Sampler
  /// Streams of work; those of the first check's incidents follow them, then those of the second's.
  let workStreams: Int32
  /// The breakdown of what a compiled task's violations bring, -1 where none can escape.
  let breakdowns: [Int32]

  init(
    _ settings: EscapeSettings, workStreams: Int, breakdowns: [Int32], samplers: DistributionTable
  ) throws(CompilationProblem) {
    vulnerabilityProbability = settings.vulnerabilityProbability
    breakingChangeProbability = settings.breakingChangeProbability
    delayDays = try samplers.compiled(settings.delayDays, "review.escapes.delayDays")
    self.workStreams = Int32(workStreams)
    self.breakdowns = breakdowns
  }

  /// The stream of incidents from one check, by its place in `checks`, of the tasks of a stream.
  func stream(_ origin: StreamID, check place: Int) -> StreamID {
    StreamID(index: origin.index + workStreams * Int32(place + 1))
  }
}
