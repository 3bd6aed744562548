#!/usr/bin/env bash
# a traced replication: PyYAML reads the lead's records back, the Chrome trace and the event log are sound
if [ "$(id -u)" = 0 ]; then as_root=""; else as_root=sudo; fi
$as_root apt-get install -y -q --no-install-recommends python3-yaml >/dev/null
reference=scenarios/backend-team.json5
everything=.ci/checks/everything.json5
out=$WORK/traces
mkdir -p "$out"
# Titles and keys that YAML, CSV, JSON, HTML and file systems would each take for something else.
cat >"$out/hostile.json5" <<'JSON5'
{
  name: "hostile",
  title: "no",
  description: "Names that want out.",
  simulation: { start: "2026-01-05", warmUpDays: 0, days: 28, replications: 2, seed: 3 },
  team: { no: { count: 2, skills: {} } },
  workload: {
    "1e3": {
      tier: 1,
      arrivals: { perWeek: 30 },
      tasks: {
        "../../../../tmp/escaped": { title: "=cmd|' /C calc'!A0", estimate: 2, flags: ["api-change"] },
        "..": { title: "1e3", estimate: 2, flags: ["api-change", "database-heavy"] },
        "kéy \ud83d\ude80": { title: "a: b\n- c # d\r\u0085\u2028\u202e\ufeff\ufffe\u0007 \ud83d\ude80 \\ \" '", estimate: 2 },
        "2026-01-05": { title: "2026-01-05", estimate: 1 },
        "yes": { title: " no ", estimate: 1 },
        ".hidden": { title: "true", estimate: 1 },
      },
    },
  },
  assignment: { rules: [{ code: "off", when: {}, assign: "no" }] },
}
JSON5
for scenario in "$reference" "$out/hostile.json5" scenarios/whole-lead.json5 "$everything"; do
  name=$(basename "$scenario" .json5)
  "$RELEASE" trace "$scenario" --replication 2 --out "$out/$name.json" --format json --records "$out/$name"
  "$RELEASE" trace "$scenario" --replication 2 --format chrome --out "$out/$name.chrome.json"
  "$RELEASE" trace "$scenario" --replication 2 --format csv >"$out/$name.csv"
  "$DEBUG" trace "$scenario" --replication 2 --format chrome | cmp - "$out/$name.chrome.json"
  "$RELEASE" trace "$scenario" --replication 2 --format decisions >"$out/$name.decisions"
  "$RELEASE" run "$scenario" -n 2 --set simulation.tracedReplications=2 -q --out "$out/$name-run" >/dev/null
  python3 - "$out" "$name" <<'PYTHON'
import collections, csv, datetime, json, os, sys, yaml

out, name = sys.argv[1:]
with open(f"{out}/{name}.json", encoding="utf-8") as file:
    records = json.load(file)


def same(left, right):
    if type(left) is not type(right) and not {type(left), type(right)} <= {int, float}:
        return False
    if isinstance(left, dict):
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list):
        return len(left) == len(right) and all(map(same, left, right))
    return left == right


# Every record, and nothing else, lies below its folder and reads back equal with either loader.
found = {
    os.path.relpath(os.path.join(folder, file), f"{out}/{name}")
    for folder, _, files in os.walk(f"{out}/{name}") for file in files
}
assert found == set(records), found ^ set(records)
for path, record in records.items():
    assert ".." not in path.split("/") and path.isascii(), path
    with open(f"{out}/{name}/{path}", encoding="utf-8") as file:
        text = file.read()
    for loader in {yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)}:
        assert same(yaml.load(text, loader), record), path


def table(file):
    with open(f"{out}/{file}", newline="", encoding="utf-8") as text:
        return list(csv.DictReader(text))


tasks = [row for row in table(f"{name}-run/tasks.csv") if row["replication"] == "2"]
kinds = collections.Counter(path.split("/")[-2] for path in records)
assert kinds["backend"] == len(tasks) + kinds["daily"], (kinds, len(tasks))
assert kinds["api_contracts"] > 0
for record in records.values():
    if "history" in record:
        times = [step["since"] for step in record["history"]]
        assert times == sorted(times), record
        assert record["history"][-1]["state"] == record["state"], record
        for stretch in record["work"]:
            assert stretch["began"] <= stretch["ended"], record
        done = [stretch for stretch in record["work"] if stretch["activity"] == "implement" and stretch["finished"]]
        assert len(done) <= 1, record
        assert all(blocker["ended"] is None or blocker["began"] <= blocker["ended"] for blocker in record["blockers"])

# What decided is the same in the record of a task as in the log of decisions.
last = {}
with open(f"{out}/{name}.decisions", encoding="utf-8") as file:
    for line in file:
        decision = json.loads(line)
        if decision["kind"] == "assignment":
            last[decision["case"], decision["ordinal"]] = decision
for path, record in records.items():
    if "assignment" in record:
        decision = last[record["instance"], int(record["task"].split("-")[0])]
        assert (record["assignment"]["decided_by"], record["assignment"]["chosen"], record["assignment"]["reason"]) == (
            decision["decided_by"], decision["outcome"], decision["reason"]), path
