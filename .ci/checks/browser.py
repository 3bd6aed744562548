"""Opens report pages in headless Chromium and tells what is wrong with them.

Chromium is driven over the DevTools protocol on a pipe, so that nothing but Python's standard library is needed.

usage: browser.py AXE.js KIND=FOLDER… [--title TITLE] [--shots FOLDER]
"""

import base64, csv, json, os, pathlib, re, select, subprocess, sys, tempfile, time

import explorer

WIDTHS = (360, 768, 1440)
# The printable width of A4 and of Letter in CSS pixels, within margins of 15 mm.
PAPERS = {"A4": (210, 297), "Letter": (215.9, 279.4)}


class Browser:
    """A page of a headless Chromium."""

    def __init__(self):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        to_browser, self.write_end = os.pipe()
        self.read_end, from_browser = os.pipe()
        flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
                 "--disable-background-networking", "--disable-component-update", "--disable-sync",
                 "--disable-dev-shm-usage", "--no-proxy-server", "--remote-debugging-pipe",
                 f"--user-data-dir={self.profile.name}", "about:blank"]
        # The protocol is read from descriptor 3 and written to descriptor 4.
        command = f"exec chromium {' '.join(flags)} 3<&{to_browser} 4>&{from_browser}"
        self.process = subprocess.Popen(
            ["bash", "-c", command], pass_fds=(to_browser, from_browser), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer, self.number, self.events, self.session = b"", 0, [], None
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(t for t in targets if t["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def receive(self, timeout=300):
        end = time.monotonic() + timeout
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.read_end], [], [], max(0, end - time.monotonic()))
            data = os.read(self.read_end, 1 << 20) if ready else b""
            if not data:
                raise SystemExit("Chromium does not answer")
            self.buffer += data
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.write_end, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, path):
        self.events = []
        self.call("Page.navigate", url=path.as_uri())
        while not any(e.get("method") == "Page.loadEventFired" for e in self.events):
            self.events.append(self.receive())

    def show(self, width, scheme="light", media="screen"):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", media=media,
                  features=[{"name": "prefers-color-scheme", "value": scheme}])

    def value(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise SystemExit(f"{expression[:80]}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def shot(self, file):
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        data = self.call("Page.captureScreenshot", captureBeyondViewport=True, clip={
            "x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 16000), "scale": 1})["data"]
        file.write_bytes(base64.b64decode(data))

    def close(self):
        self.process.terminate()
        self.process.wait()


# What sticks out of the page to its right, but for what can be scrolled to.
OVERFLOW = """(() => {
  const root = document.documentElement, wide = [];
  if (root.scrollWidth > root.clientWidth) wide.push(`page: ${root.scrollWidth} > ${root.clientWidth}`);
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('.scroll, .hidden, details:not([open]), [aria-hidden]')) continue;
    const box = e.getBoundingClientRect();
    if (box.width > 0 && box.right > root.clientWidth + 0.5)
      wide.push(`${e.tagName} ${e.className.baseVal ?? e.className} ${e.textContent.slice(0, 40)}: ${box.right}`);
  }
  return wide.slice(0, 5);
})()"""

# Texts within drawings that lie on each other.
OVERLAPS = """(() => {
  const found = [];
  for (const svg of document.querySelectorAll('svg[role=img]')) {
    if (svg.closest('details:not([open])')) continue;
    const boxes = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim())
      .map(t => [t.getBoundingClientRect(), t.textContent]).filter(b => b[0].width > 0);
    for (let i = 0; i < boxes.length; i++) for (let j = 0; j < i; j++) {
      const [a, b] = [boxes[i][0], boxes[j][0]];
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
          && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5)
        found.push(`${svg.querySelector('title').textContent.slice(0, 50)}: ${boxes[i][1]} on ${boxes[j][1]}`);
    }
  }
  return found.slice(0, 5);
})()"""

# Every estimate of a table that has one to a row: [metric or row name, cells].
ROWS = """[...document.querySelectorAll('table.numbers tbody tr')].map(row => ({
  section: row.closest('section')?.getAttribute('aria-labelledby') ?? '',
  caption: row.closest('table').caption?.textContent ?? '',
  name: row.querySelector('th code')?.textContent ?? row.querySelector('th')?.textContent ?? '',
  cells: [...row.querySelectorAll('td')].map(c => c.textContent) }))"""


def number(text):
    """The first number of a text as (value, half a unit of its last digit); None without."""
    text = re.sub(r"(?<=\d)[\u202f](?=\d)", "", text).replace("\u2212", "-").replace("+", "")
    found = re.match(r"\s*(-?\d+(?:\.(\d+))?)", text)
    return found and (float(found[1]), 0.5 * 10.0 ** -len(found[2] or ""))


def agrees(shown, exact):
    return abs(shown[0] - exact) <= shown[1] * (1 + 1e-6) + 1e-12


def table(folder, name):
    with open(folder / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def factor(row):
    return 100 if row["unit"] == "share" else 1


def compare_run(rows, folder):
    shown = {r["name"]: r["cells"] for r in rows if r["section"] == "metrics" and len(r["cells"]) == 6}
    checked = 0
    for row in table(folder, "summary.csv"):
        if row["mean"] and row["metric"] in shown:
            assert agrees(number(shown[row["metric"]][0]), float(row["mean"]) * factor(row)), (row, shown)
            checked += 1
    return checked


def words(metric):
    """The name of a metric as pages write it."""
    name, _, detail = metric.partition(".")
    name = re.sub(r"_(h|per_week)$", "", name).replace("_", " ")
    for acronym in ("sla", "api", "dba", "mmre"):
        name = re.sub(rf"\b{acronym}\b", acronym.upper(), name)
    return f"{name} ({detail.replace('_', ' ')})" if detail else name


def compare_distributions(rows, folder):
    """Medians and 5 % and 95 % quantiles of base and variant, before and after."""
    named = {words(r["metric"]): r["metric"] for r in table(folder, "summary.csv")}
    points = list(dict.fromkeys(r["point"] for r in table(folder, "summary.csv")))
    summary = {(r["point"], r["metric"]): r for r in table(folder, "summary.csv")}
    checked = 0
    for row in rows:
        quantile = {"5\u00a0%": "p05", "50\u00a0%": "p50", "95\u00a0%": "p95"}.get(row["name"])
        if row["section"] != "distributions" or not quantile:
            continue
        metric = named[row["caption"].removesuffix(", quantiles before and after")]
        for point, cell in zip(points, row["cells"]):
            exact = summary[point, metric]
            assert agrees(number(cell), float(exact[quantile]) * factor(exact)), (row, exact)
            checked += 1
    assert checked >= 3 * 2 * 5, f"only {checked} quantiles"
    return checked


def compare_comparison(rows, folder):
    shown = {r["name"]: r["cells"] for r in rows if r["section"] == "metrics" and len(r["cells"]) == 7}
    checked = 0
    for row in table(folder, "comparison.csv"):
        cells = shown[row["metric"]]
        for place, column in ((0, "base_mean"), (1, "variant_mean"), (2, "difference")):
            if row[column] and number(cells[place]):
                assert agrees(number(cells[place]), float(row[column]) * factor(row)), (column, row, cells)
                checked += 1
        if row["difference"]:
            assert cells[6].replace(" ", "-") in (row["verdict"], "no-difference-shown"), (row, cells)
    return checked + compare_distributions(rows, folder)


def compare_points(rows, folder):
    """Every estimate on the page is, to its digits, that of some point and metric in summary.csv."""
    means = [float(r["mean"]) * factor(r) for r in table(folder, "summary.csv") if r["mean"]]
    texts = [c for r in rows if r["section"] in ("points", "chosen", "others") for c in r["cells"] if "±" in c]
    for text in texts:
        assert any(agrees(number(text), mean) for mean in means), text
    return len(texts)


def compare_gates(rows, folder):
    shown = {r["name"]: r["cells"] for r in rows if r["section"] == "gates" and len(r["cells"]) == 7}
    checked = 0
    for row in table(folder, "gates.csv"):
        cells = shown[row["gate"]]
        for place, column in ((0, "baseline_mean"), (1, "candidate_mean"), (2, "difference")):
            if row[column] and number(cells[place]):
                assert agrees(number(cells[place]), float(row[column]) * factor(row)), (column, row, cells)
                checked += 1
        assert cells[6].startswith(row["verdict"]), (row, cells)
    return checked


# Lines of a task's dependencies that are to be seen: [in the row at hand, on the page].
LINKS = """(row => ['.task-row:nth-of-type(' + row + ') .links', '.links'].map(lines =>
  [...document.querySelectorAll(lines)].filter(l => getComputedStyle(l).visibility === 'visible').length))"""


def find_dependency_faults(browser):
    """Dependencies show in the row that has the focus or the pointer, and in no other."""
    rows = browser.value("[...document.querySelectorAll('.task-row')].map((row, i) => [i + 1, "
                         "row.querySelectorAll('.links').length]).filter(row => row[1] > 0)")
    if len(rows) < 2:
        return [f"only {len(rows)} rows of tasks with dependencies"]
    faults = []
    hidden = browser.value(f"{LINKS}(1)")[1]
    if hidden:
        faults.append(f"{hidden} dependencies are shown unasked")
    for row, count in rows[:3]:
        browser.value(f"document.querySelectorAll('.task-row')[{row - 1}].focus()")
        if browser.value(f"{LINKS}({row})") != [count, count]:
            faults.append(f"the focus on row {row} shows other dependencies than its {count}")
        browser.value("document.activeElement.blur()")
        x, y = browser.value(f"(box => [box.x + 40, box.y + 8])((row => (row.scrollIntoView({{ block: 'center' }}), "
                             f"row.getBoundingClientRect()))(document.querySelectorAll('.task-row')[{row - 1}]))")
        browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        if browser.value(f"{LINKS}({row})") != [count, count]:
            faults.append(f"the pointer on row {row} shows other dependencies than its {count}")
        browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=0, y=0)
    return faults


COMPARISONS = {"run": compare_run, "compare": compare_comparison, "sweep": compare_points, "tune": compare_points,
               "check": compare_gates}


def scripts(browser):
    """A page runs its one script, of which its policy has the digest, or none."""
    policy = browser.value("document.querySelector('meta[http-equiv]').content")
    allowed = re.findall(r"script-src ([^;]*)", policy)
    run = browser.value("[...document.scripts].filter(s => s.type !== 'application/json').length")
    wrong = [] if "default-src 'none'" in policy and "unsafe-eval" not in policy else [f"the policy is {policy}"]
    if run != len(allowed) or not all(re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", a) for a in allowed):
        wrong.append(f"{run} scripts under {allowed}")
    if browser.value("document.images.length + document.querySelectorAll('script[src]').length"):
        wrong.append("there are images or scripts from elsewhere")
    return wrong


def examine(browser, kind, folder, axe, title, shots):
    faults = []
    browser.open(folder / "index.html")
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            browser.show(width, scheme)
            if scheme == "light":
                faults += [f"at {width} px, beyond the edge: {w}" for w in browser.value(OVERFLOW)]
                faults += [f"at {width} px, text on text: {o}" for o in browser.value(OVERLAPS)]
            if shots:
                browser.shot(shots / f"{kind}-{width}-{scheme}.png")
    # Contrast and names, in both schemes; what is folded is opened first.
    browser.value("document.querySelectorAll('details').forEach(d => { d.open = true })")
    browser.value(axe)
    for scheme in ("light", "dark"):
        browser.show(1440, scheme)
        found = json.loads(browser.value(
            "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then(r => "
            "JSON.stringify(r.violations.map(v => [v.id, v.help, v.nodes.slice(0, 3).map(n => n.html.slice(0, 200))])))"))
        faults += [f"{scheme}, axe: {violation}" for violation in found]
    browser.value("document.querySelectorAll('details').forEach(d => { d.open = false })")
    pages = []
    for paper, (width, height) in PAPERS.items():
        browser.show(round((width - 30) / 25.4 * 96), media="print")
        faults += [f"on {paper}, beyond the edge: {w}" for w in browser.value(OVERFLOW)]
        pdf = base64.b64decode(browser.call(
            "Page.printToPDF", paperWidth=width / 25.4, paperHeight=height / 25.4, preferCSSPageSize=False,
            printBackground=True)["data"])
        pages.append(len(re.findall(rb"/Type\s*/Page\b", pdf)))
        if shots:
            (shots / f"{kind}-{paper}.pdf").write_bytes(pdf)
    if min(pages) < 1:
        faults.append(f"printed pages: {pages}")
    browser.show(1440)
    if browser.value("document.querySelector('h1').textContent") != title:
        faults.append("the title is not shown as it is written")
    faults += scripts(browser)
    rows = browser.value(ROWS)
    kind_of_page = kind.split("-")[0]
    if kind_of_page == "run":
        faults += find_dependency_faults(browser)
    checked = COMPARISONS[kind_of_page](rows, folder) if kind_of_page in COMPARISONS else None
    if kind_of_page == "sweep":
        moved, wrong, slowest = explorer.explore(browser, folder)
        events = browser.events
        still, wrong_still = explorer.look_without_script(browser, folder)
        browser.events = events + browser.events
        faults += wrong + wrong_still
        checked += moved + still
        print(f"{kind}: a moved slider is answered within {slowest:.0f} ms")
    if checked is not None and checked < 5:
        faults.append(f"only {checked} numbers could be compared with the CSV")
    for event in browser.events:
        method, detail = event.get("method"), event.get("params", {})
        if method == "Network.requestWillBeSent" and not detail["request"]["url"].startswith("file:"):
            faults.append(f"a request: {detail['request']['url']}")
        if method in ("Runtime.exceptionThrown", "Page.javascriptDialogOpening") or method == "Log.entryAdded":
            faults.append(f"{method}: {json.dumps(detail)[:300]}")
        if method == "Runtime.consoleAPICalled" and detail["type"] in ("error", "warning", "assert"):
            faults.append(f"console: {json.dumps(detail)[:300]}")
    print(f"{kind}: {checked} numbers as in the CSV, {pages[0]} pages of A4, {len(faults)} faults")
    return [f"{kind}: {fault}" for fault in faults]


def main(arguments):
    options = {}
    for name in ("--title", "--shots"):
        if name in arguments:
            place = arguments.index(name)
            options[name] = arguments[place + 1]
            del arguments[place:place + 2]
    axe = pathlib.Path(arguments[0]).read_text(encoding="utf-8")
    shots = options.get("--shots") and pathlib.Path(options["--shots"])
    browser = Browser()
    try:
        faults = []
        for argument in arguments[1:]:
            kind, folder = argument.split("=", 1)
            faults += examine(browser, kind, pathlib.Path(folder).resolve(), axe, options.get("--title"), shots)
    finally:
        browser.close()
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
