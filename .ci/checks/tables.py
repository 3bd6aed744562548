"""Holds the tables of reports against their schema.json, and shows that what is wrong with a table is found.

usage: tables.py FOLDER…, the first of which is that of a run
"""

import csv, io, json, pathlib, re, shutil, sys, tempfile

from frictionless import Package

FORMULA = tuple("=+-@\t\r\n\0＝＋－＠")
# A row of RFC 4180: cells in quotes or without any, and CR LF behind them.
CELL = rb'(?:"(?:[^"]|"")*"|[^",\r\n]*)'
ROWS = re.compile(rb"(?:%s(?:,%s)*\r\n)*" % (CELL, CELL))


def problems(folder):
    """What Frictionless finds, all rows and keys included."""
    report = Package(str(folder / "schema.json")).validate()
    found = [(task.name, error.type, error.message) for task in report.tasks for error in task.errors]
    return found + [("schema.json", error.type, error.message) for error in report.errors]


def check(folder):
    schema = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
    tables = {resource["path"]: resource["schema"] for resource in schema["resources"]}
    files = {path.name for path in folder.glob("*.csv")}
    assert set(tables) == files, f"{folder}: described are {sorted(tables)}, there are {sorted(files)}"
    assert "schema.json" in {file["name"] for file in json.loads((folder / "manifest.json").read_text())["files"]}
    found = problems(folder)
    assert not found, f"{folder}: {found[:5]}"
    rows = 0
    for name, table in tables.items():
        data = (folder / name).read_bytes()
        text = data.decode("utf-8")
        assert not text.startswith("\ufeff") and "\0" not in text, f"{folder}/{name}"
        assert ROWS.fullmatch(data), f"{folder}/{name}: not RFC 4180"
        are_text = [field["type"] == "string" for field in table["fields"]]
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), strict=True)):
            rows += 1
            assert len(row) == len(are_text), f"{folder}/{name}, row {number}: {row}"
            for cell, is_text in zip(row, are_text):
                # A negative number is no formula; everything else that begins like one is text.
                if (is_text or number == 0) and cell.startswith(FORMULA):
                    float(cell)
    return len(tables), rows


def damaged(folder):
    """A report of a run with one thing wrong at a time, and the kind of error that must be found."""
    def replace(name, column, value, row=1):
        path = folder / name
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
        rows[row][rows[0].index(column)] = value
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)

    yield "type-error", lambda: replace("summary.csv", "mean", "0,77")
    yield "type-error", lambda: replace("tasks.csv", "arrived", "05.01.2026 09:00")
    yield "type-error", lambda: replace("reviews.csv", "within_service_level", "maybe")
    yield "constraint-error", lambda: replace("summary.csv", "metric", "")
    yield "constraint-error", lambda: replace("daily.csv", "available_h", "-1")
    yield "constraint-error", lambda: replace("daily.csv", "band", "purple")
    yield "primary-key", lambda: replace("replications.csv", "replication", "2")
    yield "foreign-key", lambda: replace("tasks.csv", "replication", "999")
    yield "incorrect-label", lambda: replace("daily.csv", "busy_h", "busy_min", row=0)


folders = [pathlib.Path(argument) for argument in sys.argv[1:]]
for folder in folders:
    tables, rows = check(folder)
    print(f"{folder.name}: {tables} tables, {rows} rows as described")

with tempfile.TemporaryDirectory() as scratch:
    copy = pathlib.Path(scratch) / "report"
    for number, (expected, damage) in enumerate(damaged(copy)):
        shutil.copytree(folders[0], copy)
        damage()
        found = {error for _, error, _ in problems(copy)}
        assert expected in found, f"damage {number + 1}: expected {expected}, found {found}"
        shutil.rmtree(copy)
    print(f"{number + 1} kinds of damage are found")