# The event log: the activities of a case in time, and the hours of the daily table.
log = table(f"{name}.csv")
assert [row["start"] for row in log] == sorted(row["start"] for row in log)
cases, lessons, finished = set(), set(), collections.Counter()
for row in log:
    assert datetime.datetime.fromisoformat(row["start"])
    assert row["complete"] == "" or row["start"] <= row["complete"], row
    if row["activity"] == "mentoring":
        assert row["case"] not in lessons and row["priority"] == "", row
        lessons.add(row["case"])
    else:
        assert (row["activity"] == "arrive") == (row["case"] not in cases), row
        cases.add(row["case"])
    if row["complete"] and row["activity"] not in ("arrive", "escalate", "mentoring", "replan"):
        finished[row["case"], row["ordinal"], row["activity"], row["round"]] += 1
    assert not row["title"].startswith(("=", "+", "-", "@", "\t", "\r", "\n")), row
assert set(finished.values()) == {1}, finished.most_common(3)
implemented = {(row["case"], row["ordinal"]) for row in log if row["activity"] == "implement"}
assert len(implemented) == sum(row["started"] != "" for row in tasks)

# The Chrome trace: nothing overlaps on a track, flows and spans are matched, hours are those of the tables.
with open(f"{out}/{name}.chrome.json", encoding="utf-8") as file:
    trace = json.load(file)
names, ends, last, flows, spans = {}, {}, {}, {}, {}
slices = collections.defaultdict(list)
busy = collections.Counter()
for event in trace["traceEvents"]:
    phase, track = event["ph"], (event["pid"], event["tid"])
    if phase == "M":
        if event["name"] == "thread_name":
            names[track] = event["args"]["name"]
        continue
    assert isinstance(event["ts"], int) and event["ts"] >= last.get(track, 0), event
    last[track] = event["ts"]
    if phase == "X":
        assert event["dur"] >= 0 and event["ts"] >= ends.get(track, 0), event
        ends[track] = event["ts"] + event["dur"]
        slices[track].append((event["ts"], ends[track]))
        assert event["ts"] // 86_400_000_000 == (ends[track] - 1) // 86_400_000_000, event
        busy[names[track], event["ts"] // 86_400_000_000] += event["dur"]
    elif phase in "sf":
        assert phase == "s" or event["bp"] == "e"
        start, end = slices[track][-1]
        assert start <= event["ts"] < end, event
        flows.setdefault(event["id"], []).append((phase, event["ts"]))
    elif phase in "be":
        spans.setdefault(event["id"], []).append((phase, event["ts"]))
    else:
        assert phase == "i" and event["s"] == "p", event
for pairs, phases in (flows, "sf"), (spans, "be"):
    for key, pair in pairs.items():
        pair.sort(key=lambda step: phases.index(step[0]))
        assert [step[0] for step in pair] == list(phases) and pair[0][1] <= pair[1][1], (key, pair)
assert len(spans) == len(cases) and bool(flows) == any(row["activity"] == "plan" for row in log)
first = datetime.date.fromisoformat(trace["otherData"]["origin"][:10])
daily = [row for row in table(f"{name}-run/daily.csv") if row["replication"] == "2"]
for row in daily:
    day = (datetime.date.fromisoformat(row["date"]) - first).days
    assert abs(busy[row["person"], day] / 3.6e9 - float(row["busy_h"])) < 1e-4, row
assert abs(sum(busy.values()) / 3.6e9 - sum(float(row["worked_h"] or 0) for row in log)) < 1e-4 * len(log)

# Where everything is switched on, everything is told.
if name == "everything":
    wanted = {"arrive", "plan", "replan", "contract", "implement", "peer-review", "review", "rework", "unblock",
              "mentoring", "escalate"}
    assert {row["activity"] for row in log} == wanted, wanted ^ {row["activity"] for row in log}
    assert any(int(row["stretches"] or 0) > 1 and row["complete"] for row in log)
    held = [record for record in records.values() if "history" in record]
    for key in "blockers", "hand_overs", "escalations":
        assert any(record[key] for record in held), key
    assert {record["assignment"]["policy"] for record in held} == {"weighted-score"}
    rounds = [round for record in held for round in record["review_rounds"]]
    assert {round["kind"] for round in rounds} == {"peer", "domain"}
    agreements = [record["agreement"] for record in records.values() if record.get("agreement")]
    assert {agreement["on_time"] for agreement in agreements} >= {True, False}
    assert all(agreement["planned"] <= agreement["asked"] <= agreement["agreed"]
               for agreement in agreements if agreement["agreed"])
    days = [day for record in records.values() for day in record.get("actions", [])]
    in_force = {action for day in days for action in day["in_force"]}
    assert in_force == {"defer", "overflow", "overtime", "borrow", "cut-scope"}, in_force
    assert any(day["overtime_worked"] for day in days) and any(day["borrowed_present"] for day in days)
    reports = [record for record in records.values() if "awaiting_hand_off" in record]
    assert any(task["blocker"] for record in reports for task in record["blocked"])
    assert len({escalation["trigger"] for record in reports for escalation in record["escalations"]}) > 6
print(f"{name}: {len(records)} records, {len(log)} events of {len(cases)} cases, {len(flows)} flows, "
      f"{len(daily)} person-days agree")
PYTHON
done
for taken in "$out/hostile" "$out/hostile-run" "$out/hostile.csv"; do
  status=0
  "$RELEASE" trace "$reference" --records "$taken" 2>"$out/refused" || status=$?
  [ "$status" = 4 ] && grep -qF "$taken" "$out/refused" || { echo "not refused: $taken"; cat "$out/refused"; exit 1; }
done
[ -z "$(find "$out" -name '*partial*')" ]
