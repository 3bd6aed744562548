"""Reads what JSON5 a scenario uses: comments, bare keys, trailing commas."""

import json
import re

_TOKEN = re.compile(
    r"""(?P<skip>\s+|//[^\n]*|/\*.*?\*/)
      | (?P<string>"(?:[^"\\]|\\.)*")
      | (?P<number>[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)
      | (?P<name>[A-Za-z_$][\w$]*)
      | (?P<mark>[{}\[\]:,])""",
    re.VERBOSE | re.DOTALL,
)


def load(path):
    """The value of a JSON5 file."""
    with open(path, encoding="utf-8") as file:
        return parse(file.read())


def parse(text):
    """The value of a JSON5 text: rewritten as JSON, which the standard library reads."""
    out = []
    place = 0
    while place < len(text):
        token = _TOKEN.match(text, place)
        if token is None:
            line = text.count("\n", 0, place) + 1
            raise ValueError(f"line {line}: found {text[place:place + 10]!r}, which no scenario here uses")
        place = token.end()
        kind, found = token.lastgroup, token.group()
        if kind == "skip":
            continue
        if kind == "name" and found not in ("true", "false", "null"):
            found = json.dumps(found)
        if found in "}]" and out and out[-1] == ",":
            out.pop()
        out.append(found)
    return json.loads("".join(out))
