extension ExplorerScript {
  /// All points by two metrics.
  static let pareto = #"""
    function startPareto(box) {
      const sided = data.metrics.map((_, place) => place).filter((place) => data.metrics[place].better !== 'neutral');
      const chosen = { across: data.trade[0], up: data.trade[1] };
      const [name, note, axisName] = [html('h3'), html('span'), html('p', { class: 'axis-name' })];
      const [height, table] = [300, dataTable('The points of the front', [])];
      let plot = html('div');
      box.replaceChildren(html('figure', { class: 'pareto' }, html('figcaption', {}, name, note), plot, axisName,
        table.element));
      let [drawn, marks, markChosen] = ['', null, null];

      // By means, from left to right; of points that are the same in both, the first.
      function frontOf(known, x, y) {
        const [signX, signY] = [x, y].map(({ better }) => (better === 'higher' ? -1 : 1));
        let best = Infinity;
        const kept = [...known]
          .sort((one, other) => signX * (x.mean[one] - x.mean[other]) || signY * (y.mean[one] - y.mean[other])
            || one - other)
          .filter((point) => {
            if (signY * y.mean[point] >= best) return false;
            best = signY * y.mean[point];
            return true;
          });
        return signX > 0 ? kept : kept.reverse();
      }

      function redraw() {
        const [x, y] = [data.metrics[chosen.across], data.metrics[chosen.up]];
        const [xAxis, yAxis] = [axisOfMetric(chosen.across), axisOfMetric(chosen.up)];
        name.textContent = `${y.words} against ${x.words}`;
        axisName.textContent = `across: ${x.words}, up: ${y.words}`;
        table.rename('The points of the front', ['Point', x.words, y.words]);
        const side = ({ better, words }) => `${better === 'higher' ? 'more' : 'less'} ${words}`;
        note.textContent = `Better is ${side(x)} and ${side(y)}. The line joins the points that no other beats in both means; `
          + 'a point whose cross reaches over it may belong to it, too.';
        const known = allPoints.filter((point) => x.mean[point] !== null && y.mean[point] !== null);
        let made = html('p', { class: 'note' }, 'Not defined at any point.');
        markChosen = () => {};
        table.fill([]);
        if (xAxis && yAxis) {
          const front = frontOf(known, x, y);
          made = frame({
            id: 'pareto', title: name.textContent,
            summary: `${known.length} points, ${front.length} of which no other beats in both by its means.`, height,
            scale: yAxis, yTicks: metricTicks(yAxis),
            xTicks: xAxis.ticks.map((value) => ({ at: xAxis.share(value), text: xAxis.label(value) })),
          }, (down) => {
            const place = (point) => [xAxis.share(x.mean[point]), down(y.mean[point])];
            const crosses = known.flatMap((point) => {
              const [left, right] = [x.low[point] ?? x.mean[point], x.high[point] ?? x.mean[point]].map(xAxis.share);
              const [low, high] = [y.low[point] ?? y.mean[point], y.high[point] ?? y.mean[point]].map(down);
              const [across, up] = place(point);
              return [[[left, up], [right, up]], [[across, low], [across, high]]];
            });
            const circle = (point, style, radius) => pointMark(point,
              `${labelOf(point)}: ${x.words} ${estimate(chosen.across, point)}, ${y.words} ${estimate(chosen.up, point)}`,
              spot(style, ...place(point), radius));
            marks = svg('g');
            markChosen = () => marks.replaceChildren(
              ...(known.includes(data.recommended) ? [circle(data.recommended, 'recommended', 8)] : []),
              ...(known.includes(state.point) ? [circle(state.point, 'chosen', 6)] : []));
            return [lines(crosses, 'cloud-interval', height), lines(known.map((point) => [place(point)]), 'cloud', height),
              lines([front.map(place)], 'front', height), ...front.map((point) => circle(point, 'dot', 4)), marks];
          });
          table.fill(front.map((point) => [labelOf(point), estimate(chosen.across, point), estimate(chosen.up, point)]));
        }
        plot.replaceWith(made);
        plot = made;
      }

      const draw = () => {
        const pair = `${chosen.across} ${chosen.up}`;
        if (drawn !== pair) redraw();
        drawn = pair;
        markChosen();
      };
      const names = sided.map((place) => data.metrics[place].words);
      const pick = (id, title, side) => selector(id, title, names, sided.indexOf(chosen[side]), (place) => {
        chosen[side] = sided[place];
        draw();
      });
      document.querySelector('[data-choices="pareto"]').replaceChildren(
        pick('pareto-across', 'Across', 'across').element, pick('pareto-up', 'Up', 'up').element);
      views.push(draw);
    }
    const paretoBox = document.querySelector('[data-view="pareto"]');
    if (paretoBox) startPareto(paretoBox);
    """#
}
