#!/usr/bin/env bash
# the same bytes for any number of jobs, in debug and release, of the reference team and of everything at once
for scenario in scenarios/backend-team.json5=24 .ci/checks/everything.json5=7; do
  replications=${scenario#*=}
  scenario=${scenario%=*}
  out=$WORK/same/$(basename "$scenario" .json5)
  for run in "release-1 $RELEASE 1" "release-2 $RELEASE 2" "release-7 $RELEASE 7" "debug-2 $DEBUG 2"; do
    read -r name program jobs <<<"$run"
    "$program" run "$scenario" --replications "$replications" --jobs "$jobs" --quiet --out "$out/$name" >/dev/null
  done
  for name in release-2 release-7 debug-2; do
    diff -r "$out/release-1" "$out/$name"
  done
  ls -l "$out/release-1"
done
