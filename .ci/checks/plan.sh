#!/usr/bin/env bash
# a strategic task is planned as the design has it, larger work is split, and what cannot be planned is refused
"$RELEASE" plan 'Implement authentication API with JWT' >"$WORK/plan.txt"
grep -q 'Critical path: TT2.1 → TT2.3 → TT2.4 → TT2.6, 18 h' "$WORK/plan.txt"
grep -q 'Earliest finish: Wed 2026-01-07 18:00' "$WORK/plan.txt"
"$RELEASE" plan 'Implement authentication API with JWT' --start 2026-01-05T09:00 --format json >"$WORK/plan.json"
cat >"$WORK/own.json5" <<'JSON5'
{
  name: "own",
  team: { "backend-developer": { focus: 1 }, "senior-developer": { focus: 1 } },
  workload: { w: { tier: 3, arrivals: { perWeek: 1 }, templates: { big: 1 } } },
  templates: {
    big: { title: "Move the ledger", category: "database-operations", keywords: ["ledger"], tasks: [
      { key: "a", title: "Prepare", hours: 2 },
      { key: "b", title: "Move", hours: 16, flags: ["database-migration"], after: ["a"] },
      { key: "c", title: "Verify", hours: 1, after: ["b"] } ] },
    small: { title: "Paint it black", category: "microservices", keywords: ["paint"], tasks: [
      { key: "a", hours: 2 }, { key: "b", hours: 1, skills: { sql: "expert" } } ] },
  },
}
JSON5
"$RELEASE" plan 'move our ledger' --scenario "$WORK/own.json5" --start 2026-01-09T16:00 --format json >"$WORK/split.json"
python3 - "$WORK/plan.json" "$WORK/split.json" <<'PYTHON'
import json, sys

plan, split = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:])
backend, senior = "backend-developer", "senior-developer"
assert [(t["key"], t["title"], t["hours"], t["assignee"]) for t in plan["tasks"]] == [
    ("TT2.1", "Implement POST /auth/login endpoint", 4, backend),
    ("TT2.2", "Implement POST /auth/logout endpoint", 2, backend),
    ("TT2.3", "Implement JWT middleware for route protection", 6, senior),
    ("TT2.4", "Implement token refresh mechanism", 4, senior),
    ("TT2.5", "Add rate limiting to auth endpoints", 2, backend),
    ("TT2.6", "Write integration tests for auth flow", 4, backend),
]
assert [t["consulted"] for t in plan["tasks"]] == [[], [], ["security-specialist"], ["security-specialist"], [], []]
assert [t["is_critical"] for t in plan["tasks"]] == [True, False, True, True, False, True]
assert plan["critical_path"] == {"hours": 18, "tasks": ["TT2.1", "TT2.3", "TT2.4", "TT2.6"]}
assert {r["name"]: r["hours"] for r in plan["roles"]} == {backend: 12, senior: 10} and plan["total_hours"] == 22
assert (plan["start"], plan["earliest_finish"]) == ("2026-01-05T09:00:00", "2026-01-07T18:00:00")
assert plan["violations"] == [] and plan["outcome"] == "exact" and plan["candidates"][0]["score"] >= 3

# 2 h on Friday until 18:00; 16 h and 1 h from Monday 9:00 at eight hours a day without loss: Wednesday 10:00.
assert [t["key"] for t in split["tasks"]] == ["a", "b/1", "b/2", "b/3", "c"], split["tasks"]
assert [t["after"] for t in split["tasks"]] == [[], ["a"], ["b/1"], ["b/2"], ["b/3"]]
assert all(t["collaborators"] == ["dba"] and t["assignee"] == senior for t in split["tasks"][1:4])
assert split["splits"] == [{"key": "b", "hours": 16, "parts": 3}]
assert split["earliest_finish"] == "2026-01-14T10:00:00", split["earliest_finish"]
PYTHON
refused() { # words expected on standard error, arguments …
  local words=$1 status=0
  shift
  "$RELEASE" plan "$@" >"$WORK/stdout" 2>"$WORK/stderr" || status=$?
  if [ "$status" != 2 ] || ! grep -qF -- "$words" "$WORK/stderr"; then
    echo "expected exit 2 and «$words»: plan $*"
    echo "got exit $status:"
    cat "$WORK/stderr"
    exit 1
  fi
}
refused 'Nearest: ' 'Paint the office'
refused 'jwt-authentication-api' 'autentication'
refused 'task-count: ' 'paint it black' --scenario "$WORK/own.json5"
refused 'unqualified-assignee: ' 'paint it black' --scenario "$WORK/own.json5"
refused 'missing-skill: TT2.3' jwt-authentication-api --set team.senior-developer.count=0
refused '--start' rate-limiting --start 2026-02-30
refused 'warning' rate-limiting --set capacity.warnin=0.8
refused 'missing.json5' rate-limiting --scenario missing.json5
echo "planned, split and refused as it should be"
