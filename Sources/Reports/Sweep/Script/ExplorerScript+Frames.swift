extension ExplorerScript {
  /// Scales, axes and lines: across in shares of the width, down in pixels.
  static let frames = #"""
    // Paul Heckbert, "Nice Numbers for Graph Labels", in: Graphics Gems (1990).
    function nice(low, high, target) {
      const round = (value, isRounded) => {
        const power = 10 ** Math.floor(Math.log10(value));
        const leading = value / power;
        const steps = isRounded ? [[1.5, 1], [3, 2], [7, 5]] : [[1, 1], [2, 2], [5, 5]];
        const found = steps.find(([bound]) => (isRounded ? leading < bound : leading <= bound));
        return (found ? found[1] : 10) * power;
      };
      const step = round(round(high - low, false) / (target - 1), true);
      const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
      const ticks = Array.from({ length: last - first + 1 }, (_, place) => (first + place) * step);
      return scaleOf(first * step, last * step, ticks, step);
    }

    function scaleOf(low, high, ticks, step) {
      const places = Math.min(Math.max(-Math.floor(Math.log10(step * 1.000001)), 0), 6);
      return {
        low, high, ticks, places, label: (value) => number(value, places),
        share: (value) => Math.min(Math.max((value - low) / (high - low), 0), 1),
      };
    }

    // The axis that holds all of these values; null without any.
    function axisOf(values, unit = '') {
      // Shares end at 100 %, where intervals are cut.
      const known = values.filter((value) => value !== null && value !== undefined)
        .map((value) => (unit === 'share' ? Math.min(Math.max(value, 0), 100) : value));
      if (known.length === 0) return null;
      const [low, high] = known.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)],
        [Infinity, -Infinity]);
      const margin = high > low ? 0 : Math.max(Math.abs(low) * 0.1, 0.5);
      return nice(low - margin, unit === 'share' ? Math.min(high + margin, 100) : high + margin, 4);
    }

    // The axis of a metric over all points, so that it stays as it is while the chosen point moves.
    const axes = new Map();
    function axisOfMetric(place) {
      if (!axes.has(place)) {
        const { mean, low, high, unit } = data.metrics[place];
        axes.set(place, axisOf([...mean, ...low, ...high], unit));
      }
      return axes.get(place);
    }

    // Where a value of a parameter lies along an axis: numbers in proportion, other values at equal distances.
    function position(factor, level) {
      const { numbers, levels } = factor;
      if (!numbers || !(numbers.at(-1) > numbers[0])) return (level + 0.5) / Math.max(levels.length, 1);
      return 0.06 + (0.88 * (numbers[level] - numbers[0])) / (numbers.at(-1) - numbers[0]);
    }

    // Where points are drawn along an axis; where all of them are shown at once, those that share one of a few values stand
    // side by side.
    const positions = data.factors.map((factor, place) => {
      const at = data.points.map((levels) => position(factor, levels[place]));
      if (isGrid || 2 * factor.levels.length >= data.points.length) return at;
      const width = Math.min(0.1, 0.6 / factor.levels.length);
      factor.levels.forEach((_, level) => {
        const members = allPoints.filter((point) => data.points[point][place] === level);
        members.forEach((point, rank) => { at[point] += width * ((rank + 0.5) / members.length - 0.5); });
      });
      return at;
    });

    // The share of a narrow axis that a name takes.
    const roomOf = (factor) => Math.max(0.12, 0.028 * Math.max(...factor.levels.map((text) => short(text).length)) + 0.04);

    function namedTicks(factor) {
      const room = roomOf(factor);
      const ticks = [];
      factor.levels.forEach((text, level) => {
        const at = position(factor, level);
        if (ticks.length === 0 || at - ticks.at(-1).at >= room) ticks.push({ at, text: short(text) });
      });
      return ticks;
    }

    function frame({ id, title, summary, height, scale, yTicks, xTicks }, layers) {
      const y = (value) => height * (1 - scale.share(value));
      const rows = yTicks.map(({ value, text, hasLine = true }) => svg('g', {},
        hasLine ? svg('line', { class: 'grid', x1: 0, x2: '100%', y1: y(value), y2: y(value) }) : null,
        svg('text', { class: 'tick end', x: -6, y: y(value) + 4 }, text)));
      const columns = xTicks.map(({ at, text }, place) => {
        const anchor = at > 0.94 ? 'end' : at < 0.03 ? 'start' : 'middle';
        const spare = xTicks.length > 4 && place % 2 === 1 ? ' spare' : '';
        return svg('g', {},
          svg('line', { class: 'axis', x1: percent(at), x2: percent(at), y1: height, y2: height + 4 }),
          svg('text', { class: `tick ${anchor}${spare}`, x: percent(at), y: height + 17 }, text));
      });
      return svg('svg', { class: 'plot', role: 'img', 'aria-labelledby': `${id}-title ${id}-desc`, height },
        svg('title', { id: `${id}-title` }, title), svg('desc', { id: `${id}-desc` }, summary),
        ...rows, ...layers(y), svg('line', { class: 'axis', x1: 0, x2: '100%', y1: height, y2: height }), ...columns);
    }

    // Lines drawn a thousand units wide and stretched; a point alone becomes a dot by its round ends.
    function lines(runs, style, height) {
      const d = runs.map((run) => run
        .map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${(x * 1000).toFixed(1)},${y.toFixed(1)}`).join('')
        + (run.length === 1 ? 'h0.01' : '')).join('');
      return svg('svg', { width: '100%', height, viewBox: `0 0 1000 ${height}`, preserveAspectRatio: 'none' },
        svg('path', { class: style, d }));
    }

    const metricTicks = (axis) => axis.ticks.map((value) => ({ value, text: axis.label(value) }));
    const spot = (style, x, y, r) => svg('circle', { class: style, cx: percent(x), cy: y, r });
    const upright = (x, y1, y2) => svg('line', { class: 'interval', x1: percent(x), x2: percent(x), y1, y2 });
    """#
}
