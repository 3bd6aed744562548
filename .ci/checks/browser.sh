#!/usr/bin/env bash
# the pages hold in a real browser: widths, colours, paper, accessibility, and the numbers of the CSV
if [ "$(id -u)" = 0 ]; then as_root=""; else as_root=sudo; fi
$as_root apt-get install -y -q --no-install-recommends chromium fonts-liberation >/dev/null
python3 -m venv "$WORK/browser-venv"
"$WORK/browser-venv/bin/pip" install --quiet --disable-pip-version-check axe-core-python==0.1.0
axe=$(find "$WORK/browser-venv" -name axe.min.js)
out=$WORK/browser
mkdir -p "$out"
title='<script>alert(1)</script>"'"'"'&'
python3 - "$title" "$out/team.json5" <<'PYTHON'
import json, re, sys

title, target = sys.argv[1:]
text = open("scenarios/backend-team.json5", encoding="utf-8").read()
text = re.sub(r"(?m)^  title: .*$", lambda _: f"  title: {json.dumps(title)},", text, count=1)
open(target, "w", encoding="utf-8").write(text)
PYTHON
for days in days:56 warmUpDays:7; do
  sed -i -E "s/\b${days%:*}: [0-9]+/${days%:*}: ${days#*:}/" "$out/team.json5"
done
"$RELEASE" run "$out/team.json5" -n 100 -q --out "$out/run" >/dev/null
shared=(-q --store "$out/store.sqlite")
# Gates of a scenario are marked in its comparisons.
sed 's/^  targets: {/  gates: ["review_sla_hit_rate drops < 0.02", "escalations_per_week changes < 10%"],\n&/' "$out/team.json5" \
  >"$out/gated.json5"
"$RELEASE" compare "$out/gated.json5" --set team.senior-developer.count=2 --set 'description="<img src=x>"' -n 100 --why 3 \
  "${shared[@]}" --out "$out/compare" >/dev/null
# Parameters and values may be called anything.
sed 's#        fix: {#        "<script>alert(3)</script>\&": {#' "$out/team.json5" >"$out/hostile.json5"
costs=(--set team.backend-developer.costPerWeek=1500 --set team.senior-developer.costPerWeek=2000)
"$RELEASE" sweep "$out/team.json5" "${costs[@]}" --vary capacity.warning=0.75..0.9:0.05 \
  --vary team.senior-developer.count=1,2,3 --vary assignment.discipline=fifo,priority -n 8 "${shared[@]}" \
  --out "$out/sweep" >/dev/null
"$RELEASE" sweep "$out/hostile.json5" --vary capacity.warning=0.8,0.85 -n 4 "${shared[@]}" --out "$out/sweep-hostile" \
  --vary 'workload.change-requests.tasks.<script>alert(3)</script>&.title="</script><script>alert(1)</script>","<img src=x>"' \
  >/dev/null
"$RELEASE" sweep "$out/team.json5" --vary capacity.warning=0.75..0.94 --vary lead.focus=0.4..0.7 --design lhs:30 -n 4 \
  "${shared[@]}" --out "$out/sweep-lhs" >/dev/null
"$RELEASE" sweep "$out/team.json5" "${costs[@]}" --vary capacity.warning=0.8,0.9 --vary team.senior-developer.count=1,2 \
  --vary assignment.discipline=fifo,priority --vary lead.focus=0.4,0.6 --vary work.contextSwitchHours=0,0.5 \
  --design ff:2 -n 4 "${shared[@]}" --out "$out/sweep-ff" >/dev/null
"$RELEASE" tune "$out/team.json5" --vary team.senior-developer.count=1,2 --minimize strategic_lead_time_h.mean \
  --subject-to 'review_sla_hit_rate >= 0.9' --replications 10 --max 40 "${shared[@]}" --out "$out/tune" >/dev/null || [ $? = 3 ] # undecided has a page, too
"$RELEASE" check --baseline "$out/team.json5" --set team.senior-developer.count=2 --max 60 --why 2 \
  --gate 'team_utilization rises < 0.02' --gate 'lead_utilization rises < 0.001' "${shared[@]}" --out "$out/check" \
  >/dev/null || [ $? = 1 ] || [ $? = 3 ] # whatever comes out has a page
PYTHONDONTWRITEBYTECODE=1 python3 .ci/checks/browser.py "$axe" run="$out/run" compare="$out/compare" \
  sweep="$out/sweep" sweep-hostile="$out/sweep-hostile" sweep-lhs="$out/sweep-lhs" sweep-ff="$out/sweep-ff" tune="$out/tune" check="$out/check" --title "$title"
