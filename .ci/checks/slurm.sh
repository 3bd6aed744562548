#!/usr/bin/env bash
# eight shards by a real Slurm and by GNU parallel, one of them killed midway, join to what one machine writes
if [ "$(id -u)" = 0 ]; then as_root=""; else as_root=sudo; fi
$as_root apt-get install -y -q --no-install-recommends slurm-wlm munge parallel sqlite3 >/dev/null
began=$(date +%s)
# Its own folder, since munge asks that everybody may pass through those above its socket.
slurm=$(mktemp -d /tmp/slurm.XXXXXX)
chmod 755 "$slurm"
mkdir -p "$slurm/state" "$slurm/spool" "$slurm/single"
scenario=$(realpath scenarios/backend-team.json5)
# Years long enough that a shard can be met midway, however fast the machine.
sweep=("$scenario" --vary "capacity.warning=0.8,0.9" --vary "team.senior-developer.count=1,2"
  --vary "work.contextSwitchHours=0,0.5" --replications 300 --set "simulation.days=1820")
"$RELEASE" sweep "${sweep[@]}" --quiet --format csv --store "$slurm/single/store.sqlite" --out "$slurm/single/report" \
  >"$slurm/single.csv"

# Waits until a shard's store holds replications and not yet all of them.
midway() {
  local state
  for _ in $(seq 600); do
    state=$(sqlite3 "file:$1?mode=ro" "SELECT state FROM shard, (SELECT 1 FROM replication LIMIT 1)" 2>/dev/null || true)
    [ "$state" != unfinished ] || return 0
    [ "$state" != finished ] || { echo "$1 was finished before it could be killed" >&2; return 1; }
    sleep 0.05
  done
  echo "$1 holds no replication" >&2
  return 1
}

# Joins the stores and compares them with the single machine's.
joins() {
  "$RELEASE" merge "$slurm/$1"/shards/shard-*.sqlite --quiet --format csv --store "$slurm/$1/store.sqlite" \
    --out "$slurm/$1/report" >"$slurm/$1.csv"
  cmp "$slurm/single/store.sqlite" "$slurm/$1/store.sqlite"
  diff -r "$slurm/single/report" "$slurm/$1/report"
  cmp "$slurm/single.csv" "$slurm/$1.csv"
}

# One node of this machine, with daemons, key and sockets of its own.
dd if=/dev/urandom of="$slurm/munge.key" bs=128 count=1 status=none
chmod 600 "$slurm/munge.key"
cat >"$slurm/slurm.conf" <<CONF
ClusterName=plimsoll
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=26817
SlurmdPort=26818
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$slurm/munge.socket,cred_expire=5
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
StateSaveLocation=$slurm/state
SlurmdSpoolDir=$slurm/spool
SlurmctldPidFile=$slurm/slurmctld.pid
SlurmdPidFile=$slurm/slurmd.pid
SlurmctldLogFile=$slurm/slurmctld.log
SlurmdLogFile=$slurm/slurmd.log
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=8 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$slurm/slurm.conf
end_daemons() {
  for name in slurmd slurmctld munged; do
    [ ! -s "$slurm/$name.pid" ] || $as_root kill "$(cat "$slurm/$name.pid")" 2>/dev/null || true
  done
  sleep 1 # for what they write last
  $as_root rm -rf "$slurm" || true
}
trap end_daemons EXIT
show_logs() { tail -n 20 "$slurm"/*.log "$slurm"/slurm/*.log >&2 || true; }
$as_root munged --key-file="$slurm/munge.key" --socket="$slurm/munge.socket" --pid-file="$slurm/munged.pid" \
  --log-file="$slurm/munged.log" --seed-file="$slurm/munged.seed"
$as_root slurmctld
$as_root slurmd
for _ in $(seq 100); do
  [ "$(sinfo --noheader --format=%T 2>/dev/null)" != idle ] || break
  sleep 0.2
done

mkdir -p "$slurm/slurm" "$slurm/parallel"
"$RELEASE" cluster slurm --shards 8 --program "$RELEASE" -- "${sweep[@]}" >"$slurm/slurm/sweep.sbatch"
cd "$slurm/slurm"
job=$(sbatch --parsable sweep.sbatch) || { show_logs; exit 1; }
midway shards/shard-3.sqlite || { show_logs; exit 1; }
scancel --signal=KILL --batch "${job}_3"
for _ in $(seq 600); do
  [ -n "$(squeue --noheader --jobs="$job")" ] || break
  sleep 0.1
done
[ "$("$RELEASE" merge --missing shards/shard-*.sqlite)" = 3/8 ] || { show_logs; exit 1; }
code=0
"$RELEASE" merge shards/shard-*.sqlite --store too-early.sqlite --out too-early 2>said || code=$?
[ "$code" = 2 ] && grep -q 'shard 3/8 is unfinished' said && [ ! -e too-early.sqlite ] && [ ! -e too-early ]
scontrol requeue "${job}_3"
for _ in $(seq 600); do
  [ -n "$("$RELEASE" merge --missing shards/shard-*.sqlite)" ] || [ -n "$(squeue --noheader --jobs="$job")" ] || break
  sleep 0.1
done
joins slurm || { show_logs; exit 1; }
grep -h 'replications simulated' ./*_3.log
echo "Slurm: 8 shards, one killed midway and requeued, join to the same bytes"

"$RELEASE" cluster parallel --shards 8 --program "$RELEASE" -- "${sweep[@]}" >"$slurm/parallel/sweep.sh"
cd "$slurm/parallel"
bash sweep.sh --jobs 8 >parallel.log 2>&1 &
script=$!
midway shards/shard-5.sqlite
kill -KILL "$(pgrep --full --oldest -- "^$RELEASE sweep .*--shard 5/8 ")"
wait "$script" || { cat parallel.log; exit 1; }
[ "$(awk 'NR > 1 && $7 == 0' shards/joblog | wc -l)" = 8 ]
joins parallel
echo "GNU parallel: 8 shards, one killed midway and tried again, join to the same bytes; $(($(date +%s) - began)) s in all"
