/// Targets and gates in a row, each with what became of it.
struct StandingStrip {
  /// One of them.
  struct Item {
    /// "review SLA hit rate ≥ 95 %".
    let demand: String
    /// "met", "missed", "undecided, needs about 400 more".
    let verdict: String
    /// What was measured, with its interval.
    let measured: String
  }

  let items: [Item]

  func render() -> Markup {
    let parts: [Markup] = items.map { item in
      """
      <li class="\(Self.style(item.verdict))"><span>\(item.demand)</span> <strong>\(item.verdict)</strong> \
      <small>\(item.measured)</small></li>

      """
    }
    return items.isEmpty ? "" : "<ul class=\"standing-strip\">\n\(parts)</ul>\n"
  }

  /// The class of a verdict.
  static func style(_ verdict: String) -> Markup {
    switch verdict {
    case "met", "kept": "met"
    case "missed", "broken", "unstable": "missed"
    default: "undecided"
    }
  }

  /// Its rules, for the pages that have one.
  static let stylesheet: Markup = """
    .standing-strip { list-style: none; padding: 0; max-width: none; display: flex; flex-wrap: wrap; gap: .5rem; }
    .standing-strip li { border: 1.5px solid var(--muted); border-left-width: .45rem; border-radius: .4rem;
      padding: .25rem .7rem; font-size: .92rem; overflow-wrap: anywhere; }
    .standing-strip li.met { border-color: var(--mean); }
    .standing-strip li.met strong { color: var(--link); }
    .standing-strip li.missed { border-color: var(--late); }
    .standing-strip li.missed strong { color: var(--late-text); }
    .standing-strip small { font-size: .85rem; color: var(--muted); }

    """
}
