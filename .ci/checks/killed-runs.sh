#!/usr/bin/env bash
# a killed or interrupted run leaves nothing that looks whole and nothing lost
out=$WORK/killed/report
"$RELEASE" run scenarios/backend-team.json5 --replications 4 --quiet --out "$out" >/dev/null
before=$(cd "$out" && cat ./* | sha256sum)
for attempt in $(seq 1 25); do
  "$RELEASE" run scenarios/backend-team.json5 --replications 400 --quiet --out "$out" >/dev/null &
  process=$!
  sleep "0.$(printf '%02d' $((attempt * 3)))"
  kill -KILL "$process" 2>/dev/null || true
  wait "$process" 2>/dev/null || true
  if [ "$(cd "$out" && cat ./* | sha256sum)" != "$before" ]; then
    # The run was faster than the kill: the folder must then be the whole new report.
    python3 -c 'import json, os, sys
folder = sys.argv[1]
manifest = json.load(open(folder + "/manifest.json"))
assert manifest["replications"] == 400, manifest
for file in manifest["files"]:
    assert os.path.getsize(folder + "/" + file["name"]) == file["bytes"], file' "$out"
    "$RELEASE" run scenarios/backend-team.json5 --replications 4 --quiet --out "$out" >/dev/null
  fi
done
"$RELEASE" run scenarios/backend-team.json5 --replications 4000 --quiet --out "$out" >/dev/null 2>"$WORK/interrupted" &
process=$!
sleep 0.5
kill -TERM "$process"
code=0
wait "$process" || code=$?
[ "$code" = 143 ] || { echo "an interrupted run ended with $code"; exit 1; }
grep -q Interrupted "$WORK/interrupted"
[ "$(cd "$out" && cat ./* | sha256sum)" = "$before" ]
"$RELEASE" run scenarios/backend-team.json5 --replications 4 --quiet --out "$out" >/dev/null
[ "$(ls -A "$WORK/killed")" = report ] || { echo "left over: $(ls -A "$WORK/killed")"; exit 1; }
echo "25 kills and one interrupt: the earlier report stayed whole, nothing was left over"
