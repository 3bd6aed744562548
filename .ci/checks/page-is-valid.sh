#!/usr/bin/env bash
# the page is well-formed, self-contained, and shows hostile text as text
for scenario in scenarios/backend-team.json5 .ci/checks/everything.json5; do
  out=$WORK/page/$(basename "$scenario" .json5)
  title='<script>alert(1)</script>"'"'"'&<img src=x onerror=alert(2)>'
  "$RELEASE" run "$scenario" --replications 3 --quiet --out "$out" \
    --set "title=\"${title//\"/\\\"}\"" >/dev/null
  xmllint --noout --nowarning --nonet <(sed '1{/<!DOCTYPE/Id}' "$out/index.html")
  python3 - "$out/index.html" "$title" <<'PYTHON'
import sys
from html.parser import HTMLParser

text, title = open(sys.argv[1], encoding="utf-8").read(), sys.argv[2]


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.links, self.heading, self.inside = [], [], "", False

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.links += [v for k, v in attributes if k in ("src", "href", "xlink:href", "action")]
        assert not any(k.startswith("on") for k, _ in attributes), attributes
        self.inside = self.inside or tag == "h1"

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "h1"

    def handle_data(self, data):
        self.heading += data if self.inside else ""


page = Page()
page.feed(text)
assert page.heading.strip() == title, page.heading
assert "script" not in page.tags and "img" not in page.tags and "link" not in page.tags
assert all(link.startswith("#") for link in page.links), page.links
assert "Content-Security-Policy" in text and "@import" not in text and "url(" not in text
assert page.tags.count("svg") > 3 and len(text) < 2_000_000
print(f"{len(text)} bytes, {page.tags.count('svg')} charts, {page.tags.count('table')} tables")
PYTHON
done
