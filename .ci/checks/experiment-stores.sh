#!/usr/bin/env bash
# what is wrong with a sweep, a shard or a store is named, with the right exit code, before anything is simulated
folder=$WORK/experiment-stores
mkdir -p "$folder"
reference=scenarios/backend-team.json5
sweep=("$RELEASE" sweep "$reference" --vary team.senior-developer.count=1,2 --set simulation.days=28 -q)
longer=("${sweep[@]}" -n 6)
sweep+=(-n 4)
store=$folder/store.sqlite
expect() { # exit code, words expected on standard error, command …
  local code=$1 words=$2 status=0
  shift 2
  "$@" >"$folder/stdout" 2>"$folder/stderr" || status=$?
  if [ "$status" != "$code" ] || ! grep -qF -- "$words" "$folder/stderr" || grep -qE 'Fatal|Illegal' "$folder/stderr"; then
    echo "expected exit $code and «$words»: $*"
    echo "got exit $status:"
    cat "$folder/stderr"
    exit 1
  fi
}

# What is varied.
expect 2 'team.senior-developer.count=-1: ' "$RELEASE" sweep "$reference" --vary team.senior-developer.count=1,-1 --store "$store"
expect 2 'senior-developer' "$RELEASE" sweep "$reference" --vary team.senior-develper.count=1,2 --store "$store"
expect 2 'capacity.warning=2, team.senior-developer.count=1: ' \
  "$RELEASE" sweep "$reference" --vary capacity.warning=0.8,2 --vary team.senior-developer.count=1,2 --store "$store"
expect 2 'without a step' "$RELEASE" sweep "$reference" --vary capacity.warning=0.7..0.9 --store "$store"
expect 2 'twice' "$RELEASE" sweep "$reference" --vary capacity.warning=0.7 --vary capacity.warning=0.8 --store "$store"
expect 2 'the same random numbers' "$RELEASE" sweep "$reference" --vary simulation.seed=1,2 --store "$store"
expect 2 'PATH=VALUES' "$RELEASE" sweep "$reference" --vary capacity.warning --store "$store"
expect 2 '--vary is missing' "$RELEASE" sweep "$reference" --store "$store"
expect 2 'lhs:POINTS' "$RELEASE" sweep "$reference" --vary capacity.warning=0.7,0.8 --design lhs:0 --store "$store"
expect 2 'expected two' "$RELEASE" sweep "$reference" --vary capacity.warning=0.7 --design ff:2 --store "$store"
expect 2 'K from 1 to N' "${sweep[@]}" --shard 4/3 --store "$store"
expect 2 'needs a --store of its own' "${sweep[@]}" --shard 1/3
[ ! -e "$store" ] || { echo "a sweep that was refused has made a store"; exit 1; }

# A dry run writes nothing.
"${sweep[@]}" --dry-run --store "$store" --out "$folder/report" --format json >"$folder/dry"
python3 - "$folder/dry" <<'PYTHON'
import json, sys
estimate = json.load(open(sys.argv[1]))
assert estimate["points"] == 2 and estimate["missing"] == 8 and estimate["in_store"] == 0, estimate
assert 0 < estimate["seconds"] < 60 and estimate["replications_timed"] >= 2, estimate
PYTHON
[ ! -e "$store" ] && [ ! -e "$folder/report" ]

