extension ExplorerScript {
  /// The points, and which of them is chosen.
  static let data = #"""
    const data = JSON.parse(document.getElementById('sweep-data').textContent);
    const isGrid = data.design === 'grid';
    const allPoints = data.points.map((_, point) => point);
    const state = { point: data.start, levels: [...data.points[data.start]] };
    for (const metric of data.metrics) {
      metric.unstable = new Set(metric.unstable);
      metric.absent = new Set(metric.absent);
    }
    for (const factor of data.factors) {
      factor.numbers = factor.isNumeric ? factor.levels.map(Number) : null;
    }

    // The first of equal points stands for all of them.
    const pointsByLevels = new Map();
    data.points.forEach((levels, point) => {
      if (!pointsByLevels.has(levels.join())) pointsByLevels.set(levels.join(), point);
    });

    const levelOf = (point, factor) => data.factors[factor].levels[data.points[point][factor]];
    const labelOf = (point) => data.factors.map((factor, place) => `${factor.path}=${levelOf(point, place)}`).join(', ');

    // How far two values of a parameter are from each other, the whole range being 1.
    function gap(factor, one, other) {
      if (one === other) return 0;
      const { numbers } = factor;
      return numbers ? (numbers[one] - numbers[other]) / (numbers.at(-1) - numbers[0]) : 1;
    }

    // The point with these values; where none was simulated, the one least far away.
    function nearest(levels) {
      const exact = pointsByLevels.get(levels.join());
      if (exact !== undefined) return exact;
      let [best, least] = [0, Infinity];
      data.points.forEach((at, point) => {
        const distance = data.factors.reduce((sum, factor, place) => sum + gap(factor, at[place], levels[place]) ** 2, 0);
        if (distance < least) [best, least] = [point, distance];
      });
      return best;
    }

    // The points that differ from the chosen one in nothing but these parameters.
    function slice(...varying) {
      const fixed = data.factors.map((_, place) => place).filter((place) => !varying.includes(place));
      const chosen = data.points[state.point];
      return allPoints.filter((point) => fixed.every((place) => data.points[point][place] === chosen[place]));
    }

    const views = [];
    function choose(levels, point = nearest(levels)) {
      state.levels = [...levels];
      state.point = point;
      for (const draw of views) draw();
    }
    """#
}
