#!/usr/bin/env bash
# what is printed fits the terminal, is coloured only there and not with NO_COLOR, and ends with the report
out=$WORK/terminal
mkdir -p "$out"
shared=(-q --store "$out/store.sqlite")
refuse() { # what must not be there, file
  if grep -qE "$1" "$2"; then echo "found «$1» in $2" && exit 1; fi
}
for days in days:84 warmUpDays:7; do
  sed -E "s/\b${days%:*}: [0-9]+/${days%:*}: ${days#*:}/" "${team:-scenarios/backend-team.json5}" >"$out/next.json5"
  team=$out/team.json5
  mv "$out/next.json5" "$team"
done
run=("$RELEASE" run "$team" -n 12 -q --out "$out/run")
compare=("$RELEASE" compare "$team" --set team.senior-developer.count=2 -n 12 --why 2 "${shared[@]}" --out "$out/compare")
check=("$RELEASE" check --baseline "$team" --set team.senior-developer.count=2 --max 40 "${shared[@]}" --out "$out/check"
  --gate 'team_utilization rises < 0.02')
sweep=("$RELEASE" sweep "$team" --vary capacity.warning=0.8,0.85 --vary team.senior-developer.count=1,2 -n 6
  "${shared[@]}" --out "$out/sweep")
tune=("$RELEASE" tune "$team" --vary team.senior-developer.count=1,2 --minimize strategic_lead_time_h.mean -n 10 --max 20
  "${shared[@]}" --out "$out/tune")
for name in run compare check sweep tune; do
  declare -n command=$name
  for width in 80 100 132; do
    COLUMNS=$width LC_ALL=C.UTF-8 "${command[@]}" >"$out/$name.$width" || [ $? = 3 ]
    python3 - "$out/$name.$width" "$width" "$out/$name" <<'PYTHON'
import sys

path, width, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
lines = open(path, encoding="utf-8").read().split("\n")
wide = [line for line in lines[:-2] if len(line) > width]
assert not wide, f"{path}: {wide}"
assert "\x1b" not in "".join(lines), path
assert lines[-2:] == [f"Report: {folder}/index.html", ""], lines[-2:]
PYTHON
  done
done
# Utilization: a line for the team and each of its people, in characters that the locale has.
export COLUMNS=130
LC_ALL=C.UTF-8 "${run[@]}" >"$out/blocks"
LC_ALL=C "${run[@]}" >"$out/digits"
for person in team backend-developer senior-developer backend-lead; do
  LC_ALL=C.UTF-8 grep -qE "^$person +[▁▂▃▄▅▆▇█ ]{60,}( +[0-9]+ %){3}$" "$out/blocks"
  grep -qE "^$person +[0-9 ]{60,}( +[0-9]+ %){3}$" "$out/digits"
done
for format in json csv; do
  LC_ALL=C.UTF-8 "${run[@]}" --format "$format" >"$out/$format"
  refuse '▁|█' "$out/$format"
done
# On a terminal there are colours, unless they are unwanted.
on_terminal() { script --quiet --command "$*" /dev/null; }
on_terminal env TERM=xterm "${run[@]}" >"$out/coloured"
grep -q $'\x1b\[1m' "$out/coloured"
on_terminal env TERM=xterm NO_COLOR=1 "${run[@]}" >"$out/plain"
refuse $'\x1b' "$out/plain"
echo "five commands fit 80, 100 and 132 columns"
