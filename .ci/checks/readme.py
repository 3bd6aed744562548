"""Runs the console blocks of the README and holds what they show against what the commands print.

usage: readme.py PLIMSOLL FOLDER [--only|--except SECTION]

Every section begins in a folder of its own, so that its stores are empty. What is shown must be printed in this order and
without a gap, but for `…` on a line of its own, and for rows that are left out of a table. Where a table's header ends
in `…`, columns are left out as well. A block without a command is an excerpt of what one before it has printed. Timings
and numbers of threads are the machine's. What the commands print is kept in FOLDER as output-1.txt and so on.
"""

import os
import pathlib
import re
import subprocess
import sys

# Slurm is for another check: here the parts run one after another, and the third is lost on the way.
PREPARATION = """
sbatch() {
  local parts="1 2 4" part
  case $1 in --array=*) parts=${1#--array=} && shift ;; esac
  for part in $parts; do SLURM_ARRAY_TASK_ID=$part bash "$1" >"part-$part.log" || return; done
}
"""


def console_blocks(text):
    """The section, the first line's number and the lines of each block."""
    section, block, start = "", None, 0
    for number, line in enumerate(text.split("\n"), 1):
        if block is not None:
            if line == "```":
                yield section, start, block
                block = None
            else:
                block.append(line)
        elif line == "```console":
            block, start = [], number + 1
        elif line.startswith("## "):
            section = line.removeprefix("## ")


def commands(block):
    """The commands of a block, each with the lines that follow it; the first is None where the block begins otherwise."""
    found, command = [(None, [])], None
    for line in block:
        if command is not None:
            command += "\n" + line
        elif line.startswith("$ "):
            command = line.removeprefix("$ ")
        else:
            found[-1][1].append(line)
            continue
        if not command.endswith("\\"):
            found.append((command, []))
            command = None
    return [entry for entry in found if entry != (None, [])]


def plain(line):
    """A line as it is compared: spaces that do not break count as any, and what the machine decides is left out."""
    line = re.sub("[\u00a0\u202f]", " ", line).rstrip()
    if line.startswith("a replication takes "):
        return re.sub(r"[\d.]+ (ms|s|min|h)\b|(?<=--jobs )\d+|(?<=of )\d+(?= timed)", "#", line)
    return line


def is_rule(line):
    return bool(re.fullmatch(r"-+(  +-+)*", line))


def difference(shown, printed):
    """What of the lines shown is not printed, in two lines; None where all is."""
    shown, printed = [plain(line) for line in shown], [plain(line) for line in printed]
    # Where the next line may stand, for every way to match those before it.
    places, gap, table, narrowed = {0}, False, False, False
    for line in shown:
        if line.strip() == "…":
            gap = True
            continue
        narrowed = line.endswith("  …") or narrowed and line != ""
        start = line.removesuffix("…").rstrip()
        found = set()
        for place in places:
            for row in range(place, len(printed)):
                if printed[row] == line or narrowed and printed[row].startswith(start):
                    found.add(row + 1)
                # Rows may be left out of a table, but nothing before or behind it.
                if not gap and not (table and printed[row]):
                    break
        if not found:
            before = min(places)
            return f"shown:   {line}\n  printed: {printed[before] if before < len(printed) else 'nothing more'}"
        places, gap = found, False
        table = is_rule(line) or table and line != ""
    rest = next((line for line in printed[max(places):] if line), None)
    return None if gap or rest is None else f"shown:   nothing more\n  printed: {rest}"


def main():
    program, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    choice = dict(zip(sys.argv[3::2], sys.argv[4::2]))
    (folder / "bin").mkdir(parents=True, exist_ok=True)
    link = folder / "bin" / "plimsoll"
    link.unlink(missing_ok=True)
    link.symlink_to(program)
    # What is shown is for a terminal of any width whose locale is UTF-8.
    environment = dict(os.environ, PATH=f"{folder / 'bin'}:{os.environ['PATH']}", LC_ALL="C.UTF-8")
    environment.pop("COLUMNS", None)
    unlike, outputs, sections, count = [], [], set(), 0
    for section, number, block in console_blocks(pathlib.Path("README.md").read_text(encoding="utf-8")):
        if section != choice.get("--only", section) or section == choice.get("--except"):
            continue
        place = folder / re.sub(r"\W+", "-", section.lower())
        if section not in sections:
            sections.add(section)
            place.mkdir()
            (place / "scenarios").symlink_to(pathlib.Path("scenarios").resolve())
        for command, shown in commands(block):
            count += 1
            if command is None:
                found = any(
                    difference(["…", *shown, "…"], output[start:]) is None
                    for output in outputs
                    for start in range(len(output))
                    if output[start] == shown[0]
                )
                if not found:
                    unlike.append(f"README.md:{number}: no command above prints\n  " + "\n  ".join(shown))
                continue
            made = subprocess.run(
                ["bash", "-c", PREPARATION + command],
                cwd=place, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            output = made.stdout.decode("utf-8").removesuffix("\n").split("\n")
            outputs.append(output)
            (folder / f"output-{len(outputs)}.txt").write_bytes(made.stdout)
            print(f"{section}: {command.splitlines()[0]}", flush=True)
            found = difference(shown, output)
            if found:
                unlike.append(f"README.md:{number}: $ {command}\n  {found}")
    if unlike:
        sys.exit("what the README shows is not what its commands print\n" + "\n".join(unlike))
    assert count > 0, "the README has no such console block"
    print(f"{count} commands and excerpts of the README print what it shows")


main()
