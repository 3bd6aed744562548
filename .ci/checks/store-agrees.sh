#!/usr/bin/env bash
# the store's views give the numbers of the CSV files
for scenario in scenarios/backend-team.json5 .ci/checks/everything.json5; do
  out=$WORK/store/$(basename "$scenario" .json5)
  "$RELEASE" run "$scenario" --replications 12 --quiet --out "$out" >/dev/null
  python3 - "$out" <<'PYTHON'
import csv, json, os, sqlite3, sys

out = sys.argv[1]
store = sqlite3.connect(f"file:{out}/results.sqlite?mode=ro", uri=True)
assert store.execute("pragma integrity_check").fetchone() == ("ok",)
assert store.execute("pragma foreign_key_check").fetchall() == []
assert store.execute("pragma user_version").fetchone()[0] > 0


def same(text, value):
    if value is None:
        return text == ""
    return float(text) == value if isinstance(value, (int, float)) else text == value


def compare(name, query):
    with open(f"{out}/{name}.csv", newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    cursor = store.execute(query)
    columns = [column[0] for column in cursor.description]
    assert columns == header, (name, columns, header)
    stored = cursor.fetchall()
    assert len(rows) == len(stored) > 0, (name, len(rows), len(stored))
    for row, values in zip(rows, stored):
        assert all(same(*pair) for pair in zip(row, values)), (name, row, values)
    print(f"{name}.csv: {len(rows)} rows agree with the store")


compare("summary", "select * from v_summary")
compare("targets", "select * from v_targets")
compare("daily", "select replication, date, person, available_h, busy_h, committed_h, utilization, band"
                 " from v_daily_utilization")

# The manifest lists what is there, and nothing else, with its size.
with open(f"{out}/manifest.json", encoding="utf-8") as file:
    manifest = json.load(file)
listed = {file["name"]: file["bytes"] for file in manifest["files"]}
found = {name: os.path.getsize(f"{out}/{name}") for name in os.listdir(out) if name != "manifest.json"}
assert listed == found, (listed, found)
with open(f"{out}/replications.csv", newline="", encoding="utf-8") as file:
    replications = {row["replication"] for row in csv.DictReader(file)}
assert len(replications) == manifest["replications"] == 12, (len(replications), manifest["replications"])
PYTHON
  sqlite3 "$out/results.sqlite" 'select metric, mean, ci_low, ci_high from v_summary limit 3'
done
