#!/usr/bin/env python3
"""An assignment policy for Plimsoll: the least loaded of those who are qualified.

Plimsoll starts this program once per simulation thread and sends it one JSON object per line; the protocol is
described in README.md beside this file. Replace `decide` by a call of your own assignment function.

Python 3.9 or later, standard library only.
"""

from __future__ import annotations

import json
import sys
from typing import Any, Optional

PROTOCOL = 1


def decide(task: dict[str, Any], candidates: list[dict[str, Any]]) -> tuple[Optional[str], str]:
    """Who gets a task, or None for nobody, and the reason in words.

    A policy should depend on nothing but what it is given: equal requests, equal answers.
    """
    qualified = [person for person in candidates if person["qualified"]]
    if not qualified:
        return None, f"nobody has the skills for {task['key']}"
    # Of equally loaded people, the one who knows more; then the first, as min keeps the order.
    chosen = min(qualified, key=lambda person: (person["load"], -person["skill_match"]))
    return chosen["id"], f"load {chosen['load']:.2f} is the lowest of {len(qualified)} qualified"


def send(message: dict[str, Any]) -> None:
    """Writes one line and passes it on at once: what stays in a buffer is an answer that never comes."""
    print(json.dumps(message), flush=True)


def main() -> int:
    for line in sys.stdin:
        message = json.loads(line)
        kind = message["type"]
        if kind == "hello":
            if message["protocol"] != PROTOCOL:
                # Standard error is free: Plimsoll shows its last lines when something goes wrong.
                print(f"cannot speak protocol {message['protocol']}", file=sys.stderr)
                return 1
            send({"type": "ready", "protocol": PROTOCOL})
        elif kind == "replication":
            pass  # Forget here what was learnt in the previous replication. There is no answer.
        elif kind == "assign":
            person, reason = decide(message["task"], message["candidates"])
            send({"id": message["id"], "assign": person, "reason": reason})
        else:
            print(f"unknown message type {kind!r}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
