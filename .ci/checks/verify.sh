#!/usr/bin/env bash
# the simulator agrees with exact results in every case, by its own name or with parameters of one's own
python3 .ci/checks/readme.py "$RELEASE" "$WORK/verified" --only Verified
cp "$WORK/verified/output-1.txt" "$WORK/verify.txt"
tail -1 "$WORK/verify.txt"
grep -qE '^All [0-9]+ agree\. A right simulator fails any of them in 1\.0 %' "$WORK/verify.txt"
# Every case is in the table, with everything that is known of it.
if grep -q '^Not compared' "$WORK/verify.txt"; then
  echo "a shipped case is too short for what it compares"
  exit 1
fi
"$RELEASE" verify --list | tail -n +3 | awk '{ print $1 }' >"$WORK/cases.txt"
while read -r name; do
  grep -q "^$name " "$WORK/verify.txt" || { echo "no row of the case $name"; exit 1; }
done <"$WORK/cases.txt"
# Parameters can be changed, and the exact values follow: C(2, 1) = 1/3, so that the mean wait is a third of an hour.
own=(verify mmc --profile quick --set team.server.count=2 --set workload.customers.arrivals.perHour=1)
"$RELEASE" "${own[@]}" --format csv >"$WORK/own.csv"
head -1 "$WORK/own.csv" | tr -d '\r' | grep -qx 'case,quantity,exact,simulated,half_width,z,p_value,count,verdict'
grep -qE '^mmc,mean wait \[h\],0\.33333333' "$WORK/own.csv"
"$RELEASE" "${own[@]}" --format json --jobs 1 >"$WORK/own.json"
"$RELEASE" "${own[@]}" --format json --jobs 3 | cmp - "$WORK/own.json"
python3 -c 'import json, sys; assert json.load(open(sys.argv[1]))["agrees"] is True' "$WORK/own.json"
# A scenario of one's own is turned into its Markov chain.
sed 's/perHour: 1.9/perHour: 1.4/' scenarios/verification/overflow.json5 >"$WORK/mine.json5"
"$RELEASE" verify "$WORK/mine.json5" --profile quick | grep -q '^All [0-9]* agree'
# What has no exact answer is refused with the reason, before anything is simulated.
refuse() { # words expected on standard error, arguments …
  local words=$1 status=0
  shift
  "$RELEASE" verify "$@" >"$WORK/stdout" 2>"$WORK/stderr" || status=$?
  if [ "$status" != 2 ] || ! grep -qF -- "$words" "$WORK/stderr"; then
    echo "expected exit 2 and «$words»: verify $*, got exit $status:"
    cat "$WORK/stderr"
    exit 1
  fi
}
refuse 'a load of 1.2, at or above 1' mm1 --set workload.customers.arrivals.perHour=1.2
refuse 'forgets that it began empty only after' mm1 --set workload.customers.arrivals.perHour=0.9999
refuse 'simulate more days or replications' mm1 --set workload.customers.arrivals.perHour=0.0000001
refuse 'review: is on' scenarios/backend-team.json5
refuse "did you mean 'mmc'?" mcm
refuse "name the case" --set simulation.days=10
refuse "has no scenario" kernel-jackson --set simulation.days=10
refuse 'missing.json5' missing.json5
echo "exact results hold"
