extension ExplorerScript {
  /// A metric over two parameters.
  static let heatMap = #"""
    function startMap(box) {
      const [deepest, palest, rowHeight, mostNumbered] = [0.62, 0.05, 40, 8];
      const varied = data.factors.map((_, place) => place).filter((place) => data.factors[place].levels.length > 1);
      const chosen = { metric: data.firstMetric, across: varied[0], up: varied[1] };
      const [name, note, key, axisName] = [html('h3'), html('span'), html('p', { class: 'key' }),
        html('p', { class: 'axis-name' })];
      const [figure, table] = [html('figure', { class: 'map' }), dataTable('Numbers of this map', [])];
      let plot = html('div');
      figure.append(html('figcaption', {}, name, note), key, plot, axisName, ...(isGrid ? [table.element] : []));
      box.replaceChildren(figure);

      function crossings(corners, level) {
        const isAbove = corners.map((corner) => corner >= level);
        const crossed = [0, 1, 2, 3].filter((edge) => isAbove[edge] !== isAbove[(edge + 1) % 4]);
        if (crossed.length !== 4) return crossed.length === 2 ? [crossed] : [];
        const middle = corners.reduce((sum, corner) => sum + corner, 0) / 4 >= level;
        return middle === isAbove[0] ? [[0, 1], [2, 3]] : [[3, 0], [1, 2]];
      }

      // Marching squares between the middles of the cells; squares with an unknown corner are left out.
      function contour(cells, means, level) {
        const found = [];
        for (let row = 0; row + 1 !== cells.length; row += 1) {
          for (let column = 0; column + 1 !== cells[row].length; column += 1) {
            const corners = [cells[row][column], cells[row][column + 1], cells[row + 1][column + 1], cells[row + 1][column]]
              .map((point) => (point === undefined ? null : means[point]));
            if (corners.includes(null)) continue;
            for (const pair of crossings(corners, level)) {
              found.push(pair.map((edge) => {
                const share = (level - corners[edge]) / (corners[(edge + 1) % 4] - corners[edge]);
                return [[column + share, row], [column + 1, row + share], [column + 1 - share, row + 1],
                  [column, row + 1 - share]][edge];
              }));
            }
          }
        }
        return found;
      }

      function grid(axis, depth, summary) {
        const [across, up] = [data.factors[chosen.across], data.factors[chosen.up]];
        const { mean, words } = data.metrics[chosen.metric];
        const [columns, rows] = [across.levels.length, up.levels.length];
        const cells = up.levels.map(() => new Array(columns).fill(undefined));
        for (const point of slice(chosen.across, chosen.up)) {
          cells[data.points[point][chosen.up]][data.points[point][chosen.across]] = point;
        }
        const height = rows * rowHeight;
        const step = Math.max(1, Math.round(columns * Math.max(roomOf(across), 0.1)));
        const cell = (point, column, row) => {
          const text = estimate(chosen.metric, point);
          const [left, top, middle] = [column / columns, height - (row + 1) * rowHeight, (column + 0.5) / columns];
          const [first, rest] = text.split(' ± ');
          const spare = columns > 5 ? ' spare' : '';
          const isRecommended = point === data.recommended;
          return pointMark(point, `${labelOf(point)}: ${text}`,
            svg('rect', {
              class: `heat${mean[point] === null ? ' unknown' : ''}${point === state.point ? ' is-chosen' : ''}`,
              x: percent(left), width: percent(1 / columns), y: top, height: rowHeight,
              '--depth': mean[point] === null ? 0 : depth(mean[point]).toFixed(2),
            }),
            columns > mostNumbered ? null : svg('text', {
              class: `cell${spare} middle`, x: percent(middle), y: top + (rest ? 18 : 25),
            }, rest ? first : mean[point] === null ? text : number(mean[point], axis.places)),
            columns > mostNumbered || !rest ? null : svg('text', {
              class: 'cell half spare middle', x: percent(middle), y: top + 33,
            }, `± ${rest.match(/^[\d.\u202f]+/)[0]}`),
            isRecommended ? svg('circle', {
              class: 'recommended', cx: percent(left + 1 / columns), cy: top + 9, transform: 'translate(-9 0)', r: 5,
            }) : null);
        };
        const line = (level, style) => lines(contour(cells, mean, level).map((run) => run.map(([x, y]) =>
          [(x + 0.5) / columns, height - (y + 0.5) * rowHeight])), style, height);
        const targets = data.targets.filter((target) => target.metric === chosen.metric);
        // Where cells have no numbers the lines do, at their right ends, as far as there is room.
        const named = [];
        const name = (level) => {
          const ends = contour(cells, mean, level).flat().map(([x, y]) =>
            [(x + 0.5) / columns, height - (y + 0.5) * rowHeight]);
          if (columns <= mostNumbered || ends.length === 0) return null;
          const [x, y] = ends.reduce((last, end) => (end[0] > last[0] ? end : last));
          if (named.some(([otherX, otherY]) => Math.abs(otherX - x) < 0.2 && Math.abs(otherY - y) < 16)) return null;
          named.push([x, y]);
          return svg('text', { class: 'mark-name end', x: percent(x), y: y + 4 }, axis.label(level));
        };
        const made = frame({
          id: 'map', title: `${words} by two parameters`, summary, height, scale: scaleOf(0, rows, [], 1),
          yTicks: up.levels.map((text, row) => ({ value: row + 0.5, text: short(text), hasLine: false })),
          xTicks: across.levels.map((text, column) => ({ at: (column + 0.5) / columns, text: short(text) }))
            .filter((_, column) => column % step === 0),
        }, () => [
          ...cells.flatMap((line, row) => line.map((point, column) =>
            (point === undefined ? null : cell(point, column, row))).filter((part) => part !== null))
          // The frame of the chosen one is not to lie under its neighbours.
          .sort((one, other) => (one.dataset.point === String(state.point)) - (other.dataset.point === String(state.point))),
          ...(across.numbers && up.numbers
            ? [...axis.ticks.map((level) => line(level, 'contour')),
              ...targets.map(({ value }) => line(value, 'contour target')),
              ...[...targets.map(({ value }) => value), ...axis.ticks].map(name).filter((text) => text !== null)] : []),
        ]);
        table.rename('Numbers of this map', [`${up.path}, up`, ...across.levels]);
        table.fill(cells.map((line, row) => [up.levels[row], ...line.map((point) =>
          (point === undefined ? '–' : estimate(chosen.metric, point)))]).reverse());
        return made;
      }

      function scatter(axis, depth, summary) {
        const [across, up] = [data.factors[chosen.across], data.factors[chosen.up]];
        const { mean, words } = data.metrics[chosen.metric];
        const at = (point, place) => positions[place][point];
        const spotOf = (point) => pointMark(point, `${labelOf(point)}: ${estimate(chosen.metric, point)}`, svg('circle', {
          class: `heat${mean[point] === null ? ' unknown' : ''}${point === state.point ? ' is-chosen' : ''}`,
          cx: percent(at(point, chosen.across)), cy: 320 * (1 - at(point, chosen.up)), r: point === state.point ? 8 : 6,
          '--depth': mean[point] === null ? 0 : depth(mean[point]).toFixed(2),
        }));
        return frame({
          id: 'map', title: `${words} by two parameters`, summary, height: 320, scale: scaleOf(0, 1, [], 1),
          yTicks: namedTicks(up).map((tick) => ({ value: tick.at, text: tick.text, hasLine: false })),
          xTicks: namedTicks(across),
        }, () => [...allPoints.filter((point) => point !== state.point), state.point].map(spotOf));
      }

      const draw = () => {
        const { words, unit, mean } = data.metrics[chosen.metric];
        const axis = axisOf(mean, unit);
        name.textContent = words;
        axisName.replaceChildren('across: ', html('code', {}, data.factors[chosen.across].path), ', up: ',
          html('code', {}, data.factors[chosen.up].path));
        const others = data.factors.map((_, place) => place).filter((p) => p !== chosen.across && p !== chosen.up);
        note.textContent = !isGrid
          ? 'Every simulated point where it lies; nothing is drawn in between, where nothing was simulated.'
          : others.length === 0 ? 'All points.'
            : `At ${others.map((place) => `${data.factors[place].path}=${levelOf(state.point, place)}`).join(', ')}.`;
        let made = html('p', { class: 'note' }, 'Not defined at any point.');
        key.replaceChildren();
        if (axis) {
          const depth = (value) => palest + (deepest - palest) * axis.share(value);
          key.replaceChildren(...axis.ticks.map((value) => html('span', { class: 'heat-key' },
            html('span', { class: 'heat-swatch', '--depth': depth(value).toFixed(2) }), axis.label(value))),  suffixes[unit].startsWith(' ') ? suffixes[unit].trim() : suffixes[unit] ? `in${suffixes[unit]}` : '');
          const known = (isGrid ? slice(chosen.across, chosen.up) : [...allPoints]).filter((p) => mean[p] !== null)
            .sort((one, other) => mean[one] - mean[other]);
          const at = (point) => `${estimate(chosen.metric, point)} at ${labelOf(point)}`;
          const summary = known.length === 0 ? 'Not defined at these points.'
            : `From ${at(known[0])} to ${at(known.at(-1))}.`;
          made = isGrid ? grid(axis, depth, summary) : scatter(axis, depth, summary);
        }
        plot.replaceWith(made);
        plot = made;
      };

      const metrics = data.metrics.map(({ words }) => words);
      const paths = varied.map((place) => data.factors[place].path);
      const pick = (side, other) => (place) => {
        if (varied[place] === chosen[other]) chosen[other] = chosen[side];
        chosen[side] = varied[place];
        across.select.value = varied.indexOf(chosen.across);
        up.select.value = varied.indexOf(chosen.up);
        draw();
      };
      const across = selector('map-across', 'Across', paths, 0, pick('across', 'up'));
      const up = selector('map-up', 'Up', paths, 1, pick('up', 'across'));
      const metric = selector('map-metric', 'Metric', metrics, chosen.metric, (place) => { chosen.metric = place; draw(); });
      document.querySelector('[data-choices="map"]').replaceChildren(metric.element, across.element, up.element);
      views.push(draw);
    }
    const mapBox = document.querySelector('[data-view="map"]');
    if (mapBox) startMap(mapBox);
    """#
}
