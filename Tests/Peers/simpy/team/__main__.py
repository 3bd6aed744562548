"""Simulates years of the reference team with SimPy and prints a row of metrics for each, as CSV.

    python3 Tests/Peers/simpy/team --plimsoll .build/release/plimsoll --replications 60 --jobs 2 > years.csv

How long a year takes, in processor time, goes to standard error; with --time it is all that is printed.
"""

import argparse
import csv
import sys
import time
from multiprocessing import get_context
from statistics import fmean, median

import simpy

from settings import Settings
from year import Year

# Read once, before the processes that simulate are forked, which inherit it.
_settings = None


def _simulate(seed):
    began = time.process_time()
    metrics = Year(_settings, seed).run()
    return metrics, time.process_time() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scenario", default="scenarios/backend-team.json5")
    parser.add_argument("--plimsoll", required=True, help="the program that breaks templates down")
    parser.add_argument("--replications", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1_000_000, help="of the first year; the others follow")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--time", action="store_true", help="print only the milliseconds that a year takes")
    arguments = parser.parse_args()

    global _settings
    _settings = Settings(arguments.scenario, arguments.plimsoll)
    seeds = range(arguments.seed, arguments.seed + arguments.replications)
    if arguments.time:
        _simulate(arguments.seed)
        print(1000 * fmean(seconds for _, seconds in map(_simulate, seeds)))
        return
    with get_context("fork").Pool(arguments.jobs) as pool:
        years = pool.map(_simulate, seeds, chunksize=1)
    table = csv.DictWriter(sys.stdout, fieldnames=years[0][0], lineterminator="\n")
    table.writeheader()
    for metrics, _ in years:
        table.writerow(metrics)
    milliseconds = 1000 * median(seconds for _, seconds in years)
    print(f"SimPy {simpy.__version__}: {milliseconds:.1f} ms per year", file=sys.stderr)


if __name__ == "__main__":
    main()
