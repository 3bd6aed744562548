import Experiments

/// A check as a summary for the page of a job, in GitHub's Markdown.
public enum CheckMarkdown {
  /// The summary, ending in a line feed.
  public static func text(_ check: PolicyCheck, sources: CheckSources) -> String {
    let plan = check.baseline.scenario.simulation
    var text = """
      ## \(escaped(check.candidate.scenario.title)): \(check.verdict.rawValue)

      \(escaped(GateWords.conclusion(check)))

      | gate | baseline | candidate | difference | bounds | limit | pairs | verdict |
      |---|--:|--:|--:|--:|--:|--:|---|

      """
    for gate in check.gates {
      let cells = [
        gate.gate.text, GateWords.mean(gate.baseline, gate), GateWords.mean(gate.candidate, gate),
        GateWords.difference(gate), GateWords.interval(gate), GateWords.limit(gate), "\(gate.pairs)",
      ].map(escaped)
      let verdict = escaped(GateWords.verdict(gate))
      text +=
        "| \(cells.joined(separator: " | ")) | \(gate.verdict == .passed ? verdict : "**\(verdict)**") |\n"
    }
    let open = check.gates.filter { $0.verdict != .passed }
    if !open.isEmpty { text += "\n" + open.map { "- \(escaped(GateWords.sentence($0)))\n" }.joined() }
    return text + """

      Baseline: \(escaped(sources.baseline.name)). Candidate: \(escaped(sources.candidate.name)). \
      \(check.replications) pairs of replications of \(Quantity.count(plan.days, "day")), seed \(plan.seed). \
      \(escaped(GateWords.assurance(check)))

      """
  }

  /// The summary of a check that came to no verdict.
  public static func failure(baseline: String, candidate: String, message: String) -> String {
    """
    ## plimsoll check: not run

    \(escaped(message))

    Baseline: \(escaped(baseline)). Candidate: \(escaped(candidate)).

    """
  }

  /// Text as text: nothing in it is taken for Markdown or HTML.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "$", "!":
        result.append("\\")
        result.unicodeScalars.append(scalar)
      case "@": result.append("&#64;")
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}": result.append(" ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
