#!/usr/bin/env bash
# the same bytes for any number of jobs, in debug and release
scenario=scenarios/backend-team.json5
for run in "release-1 $RELEASE 1" "release-2 $RELEASE 2" "release-7 $RELEASE 7" "debug-2 $DEBUG 2"; do
  read -r name program jobs <<<"$run"
  "$program" run "$scenario" --replications 24 --jobs "$jobs" --quiet --out "$WORK/same/$name" >/dev/null
done
for name in release-2 release-7 debug-2; do
  diff -r "$WORK/same/release-1" "$WORK/same/$name"
done
ls -l "$WORK/same/release-1"
