#!/usr/bin/env bash
# the README's commands print what it shows; verify.sh runs the longest of them
python3 .ci/checks/readme.py "$RELEASE" "$WORK/readme" --except Verified
