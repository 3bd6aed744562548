extension ExplorerScript {
  /// A slider or a selector for each parameter, and what is shown in words.
  static let controls = #"""
    const panel = document.querySelector('[data-view="controls"]');

    function slider(factor, place) {
      const id = `vary-${place}`;
      const input = html('input', { type: 'range', id, min: 0, max: factor.levels.length - 1, step: 1 });
      const output = html('output', { for: id });
      input.addEventListener('input', () => choose(state.levels.with(place, Number(input.value))));
      views.push(() => {
        const text = factor.levels[state.levels[place]];
        input.value = state.levels[place];
        input.setAttribute('aria-valuetext', text);
        output.textContent = text;
      });
      return html('div', { class: 'control' }, html('div', { class: 'control-name' }, html('label', { for: id }, factor.path), output), input);
    }

    function choice(factor, place) {
      const { element: control, select } = selector(`vary-${place}`, factor.path, factor.levels, 0,
        (level) => choose(state.levels.with(place, level)));
      views.push(() => { select.value = state.levels[place]; });
      return control;
    }

    const settings = data.factors.map((factor, place) => (factor.levels.length === 1 ? null
      : factor.isNumeric ? slider(factor, place) : choice(factor, place)));

    // Where not every combination was simulated, points can be chosen by themselves.
    if (!isGrid) {
      const { element: control, select } = selector('vary-point', 'Simulated point',
        allPoints.map((point) => `${point}: ${labelOf(point)}`), state.point, (point) => choose(data.points[point], point));
      views.push(() => { select.value = state.point; });
      settings.push(control);
    }
    settings.push(selector('also', 'Also chart', ['no other metric', ...data.metrics.map(({ words }) => words)], 0,
      (place) => showAlso(place === 0 ? null : place - 1)).element);

    const button = (text, point) => {
      const made = html('button', { type: 'button' }, text);
      made.addEventListener('click', () => choose(data.points[point], point));
      return made;
    };
    panel.append(html('div', { class: 'panel-controls' }, ...settings.filter((control) => control !== null)),
      html('div', { class: 'panel-buttons' },
        data.recommended === null ? null : button('Show the recommended point', data.recommended),
        button(data.baseIsScenario ? 'Show the scenario as it is' : 'Show the first point', data.base)));

    const shownPoint = document.getElementById('shown-point');
    views.push(() => {
      const point = state.point;
      const isAsked = state.levels.every((level, place) => level === data.points[point][place]);
      const asked = data.factors.map(({ path, levels }, place) => `${path}=${levels[state.levels[place]]}`).join(', ');
      const kind = point === data.recommended ? ', the recommended point'
        : point === data.base ? (data.baseIsScenario ? ', the scenario as it is' : ', the first point') : '';
      shownPoint.replaceChildren(
        ...(isAsked ? ['Shown is '] : [html('code', {}, asked), ' was not simulated. Shown is the nearest point that was, ']),
        html('code', {}, labelOf(point)), `${kind}.`);
    });

    for (const draw of views) draw();
    """#
}
