/// The page's style: light and dark, from narrow telephones to wide screens, and on paper.
enum Stylesheet {
  /// All rules; free of `<` and `&`, so that they mean the same in HTML and XML.
  static let source: Markup = """
    :root { color-scheme: light dark; \(properties(\.light)) }
    @media screen and (prefers-color-scheme: dark) { :root { \(properties(\.dark)) } }
    \(base)\(tables)\(charts)\(StandingStrip.stylesheet)\(runFigures)\(CourseStyle.screen)\(paper)
    """

  private static func properties(_ value: KeyPath<Palette.Color, String>) -> Markup {
    let declarations: [Markup] = Palette.all.map { "--\($0.name): \($0[keyPath: value]);" }
    return "\(declarations)"
  }

  private static let base: Markup = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 1.25rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 76rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
      overflow-wrap: break-word; }
    h1, h2, h3, .verdict { font-family: Charter, "Bitstream Charter", Cambria, Georgia, "Liberation Serif", serif;
      font-weight: 600; line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
    h1 { font-size: clamp(1.6rem, 4.5vw, 2.3rem); margin: .2rem 0 .5rem; }
    h2 { font-size: 1.5rem; margin: 0 0 .9rem; }
    h3 { font-size: 1.15rem; margin: 2rem 0 .3rem; }
    h4, figcaption h3 { font: 600 .95rem/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
      margin: 0; overflow-wrap: anywhere; }
    p, ul { margin: 0 0 .9rem; max-width: 46rem; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    section, footer { padding-top: 1.6rem; margin-top: 2.2rem; border-top: 1px solid var(--rule); }
    main > section:first-child { border: 0; margin-top: 0; padding-top: 1.2rem; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    .brand { display: flex; align-items: center; gap: .45rem; margin: 0; font-size: .9rem; font-weight: 600; }
    .brand span, .period, .note, .key { color: var(--muted); font-weight: 400; }
    .brand-mark { fill: none; stroke: var(--ink); stroke-width: 2; }
    .lede { font-size: 1.08rem; margin-bottom: .5rem; overflow-wrap: anywhere; }
    .period, .note, .key { font-size: .9rem; }
    .period { margin-bottom: .8rem; }
    nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; list-style: none; margin: 0; padding: 0; }
    nav a { display: inline-block; padding: .2rem 0; }
    .standing { display: inline-block; margin: 0 0 .6rem; padding: .15rem .7rem; border-radius: 1rem;
      border: 1.5px solid var(--mean); color: var(--link); font-size: .9rem; font-weight: 600; }
    .standing.alarming { border-color: var(--late); color: var(--late-text); }
    .verdict { font-size: clamp(1.35rem, 3.4vw, 2rem); max-width: 56rem; margin: 0 0 .5rem; }
    .verdict-more { font-size: 1.08rem; max-width: 56rem; }
    .key { max-width: none; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(max(9rem, 22%), 1fr)); gap: .7rem;
      margin: 1.4rem 0 .8rem; }
    .tiles div { background: var(--panel); border-radius: .5rem; padding: .7rem .85rem .8rem;
      display: flex; flex-direction: column; justify-content: space-between; gap: .3rem; }
    .tiles dt { font-size: .85rem; line-height: 1.3; color: var(--muted); }
    .tiles dd { margin: 0; font-size: 1.3rem; font-weight: 600; font-variant-numeric: tabular-nums;
      line-height: 1.25; }
    .tiles dd span { font-size: .95rem; white-space: nowrap; }
    .tiles small { font-size: .85rem; font-weight: 400; color: var(--muted); white-space: nowrap; }
    pre { margin: 0 0 1rem; padding: .9rem 1rem; background: var(--panel); border-radius: .5rem;
      font: .85rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
    code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
      font-size: .93em; overflow-wrap: anywhere; }
    .scroll { overflow: auto; max-width: 100%; }
    .tall { max-height: 32rem; }
    .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .8rem 1.5rem;
      margin: 0; }
    .facts dt { font-size: .85rem; color: var(--muted); }
    .facts dd { margin: 0; overflow-wrap: anywhere; }

    """

  private static let tables: Markup = """
    table { border-collapse: collapse; font-size: .92rem; }
    caption { text-align: left; color: var(--muted); font-size: .9rem; padding-bottom: .5rem; }
    th { text-align: left; font-weight: 600; }
    .load { width: 100%; }
    .load th, .load td { padding: 0; vertical-align: middle; }
    .load tbody th { font-weight: 400; width: 1%; min-width: clamp(6.5rem, 24vw, 17.5rem); padding-right: .8rem;
      overflow-wrap: anywhere; line-height: 1.2; }
    .load tbody td:last-child { width: 1%; white-space: nowrap; padding-left: .8rem; text-align: right;
      font-variant-numeric: tabular-nums; }
    .load .team th, .load .team td:last-child { font-weight: 700; }
    .numbers { font-variant-numeric: tabular-nums; }
    .numbers th, .numbers td { padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--rule);
      vertical-align: top; }
    .numbers td, .numbers thead th:not(:first-child) { text-align: right; white-space: nowrap; }
    .numbers td.words, .numbers thead th.words { text-align: left; white-space: normal; min-width: 12rem; }
    .numbers thead th.point { white-space: normal; overflow-wrap: anywhere; min-width: 9rem; }
    .numbers tbody th { font-weight: 400; }
    .numbers thead th { color: var(--muted); font-size: .85rem; vertical-align: bottom; }
    .metrics { width: 100%; }
    .metrics tbody th { min-width: 14rem; overflow-wrap: anywhere; }
    .metrics th code { font-weight: 600; }
    .metrics .subject th { padding-top: 1.4rem; font-size: 1.05rem; font-weight: 600; }
    .metrics th span { display: block; color: var(--muted); font-size: .85rem; line-height: 1.35;
      max-width: 34rem; }
    details { margin: .6rem 0 0; }
    summary { color: var(--link); cursor: pointer; font-size: .9rem; padding: .25rem 0; }
    details .scroll { max-height: 24rem; }

    """

  private static let charts: Markup = """
    figure { margin: 0 0 .5rem; min-width: 0; }
    figcaption { display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: baseline; margin-bottom: .5rem; }
    figcaption span { flex-basis: 100%; color: var(--muted); font-size: .9rem; }
    .multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
      gap: .6rem 2.2rem; }
    .plot { display: block; overflow: visible; width: calc(100% - 3.1rem); margin: .6rem 0 2rem 2.9rem; }
    .plot.named { width: calc(100% - 6.5rem); }
    .plot svg { overflow: visible; }
    .strip { display: block; width: 100%; overflow: visible; }
    .plot text, .strip text { font-size: 12px; fill: var(--muted); font-variant-numeric: tabular-nums; }
    .end { text-anchor: end; }
    .middle { text-anchor: middle; }
    .start { text-anchor: start; }
    .plot text.mark-name { fill: var(--ink); font-size: 13px; font-weight: 600; paint-order: stroke;
      stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
    .grid { stroke: var(--rule); stroke-width: 1; }
    .axis { stroke: var(--muted); stroke-width: 1; }
    path { vector-effect: non-scaling-stroke; stroke-linejoin: round; stroke-linecap: round; }
    path.mean { fill: none; stroke: var(--mean); stroke-width: 2; }
    path.average { fill: none; stroke: var(--muted); stroke-width: 1; }
    path.halo { fill: none; stroke: var(--paper); stroke-width: 4; stroke-opacity: .7; }
    path.spread { fill: var(--spread); fill-opacity: .1; }
    .bar { fill: var(--mean); }
    .bar.late { fill: var(--late); }
    .interval { stroke: var(--ink); stroke-width: 1; stroke-opacity: .6; }
    .mark { stroke: var(--ink); stroke-width: 1.5; }
    .dot { fill: var(--mean); stroke: var(--paper); stroke-width: 1.5; }
    .span { stroke: var(--mean); stroke-width: 4; }
    .span.worse { stroke: var(--late); }
    .span.differs { stroke: var(--ink); }
    .span.open { stroke: var(--muted); stroke-width: 2; }
    .dot.worse { fill: var(--late); }
    .dot.differs { fill: var(--ink); }
    .dot.open { fill: var(--paper); stroke: var(--muted); stroke-width: 2; }
    .strip text.arrow { fill: var(--mean); font-size: 15px; }
    .strip text.arrow.worse { fill: var(--late); }
    .strip text.arrow.differs { fill: var(--ink); }
    .strip text.arrow.open { fill: var(--muted); }
    .risk-box { fill: var(--spread); fill-opacity: .16; }
    .risk-end { fill: var(--spread); fill-opacity: .26; }
    .mark-key { display: inline-block; width: .7em; height: .7em; margin: 0 .35em 0 .9em; border-radius: 50%;
      background: var(--mean); }
    .mark-key:first-child { margin-left: 0; }
    .mark-key.worse { background: var(--late); }
    .mark-key.differs { background: var(--ink); }
    .mark-key.open { background: none; border: 2px solid var(--muted); }
    .judgement { color: var(--muted); }
    .judgement.better { color: var(--link); font-weight: 600; }
    .judgement.worse { color: var(--late-text); font-weight: 600; }
    .forest .judgement { display: block; font-size: .85rem; }
    .forest tbody tr { border-bottom: 1px solid var(--rule); }
    .variant { margin-top: 1.4rem; overflow-wrap: anywhere; }
    .findings { padding-left: 1.2rem; }
    .wide-multiples { grid-template-columns: repeat(auto-fill, minmax(min(28rem, 100%), 1fr)); }
    .risk tbody th { min-width: min(10rem, 30vw); font-size: .85rem; padding-block: .25rem; }
    .band-ideal { fill: var(--band-ideal); }
    .band-warning { fill: var(--band-warning); }
    .band-critical { fill: var(--band-critical); }
    .plot rect[class^="band-"] { fill-opacity: .8; }
    .band-edge { stroke: var(--ink); stroke-width: 1; stroke-opacity: .35; }
    .band-rows { display: grid; grid-template-columns: clamp(11.5rem, 22vw, 14rem) 1fr; gap: .55rem .9rem;
      align-items: center; }
    .band-name { font-size: .92rem; line-height: 1.25; overflow-wrap: anywhere; }
    .band-name b { font-weight: 400; }
    .band-name.team b { font-weight: 700; }
    .band-name span { display: block; font-size: .8rem; color: var(--muted); }
    .cell-away { fill: var(--rule); fill-opacity: .6; }
    .cell-below-ideal { fill: var(--cell-below-ideal); }
    .cell-ideal { fill: var(--cell-ideal); }
    .cell-warning { fill: var(--cell-warning); }
    .cell-critical { fill: var(--cell-critical); }
    .gaps { stroke: var(--paper); stroke-width: 1; }
    .cells { gap: .1rem 1.3rem; margin-bottom: .8rem; }
    .cells span { flex-basis: auto; white-space: nowrap; }
    .cell-swatch { vertical-align: -.2em; border-bottom: 1px solid var(--muted); }
    @media screen { .band-strip { min-width: calc(var(--columns) * 1.8px); } }
    @media (max-width: 64rem) {
      .band-strip .spare { display: none; }
      .band-rows { padding-right: 1.5rem; }
    }
    @media (max-width: 40rem) {
      .plot .spare, .strip .spare { display: none; }
      .band-rows { grid-template-columns: minmax(max-content, 1fr); gap: .1rem; }
      .band-strip { min-width: calc(var(--columns) * 3px); }
      .band-name { position: sticky; left: 0; width: calc(100vw - 2.2rem); padding-top: .4rem; }
      .band-axis { display: none; }
      .load tr { display: grid; grid-template-columns: 1fr auto; }
      .load td:nth-child(2) { grid-column: 1 / -1; order: 1; }
      .load tbody th, .load tbody td:last-child { width: auto; padding: .3rem 0 .1rem; }
      .load tbody th { padding-right: .8rem; }
    }
    .swatch { display: inline-block; width: 1.3em; margin: 0 .3em 0 .7em; vertical-align: middle; }
    .swatch:first-child { margin-left: 0; }
    .swatch.average { border-top: 1.5px solid var(--muted); }
    .record dt { font-weight: 600; }
    .record dd { margin: .15rem 0 .35rem 1.2rem; overflow-wrap: anywhere; }
    .swatch.mean { border-top: 2.5px solid var(--mean); }
    .swatch.spread { height: .8em; background: var(--spread); opacity: .16; }

    """

  private static let paper: Markup = """
    @page { margin: 15mm; }
    @media print {
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      :root { color-scheme: light; --paper: #fff; }
      body { max-width: none; padding: 0; font-size: 10pt; }
      nav, details:not(.shown) { display: none; }
      .shown summary { list-style: none; color: inherit; }
      a { color: inherit; text-decoration: none; }
      section, footer { margin-top: 1.2rem; padding-top: 1rem; }
      figure, p, .tiles div, .standing-strip, tr, dl div, .standing { break-inside: avoid; }
      h2, h3, h4, h3 + p, caption, thead, .key, .subject { break-after: avoid; }
      .band-strip .spare { display: none; }
      .band-strip .gaps { stroke-width: .5; }
      .band-rows { padding-right: 1.5rem; }
      .cells { column-gap: .8rem; }
      .load tbody th { min-width: 11.5rem; }
      .multiples { grid-template-columns: 1fr 1fr; }
      .wide-multiples { grid-template-columns: 1fr; }
      /* The names of an axis hang below its drawing: without room of its own a page would cut them. */
      .together { break-inside: avoid; }
      .plot { margin-bottom: 0; }
      figure:has(.plot) { padding: .4rem 0 2rem; margin: 0; }
      .scroll, .tall { overflow: visible; max-height: none; }
    \(CourseStyle.paper)
      .metrics { font-size: 7.5pt; }
      .metrics tbody th { min-width: 0; }
      .metrics th span { font-size: 7pt; line-height: 1.2; max-width: none; }
      .metrics th, .metrics td { padding-block: .15rem; }
      .numbers.metrics thead th:not(:first-child) { overflow-wrap: normal; }
      .numbers th, .numbers td { padding-right: .4rem; }
      .numbers:not(.metrics) { font-size: 8pt; }
      .numbers td, .numbers thead th:not(:first-child), .tiles small { white-space: normal; overflow-wrap: anywhere; }
      .numbers thead th:not(:first-child) { overflow-wrap: normal; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 6.5pt; line-height: 1.3; }
    }

    """
}