# Stores.
expect 4 'no such file' "$RELEASE" list --store "$folder/missing.sqlite"
[ ! -e "$folder/missing.sqlite" ] || { echo "list has made a store"; exit 1; }
"${sweep[@]}" --store "$store" --out "$folder/report" >/dev/null
"$RELEASE" report backend-team-sweep --store "$store" --out "$folder/again" >/dev/null
diff -r "$folder/report" "$folder/again"
digest=$("$RELEASE" list --store "$store" --format csv | tail -1 | cut -d, -f1)
"$RELEASE" show "${digest:0:6}" --store "$store" --format json | python3 -c '
import json, sys
shown = json.load(sys.stdin)
assert [point["label"] for point in shown["points"]] == [f"team.senior-developer.count={count}" for count in (1, 2)]'
expect 2 'has no experiment' "$RELEASE" show nothing --store "$store"
expect 2 'no point' "$RELEASE" show backend-team-sweep --metric nothing --store "$store"
"${longer[@]}" --store "$store" --out "$folder/longer" | grep -q '4 replications simulated, 8 read'
expect 2 'names 2 experiments' "$RELEASE" report backend-team-sweep --store "$store" --out "$folder/again"
"$RELEASE" run "$reference" -n 2 -q --set simulation.days=28 --out "$folder/run" >/dev/null
expect 4 'not a store' "${sweep[@]}" --store "$folder/run/results.sqlite" --out "$folder/other"
expect 4 'not a store' "$RELEASE" list --store "$folder/run/results.sqlite"
expect 4 'not an SQLite database' "$RELEASE" list --store "$reference"
cp "$store" "$folder/newer.sqlite"
sqlite3 "$folder/newer.sqlite" 'PRAGMA user_version = 99'
expect 4 'written by a newer Plimsoll' "${sweep[@]}" --store "$folder/newer.sqlite" --out "$folder/other"
expect 4 'written by a newer Plimsoll' "$RELEASE" show backend-team-sweep --store "$folder/newer.sqlite"
head -c 20000 "$store" >"$folder/cut.sqlite"
expect 4 'cut.sqlite' "$RELEASE" report backend-team-sweep --store "$folder/cut.sqlite" --out "$folder/other"
sed 's/"days":28/"days":xx/g' "$store" >"$folder/damaged.sqlite"
expect 4 'cannot be read' "$RELEASE" report "$digest" --store "$folder/damaged.sqlite" --out "$folder/other"
[ ! -e "$folder/other" ]
cp "$store" "$folder/counts.sqlite"
sqlite3 "$folder/counts.sqlite" 'UPDATE experiment_point SET replications = 5000000000000000000'
expect 4 'replications of a point' "$RELEASE" list --store "$folder/counts.sqlite"
expect 4 'found a folder' "$RELEASE" list --store "$folder/report"
if mkdir -p "$folder/read-only" && mount -t tmpfs -o size=8m tmpfs "$folder/read-only" 2>/dev/null; then
  cp "$store" "$folder/read-only/store.sqlite"
  mount -o remount,ro "$folder/read-only"
  "$RELEASE" list --store "$folder/read-only/store.sqlite" | grep -q backend-team-sweep
  "$RELEASE" report "$digest" --store "$folder/read-only/store.sqlite" --out "$folder/again" >/dev/null
  diff -r "$folder/report" "$folder/again"
  expect 4 'may not be written to' "${sweep[@]}" --store "$folder/read-only/store.sqlite" --out "$folder/other"
  umount "$folder/read-only"
else
  echo "no right to mount a small disk here: the read-only store was not tried"
fi

# Shards.
for shard in 1 2 3; do "${sweep[@]}" --shard "$shard/3" --store "$folder/$shard.sqlite" >/dev/null; done
"${sweep[@]}" --seed 9 --shard 2/3 --store "$folder/seed.sqlite" >/dev/null
"${sweep[@]}" --shard 2/4 --store "$folder/four.sqlite" >/dev/null
"${sweep[@]}" --set team.backend-developer.count=2 --shard 2/3 --store "$folder/overridden.sqlite" >/dev/null
sed 's/name: "backend-team"/name: "other-team"/' "$reference" >"$folder/backend-team.json5"
"$RELEASE" sweep "$folder/backend-team.json5" --vary team.senior-developer.count=1,2 --set simulation.days=28 -n 4 -q \
  --shard 2/3 --store "$folder/renamed.sqlite" >/dev/null
merge=("$RELEASE" merge -q --store "$folder/joined.sqlite" --out "$folder/joined")
expect 2 'missing: shard 2/3' "${merge[@]}" "$folder"/{1,3}.sqlite
expect 2 'which ' "${merge[@]}" "$folder"/{1,2,3,1}.sqlite
expect 2 'the seed: found 9, expected 1' "${merge[@]}" "$folder"/{1,seed,3}.sqlite
expect 2 'the number of shards: found 4, expected 3' "${merge[@]}" "$folder"/{1,four,3}.sqlite
expect 2 'the overrides: ' "${merge[@]}" "$folder"/{1,overridden,3}.sqlite
expect 2 'expected' "${merge[@]}" "$folder"/{1,renamed,3}.sqlite
expect 2 'expected one shard of a sweep' "${merge[@]}" "$store"
expect 2 'found one of the shards' "$RELEASE" merge -q "$folder"/{1,2,3}.sqlite --store "$folder/2.sqlite"
expect 2 'shard 1/3 of this sweep' "${sweep[@]}" --store "$folder/1.sqlite" --out "$folder/other"
expect 2 'shard 1/3' "${sweep[@]}" --shard 2/3 --store "$folder/1.sqlite"
expect 2 'nothing but the shard itself' "${sweep[@]}" --shard 1/3 --store "$store"
head -c 30000 "$folder/2.sqlite" >"$folder/truncated.sqlite"
expect 4 'truncated.sqlite' "${merge[@]}" "$folder"/{1,truncated,3}.sqlite
[ "$("$RELEASE" merge --missing "$folder"/{1,truncated,3}.sqlite 2>/dev/null)" = 2/3 ]
cp "$folder/2.sqlite" "$folder/numbered.sqlite"
sqlite3 "$folder/numbered.sqlite" 'UPDATE shard SET shards = 1000000000'
expect 4 'found shard 2/1000000000' "${merge[@]}" "$folder"/{1,numbered,3}.sqlite
expect 4 'nothing.sqlite' "${merge[@]}" "$folder"/{1,2,3,nothing}.sqlite
[ ! -e "$folder/joined.sqlite" ] && [ ! -e "$folder/joined" ]
[ -z "$("$RELEASE" merge --missing "$folder"/{1,2,3}.sqlite)" ]
echo "every mistake was answered"
