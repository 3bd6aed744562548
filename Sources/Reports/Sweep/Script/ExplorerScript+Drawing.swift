extension ExplorerScript {
  /// Elements made of text, never of markup.
  static let drawing = #"""
    function element(namespace, name, attributes, children) {
      const made = document.createElementNS(namespace, name);
      for (const [key, value] of Object.entries(attributes)) {
        if (value === null) continue;
        if (key.startsWith('--')) made.style.setProperty(key, value);
        else made.setAttribute(key, typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : value);
      }
      made.append(...children.filter((child) => child !== null));
      return made;
    }
    const svg = (name, attributes = {}, ...children) =>
      element('http://www.w3.org/2000/svg', name, attributes, children);
    const html = (name, attributes = {}, ...children) =>
      element('http://www.w3.org/1999/xhtml', name, attributes, children);
    const percent = (share) => `${(share * 100).toFixed(2)}%`;

    // The table behind a chart; `fill` puts other rows into it.
    function dataTable(caption, columns, short = null) {
      const [body, head, name, fold] = [html('tbody'), html('tr'), html('caption', { class: 'hidden' }), html('summary')];
      const region = html('div', { class: 'scroll', tabindex: 0, role: 'region' },
        html('table', { class: 'numbers' }, name, html('thead', {}, head), body));
      const table = { element: html('details', {}, fold, region) };
      table.rename = (words, titles) => {
        name.textContent = words;
        fold.replaceChildren(short ?? words, ...(short ? [html('span', { class: 'hidden' }, `: ${words}`)] : []));
        region.setAttribute('aria-label', words);
        head.replaceChildren(...titles.map((title) => html('th', { scope: 'col' }, title)));
      };
      table.fill = (rows) => body.replaceChildren(...rows.map(([first, ...rest]) =>
        html('tr', {}, html('th', { scope: 'row' }, first), ...rest.map((text) => html('td', {}, text)))));
      table.rename(caption, columns);
      return table;
    }

    // A mark that names its point, and chooses it when it is clicked on.
    function pointMark(point, title, ...shapes) {
      const mark = svg('g', { 'data-point': point }, svg('title', {}, title), ...shapes);
      mark.addEventListener('click', () => choose(data.points[point], point));
      return mark;
    }

    // A selector with its name; `act` takes the place of what is chosen.
    function selector(id, name, options, selected, act) {
      const select = html('select', { id }, ...options.map((text, place) => html('option', { value: place }, text)));
      select.value = selected;
      select.addEventListener('change', () => act(Number(select.value)));
      return { element: html('div', { class: 'control' }, html('label', { for: id }, name), select), select };
    }
    """#
}
