"""Moves every slider and selector of a sweep's page by its keys, and holds what is shown against the CSV files.

The numbers are read from the page's text and from where its marks are drawn, never from the data in the page.
"""

import csv, itertools, re

KEYS = {"Home": 36, "End": 35, "ArrowRight": 39, "ArrowDown": 40, "ArrowUp": 38}

# What the page shows now.
SHOWN = r"""(() => {
  const text = e => e?.textContent ?? '';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const y = e => Number(e.getAttribute('cy'));
  return {
    point: text(all('#shown-point code').at(-1)), sentence: text(document.getElementById('shown-point')),
    outputs: all('.control output').map(text),
    tiles: all('[data-view=tiles] [data-metric]').map(e => [text(e.querySelector('dt')), text(e.querySelector('strong')),
      text(e.querySelector('.change'))]),
    targets: all('.standing-strip li').map(e => [text(e.querySelector('span')), text(e.querySelector('strong'))]),
    table: all('#all-metrics tr').map(row => [text(row.querySelector('code')), all('td', row).map(text)]),
    profiles: all('[data-view=profiles]').flatMap(box => all('figure', box).map(f => ({
      chart: box.dataset.factor + ' ' + f.dataset.metric, name: text(f.querySelector('h4')),
      value: text(f.querySelector('figcaption span')),
      marks: all('g[data-point]', f).map(g => [Number(g.dataset.point), text(g.querySelector('title')),
        y(g.querySelector('circle')), g.querySelector('circle').classList.contains('chosen')]),
      rows: all('tbody tr', f).map(r => text(r.querySelector('td'))) }))),
    map: all('[data-view=map] g[data-point]').map(g => [Number(g.dataset.point), text(g.querySelector('title')),
      g.querySelector('.heat').classList.contains('is-chosen')]),
    mapMetric: text(document.querySelector('[data-view=map] h3')),
    front: all('[data-view=pareto] g[data-point]').filter(g => g.querySelector('circle').classList.contains('dot'))
      .map(g => Number(g.dataset.point)),
    frontChosen: all('[data-view=pareto] g[data-point]').filter(g => g.querySelector('.chosen'))
      .map(g => [Number(g.dataset.point), text(g.querySelector('title'))]),
    frontWants: [...text(document.querySelector('[data-view=pareto] figcaption span')).matchAll(/\b(more|less) /g)]
      .map(m => m[1]),
    frontName: text(document.querySelector('[data-view=pareto] h3')),
    spreads: all('[data-view=distributions] figure').map(f => [text(f.querySelector('h3')),
      all('table.risk tbody tr', f).map(r => [text(r.querySelector('th')), text(r.querySelector('td:last-child'))]),
      all('details tbody tr', f).map(r => all('td', r).map(text))]),
    people: all('[data-view=people] tbody tr').map(r => [text(r.querySelector('th')), text(r.querySelector('td:last-child'))]),
    tornado: [text(document.getElementById('tornado-of')), all('[data-view=tornado] tbody tr').map(r =>
      [text(r.querySelector('th')), text(r.querySelector('td:last-child'))])],
  };
})()"""

SETTINGS = """[...document.querySelectorAll('.panel-controls [id^=vary-]')].map(e => ({ id: e.id,
  kind: e.tagName === 'SELECT' ? 'choice' : 'slider', count: e.tagName === 'SELECT' ? e.options.length : Number(e.max) + 1,
  path: e.labels[0].textContent, place: e.tagName === 'SELECT' ? e.selectedIndex : Number(e.value) }))"""

NAMES = """JSON.parse(document.getElementById('sweep-data').textContent).metrics.map(m => [m.words, m.name])"""


def plain(text):
    return re.sub(r"(?<=\d)\u202f(?=\d)", "", text).replace("\u2212", "-").replace("\u00a0", " ")


