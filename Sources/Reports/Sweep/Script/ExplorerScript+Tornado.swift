extension ExplorerScript {
  /// Effects on a metric, the largest first.
  static let tornado = #"""
    function startTornado(box) {
      const [height, mostRows] = [30, 20];
      const heading = document.getElementById('tornado-of');
      const affected = data.metrics.map((_, place) => place)
        .filter((place) => data.effects.some(({ metric }) => metric === place));
      if (affected.length === 0) return;
      const show = (place) => {
        const { words, unit } = data.metrics[place];
        const effects = data.effects.filter(({ metric }) => metric === place)
          .sort((one, other) => Math.abs(other.mean) - Math.abs(one.mean)).slice(0, mostRows);
        const axis = axisOf([...effects.flatMap(({ mean, half }) => [mean - half, mean + half]), 0]);
        heading.textContent = words;
        const rows = effects.map(({ name, mean, half }) => {
          const text = amount(mean, half, unit);
          const drawing = strip(axis, `${name}: ${text}`, 'The bar is the effect, the line its interval.', height, [
            stripBox(axis, Math.min(mean, 0), Math.max(mean, 0), 0.5, 'effect', height),
            stripLine(axis, mean - half, mean + half, 'whisker', height), stripTick(axis, 0, 'mark', height),
          ]);
          return [name, drawing, text];
        });
        box.replaceChildren(stripTable('tornado', `Effects on ${words}`, ['Varied', 'Effect'],
          stripAxis(axis, `Scale of effects on ${words}`), rows));
      };
      const first = Math.max(affected.indexOf(data.firstMetric), 0);
      document.querySelector('[data-choices="tornado"]').replaceChildren(
        selector('tornado-metric', 'Metric', affected.map((place) => data.metrics[place].words), first,
          (place) => show(affected[place])).element);
      show(affected[first]);
    }
    const tornadoBox = document.querySelector('[data-view="tornado"]');
    if (tornadoBox) startTornado(tornadoBox);
    """#
}
