import Arguments
import Experiments
import Reports
import Terminal

/// The arguments about why two scenarios differ, and what they lead to.
enum WhyArguments {
  static let why = Option<Int>(
    "why", .integer(in: 0...1000),
    help: """
      Replications of base and variant to play in full, to say where their decisions part, which of them mattered, and \
      who gains and who loses; 0 for none.
      """,
    default: 10)

  /// Why each variant differs from the base; nil where it was stopped, nothing where nobody asks.
  ///
  /// - Parameters:
  ///   - base: The base.
  ///   - variants: The variants.
  ///   - replications: How many replications there are of each, at most.
  ///   - confidence: The confidence of each interval, above 0 and below 1.
  ///   - arguments: How many replications to play, on how many threads, and the programs that decide for the lead.
  ///   - interrupt: Stops it.
  ///   - console: Where the progress is shown.
  static func divergences(
    of base: DesignPoint, _ variants: [DesignPoint], replications: Int, confidence: Double,
    _ arguments: ParsedArguments, _ interrupt: Interrupt, _ console: Console
  ) throws -> [Divergence]? {
    let count = min(arguments[why], replications)
    guard count > 0 else { return [] }
    let progress = ProgressBar(
      "played in full", total: count * variants.count, on: console.diagnostics,
      isQuiet: arguments[RunCommand.quiet])
    defer { progress.finish() }
    var found: [Divergence] = []
    for (place, variant) in variants.enumerated() {
      let analysis = try DivergenceAnalysis(
        base: base, variant: variant, replications: count, confidence: confidence)
      let divergence = try analysis.run(
        jobs: arguments[RunCommand.jobs], advisors: ExperimentArguments.advisors(arguments),
        shouldStop: { interrupt.isRequested }, progress: { progress.update(done: place * count + $0) })
      guard let divergence else { return nil }
      found.append(divergence)
    }
    return found
  }

  /// A few lines for the terminal, each indented.
  static func text(_ divergence: Divergence) -> String {
    let words = DivergenceWords(divergence)
    var lines = [words.firstDecision ?? words.firstWork, words.decisions].compactMap { $0 }
    if let most = words.mattered(1).first { lines.append("Most hung on this one: \(most).") }
    func list(_ title: String, _ sentences: [String]) {
      guard !sentences.isEmpty else { return }
      let more = sentences.count > 3 ? "; and \(sentences.count - 3) more" : ""
      lines.append("\(title) \(sentences.prefix(3).joined(separator: "; "))\(more).")
    }
    list("Gains:", words.groups(.better))
    list("Loses:", words.groups(.worse))
    return lines.map { "  \($0.withVisibleControls)\n" }.joined()
  }
}
