#!/usr/bin/env bash
# the committed examples are, byte for byte, what the commands in reports/README.md make
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
python3 - "$out/reports" <<'PYTHON'
import pathlib, sys

made, kept = pathlib.Path(sys.argv[1]), pathlib.Path("reports")
# What .gitignore leaves out: the commands make it, and it may lie there all the same.
ignored = {"daily.csv", "replications.csv", "results.sqlite"}


def files(folder):
    return {path.relative_to(folder) for path in folder.glob("example*/**/*") if path.is_file() and path.name not in ignored}


assert files(kept), "no examples are kept"
assert sum((kept / path).stat().st_size for path in files(kept)) < 4 << 20, "the examples are too large to keep"
unlike = [f"{path}: kept, but not made" for path in sorted(files(kept) - files(made))]
unlike += [f"{path}: made, but not kept" for path in sorted(files(made) - files(kept))]
for path in sorted(files(kept) & files(made)):
    old, new = ((folder / path).read_bytes().split(b"\n") for folder in (kept, made))
    if old != new:
        line = next((at for at, (was, now) in enumerate(zip(old, new)) if was != now), min(len(old), len(new)))
        unlike.append(f"{path}: line {line + 1} of {len(old)} is not what the command writes")
assert not unlike, "run the commands at the end of reports/README.md again\n" + "\n".join(unlike)
print(f"{len(files(kept))} files of {len({path.parent for path in files(kept)})} examples are what their commands make")
PYTHON
