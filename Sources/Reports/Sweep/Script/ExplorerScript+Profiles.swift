extension ExplorerScript {
  /// Each metric along each parameter.
  static let profiles = #"""
    function profile(metric, place) {
      const factor = data.factors[place];
      const { words, mean, low, high } = data.metrics[metric];
      const [height, axis] = [110, axisOfMetric(metric)];
      const value = html('span');
      const figure = html('figure', { 'data-metric': metric }, html('figcaption', {}, html('h4', {}, words), value));
      if (!axis) {
        figure.append(html('p', { class: 'note' }, 'Not defined at any point.'));
        return { figure, draw: () => {} };
      }
      const table = isGrid ? dataTable(`${words} along ${factor.path}`, ['Value', 'Mean'], 'Numbers') : null;
      const x = (point) => positions[place][point];
      const isKnown = (point) => mean[point] !== null;
      const ends = (point, y) => [y(low[point] ?? mean[point]), y(high[point] ?? mean[point])];
      const known = allPoints.filter(isKnown);
      const targets = data.targets.filter((target) =>
        target.metric === metric && target.value >= axis.low && axis.high >= target.value);

      // Of all points, two paths, which are drawn once: a thousand of them are no more than one.
      const cloud = isGrid ? null : (y) => [
        lines(known.map((point) => ends(point, y).map((end) => [x(point), end])), 'cloud-interval', height),
        lines(known.map((point) => [[x(point), y(mean[point])]]), 'cloud', height),
      ];
      const line = (members, y) => [
        factor.numbers ? lines([members.map((point) => [x(point), y(mean[point])])], 'average', height) : null,
        ...members.map((point) => pointMark(point, `${labelOf(point)}: ${estimate(metric, point)}`,
          upright(x(point), ...ends(point, y)), spot('dot', x(point), y(mean[point]), 4))),
      ].filter((part) => part !== null);
      const mark = (members, y) => {
        const ring = data.recommended !== null && isKnown(data.recommended)
          && (!isGrid || members.includes(data.recommended))
          ? [spot('recommended', x(data.recommended), y(mean[data.recommended]), 8)] : [];
        if (!isKnown(state.point)) return ring;
        return [...ring, pointMark(state.point, `Chosen: ${estimate(metric, state.point)}`,
          upright(x(state.point), ...ends(state.point, y)), spot('chosen', x(state.point), y(mean[state.point]), 6))];
      };

      let [plot, marks, scaled] = [null, null, null];
      const draw = () => {
        value.textContent = estimate(metric, state.point);
        const members = (isGrid ? slice(place) : allPoints)
          .sort((one, other) => data.points[one][place] - data.points[other][place]);
        if (plot && !isGrid) {
          marks.replaceChildren(...mark(members, scaled));
          return;
        }
        const sorted = members.filter(isKnown).sort((one, other) => mean[one] - mean[other]);
        const at = (point) => `${estimate(metric, point)} at ${levelOf(point, place)}`;
        const summary = sorted.length === 0 ? 'Not defined at these points.'
          : `From ${at(sorted[0])} to ${at(sorted.at(-1))}; chosen: ${estimate(metric, state.point)}.`;
        const made = frame({
          id: `profile-${place}-${metric}`, title: `${words} along ${factor.path}`, summary, height, scale: axis,
          yTicks: metricTicks(axis), xTicks: namedTicks(factor),
        }, (y) => {
          scaled = y;
          marks = svg('g', {}, ...mark(members, y));
          return [
            ...targets.map((target) =>
              svg('line', { class: 'target', x1: 0, x2: '100%', y1: y(target.value), y2: y(target.value) })),
            ...(cloud ? cloud(y) : line(members.filter(isKnown), y)), marks,
          ];
        });
        if (plot) plot.replaceWith(made);
        else figure.append(made, ...(table ? [table.element] : []));
        plot = made;
        table?.fill(members.map((point) => [levelOf(point, place), estimate(metric, point)]));
      };
      return { figure, draw };
    }

    const profileBoxes = [...document.querySelectorAll('[data-view="profiles"]')].map((box) => {
      const place = Number(box.dataset.factor);
      const charts = data.shown.map((metric) => profile(metric, place));
      box.replaceChildren(...charts.map(({ figure }) => figure));
      views.push(() => charts.forEach(({ draw }) => draw()));
      return { box, place, charts };
    });

    // One more metric along every parameter, or none more.
    function showAlso(metric) {
      for (const { box, place, charts } of profileBoxes) {
        if (charts.length > data.shown.length) charts.pop().figure.remove();
        if (metric === null) continue;
        const chart = profile(metric, place);
        charts.push(chart);
        box.append(chart.figure);
        chart.draw();
      }
    }
    """#
}
