#!/usr/bin/env bash
# the same means as an independent model of the reference team, written in SimPy
python3 -m venv "$WORK/peer"
"$WORK/peer/bin/pip" install --quiet --disable-pip-version-check --requirement Tests/Peers/requirements.txt
"$RELEASE" run scenarios/backend-team.json5 --replications 1000 --quiet --out "$WORK/peer/plimsoll" >/dev/null
PYTHONDONTWRITEBYTECODE=1 "$WORK/peer/bin/python" Tests/Peers/simpy/team --plimsoll "$RELEASE" \
  --replications 400 --jobs 2 >"$WORK/peer/years.csv"
PYTHONDONTWRITEBYTECODE=1 python3 Tests/Peers/simpy/team/agreement.py "$WORK/peer/plimsoll/replications.csv" \
  "$WORK/peer/years.csv"
# The comparison can tell: people whom skill helps less are noticed.
"$RELEASE" run scenarios/backend-team.json5 --replications 1000 --quiet --out "$WORK/peer/other" \
  --set work.factorPerLevelAbove=0.92 >/dev/null
if PYTHONDONTWRITEBYTECODE=1 python3 Tests/Peers/simpy/team/agreement.py "$WORK/peer/other/replications.csv" \
  "$WORK/peer/years.csv" >"$WORK/peer/other.txt" 2>&1; then
  echo "no difference was found between different teams" >&2
  exit 1
fi
tail -1 "$WORK/peer/other.txt"
