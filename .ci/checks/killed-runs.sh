#!/usr/bin/env bash
# a killed or interrupted run leaves nothing that looks whole and nothing lost
out=$WORK/killed/report
RANDOM=20261126
run=("$RELEASE" run scenarios/backend-team.json5 --jobs 2 --quiet --out "$out")
bytes() { (cd "$out" && cat ./* | sha256sum); }
# The folder as it is before, as a run leaves it that nobody disturbs, and how long that takes.
"${run[@]}" --replications 4 >/dev/null
before=$(bytes)
began=$(date +%s%N)
"${run[@]}" --replications 400 >/dev/null
lasting=$(($(date +%s%N) - began))
after=$(bytes)
[ "$before" != "$after" ]
"${run[@]}" --replications 4 >/dev/null
[ "$(bytes)" = "$before" ]

# Killed at random moments until 25 kills have met a living process.
kills=25 done=0 attempts=0 replaced=0
while [ "$done" -lt "$kills" ]; do
  attempts=$((attempts + 1))
  [ "$attempts" -le $((kills * 5)) ] || { echo "only $done of $kills attempts met a living process"; exit 1; }
  "${run[@]}" --replications 400 >/dev/null 2>&1 &
  process=$!
  moment=$((lasting / 32768 * RANDOM))
  sleep "$(printf '%d.%09d' $((moment / 1000000000)) $((moment % 1000000000)))"
  kill -KILL "$process" 2>/dev/null || true
  status=0
  wait "$process" 2>/dev/null || status=$?
  case $status in
    137) done=$((done + 1)) ;;
    0) ;; # It was faster than the kill.
    *) echo "a run ended with $status"; exit 1 ;;
  esac
  now=$(bytes)
  if [ "$now" != "$before" ]; then
    # The new report had taken the place of the earlier one: it must be whole.
    [ "$now" = "$after" ] || { echo "neither the earlier report nor the new one: $(ls -A "$out")"; exit 1; }
    [ "$status" = 0 ] || replaced=$((replaced + 1))
    "${run[@]}" --replications 4 >/dev/null
  else
    [ "$status" != 0 ] || { echo "a run that ended well left the earlier report"; exit 1; }
  fi
done
[ "$replaced" -lt "$done" ] || { echo "no kill met a run before its report was in place"; exit 1; }

"${run[@]}" --replications 40000 >/dev/null 2>"$WORK/interrupted" &
process=$!
sleep 0.5
kill -TERM "$process"
code=0
wait "$process" || code=$?
[ "$code" = 143 ] || { echo "an interrupted run ended with $code"; exit 1; }
grep -q Interrupted "$WORK/interrupted"
[ "$(bytes)" = "$before" ]
"${run[@]}" --replications 4 >/dev/null
[ "$(ls -A "$WORK/killed")" = report ] || { echo "left over: $(ls -A "$WORK/killed")"; exit 1; }
echo "$done kills in $attempts attempts: $((done - replaced)) left the earlier report whole and $replaced the new one;" \
  "an interrupt left the earlier one; nothing was left over"
