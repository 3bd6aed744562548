/// Chooses the template for a strategic task that is given as free text.
///
/// Words are compared by their stems, without filler words. A word of the text counts 3 where it belongs to a
/// keyword of the template (all words of the keyword must follow one another in the text) and 1 where it
/// only occurs in the template's title. The highest score wins, the earlier template among equals, if it is at
/// least 3. A text that is a template's id or, word for word, its title is that template.
public enum Planner {
  static let keywordWeight = 3
  static let titleWeight = 1
  static let candidateLimit = 3

  /// Matches a strategic task to a template, or names the nearest ones.
  ///
  /// O(templates × words); the same text and templates give the same answer everywhere.
  public static func plan(
    _ text: String, templates: [StrategicTemplate] = TemplateLibrary.builtIn
  ) -> PlanningDecision {
    let words = Words(text)
    if !words.stems.isEmpty,
      let exact = templates.first(where: { $0.id == text || Words($0.title) == words })
    {
      let candidate = candidate(exact, for: words)
      return PlanningDecision(text: text, outcome: .exact, template: exact, candidates: [candidate])
    }
    let ranked = templates.map { candidate($0, for: words) }.enumerated().sorted { first, second in
      let (a, b) = (first.element, second.element)
      if a.score != b.score { return a.score > b.score }
      // Resemblance orders only what would otherwise be strangers.
      if a.score < keywordWeight, a.resemblance != b.resemblance { return a.resemblance > b.resemblance }
      return first.offset < second.offset
    }
    let candidates = ranked.prefix(candidateLimit).map(\.element)
    guard let best = ranked.first, best.element.score >= keywordWeight else {
      return PlanningDecision(text: text, outcome: .unmatched, template: nil, candidates: candidates)
    }
    return PlanningDecision(
      text: text, outcome: .matched, template: templates[best.offset], candidates: candidates)
  }

  private static func candidate(_ template: StrategicTemplate, for words: Words) -> TemplateCandidate {
    var weights = [Int](repeating: 0, count: words.stems.count)
    var keywords: [String] = []
    let title = Words(template.title)
    for (index, stem) in words.stems.enumerated() where title.stems.contains(stem) {
      weights[index] = titleWeight
    }
    var resemblance = 0.0
    for keyword in template.keywords {
      let phrase = Words(keyword)
      let places = words.places(of: phrase)
      if !places.isEmpty { keywords.append(keyword) }
      for place in places {
        for index in place..<place + phrase.stems.count { weights[index] = keywordWeight }
      }
      resemblance = max(resemblance, words.resemblance(to: phrase))
    }
    let titleWords = weights.indices.filter { weights[$0] == titleWeight }.map { words.written[$0] }
    return TemplateCandidate(
      id: template.id, title: template.title, score: weights.reduce(0, +), resemblance: resemblance,
      keywords: keywords, titleWords: titleWords)
  }
}
