/// The rules that only the page of a sweep needs.
enum SweepStylesheet {
  /// Free of `<` and `&`, so that they mean the same in HTML and XML.
  static let source: Markup = """
    .panel:empty, .choices:empty { display: none; }
    .panel { background: var(--panel); border-radius: .5rem; padding: .7rem 1rem; margin-top: 1.5rem; }
    .panel + section { border-top: 0; margin-top: .6rem; }
    .panel-controls, .choices { display: grid; gap: .5rem 1.4rem;
      grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr)); }
    .choices { margin-bottom: 1rem; }
    .control { min-width: 0; }
    .control label { display: block; font-size: .85rem; color: var(--muted); overflow-wrap: anywhere; }
    .control-name { display: flex; gap: .6rem; justify-content: space-between; align-items: baseline; }
    .control output { font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    .control input[type="range"] { display: block; width: 100%; margin: .25rem 0; accent-color: var(--mean);
      min-height: 1.5rem; }
    .control select { display: block; width: 100%; max-width: 100%; margin: .2rem 0; padding: .3rem .4rem;
      font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--muted);
      border-radius: .3rem; min-height: 1.9rem; }
    .panel-buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .6rem; }
    .panel button { font: inherit; font-size: .85rem; padding: .15rem .7rem; border-radius: 1rem; cursor: pointer;
      color: var(--link); background: var(--paper); border: 1.5px solid var(--mean); }
    .shown-point { max-width: none; overflow-wrap: anywhere; }
    @media screen and (min-width: 48rem) and (min-height: 40rem) {
      html { scroll-padding-top: 11rem; }
      .panel { position: sticky; top: 0; z-index: 1; max-height: 40vh; overflow: auto;
        border: 1px solid var(--rule); }
    }
    \(StandingStrip.stylesheet)\
    .sweep-tiles dd strong { font-size: 1.15rem; }
    .sweep-tiles small.change { display: block; white-space: normal; }
    .along { margin-top: 1.6rem; }
    figcaption h4 + span { font-variant-numeric: tabular-nums; }
    .dot, .cloud { pointer-events: all; }
    path.cloud { stroke: var(--mean); stroke-width: 4; stroke-opacity: .55; fill: none; }
    path.cloud-interval { stroke: var(--ink); stroke-width: 1; stroke-opacity: .22; fill: none; }
    path.front { stroke: var(--mean); stroke-width: 1.5; fill: none; }
    circle.chosen { fill: var(--late); stroke: var(--paper); stroke-width: 1.5; }
    circle.recommended { fill: none; stroke: var(--ink); stroke-width: 2; }
    .mark-key.chosen { background: var(--late); }
    .mark-key.ring { background: none; border: 2px solid var(--ink); }
    line.target, path.contour.target { stroke: var(--late-text); stroke-width: 1.5; stroke-dasharray: 6 4; }
    .map .plot { margin-left: 5.6rem; width: calc(100% - 5.8rem); }
    .heat { fill: var(--mean); fill-opacity: var(--depth); stroke: var(--paper); stroke-width: 1; }
    .heat.unknown { fill: none; stroke: var(--rule); }
    .heat.is-chosen { stroke: var(--late); stroke-width: 3; }
    [data-point] .heat { cursor: pointer; }
    .map .plot text.cell { fill: var(--ink); }
    .map .plot text.half { font-size: 11px; }
    path.contour { stroke: var(--ink); stroke-width: 1.2; stroke-opacity: .75; fill: none; }
    .heat-key { display: inline-block; margin-right: .9rem; white-space: nowrap; }
    .heat-swatch { display: inline-block; position: relative; width: 1.4em; height: .9em; margin-right: .3em;
      border: 1px solid var(--muted); vertical-align: -.1em; }
    .heat-swatch::before { content: ""; position: absolute; inset: 0; background: var(--mean); opacity: var(--depth); }
    .pareto .plot { width: calc(100% - 3.7rem); }
    .only-print { display: none; }
    .axis-name { font-size: .85rem; color: var(--muted); max-width: none; margin-top: -.6rem; overflow-wrap: anywhere; }
    .effect { fill: var(--mean); fill-opacity: .55; }
    .whisker { stroke: var(--ink); stroke-width: 1.5; }
    .tornado th, .people th { overflow-wrap: anywhere; }
    .tornado tbody th { padding-block: .2rem; font-size: .85rem; }
    @media screen and (prefers-color-scheme: dark) { .heat { opacity: .85; } }
    @media print {
      .panel, .choices { display: none; }
      .only-print { display: block; }
      .heat { opacity: 1; }
      .tall { max-height: none; }
      .map .plot { break-inside: avoid; }
      h2 + .note { break-after: avoid; }
      .points.numbers { font-size: 6.5pt; }
      .points.numbers td, .points.numbers thead th { overflow-wrap: anywhere; padding-right: .3rem; }
      .points tbody tr:nth-child(n + 41) { display: none; }
    }

    """
}
