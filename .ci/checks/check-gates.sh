#!/usr/bin/env bash
# a check passes, fails and stays undecided with its exit codes, reads its baseline from git, and writes JUnit XML
work=$WORK/gates
rm -rf "$work"
mkdir -p "$work/repository"
scenario=$PWD/scenarios/backend-team.json5
cd "$work/repository"
git init --quiet --initial-branch=main
git config user.name CI
git config user.email ci@example.org
mkdir scenarios
cp "$scenario" scenarios/team.json5
git add --all
git commit --quiet --message 'The team as it is'
git tag v1

check() { # expected-exit-code name arguments …
  local expected=$1 name=$2 status=0
  shift 2
  "$RELEASE" check --store "${store:-$work/store.sqlite}" --out "$work/$name" --junit "$work/$name.xml" \
    --markdown "$work/$name.md" --quiet "$@" >"$work/$name.out" 2>"$work/$name.err" || status=$?
  [ "$status" = "$expected" ] || {
    echo "$name: exit code $status, expected $expected"
    cat "$work/$name.out" "$work/$name.err"
    return 1
  }
}
sla='review_sla_hit_rate drops < 0.02'
lead='strategic_lead_time_h.mean rises < 10%'
quick=(--max 60)

# A branch that changes only words passes against main; one that takes the lead's time away fails; a limit that is
# about the difference itself stays undecided.
sed -i 's/title: "Reference backend team"/title: "The <same> team \& others"/' scenarios/team.json5
check 0 passed --baseline main:scenarios/team.json5 --candidate scenarios/team.json5 --gate "$sla" --gate "$lead"
sed -i '0,/focus: 0.5,/s//focus: 0.35,/' scenarios/team.json5
if git diff --quiet; then echo "nothing was changed"; exit 1; fi
check 1 failed --baseline main:scenarios/team.json5 --candidate scenarios/team.json5 --gate "$sla" \
  --gate 'throughput_per_week drops < 50%' "${quick[@]}"
check 3 undecided --baseline v1:./scenarios/team.json5 --set lead.focus=0.49 --gate 'review_sla_hit_rate drops < 0.0005' \
  "${quick[@]}"
# Gates may stand in the scenario.
sed -i 's/^  targets: {/  gates: ["review_sla_hit_rate drops < 0.02"],\n  targets: {/' scenarios/team.json5
check 1 scenario-gates --baseline main:scenarios/team.json5 --candidate scenarios/team.json5 "${quick[@]}"
grep -q "Gates of the candidate's scenario" "$work/scenario-gates.out"
# A report is a baseline, too, whose replications are not simulated again.
check 1 stored --baseline "$work/failed#baseline" --candidate scenarios/team.json5 --gate "$sla" "${quick[@]}"
grep -q '^Gates .* 0 replications simulated' "$work/stored.out"

# What makes no sense is said, with the nearest name, and nothing is run by a shell.
check 2 metric --baseline main:scenarios/team.json5 --candidate scenarios/team.json5 --gate 'review_sla_hit_rat drops < 1%'
grep -q 'did you mean "review_sla_hit_rate"?' "$work/metric.err"
check 2 revision --baseline 'mian:scenarios/team.json5' --candidate scenarios/team.json5 --gate "$sla"
grep -q 'git has no revision "mian" here; did you mean "main"?' "$work/revision.err"
# The document of a check that cannot run is no earlier verdict, and names what it could not do.
cp "$work/passed.xml" "$work/again.xml"
check 2 again --baseline 'mian:scenarios/team.json5' --candidate scenarios/team.json5 --gate "$sla"
python3 - "$work/again.xml" <<'PYTHON'
import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
assert root.get("errors") == "1" and root.get("failures") == "0", root.attrib
assert "mian" in root.find(".//error").get("message")
PYTHON
grep -q '^## plimsoll check: not run$' "$work/again.md"
# A summary goes where there was no folder, and never where the check reads.
"$RELEASE" check --baseline v1:scenarios/team.json5 --set lead.focus=0.5 --gate "$sla" --store "$work/store.sqlite" \
  --out "$work/deep" --junit "$work/new/folder/check.xml" --quiet >/dev/null
[ -s "$work/new/folder/check.xml" ]
cp scenarios/team.json5 "$work/kept.json5"
for output in scenarios/team.json5 "$work/store.sqlite"; do
  status=0
  "$RELEASE" check --baseline scenarios/team.json5 --set lead.focus=0.4 --gate "$sla" --store "$work/store.sqlite" \
    --junit "$output" --quiet >/dev/null 2>&1 || status=$?
  [ "$status" = 2 ]
done
cmp scenarios/team.json5 "$work/kept.json5"
check 2 file --baseline 'main:scenarios/taem.json5' --candidate scenarios/team.json5 --gate "$sla"
grep -q 'did you mean "scenarios/team.json5"?' "$work/file.err"
check 2 hostile --baseline='--output=x:scenarios/team.json5' --candidate scenarios/team.json5 --gate "$sla"
check 2 shell --baseline '$(touch x):scenarios/team.json5' --candidate scenarios/team.json5 --gate "$sla"
check 2 nothing --baseline main:scenarios/team.json5 --gate "$sla"
check 2 gateless --baseline main:scenarios/team.json5 --set lead.focus=0.4
[ ! -e x ]
(cd "$work" && GIT_CEILING_DIRECTORIES=$WORK check 2 no-repository --baseline main:a.json5 \
  --candidate "$scenario" --gate "$sla")
