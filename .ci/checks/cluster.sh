#!/usr/bin/env bash
# submission files call the program with the very words of the sweep, whatever characters they have
if [ "$(id -u)" = 0 ]; then as_root=""; else as_root=sudo; fi
$as_root apt-get install -y -q --no-install-recommends parallel python3-yaml >/dev/null
folder=$WORK/cluster
mkdir -p "$folder"
# Stands for the program where the work is done: notes its arguments, one file for each part.
cat >"$folder/echo program" <<'PROGRAM'
#!/bin/bash
for word in "$@"; do
  [ "${previous:-}" != --shard ] || shard=${word%/*}
  previous=$word
done
printf '%s\0' "$@" >"$ARGUMENTS/$shard"
PROGRAM
chmod +x "$folder/echo program"
title=$'title=it\'s "quoted" $(touch bad) `touch bad` ${HOME} $HOME {} {#} {1} %s%d \\n !! é; touch bad # &\nline $$(X) #SBATCH'
words=("$(realpath scenarios/backend-team.json5)" --vary "capacity.warning=0.8, 0.9" --set "$title" -n 4)
parts=3

for engine in slurm parallel kubernetes; do
  mkdir -p "$folder/$engine/arguments"
  "$RELEASE" cluster "$engine" --shards $parts --folder "of shards" --program "$folder/echo program" -- "${words[@]}" \
    >"$folder/$engine/file"
done
export ARGUMENTS
cd "$folder/slurm"
bash -n file
ARGUMENTS=$folder/slurm/arguments
for part in $(seq $parts); do SLURM_ARRAY_TASK_ID=$part bash file; done
cd "$folder/parallel"
bash -n file
ARGUMENTS=$folder/parallel/arguments
bash file >/dev/null 2>said || { cat said; exit 1; }
cd "$folder/kubernetes"
ARGUMENTS=$folder/kubernetes/arguments
python3 - <<'PYTHON'
import os, re, subprocess, yaml
job = yaml.safe_load(open("file", encoding="utf-8"))
spec = job["spec"]
assert job["kind"] == "Job" and job["apiVersion"] == "batch/v1", job
assert spec["completionMode"] == "Indexed" and spec["completions"] == 3, spec
assert re.fullmatch("[a-z]([-a-z0-9]*[a-z0-9])?", job["metadata"]["name"]), job["metadata"]
container, = spec["template"]["spec"]["containers"]
# As Kubernetes does: $$ is a dollar sign, $(NAME) a variable, if it is known, and anything else is as it is.
words = [re.sub(r"\$\$", "$", word) for word in container["command"]]
assert not any(re.search(r"(?<!\$)(\$\$)*\$\(", word) for word in container["command"]), container["command"]
for index in range(3):
    subprocess.run(words, check=True, env=dict(os.environ, JOB_COMPLETION_INDEX=str(index)))
PYTHON

python3 - "$folder" "${words[@]}" <<'PYTHON'
import sys
folder, words = sys.argv[1], sys.argv[2:]
for engine in "slurm", "parallel", "kubernetes":
    for part in range(1, 4):
        given = open(f"{folder}/{engine}/arguments/{part}", encoding="utf-8").read().split("\0")[:-1]
        at = given.index("--shard")
        assert given[at + 1] == f"{part}/3", given
        at = given.index("--store")
        assert given[at + 1] == f"of shards/shard-{part}.sqlite", given
        assert given[0] == "sweep" and given[-len(words):] == words, (engine, given)
PYTHON
[ -z "$(find "$folder" -name bad)" ] || { echo "a word of the sweep was run as a command"; exit 1; }

# What is wrong with the sweep shows here, and not on a hundred machines.
code=0
"$RELEASE" cluster slurm -- "${words[@]}" --vary team.senior-developer.count=1,-2 >/dev/null 2>"$folder/said" || code=$?
[ "$code" = 2 ] && grep -q 'capacity.warning=0.8, team.senior-developer.count=-2: ' "$folder/said"
code=0
"$RELEASE" cluster slurm --folder $'a\nb' -- "${words[@]}" >/dev/null 2>"$folder/said" || code=$?
[ "$code" = 2 ] && grep -q 'control character' "$folder/said"
code=0
"$RELEASE" cluster slurm -- "${words[@]}" --store mine.sqlite >/dev/null 2>"$folder/said" || code=$?
[ "$code" = 2 ]
echo "Slurm, GNU parallel and Kubernetes get the same words"
