extension ExplorerScript {
  /// Rows of a table drawn on an axis that all of them share.
  static let strips = #"""
    const stripBox = (axis, from, to, share, style, height) => svg('rect', {
      class: style, x: percent(axis.share(from)), width: percent(Math.max(axis.share(to) - axis.share(from), 0)),
      y: (height * (1 - share)) / 2, height: height * share,
    });
    const stripLine = (axis, from, to, style, height) => svg('line', {
      class: style, x1: percent(axis.share(from)), x2: percent(axis.share(to)), y1: height / 2, y2: height / 2,
    });
    const stripTick = (axis, value, style, height) => svg('line', {
      class: style, x1: percent(axis.share(value)), x2: percent(axis.share(value)), y1: 0, y2: height,
    });

    function strip(axis, title, summary, height, layers) {
      return svg('svg', { class: 'strip', role: 'img', height }, svg('title', {}, title), svg('desc', {}, summary),
        ...axis.ticks.map((tick) => stripTick(axis, tick, 'grid', height)), ...layers);
    }

    function stripAxis(axis, title, label = axis.label) {
      return svg('svg', { class: 'strip', role: 'img', height: 18 }, svg('title', {}, title),
        svg('desc', {}, `From ${label(axis.low)} to ${label(axis.high)}.`),
        ...axis.ticks.map((tick, place) => {
          const at = axis.share(tick);
          const anchor = 0.03 > at ? 'start' : at > 0.97 ? 'end' : 'middle';
          const spare = axis.ticks.length > 3 && place % 2 === 1 ? ' spare' : '';
          return svg('text', { class: `tick ${anchor}${spare}`, x: percent(at), y: 14 }, label(tick));
        }));
    }

    // A table of strips; rows are [name, drawing, words, attributes].
    function stripTable(style, caption, heads, axisDrawing, rows) {
      const hidden = (text) => html('th', { scope: 'col' }, html('span', { class: 'hidden' }, text));
      return html('table', { class: `load ${style}` }, html('caption', { class: 'hidden' }, caption),
        html('thead', {}, html('tr', {}, hidden(heads[0]), html('td', {}, axisDrawing), hidden(heads[1]))),
        html('tbody', {}, ...rows.map(([name, drawing, words, attributes = {}]) => html('tr', attributes,
          html('th', { scope: 'row' }, name), html('td', {}, drawing), html('td', {}, words)))));
    }
    """#
}
