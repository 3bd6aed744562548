#!/usr/bin/env bash
# decisions are JSON Lines that can be replayed, and a program that decides is run only where that is allowed
reference=scenarios/backend-team.json5
folder="$WORK/decisions"
mkdir -p "$folder"
"$RELEASE" trace "$reference" --format decisions >"$folder/all.jsonl"
"$RELEASE" trace "$reference" --format decisions --regret --set simulation.days=28 --set simulation.warmUpDays=0 \
  --set assignment.policy=least-loaded --set assignment.dispatch=push >"$folder/regret.jsonl"
"$RELEASE" trace "$reference" --format decisions --regret --decision 7 --out "$folder/seventh.jsonl"
for policy in rules-with-overflow weighted-score best-skill round-robin random; do
  "$RELEASE" trace "$reference" --format decisions --set "assignment.policy=$policy" --set assignment.dispatch=push \
    >"$folder/$policy.jsonl"
done
python3 - "$folder" <<'PYTHON'
import json, pathlib, sys

folder = pathlib.Path(sys.argv[1])


def read(name):
    text = (folder / f"{name}.jsonl").read_text(encoding="utf-8")
    assert text.endswith("\n")
    # Strict JSON: no NaN, no Infinity, no key twice.
    def whole(pairs):
        assert len(dict(pairs)) == len(pairs), pairs
        return dict(pairs)
    def refuse(constant):
        raise AssertionError(constant)
    lines = text.removesuffix("\n").split("\n")
    return [json.loads(line, parse_constant=refuse, object_pairs_hook=whole) for line in lines]


def check(name):
    decisions = read(name)
    numbers = [d["decision"] for d in decisions if d["decision"] is not None]
    assert numbers == list(range(len(numbers))) and len(numbers) > 5, name
    assert [d["time"] for d in decisions] == sorted(d["time"] for d in decisions)
    for decision in decisions:
        assert decision["kind"] in ("assignment", "admission", "review", "escalation")
        assert decision["outcome"] and decision["decided_by"] and decision["reason"].endswith("."), decision
        chosen = [c["id"] for c in decision["candidates"] if c["chosen"]]
        if decision["candidates"]:
            assert chosen == ([] if decision["outcome"] == "nobody" else [decision["outcome"]]), decision
        ids = [c["id"] for c in decision["candidates"]]
        assert len(set(ids)) == len(ids)
        for candidate in decision["candidates"]:
            assert candidate["eligible"] or candidate["note"], decision
            if "terms" in candidate:
                total = sum(t["weight"] * t["value"] for t in candidate["terms"])
                assert abs(total - candidate["score"]) < 1e-9, decision
    return decisions


everything = check("all")
assert {d["kind"] for d in everything} == {"assignment", "admission", "review", "escalation"}
for policy in ("rules-with-overflow", "weighted-score", "best-skill", "round-robin", "random"):
    assert any(d["kind"] == "assignment" for d in check(policy)), policy

replayed = check("regret")
regrets = []
for decision in replayed:
    if decision["decision"] is None:
        assert "regret_h" not in decision
        continue
    changes = {c["id"]: c["time_in_system_change_h"] for c in decision["candidates"] if "time_in_system_change_h" in c}
    others = [c for c in decision["candidates"] if c["eligible"] and not c["chosen"]]
    assert set(changes) == {c["id"] for c in others[:5]}
    best = min(changes.values(), default=0)
    assert decision["regret_h"] == max(0, -best) >= 0
    assert decision["best_alternative"] == (min(changes, key=changes.get) if best < 0 else None)
    regrets.append(decision["regret_h"])
assert max(regrets) > 0 and min(regrets) == 0, "some could have been better, some not"
[seventh] = read("seventh")
assert seventh["decision"] == 7 and seventh["regret_h"] >= 0
assert {k: v for k, v in seventh.items() if k not in ("regret_h", "best_alternative", "candidates", "numbers")} == {
    k: v for k, v in next(d for d in everything if d["decision"] == 7).items() if k != "candidates"
}
PYTHON

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
expect 2 'expected one of 0 to' "$RELEASE" trace "$reference" --format decisions --decision 1000000
expect 2 '--regret and --decision go with --format decisions' "$RELEASE" trace "$reference" --regret
expect 2 '--regret and --decision go with --format decisions' "$RELEASE" trace "$reference" --decision 3 --format csv