def numbers(text):
    """The numbers of a text, each with half a unit of its last digit."""
    return [(float(m[1]), 0.5 * 10.0 ** -len(m[2] or ""))
            for m in re.finditer(r"(?<![\w.])\+?(-?\d+(?:\.(\d+))?)", plain(text))]


def close(shown, exact):
    # The page keeps seven digits of what it rounds.
    return abs(shown[0] - exact) <= shown[1] * 1.001 + abs(exact) * 1e-6 + 1e-9


class Sweep:
    """What the CSV files say."""

    def __init__(self, folder):
        def read(name):
            with open(folder / name, newline="", encoding="utf-8") as file:
                return list(csv.DictReader(file))
        # A text that could be taken for a formula has an apostrophe before it, in all files alike.
        self.points = read("points.csv")
        self.labels = [row["label"] for row in self.points]
        self.summary, self.unit = {}, {}
        for row in read("summary.csv"):
            self.summary[row["point"], row["metric"]] = row
            self.unit[row["metric"]] = 100 if row["unit"] == "share" else 1
        self.effects = read("effects.csv") if (folder / "effects.csv").exists() else []
        self.replications = {}
        for row in read("replications.csv"):
            self.replications.setdefault(row["point"], []).append(row)

    def agrees(self, text, point, metric):
        """Whether a text is the mean of a metric at a point, and its interval the interval."""
        row = self.summary.get((self.labels[point], metric))
        if row is None:
            return text == "–"
        if not row["mean"]:
            return text in ("unstable", "not defined")
        factor, shown = self.unit[metric], numbers(text)
        mean = float(row["mean"]) * factor
        if not shown or not close(shown[0], mean):
            return False
        if "(" in text:
            return close(shown[1], float(row["ci_low"]) * factor) and close(shown[2], float(row["ci_high"]) * factor)
        if "±" not in text:
            return "exactly" in text or "in every replication" in text
        # Of nearly even sides the page shows half of both.
        half = (float(row["ci_high"]) - float(row["ci_low"])) / 2 * factor
        return close(shown[1], half)

    def difference(self, point, base, metric):
        pairs = [(a[metric], b[metric]) for a, b in zip(self.replications[self.labels[point]],
                                                        self.replications[self.labels[base]])]
        known = [float(a) - float(b) for a, b in pairs if a and b]
        return sum(known) / len(known) * self.unit[metric] if len(known) > 1 else None

    def front(self, across, up, wants):
        """The points that no other beats in both means, as the page says what is better of each: "more" or "less"."""
        signs = [-1 if want == "more" else 1 for want in wants]
        known = []
        for place, label in enumerate(self.labels):
            means = [self.summary.get((label, m), {}).get("mean") for m in (across, up)]
            if all(means):
                known.append((place, *(s * float(m) for s, m in zip(signs, means))))
        return {p for p, x, y in known
                if not any(a <= x and b <= y and (a < x or b < y or q < p) for q, a, b in known)}


