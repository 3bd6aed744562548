#!/usr/bin/env bash
# an extended run and a sequential one have the bytes of a run from the start, and a killed extension loses nothing
work=$WORK/extended
run() { # program folder arguments …
  local program=$1 out=$2
  shift 2
  "$program" run "$@" --quiet --out "$out" >/dev/null
}
for scenario in scenarios/backend-team.json5 .ci/checks/everything.json5; do
  rm -rf "$work"
  run "$RELEASE" "$work/report" "$scenario" -n 6
  run "$RELEASE" "$work/report" "$scenario" -n 20 --extend --jobs 2
  run "$DEBUG" "$work/report" "$scenario" -n 24 --extend --jobs 3
  run "$RELEASE" "$work/fresh" "$scenario" -n 24
  diff -r "$work/report" "$work/fresh"
done
reference="scenarios/backend-team.json5 --set simulation.days=91"
rm -rf "$work"
run "$RELEASE" "$work/jobs-1" $reference --precision 0.1 --jobs 1
run "$RELEASE" "$work/jobs-7" $reference --precision 0.1 --jobs 7
diff -r "$work/jobs-1" "$work/jobs-7"
run "$RELEASE" "$work/jobs-1" $reference --precision 0.06 --extend --jobs 2
run "$RELEASE" "$work/jobs-7" $reference --precision 0.06 --jobs 5
diff -r "$work/jobs-1" "$work/jobs-7"
grep -E '"(reason|replications)"' "$work/jobs-1/manifest.json"
# Killed midway, the old report stays whole; then the extension goes through.
run "$RELEASE" "$work/report" scenarios/backend-team.json5 -n 12
before=$(cd "$work/report" && cat ./* | sha256sum)
for attempt in 1 2 3 4 5 6; do
  "$RELEASE" run scenarios/backend-team.json5 -n 4000 --extend --quiet --out "$work/report" >/dev/null &
  process=$!
  sleep "0.$attempt"
  kill -KILL "$process"
  wait "$process" 2>/dev/null || true
  [ "$(cd "$work/report" && cat ./* | sha256sum)" = "$before" ]
done
run "$RELEASE" "$work/report" scenarios/backend-team.json5 -n 24 --extend
run "$RELEASE" "$work/fresh" scenarios/backend-team.json5 -n 24
diff -r "$work/report" "$work/fresh"
[ "$(ls -A "$work" | tr '\n' ' ')" = "fresh jobs-1 jobs-7 report " ]
# What would be other replications is refused, with the key that differs.
status=0
"$RELEASE" run scenarios/backend-team.json5 -n 30 --set capacity.warning=0.8 --extend -q --out "$work/report" \
  2>"$WORK/stderr" >/dev/null || status=$?
[ "$status" = 2 ]
grep -q 'capacity.warning is 0.85 there and 0.8 here' "$WORK/stderr"
echo "extended runs are those from the start"