external=scenarios/external-policy.json5
refusal="$external: assignment.policy: found \"external\", which would run \"python3 external/least_loaded.py\"; expected --allow-external if you trust it"
expect 2 "$refusal" "$RELEASE" run "$external" -n 2 -q --out "$folder/refused"
expect 2 "$refusal" "$RELEASE" trace "$external" --format decisions --out "$folder/refused"
[ ! -e "$folder/refused" ] || { echo "a run that was refused has left something"; exit 1; }
# The same, decided outside and inside, with any number of threads.
short=(-n 3 -q --set simulation.days=28 --set simulation.warmUpDays=0)
inside=(--set assignment.policy=least-loaded --set assignment.external=null)
"$RELEASE" run "$external" "${short[@]}" --allow-external --jobs 1 --out "$folder/outside-1" >"$folder/stdout"
"$RELEASE" run "$external" "${short[@]}" --allow-external --jobs 2 --out "$folder/outside-2" >"$folder/stdout"
"$RELEASE" run "$external" "${short[@]}" "${inside[@]}" --out "$folder/inside" >"$folder/stdout"
cmp "$folder/outside-1/summary.csv" "$folder/outside-2/summary.csv"
cmp "$folder/outside-1/summary.csv" "$folder/inside/summary.csv"
"$RELEASE" trace "$external" --allow-external --format decisions --set simulation.days=28 \
  --set simulation.warmUpDays=0 >"$folder/outside.jsonl"
grep -q '"decided_by":"external","reason":"load ' "$folder/outside.jsonl"

# A program that dies, answers nonsense, says nothing or is not there ends the run and leaves nothing behind.
mkdir -p "$folder/programs"
greeting='read hello; echo "{\"type\":\"ready\",\"protocol\":1}"'
printf '%s; read a; read b; echo "out of ideas" >&2; exit 3\n' "$greeting" >"$folder/programs/dies.sh"
printf '%s; read a; read b; echo nonsense; sleep 60\n' "$greeting" >"$folder/programs/babbles.sh"
printf '%s; read a; read b; echo "{\\"id\\":0,\\"assign\\":\\"the cat\\"}"; sleep 60\n' "$greeting" >"$folder/programs/invents.sh"
printf '%s; sleep 60\n' "$greeting" >"$folder/programs/silent.sh"
for name in dies babbles invents silent missing; do
  case $name in missing) command='"./missing.sh"' ;; *) command="\"sh\", \"$name.sh\"" ;; esac
  sed "s|command: .*|command: [$command], timeoutSeconds: 0.5 },|" "$external" >"$folder/programs/$name.json5"
  case $name in
    dies) words='out of ideas' ;; babbles) words='nonsense' ;; invents) words='the cat' ;;
    silent) words='expected an answer' ;; missing) words='missing.sh' ;;
  esac
  for arguments in "run -n 4 -q --jobs 2 --out" "trace --format decisions --out"; do
    # shellcheck disable=SC2086
    set -- $arguments
    expect 4 "$words" "$RELEASE" "$1" "$folder/programs/$name.json5" --allow-external "${@:2}" "$folder/programs/report"
    grep -qF "$name.sh" "$folder/stderr" || { echo "the program is not named:"; cat "$folder/stderr"; exit 1; }
    [ -z "$(find "$folder/programs" -name '*report*')" ] || { echo "left behind:"; ls -la "$folder/programs"; exit 1; }
  done
done

# Names with quotes, line feeds and markup come back from JSON as they went in.
cat >"$folder/hostile.json5" <<'JSON5'
{
  name: "hostile",
  simulation: { days: 28, warmUpDays: 0 },
  team: { "developer": { count: 2, skills: { "a \"b\" 'c' \\ </script> é": "expert" } } },
  workload: { w: { tier: 1, arrivals: { perWeek: 10 }, tasks: {
    t: { title: "x \"y\"\r\n</script><b>\u0000\u0007 é 🙂\u2028", estimate: 2, skills: { "a \"b\" 'c' \\ </script> é": "advanced" } } } } },
  assignment: { policy: "external", external: { command: ["python3", "hostile.py"] } },
}
JSON5
cat >"$folder/hostile.py" <<'PYTHON'
import json, sys

for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "hello":
        print(json.dumps({"type": "ready", "protocol": 1}), flush=True)
    elif message["type"] == "assign":
        title, [skill] = message["task"]["title"], message["task"]["skills"]
        # The reason brings back what the program has read.
        answer = {"id": message["id"], "assign": message["candidates"][0]["id"], "reason": title + "|" + skill}
        print(json.dumps(answer), flush=True)
PYTHON
"$RELEASE" trace "$folder/hostile.json5" --allow-external --format decisions >"$folder/hostile.jsonl"
python3 - "$folder/hostile.jsonl" <<'PYTHON'
import json, sys

with open(sys.argv[1], encoding="utf-8", newline="\n") as file:
    decisions = [json.loads(line) for line in file]
reasons = {d["reason"] for d in decisions if d["decided_by"] == "external"}
assert reasons == {"x \"y\"\r\n</script><b>\0\a é 🙂\u2028|a \"b\" 'c' \\ </script> é"}, reasons
PYTHON
echo "every decision was accounted for"
