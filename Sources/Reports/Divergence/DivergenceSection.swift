import Experiments
import TeamModel

/// Why a variant differs from the base: a section of a page.
package struct DivergenceSection {
  private let divergence: Divergence
  private let names: DivergenceNames
  private let words: DivergenceWords
  private let id: String

  /// The section about a variant.
  ///
  /// - Parameters:
  ///   - divergence: What changed.
  ///   - id: The section's place among its like, for links: "why-1".
  package init(_ divergence: Divergence, id: String) {
    self.divergence = divergence
    self.id = id
    names = DivergenceNames(divergence: divergence)
    words = DivergenceWords(divergence)
  }

  /// The section, well-formed, with its heading.
  package func render() -> Markup {
    """
    <section aria-labelledby="\(id)">
    <h2 id="\(id)">What changed, task by task: \(divergence.variant.label)</h2>
    <p class="note">Found by playing replication\(divergence.replications == 1 ? " 1" : "s 1 to \(divergence.replications)") \
    of both in full. The same task brings the same surprises on both sides.</p>
    \(paragraph(words.firstDecision))\(candidates)\(paragraph(words.firstWork))\(paragraph(words.decisions))\
    \(effects)\(winners)</section>

    """
  }

  private func paragraph(_ text: String?) -> Markup {
    guard let text else { return "" }
    return "<p>\(text)</p>\n"
  }

  /// The candidates of the first decision that differs, on both sides.
  private var candidates: Markup {
    guard let difference = divergence.firstDecisions.first else { return "" }
    let rows = CandidateRow.rows(difference, of: divergence).compactMap { row -> [String]? in
      guard let candidate = row.candidate else { return nil }
      return [
        candidate.id, row.side, candidate.isChosen ? "chosen" : candidate.isEligible ? "" : "not eligible",
        candidate.load.map { Quantity.percent($0) } ?? "–",
        candidate.score.map { Quantity.number($0, places: 3) } ?? "–", candidate.note,
      ]
    }
    guard !rows.isEmpty else { return "" }
    return DataTable(
      caption: "The candidates of that decision on both sides",
      columns: ["Candidate", "Side", "", "Load", "Score", "Note"], rows: rows
    ).render()
  }

  private var effects: Markup {
    guard !divergence.effects.isEmpty else { return "" }
    func hours(_ change: Double?) -> String { change.map { Quantity.number($0, places: 1) } ?? "–" }
    let rows: [Markup] = divergence.effects.prefix(10).map { effect in
      let difference = effect.difference
      let (base, variant) = (difference.base?.outcome ?? "none", difference.variant?.outcome ?? "none")
      return """
        <tr><th scope="row">\(names.time(difference.time))<span>replication \(difference.replication), \
        \(difference.kind.rawValue) of \(names.task(difference.task) ?? "the team"): \(difference.title)</span></th>\
        <td>\(base)</td><td>\(variant)</td><td>\(hours(effect.changeInBase))</td>\
        <td>\(hours(effect.changeInVariant))</td></tr>

        """
    }
    return """
      <h3>Decisions on which most hung</h3>
      <p class="note">By how many hours more or less all tasks together would have been in the system, had this one \
      decision been made as on the other side, and everything after it as ever. A single replay is one path; \
      decisions.csv has all that were played.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Decisions on which most hung">\
      <table class="numbers metrics">
      <thead><tr><th scope="col">Decision</th><th scope="col">Base</th><th scope="col">Variant</th>\
      <th scope="col">Base as variant, h</th><th scope="col">Variant as base, h</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }

  private var winners: Markup {
    let rows: [Markup] = divergence.groups.compactMap { row in
      guard let sentence = words.sentence(row) else { return nil }
      let judgement =
        switch row.verdict {
        case .better: "gains"
        case .worse: "loses"
        case .differs: "differs"
        case .identical: "the same"
        default: "no difference shown"
        }
      guard row.verdict != .identical else { return nil }
      return "<tr><th scope=\"row\">\(sentence)</th><td>\(judgement)</td></tr>\n"
    }
    guard !rows.isEmpty else { return "" }
    return """
      <h3>Who gains and who loses</h3>
      <p class="note">Time in system, waits and cycle times of work are of the same tasks on both sides. Intervals at \
      \(Quantity.exactPercent(divergence.confidence)) over the replications; all verdicts of the table together (Holm).</p>
      <details><summary>\(rows.count) differences</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Who gains and who loses">\
      <table class="numbers">
      <tbody>
      \(rows)</tbody></table></div></details>

      """
  }
}