class Explorer:
    def __init__(self, browser, folder):
        self.browser, self.sweep = browser, Sweep(folder)
        self.faults, self.checked, self.drawn = [], 0, {}
        self.metric = {}
        for words, name in browser.value(NAMES):
            self.metric.setdefault(words, name)

    def key(self, name):
        for kind in ("rawKeyDown", "keyUp"):
            self.browser.call("Input.dispatchKeyEvent", type=kind, key=name, code=name,
                              windowsVirtualKeyCode=KEYS[name])

    def expect(self, holds, *what):
        self.checked += 1
        if not holds and len(self.faults) < 20:
            self.faults.append(" ".join(str(w) for w in what)[:300])

    def look(self, point=None, base=None):
        """Holds all that is shown against the CSV, at the point that is expected."""
        shown, sweep = self.browser.value(SHOWN), self.sweep
        place = sweep.labels.index(shown["point"]) if shown["point"] in sweep.labels else None
        self.expect(place is not None, "shown is no point:", shown["point"])
        if place is None:
            return shown
        self.expect(point is None or place == point, "shown is", place, "and not", point)
        for words, text, change in shown["tiles"]:
            self.expect(sweep.agrees(text, place, self.metric[words]), "tile", words, text, "at", place)
        for name, cells in shown["table"]:
            self.expect(sweep.agrees(cells[0], place, name), "table", name, cells[0], "at", place)
            if base is not None:
                self.expect(sweep.agrees(cells[1], base, name), "table, base", name, cells[1])
            if base is not None and numbers(cells[2]):
                exact = sweep.difference(place, base, name)
                self.expect(exact is not None and close(numbers(cells[2])[0], exact), "difference", name, cells[2], exact)
        for chart in shown["profiles"]:
            name = self.metric[chart["name"]]
            self.expect(sweep.agrees(chart["value"], place, name), "chart", chart["name"], chart["value"], "at", place)
            chosen = [m[0] for m in chart["marks"] if m[3]]
            self.expect(chosen == [place] or not chart["marks"] or chosen == [], "marked is", chosen, "and not", place)
            for mark, title, height, _ in chart["marks"]:
                self.expect(sweep.agrees(title.rsplit(": ", 1)[1], mark, name), "mark", chart["name"], title)
                mean = sweep.summary[sweep.labels[mark], name]["mean"]
                self.drawn.setdefault(chart["chart"], set()).add((float(mean) * sweep.unit[name], height))
        if shown["map"]:
            for mark, title, chosen in shown["map"]:
                self.expect(sweep.agrees(title.rsplit(": ", 1)[1], mark, self.metric[shown["mapMetric"]]), "map", title)
                self.expect(chosen == (mark == place), "map frames", mark, "at", place)
        if shown["frontName"]:
            up, across = (self.metric[w] for w in shown["frontName"].split(" against "))
            front = sweep.front(across, up, shown["frontWants"])
            self.expect(set(shown["front"]) == front, "front", shown["front"], front)
            for mark, _ in shown["frontChosen"]:
                self.expect(mark == place, "the trade-off marks", mark, "and not", place)
        for words, rows, _ in shown["spreads"]:
            for title, text in rows:
                at = base if title == "Base" else place
                self.expect(at is None or sweep.agrees(text, at, self.metric[words]), "spread", words, title, text)
        for who, text in shown["people"]:
            name = self.metric.get(who) or "person_utilization." + who
            self.expect(sweep.agrees(text, place, name), "people", who, text)
        self.look_at_effects(shown["tornado"])
        return shown

    def look_at_effects(self, tornado):
        words, rows = tornado
        effects = [e for e in self.sweep.effects if e["metric"] == self.metric.get(words)]
        self.expect(len(rows) == min(len(effects), 20), "effects on", words, len(rows), "and not", len(effects))
        for name, text in rows:
            factor = self.sweep.unit[self.metric[words]]
            subject = [e for e in effects if name.startswith(e["factor"].lstrip("'"))
                       and bool(e["with"]) == (" × " in name)
                       and (not e["with"] or name.endswith(e["with"].lstrip("'")))]
            shown = numbers(text)
            self.expect(any(close(shown[0], float(e["effect"]) * factor) for e in subject), "effect", words, name, text)

    def steps(self, setting):
        """The places a setting is moved to: all of few, some of many."""
        count = setting["count"]
        return range(count) if count <= 6 else sorted({0, 1, count // 2, count - 1})

    def move(self, setting, place):
        """Moves a setting to a place by its keys."""
        self.browser.value(f"document.getElementById({setting['id']!r}).focus()")
        self.key("Home")
        if place > setting["count"] // 2:
            self.key("End")
            for _ in range(setting["count"] - 1 - place):
                self.key("ArrowUp" if setting["kind"] == "choice" else "ArrowDown")
        else:
            for _ in range(place):
                self.key("ArrowDown" if setting["kind"] == "choice" else "ArrowRight")
        property = "selectedIndex" if setting["kind"] == "choice" else "value"
        at = int(self.browser.value(f"document.getElementById({setting['id']!r}).{property}"))
        self.expect(at == place, setting["id"], "stands at", at, "and not at", place)

    def expected(self, levels):
        """The point with these values, by their places among the sorted values of each parameter; None where none is."""
        for place, row in enumerate(self.sweep.points):
            if all(self.level(path, row) == wanted for path, wanted in levels.items()):
                return place
        return None

    def level(self, path, row):
        return self.values(path).index(row[next(k for k in row if k.lstrip("'") == path)])

    def values(self, path):
        column = next(k for k in self.sweep.points[0] if k.lstrip("'") == path)
        values = list(dict.fromkeys(row[column] for row in self.sweep.points))
        try:
            return sorted(values, key=float)
        except ValueError:
            return values

    def choose(self, id, most):
        """Goes through the first options of a selector by its keys, looking at each."""
        count = self.browser.value(f"document.getElementById({id!r})?.options.length ?? 0")
        for place in range(min(count, most)):
            self.move({"id": id, "kind": "choice", "count": count}, place)
            self.look()

    def straight(self):
        """Every mark of a chart lies where its axis says: one line through all of them."""
        for chart, marks in self.drawn.items():
            (low, bottom), (high, top) = min(marks), max(marks)
            for mean, height in marks:
                exact = bottom + (top - bottom) * (mean - low) / (high - low) if high > low else bottom
                self.expect(abs(height - exact) < 0.2, "chart", chart, "draws", mean, "at", height, "and not", exact)


def explore(browser, folder):
    """The number of values compared, what is wrong, and the slowest answer to a moved slider in milliseconds."""
    explorer = Explorer(browser, folder)
    settings = browser.value(SETTINGS)
    paths = [s for s in settings if s["id"] != "vary-point"]
    explorer.expect(len(paths) > 0, "nothing to move")
    browser.value("[...document.querySelectorAll('.panel button')].at(-1).click()")
    base = explorer.sweep.labels.index(browser.value(SHOWN)["point"])
    explorer.look(base, base)
    levels = {s["path"]: explorer.level(s["path"], explorer.sweep.points[base]) for s in paths}
    visited = set()
    for setting in paths:
        for place in explorer.steps(setting):
            explorer.move(setting, place)
            levels[setting["path"]] = place
            point = explorer.expected(levels)
            shown = explorer.look(point, base)
            visited.add(shown["point"])
            if point is None:
                explorer.expect("not simulated" in shown["sentence"], "silent about", shown["point"])
    explorer.expect(len(visited) > 1, "no slider changes the point")
    if browser.value("!!document.getElementById('vary-point')"):
        explorer.choose("vary-point", 3)
    explorer.choose("also", 4)
    for id in ("map-metric", "map-across", "map-up", "pareto-across", "pareto-up", "tornado-metric"):
        explorer.choose(id, 4)
    explorer.straight()
    slowest = browser.value("""(() => {
      let slowest = 0;
      for (const e of document.querySelectorAll('.panel-controls input[type=range]')) {
        for (const value of [e.min, e.max, Math.floor(e.max / 2)]) {
          const start = performance.now();
          e.value = value;
          e.dispatchEvent(new Event('input'));
          document.body.getBoundingClientRect();
          slowest = Math.max(slowest, performance.now() - start);
        }
      }
      return slowest;
    })()""")
    return explorer.checked, explorer.faults, slowest


def look_without_script(browser, folder):
    """The same page where no script runs: all charts of one point, with the numbers of the CSV."""
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(folder / "index.html")
    browser.show(1440)
    explorer = Explorer(browser, folder)
    explorer.expect(browser.value(SETTINGS) == [], "there are settings that do nothing")
    shown = explorer.look()
    for part in ("tiles", "profiles", "spreads", "people", "table"):
        explorer.expect(len(shown[part]) > 0, "without a script there is no", part)
    explorer.straight()
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    return explorer.checked, [f"without a script: {fault}" for fault in explorer.faults]
