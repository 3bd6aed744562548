extension ExplorerScript {
  /// The numbers of the chosen point: headline, targets, all metrics.
  static let numbers = #"""
    const tileBox = document.querySelector('[data-view="tiles"]');
    views.push(() => tileBox.replaceChildren(html('dl', { class: 'tiles sweep-tiles' }, ...data.shown.map((metric) =>
      html('div', { 'data-metric': metric }, html('dt', {}, data.metrics[metric].words), html('dd', {},
        html('strong', {}, estimate(metric, state.point)),
        state.point === data.base ? null
          : html('small', { class: 'change' }, `${change(metric, state.point)} against the base`)))))));

    const targetBox = document.querySelector('[data-view="targets"]');
    const standing = (verdict) => (verdict === 'met' ? 'met'
      : verdict === 'missed' || verdict === 'unstable' ? 'missed' : 'undecided');
    if (data.targets.length > 0) {
      views.push(() => targetBox.replaceChildren(html('ul', { class: 'standing-strip' },
        ...data.targets.map(({ metric, demand, verdicts }) => html('li', { class: standing(verdicts[state.point]) },
          html('span', {}, `${data.metrics[metric].words} ${demand}`), ' ', html('strong', {}, verdicts[state.point]), ' ',
          html('small', {}, estimate(metric, state.point)))))));
    }

    const metricRows = [...document.querySelectorAll('#all-metrics tr')];
    views.push(() => {
      for (const row of metricRows) {
        const place = Number(row.dataset.metric);
        const cells = row.querySelectorAll('td');
        cells[0].textContent = estimate(place, state.point);
        cells[2].textContent = change(place, state.point);
      }
    });
    """#
}
