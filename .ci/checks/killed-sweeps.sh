#!/usr/bin/env bash
# a sweep or a merge that is killed at any moment goes on with the same command and ends in the same bytes
folder=$WORK/killed-sweeps
mkdir -p "$folder"
RANDOM=20261126
sweep=("$RELEASE" sweep scenarios/backend-team.json5 --vary capacity.warning=0.8,0.9
  --vary team.senior-developer.count=1,2 --vary work.contextSwitchHours=0,0.5
  --set simulation.days=56 --set simulation.warmUpDays=7 --jobs 2 --quiet --format csv)
long=("${sweep[@]}" --replications 2000)
sweep+=(--replications 6)

# What has the given name is killed at random moments until it has been killed so often, gone on with each time, and
# compared with what nobody has disturbed. A quarter is killed a second time.
kill_often() {
  local name=$1 kills=$2 done=0 attempts=0 seconds began rounds status
  shift 2
  began=$(date +%s%N)
  "$@" --store "$folder/$name.sqlite" --out "$folder/$name" >"$folder/$name.csv"
  seconds=$(($(date +%s%N) - began))
  while [ "$done" -lt "$kills" ]; do
    attempts=$((attempts + 1))
    [ "$attempts" -le $((kills * 5)) ] || { echo "only $done of $attempts attempts met a living process"; exit 1; }
    rm -rf "$folder/victim" "$folder"/victim.sqlite*
    rounds=$((RANDOM % 4 == 0 ? 2 : 1))
    for _ in $(seq "$rounds"); do
      "$@" --store "$folder/victim.sqlite" --out "$folder/victim" >/dev/null 2>&1 &
      process=$!
      sleep "$(printf '%d.%09d' 0 $((seconds / 32768 * RANDOM)))"
      kill -KILL "$process" 2>/dev/null || true
      status=0
      wait "$process" 2>/dev/null || status=$?
      [ "$status" != 137 ] || done=$((done + 1))
      if [ -e "$folder/victim" ]; then diff -rq "$folder/$name" "$folder/victim"; fi
    done
    "$@" --store "$folder/victim.sqlite" --out "$folder/victim" >"$folder/victim.csv"
    cmp "$folder/$name.csv" "$folder/victim.csv"
    cmp "$folder/$name.sqlite" "$folder/victim.sqlite"
    diff -r "$folder/$name" "$folder/victim"
    left=$(ls -A "$folder" | grep victim | grep -vx -e victim -e victim.csv -e victim.sqlite -e victim.sqlite.lock || true)
    [ -z "$left" ] || { echo "left over: $left"; exit 1; }
  done
  echo "$name: killed $done times in $attempts attempts over $((seconds / 1000000)) ms"
}

kill_often sweep 100 "${sweep[@]}"
for shard in 1 2 3; do
  "${sweep[@]}" --shard "$shard/3" --store "$folder/shard-$shard.sqlite" >/dev/null
done
kill_often merge 25 "$RELEASE" merge "$folder"/shard-*.sqlite --quiet --format csv
cmp "$folder/sweep.sqlite" "$folder/merge.sqlite"
diff -r "$folder/sweep" "$folder/merge"

# Asked to end, a sweep says what it keeps and how to go on.
rm -rf "$folder"/victim*
"${long[@]}" --store "$folder/victim.sqlite" --out "$folder/victim" 2>"$folder/said" >/dev/null &
process=$!
sleep 1
kill -TERM "$process"
code=0
wait "$process" || code=$?
[ "$code" = 143 ] || { echo "an interrupted sweep ended with $code"; exit 1; }
grep -q 'Interrupted: [0-9]* of 16000 replications are kept' "$folder/said"
[ ! -e "$folder/victim" ]
