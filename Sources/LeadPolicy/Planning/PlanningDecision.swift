/// Which template a strategic task is planned by, and why.
public struct PlanningDecision: Hashable, Sendable {
  /// How the text and a template came together.
  public enum Outcome: String, Sendable {
    /// The text is the template's id or title.
    case exact
    /// The template has the highest score.
    case matched
    /// No template has a score worth a keyword.
    case unmatched
  }

  /// The strategic task as it was given.
  public let text: String
  /// How the text and a template came together.
  public let outcome: Outcome
  /// The chosen template; nil where none matches.
  public let template: StrategicTemplate?
  /// The best templates, best first, at most three; the first is the chosen one where there is one.
  public let candidates: [TemplateCandidate]

  /// The outcome's code, "matched".
  public var code: String { outcome.rawValue }

  /// The reason, in sentences for people.
  public var explanation: String {
    guard let best = candidates.first else { return "No template to plan by." }
    switch outcome {
    case .exact: return "Planned by \(best.id): the text is its name."
    case .matched:
      let others = candidates.dropFirst().filter { $0.score > 0 }.map { "\($0.id) (\($0.score))" }
      let runnersUp = others.isEmpty ? "" : " Next: \(others.joined(separator: ", "))."
      return "Planned by \(best.id) with a score of \(best.score): \(best.evidence).\(runnersUp)"
    case .unmatched:
      let nearest = candidates.map { "\($0.id) (score \($0.score), resemblance \($0.resemblance.wording))" }
      return
        "No template reaches a score of \(Planner.keywordWeight). Nearest: \(nearest.joined(separator: ", "))."
    }
  }
}

/// How well a template fits a strategic task's text.
public struct TemplateCandidate: Hashable, Sendable {
  /// The template's id.
  public let id: String
  /// The template's title.
  public let title: String
  /// The sum of the weights of the text's words.
  public let score: Int
  /// How much some word of the text resembles some word of a keyword, from 0 to 1; it tells a misspelt
  /// keyword from a strange text.
  public let resemblance: Double
  /// The template's keywords that the text contains.
  public let keywords: [String]
  /// The text's words that only the template's title contains.
  public let titleWords: [String]

  /// What speaks for the template, in words.
  public var evidence: String {
    var parts: [String] = []
    if !keywords.isEmpty { parts.append("keywords \(keywords.listWording)") }
    if !titleWords.isEmpty { parts.append("title words \(titleWords.listWording)") }
    return parts.isEmpty ? "no word in common" : parts.joined(separator: "; ")
  }
}
