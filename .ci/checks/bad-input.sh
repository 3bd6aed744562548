#!/usr/bin/env bash
# bad input, bad folders and full disks are answered with one clear error and the right exit code
reference=scenarios/backend-team.json5
expect() { # exit code, words expected on standard error, command …
  local code=$1 words=$2 status=0
  shift 2
  "$@" >"$WORK/stdout" 2>"$WORK/stderr" || status=$?
  if [ "$status" != "$code" ] || ! grep -qF -- "$words" "$WORK/stderr" || grep -qE 'Fatal|Illegal' "$WORK/stderr"; then
    echo "expected exit $code and «$words»: $*"
    echo "got exit $status:"
    cat "$WORK/stderr"
    exit 1
  fi
}
expect 2 'run' "$RELEASE" rum "$reference"
expect 2 '--replications' "$RELEASE" run "$reference" --replicatons 3
expect 2 '--jobs' "$RELEASE" run "$reference" --jobs 0
expect 2 'missing.json5' "$RELEASE" run missing.json5
expect 2 'directory' "$RELEASE" run scenarios
expect 2 'warning' "$RELEASE" run "$reference" --set capacity.warnin=0.8
expect 2 'capacity.warning' "$RELEASE" validate "$reference" --set capacity.warning=1.8
expect 2 'simulation.seed' "$RELEASE" run "$reference" --set simulation.seed=-1
head -c 3000 /dev/urandom >"$WORK/noise.json5"
expect 2 'noise.json5' "$RELEASE" run "$WORK/noise.json5"
head -c 4000 "$reference" >"$WORK/cut.json5"
expect 2 'cut.json5:' "$RELEASE" run "$WORK/cut.json5"
mkdir -p "$WORK/mine" && echo precious >"$WORK/mine/notes.txt"
expect 4 "$WORK/mine" "$RELEASE" run "$reference" -n 2 -q --out "$WORK/mine"
grep -q precious "$WORK/mine/notes.txt"
expect 4 'notes.txt' "$RELEASE" run "$reference" -n 2 -q --out "$WORK/mine/notes.txt"
expect 4 '/proc' "$RELEASE" run "$reference" -n 2 -q --out /proc/report
# A disk that fills up while the run goes on.
if mkdir -p "$WORK/small" && mount -t tmpfs -o size=4m tmpfs "$WORK/small" 2>/dev/null; then
  expect 4 'pace' "$RELEASE" run "$reference" -n 400 -q --out "$WORK/small/report"
  [ -z "$(ls -A "$WORK/small")" ] || { echo "left on the full disk: $(ls -A "$WORK/small")"; exit 1; }
  umount "$WORK/small"
else
  echo "no right to mount a small disk here: the full disk was not tried"
fi
"$RELEASE" run "$reference" -n 2 -q --out "$WORK/pipe" | head -1 >/dev/null
# What a trace is told from is not what it replaces, by whatever name.
cp "$reference" "$WORK/told.json5"
ln -sf told.json5 "$WORK/told-link.json5"
expect 2 'the scenario itself' "$RELEASE" trace "$WORK/told.json5" -o "$WORK/told-link.json5"
cmp "$reference" "$WORK/told.json5"
printf 'arrived\n2026-01-05T09:00:00\n' >"$WORK/arrivals.csv"
expect 2 "the scenario's arrivals" "$RELEASE" trace "$WORK/told.json5" -o "$WORK/arrivals.csv" \
  --set 'workload.features.arrivals={trace:"arrivals.csv"}'
expect 2 '1 error' "$RELEASE" validate "$reference" --set workload.features.arrivals.perWeek=null
echo "every mistake was answered"
