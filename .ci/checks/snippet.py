"""Runs the snippets of reports/README.md and holds what they print against the table that they read.

usage: snippet.py PANDAS.PY DUCKDB.SQL R.R, next to the report reports/backend-team
"""

import contextlib, csv, io, re, runpy, subprocess, sys

import duckdb

with open("reports/backend-team/summary.csv", encoding="utf-8", newline="") as file:
    mean = float(next(row["mean"] for row in csv.DictReader(file) if row["metric"] == "review_sla_hit_rate"))

printed = io.StringIO()
with contextlib.redirect_stdout(printed):
    runpy.run_path(sys.argv[1])
found = re.search(r"^mean +(\S+)$", printed.getvalue(), re.MULTILINE)
assert found and abs(float(found[1]) - mean) < 1e-5, printed.getvalue()
print(f"{sys.argv[1]}: runs, and finds a service level of {mean:.4f}")

with open(sys.argv[2], encoding="utf-8") as file:
    answers = [duckdb.sql(statement) for statement in file.read().split(";") if statement.strip()]
rows = answers[0].fetchall()
assert ("review_sla_hit_rate", round(mean, 4)) in [row[:2] for row in rows], rows
assert all(len(answer.fetchall()) > 1 for answer in answers[1:3])
print(f"{sys.argv[2]}: runs, and finds the same")

answer = subprocess.run(["Rscript", sys.argv[3]], capture_output=True, text=True)
found = re.search(r"^\d+ (\S+) .* share$", answer.stdout, re.MULTILINE)
assert answer.returncode == 0, answer.stderr
assert found and abs(float(found[1]) - mean) < 1e-5, answer.stdout
print(f"{sys.argv[3]}: runs, and finds the same")
