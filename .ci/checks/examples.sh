#!/usr/bin/env bash
# the committed examples are what the commands in reports/README.md make, of this version
out=$WORK/examples
mkdir -p "$out/reports"
ln -sfn "$PWD/scenarios" "$out/scenarios"
awk '
  $0 == "<!-- commands: examples -->" { found = 1; next }
  found && /^```/ { if (inside) exit; inside = 1; next }
  found && inside { print }' reports/README.md >"$out/commands"
grep -q '^plimsoll ' "$out/commands"
plimsoll() { "$RELEASE" "$@"; }
(cd "$out" && set -e && . ./commands >/dev/null)
python3 - "$out/reports" "$("$RELEASE" --version)" <<'PYTHON'
import csv, json, pathlib, sys

made, version = pathlib.Path(sys.argv[1]), sys.argv[2].split()[-1]
kept = pathlib.Path("reports")
# What .gitignore leaves out may lie there all the same.
ignored = {"daily.csv", "replications.csv", "results.sqlite"}
tracked = [path for path in sorted(kept.glob("example*/*")) if path.name not in ignored]
assert sum(path.stat().st_size for path in tracked) < 4 << 20, "the examples are too large to keep"
examples = {path.parent.name for path in tracked}
new = {folder.name for folder in made.iterdir() if folder.is_dir()}
assert examples == new, f"kept are {sorted(examples)}, the commands make {sorted(new)}"


def manifest(folder):
    read = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return {key: read.get(key) for key in ("command", "version", "scenario", "seed", "overrides")}


for name in sorted(examples):
    assert manifest(kept / name) == manifest(made / name), f"{name}: made otherwise than its command says"
    assert manifest(kept / name)["version"] == version, f"{name}: not of version {version}"
    files = [path for path in tracked if path.parent.name == name]
    for path in files:
        assert (made / name / path.name).exists(), f"{path}: the command makes no such file"
        if path.suffix == ".csv":
            heads = [next(csv.reader(file.open(encoding="utf-8", newline=""))) for file in (path, made / name / path.name)]
            assert heads[0] == heads[1], f"{path}: has other columns than the command writes"
    print(f"{name}: {' '.join(path.name for path in files)}")
PYTHON