grep -q 'not a git repository' "$work/no-repository.err"
status=0
PATH=/nowhere "$RELEASE" check --baseline main:scenarios/team.json5 --candidate scenarios/team.json5 --gate "$sla" \
  --store "$work/store.sqlite" 2>"$work/no-git.err" || status=$?
[ "$status" = 4 ]
grep -q "no executable 'git' on PATH" "$work/no-git.err"

# The recorded arrivals are those of the revision, not of the work tree.
printf 'arrived\n2026-01-05T10:00\n2026-01-07T10:00\n' >scenarios/arrivals.csv
cat >scenarios/recorded.json5 <<'SCENARIO'
{ name: "recorded", simulation: { start: "2026-01-05", warmUpDays: 0, days: 14 }, team: { developer: { skills: {} } },
  workload: { w: { tier: 1, arrivals: { trace: "arrivals.csv" }, tasks: { t: { estimate: 4 } } } } }
SCENARIO
git add --all
git commit --quiet --message 'Recorded arrivals'
for hour in 11 12 13 14 15 16; do echo "2026-01-05T$hour:00"; done >>scenarios/arrivals.csv
check 1 recorded --baseline main:scenarios/recorded.json5 --candidate scenarios/recorded.json5 \
  --gate 'team_utilization rises < 0.1' "${quick[@]}"
rm scenarios/arrivals.csv
check 0 recorded-main --baseline main:scenarios/recorded.json5 --candidate HEAD:./scenarios/recorded.json5 \
  --gate 'team_utilization rises < 0.1'

# Killed midway, it goes on where it was, and any number of threads ends in the same report. Midway is where what goes on
# finds some replications in the store and has others to simulate.
RANDOM=20261126
undecided=(--baseline v1:./scenarios/team.json5 --set lead.focus=0.49 --gate 'review_sla_hit_rate drops < 0.0005' "${quick[@]}")
killed=("$RELEASE" check "${undecided[@]}" --store "$work/killed.sqlite" --out "$work/killed" --quiet --jobs 3)
began=$(date +%s%N)
"${killed[@]}" >/dev/null || [ $? = 3 ]
lasting=$(($(date +%s%N) - began))
midway=0
for attempt in $(seq 60); do
  rm -rf "$work"/killed*
  "${killed[@]}" >/dev/null 2>&1 &
  process=$!
  moment=$((lasting / 32768 * RANDOM))
  sleep "$(printf '%d.%09d' $((moment / 1000000000)) $((moment % 1000000000)))"
  kill -KILL "$process" 2>/dev/null || true
  status=0
  wait "$process" 2>/dev/null || status=$?
  store=$work/killed.sqlite check 3 killed "${undecided[@]}" --jobs 1
  diff -r "$work/killed" "$work/undecided"
  if [ "$status" = 137 ] && grep -q '^Gates .* [1-9][0-9]* replications simulated, [1-9][0-9]* read' "$work/killed.out"; then
    midway=$((midway + 1))
  fi
  [ "$midway" -lt 3 ] || break
done
[ "$midway" = 3 ] || { echo "only $midway of $attempt kills met a check midway"; exit 1; }

cd "$OLDPWD"
python3 - "$work" <<'PYTHON'
import csv
import pathlib
import sqlite3
import sys
import xml.etree.ElementTree as tree

work = pathlib.Path(sys.argv[1])
expected = {
    "passed": (2, 0, 0, 0),
    "failed": (2, 1, 0, 0),
    "undecided": (1, 0, 0, 1),
    "stored": (1, 1, 0, 0),
    "recorded": (1, 1, 0, 0),
}
for name, counts in expected.items():
    root = tree.parse(work / f"{name}.xml").getroot()
    assert root.tag == "testsuites"
    for element in (root, root[0]):
        found = tuple(int(element.get(key)) for key in ("tests", "failures", "errors", "skipped"))
        assert found == counts, (name, found)
    cases = root.findall("testsuite/testcase")
    assert len(cases) == counts[0]
    assert sum(case.find("failure") is not None for case in cases) == counts[1], name
    assert sum(case.find("skipped") is not None for case in cases) == counts[3], name
    gates = list(csv.DictReader(open(work / name / "gates.csv", newline="", encoding="utf-8")))
    assert [gate["gate"] for gate in gates] == [case.get("name") for case in cases], name
    path = list(csv.DictReader(open(work / name / "path.csv", newline="", encoding="utf-8")))
    assert {row["gate"] for row in path} == {gate["gate"] for gate in gates}, name
    for gate in gates:
        last = [row for row in path if row["gate"] == gate["gate"]][-1]
        if gate["verdict"] == "failed":
            assert last["verdict"] == "failed"
    store = sqlite3.connect(work / name / "results.sqlite")
    assert store.execute("select kind, state from experiment").fetchall() == [("check", "finished")]
    summary = (work / f"{name}.md").read_text(encoding="utf-8")
    assert summary.count("\n| ") == len(gates) + 1 and "<same>" not in summary.replace("\\<same\\>", "")
page = (work / "passed" / "index.html").read_text(encoding="utf-8")
assert "The &lt;same&gt; team &amp; others" in page and "<same>" not in page
print("checks pass, fail and stay undecided as they should, and go on after being killed midway")
PYTHON
xmllint --noout --nowarning --nonet <(sed '1{/<!DOCTYPE/Id}' "$work/failed/index.html")
