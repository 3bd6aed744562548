/// The rules of the strips and stories of the first replication.
enum CourseStyle {
  /// On screens; free of `<` and `&`.
  static let screen: Markup = """
    .do-work { fill: var(--mean); }
    .do-rework { fill: var(--late); }
    .do-planning { fill: var(--planning); }
    .do-review { fill: var(--review); }
    .do-other { fill: var(--cell-below-ideal); }
    path[class^="do-"] { stroke: var(--paper); stroke-width: .6; }
    path[class$="dense"] { stroke: none; }
    .wait-person { fill: var(--muted); }
    .wait-others { fill: var(--cell-idle); }
    .wait-review { fill: var(--review); fill-opacity: .75; }
    .lane-swatch { vertical-align: -.2em; }
    .gantt h4 { flex-basis: 100%; color: var(--ink); }
    .gantt .grid { fill: none; }
    .gantt-row { display: grid; grid-template-columns: clamp(11.5rem, 22vw, 16rem) minmax(46rem, 1fr);
      gap: 0 .9rem; align-items: center; padding: .2rem 0; }
    .task-row { border-top: 1px solid var(--rule); align-items: start; padding: 0; }
    .task-row:hover, .task-row:focus { background: var(--panel); }
    .task-row:focus-visible { outline-offset: -3px; }
    .gantt-name { position: sticky; left: 0; z-index: 1; background: var(--paper); font-size: .85rem;
      line-height: 1.3; overflow-wrap: anywhere; padding-right: .4rem; }
    .task-row .gantt-name { padding-block: .2rem; }
    .task-row:hover .gantt-name, .task-row:focus .gantt-name { background: var(--panel); }
    .gantt-task path { fill: none; stroke-linecap: butt; }
    .gantt-task .ground, .lane-swatch .ground { stroke: none; pointer-events: all; }
    .bar-waiting, .bar-planning, .bar-work, .bar-rework, .bar-review { fill: none; stroke-linecap: butt; }
    .bar-waiting { stroke: var(--muted); stroke-width: 1; }
    .bar-planning { stroke: var(--planning); stroke-width: 6; }
    .bar-work { stroke: var(--mean); stroke-width: 6; }
    .bar-rework { stroke: var(--late); stroke-width: 6; }
    .bar-review { stroke: var(--review); stroke-width: 3; }
    .done { fill: none; stroke: var(--ink); stroke-width: 1.5; }
    .gantt-task .sent-back, .sent-back { fill: none; stroke: var(--ink); stroke-width: 5; stroke-linecap: round; }
    .gantt-task .links { visibility: hidden; stroke: var(--ink); stroke-width: 1; pointer-events: none; }
    .task-row:hover .links, .task-row:focus-within .links { visibility: visible; }
    .gantt-task:hover .links { stroke-width: 2.5; }
    .story { margin: 1.6rem 0 0; }
    .story h4 span { display: inline-block; min-width: 5rem; font-variant-numeric: tabular-nums; }
    .story p { margin: .4rem 0 0; }
    .story ol { margin: .2rem 0 .4rem; padding-left: 1.2rem; max-width: 46rem; }
    .story li { margin-bottom: .25rem; }
    .story-key span { display: inline-block; margin-right: .8rem; }
    .story .strip { margin: .3rem 0; }
    @media (max-width: 40rem) {
      .gantt-row { grid-template-columns: minmax(44rem, 1fr); }
      .gantt-name { width: calc(100vw - 2.2rem); padding: .2rem 0; }
      .axis-row div { display: none; }
    }

    """

  /// On paper.
  static let paper: Markup = """
      .gantt { break-inside: auto; }
      .gantt-row { grid-template-columns: 8.5rem 1fr; break-inside: avoid; }
      .gantt-name { font-size: 7.5pt; }
      .gantt .spare { display: none; }
      .story { font-size: 9pt; }
      .story h4, .story .strip { break-after: avoid; }
      .story li { break-inside: avoid; }
      .telling[open] { display: block; }
      .telling summary, .invitation { display: none; }
      .numbers.slow-reviews thead th:not(:first-child) { overflow-wrap: normal; }

    """
}
