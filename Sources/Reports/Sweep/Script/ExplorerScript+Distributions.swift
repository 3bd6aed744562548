extension ExplorerScript {
  /// Single replications of the chosen point and of the base, and its people.
  static let distributions = #"""
    function spreadFigure(metric, place) {
      const [height, spreads] = [26, data.spreads[place]];
      const { words, mean, low, high, unit } = data.metrics[metric];
      const axis = axisOf(spreads.flatMap((spread) => (spread ? [spread[0], spread[3]] : [])), unit);
      if (!axis) return null;
      const figure = html('figure', { 'data-metric': metric }, html('figcaption', {}, html('h3', {}, words)));
      const table = dataTable(`${words}: quantiles and extremes`, ['Point', 'Mean', 'Least', '5 %', '95 %', 'Greatest'],
        'Numbers');
      let shown = html('div');
      figure.append(shown, table.element);
      const cells = (point) => [0, 1, 2, 3].map((part) => single(metric, spreads[point] ? spreads[point][part] : null));
      const drawing = (title, point) => {
        const [least, p05, p95, greatest] = cells(point);
        const summary = `From ${least} to ${greatest}; 5 % of replications below ${p05}, 5 % above ${p95}.`;
        const spread = spreads[point];
        const layers = [];
        if (spread && mean[point] !== null) {
          layers.push(stripLine(axis, spread[0], spread[3], 'interval', height));
          for (const [from, to, style] of [[1, 2, 'risk-box'], [4, 5, 'risk-end'], [6, 7, 'risk-end']]) {
            if (spread[from] !== null && spread[to] !== null) {
              layers.push(stripBox(axis, spread[from], spread[to], 0.62, style, height));
            }
          }
          if (low[point] !== null) layers.push(stripLine(axis, low[point], high[point], 'span', height));
          layers.push(spot('dot', axis.share(mean[point]), height / 2, 5));
        }
        return strip(axis, `${words}, ${title}: ${estimate(metric, point)}`, summary, height, layers);
      };
      const draw = () => {
        const points = [['Base', data.base], ...(state.point === data.base ? [] : [['Chosen', state.point]])];
        const made = stripTable('risk', `${words} in single replications`, ['Point', 'Mean'],
          stripAxis(axis, `Scale of ${words}`), points.map(([title, point]) =>
            [title, drawing(title, point), estimate(metric, point), { 'data-point': point }]));
        shown.replaceWith(made);
        shown = made;
        table.fill(points.map(([title, point]) => [title, estimate(metric, point), ...cells(point)]));
      };
      return { figure, draw };
    }

    function startPeople(box) {
      const prefix = 'person_utilization.';
      const [axis, height] = [scaleOf(0, 100, [0, 25, 50, 75, 100], 25), 30];
      const label = (value) => `${number(value, 0)}\u00a0%`;
      const people = data.metrics.map((_, place) => place).filter((place) => {
        const { name } = data.metrics[place];
        return name.startsWith(prefix) || name === 'lead_utilization' || name === 'team_utilization';
      });
      views.push(() => {
        const rows = people.filter((place) => data.metrics[place].mean[state.point] !== null).map((place) => {
          const { name, words, mean, low, high } = data.metrics[place];
          const who = name.startsWith(prefix) ? name.slice(prefix.length) : words;
          const value = mean[state.point];
          const text = estimate(place, state.point);
          const drawing = strip(axis, `${who}: ${text}`, 'The bar is the mean share of working time that is busy.', height, [
            stripBox(axis, 0, value, 0.5, 'effect', height),
            stripLine(axis, low[state.point] ?? value, high[state.point] ?? value, 'whisker', height),
          ]);
          return [who, drawing, text, { 'data-metric': place }];
        });
        box.replaceChildren(stripTable('people', 'Share of working time that each is busy', ['Who', 'Share'],
          stripAxis(axis, 'Share of working time', label), rows));
      });
    }

    const distributionBox = document.querySelector('[data-view="distributions"]');
    const spreadCharts = data.shown.map(spreadFigure).filter((chart) => chart !== null);
    distributionBox.replaceChildren(...spreadCharts.map(({ figure }) => figure));
    views.push(() => spreadCharts.forEach(({ draw }) => draw()));
    startPeople(document.querySelector('[data-view="people"]'));
    """#
}
