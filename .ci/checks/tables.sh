#!/usr/bin/env bash
# the tables of every kind of report are what their schema.json says, and load as reports/README.md shows
if [ "$(id -u)" = 0 ]; then as_root=""; else as_root=sudo; fi
$as_root apt-get install -y -q --no-install-recommends r-base-core >/dev/null
python3 -m venv "$WORK/tables-venv"
"$WORK/tables-venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0 pandas==3.1.1 duckdb==2.0.1
out=$WORK/tables
mkdir -p "$out"
# Text that means harm: in a title, in the titles of tasks, in overrides and in the name of a file.
harm="$out/=1+1,\"x\";.json5"
python3 - scenarios/backend-team.json5 "$harm" <<'PYTHON'
import json, re, sys

source, target = sys.argv[1:]
text = open(source, encoding="utf-8").read()
harmful = iter(["=HYPERLINK(\"http://x\",\"y\")", "@SUM(A1),;\t\"x\"", "-2+3\r\n'; DROP TABLE tasks; --", "＝1 \u0000"] * 9)
text = re.sub(r'(?m)\btitle: "[^"]*"', lambda _: f"title: {json.dumps(next(harmful))}", text)
for key, days in {"days": 84, "warmUpDays": 7}.items():
    text = re.sub(rf"\b{key}: \d+", f"{key}: {days}", text)
open(target, "w", encoding="utf-8").write(text)
PYTHON
"$RELEASE" run "$harm" -n 20 -q --out "$out/run" >/dev/null
"$RELEASE" run .ci/checks/everything.json5 -n 3 -q --out "$out/everything" >/dev/null
"$RELEASE" run scenarios/uncertain-inputs.json5 -n 20 -q --set simulation.days=56 --set uncertainty.samples=10 \
  --set uncertainty.replications=4 --out "$out/uncertain" >/dev/null
"$RELEASE" run "$harm" -n 20 -q --csv-only --out "$out/csv-only" | tail -1 | grep -qx "Report: $out/csv-only"
shared=(-q --store "$out/store.sqlite" --csv-only)
sed 's/warning: 0.85/warning: 0.8/' "$harm" >"$out/@2.json5"
"$RELEASE" compare "$harm" "$out/@2.json5" --set capacity.warning=0.9 --set 'description="=1+1"' -n 12 --why 2 \
  "${shared[@]}" --out "$out/compare" >/dev/null
"$RELEASE" sweep "$harm" --vary capacity.warning=0.8,0.85 --vary team.senior-developer.count=1,2 -n 8 \
  "${shared[@]}" --out "$out/sweep" >/dev/null
"$RELEASE" sweep "$harm" --vary 'review.peer=null,{}' --vary work.contextSwitchHours=0,0.5 --design ff:2 -n 8 \
  "${shared[@]}" --out "$out/two-level" >/dev/null
"$RELEASE" tune "$harm" --vary team.senior-developer.count=1,2 --minimize strategic_lead_time_h.mean \
  --subject-to 'review_sla_hit_rate >= 0.9' --subject-to 'team_utilization <= 0.85 in 50%' -n 10 --max 20 \
  "${shared[@]}" --out "$out/tune" >/dev/null || [ $? = 3 ]
"$RELEASE" check --baseline "$harm" --set team.senior-developer.count=2 --max 60 --why 2 \
  --gate 'team_utilization rises < 0.02' --gate 'lead_utilization rises < 0.1%' "${shared[@]}" --out "$out/check" \
  >/dev/null || [ $? = 1 ] || [ $? = 3 ]
diff -r --exclude=index.html --exclude=manifest.json "$out/run" "$out/csv-only" >/dev/null
for folder in csv-only compare sweep two-level tune check; do
  [ ! -e "$out/$folder/index.html" ]
  if grep -q index.html "$out/$folder/manifest.json"; then echo "$folder: a page is in the manifest" && exit 1; fi
done
PYTHONDONTWRITEBYTECODE=1 "$WORK/tables-venv/bin/python" .ci/checks/tables.py \
  "$out"/{run,everything,uncertain,csv-only,compare,sweep,two-level,tune,check}
# What reports/README.md shows is run as it stands there, next to a report of the main job's scenario.
"$RELEASE" run scenarios/backend-team.json5 -n 10 -q --csv-only --out "$out/reports/backend-team" >/dev/null
for name in pandas duckdb r; do
  awk -v marker="<!-- snippet: $name -->" '
    $0 == marker { found = 1; next }
    found && /^```/ { if (inside) exit; inside = 1; next }
    found && inside { print }' reports/README.md >"$out/snippet.$name"
  [ -s "$out/snippet.$name" ]
done
python=$PWD/.ci/checks/snippet.py
(cd "$out" && PYTHONDONTWRITEBYTECODE=1 "$WORK/tables-venv/bin/python" -W error "$python" snippet.pandas snippet.duckdb snippet.r)
