extension Stylesheet {
  /// The figures of a run.
  static let runFigures: Markup = """
    .verdict-beside { display: grid; gap: 1rem 2rem; }
    @media (min-width: 60rem) { .verdict-beside { grid-template-columns: 1fr 21rem; align-items: center; } }
    .load-line svg { display: block; width: 100%; max-width: 21rem; height: auto; margin: 0 auto; overflow: visible; }
    details + figure { margin-top: 1.8rem; }
    .together + .note { margin-top: 1.2rem; }
    .load-line text { paint-order: stroke; stroke: var(--paper); stroke-width: 7px; stroke-linejoin: round; font-size: 13px; fill: var(--muted); font-variant-numeric: tabular-nums; }
    .load-line text.level-name { fill: var(--ink); font-size: 14px; font-weight: 700; }
    .hull { fill: var(--panel); stroke: var(--ink); stroke-width: 1.5; }
    .sea { fill: var(--spread); fill-opacity: .22; }
    .surface, .level { fill: none; stroke: var(--mean); stroke-width: 2; }
    .level-interval { fill: var(--mean); }
    .load-mark { fill: none; stroke: var(--ink); stroke-width: 3; }
    .disc { fill: none; stroke: var(--ink); stroke-width: 2.5; }
    path.textbook { fill: none; stroke: var(--muted); stroke-width: 1.5; stroke-dasharray: 5 4; }
    .swatch.textbook { border-top: 2px dashed var(--muted); }
    .cloud circle { fill: var(--mean); fill-opacity: .3; }
    .mark-key.cloud-key { opacity: .4; }
    .cross { stroke: var(--ink); stroke-width: 2; }
    path.interval-band { fill: var(--spread); fill-opacity: .2; }
    .swatch.interval-band { height: .8em; background: var(--spread); opacity: .25; }
    path.fan-most { fill: var(--spread); fill-opacity: .16; }
    path.fan-half { fill: var(--spread); fill-opacity: .3; }
    .swatch.fan-half { height: .8em; background: var(--spread); opacity: .45; }
    .swatch.fan-most { height: .8em; background: var(--spread); opacity: .18; }
    .heat { row-gap: .15rem; }
    .band-head { grid-column: 1 / -1; font-size: .92rem; margin-top: .6rem; }
    @media (max-width: 40rem) { .band-head { position: sticky; left: 0; width: calc(100vw - 2.2rem); } }
    .band-head span { color: var(--muted); font-size: .85rem; }
    .heat-1 { fill: var(--cell-below-ideal); fill-opacity: .25; }
    .heat-2 { fill: var(--cell-below-ideal); fill-opacity: .55; }
    .heat-3 { fill: var(--cell-below-ideal); }
    .unmet-0 { fill: var(--late); fill-opacity: .07; }
    .unmet-1 { fill: var(--late); fill-opacity: .25; }
    .unmet-2 { fill: var(--late); fill-opacity: .45; }
    .unmet-3 { fill: var(--late); fill-opacity: .7; }
    .unmet-4 { fill: var(--late); }
    .bar.waiting { fill: none; stroke: var(--muted); stroke-width: 1.5; }
    .times tbody th { min-width: clamp(6.5rem, 30vw, 19rem); }
    .flow .ribbon { fill-opacity: .4; stroke: none; }
    .flow text.flow-name { fill: var(--ink); font-size: 13px; font-weight: 600; paint-order: stroke;
      stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
    .flow-node { fill: var(--ink); }
    .flow-work { fill: var(--mean); }
    .flow-rework { fill: var(--late); }
    .flow-planning { fill: var(--planning); }
    .flow-review { fill: var(--review); }
    .flow-help { fill: var(--cell-idle); }
    .flow-free { fill: var(--cell-below-ideal); }
    .target-strip { display: flex; flex-wrap: wrap; gap: .6rem; list-style: none; padding: 0; max-width: none; }
    .target-strip li { flex: 1 1 13rem; padding: .55rem .85rem .65rem; border-radius: .5rem; background: var(--panel);
      border-left: .35rem solid var(--muted); overflow-wrap: anywhere; }
    .target-strip b { display: block; }
    .target-strip span { color: var(--muted); font-size: .9rem; }
    .target-strip .target-met { border-color: var(--mean); }
    .target-strip .target-met b { color: var(--link); }
    .target-strip .target-missed { border-color: var(--late); }
    .target-strip .target-missed b { color: var(--late-text); }
    .target-strip .target-undecided { border-left-style: dashed; }
    .tiles small.change { display: block; white-space: normal; }
    .checks { padding-left: 1.1rem; }
    .late-text { color: var(--late-text); }
    .basis dt { font-weight: 600; }
    .basis dd { margin: .1rem 0 .6rem; }
    @media (max-width: 64rem) { .heat-strip .spare { display: none; } }
    @media print { .heat-strip .spare { display: none; } }
    @media screen { .heat-strip { min-width: 20rem; } }
    @media (max-width: 40rem) { .heat-strip { min-width: 40rem; } .heat { gap: .1rem; } }

    """
}
