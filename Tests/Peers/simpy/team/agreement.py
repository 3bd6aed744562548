"""Compares two independent implementations of the reference team, metric by metric.

    python3 Tests/Peers/simpy/team/agreement.py reports/backend-team/replications.csv years.csv

Welch's t-test for each metric that both tables have, then Holm's step-down correction over all of them; exits with 1
where a pair of means differs at the 1 % level of the family.

B. L. Welch, "The generalization of 'Student's' problem when several different population variances are involved",
Biometrika 34, 1947. S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
Statistics 6, 1979.
"""

import csv
import sys
from math import exp, inf, isnan, lgamma, log, log1p, nan, sqrt
from statistics import fmean, variance

# Seeds are fixed: a chance difference can only come with a change of the draws, and one in a hundred of these is rare
# enough.
LEVEL = 0.01
# Fewer metrics in common, or fewer years, and the tables are not what they are taken for.
FEWEST_METRICS = 40
FEWEST_VALUES = 20


def main():
    ours, theirs = (_columns(path) for path in sys.argv[1:3])
    names = [name for name in theirs if name in ours]
    if len(names) < FEWEST_METRICS:
        sys.exit(f"found {len(names)} metrics in common, expected at least {FEWEST_METRICS}")
    rows = [(name, *welch(ours[name], theirs[name])) for name in names]
    adjusted = holm([row[-1] for row in rows])
    print(f"{'metric':44} {'Plimsoll':>19} {'SimPy':>19} {'t':>6} {'p':>7} {'p Holm':>7}")
    for (name, t, p), corrected in zip(rows, adjusted):
        means = " ".join(f"{_with_half_width(table[name]):>19}" for table in (ours, theirs))
        print(f"{name:44} {means} {t:6.2f} {p:7.4f} {corrected:7.4f}")
    apart = [row[0] for row, corrected in zip(rows, adjusted) if corrected < LEVEL]
    if apart:
        sys.exit("the implementations disagree on " + ", ".join(apart))
    print(f"{len(rows)} metrics agree: no means differ at the {LEVEL:.0%} level of the family.")


def _columns(path):
    """The values of each metric, without the replications in which it is undefined."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    columns = {
        name: [value for row in rows if row[name] not in ("", "nan") and not isnan(value := float(row[name]))]
        for name in rows[0]
        if name != "replication"
    }
    for name, values in columns.items():
        if len(values) < FEWEST_VALUES:
            sys.exit(f"{path}: {name}: found {len(values)} values, expected at least {FEWEST_VALUES}")
    return columns


def _with_half_width(values):
    # The normal quantile: for people, not for the verdict.
    half_width = 1.96 * sqrt(variance(values) / len(values))
    return f"{fmean(values):.4f} ± {half_width:.4f}"


def welch(first, second):
    """The t statistic and the two-sided p-value for equal means."""
    errors = [variance(values) / len(values) for values in (first, second)]
    difference = fmean(first) - fmean(second)
    total = sum(errors)
    if total == 0:
        return (0.0, 1.0) if difference == 0 else (inf, 0.0)
    t = difference / sqrt(total)
    freedom = total**2 / sum(e**2 / (len(v) - 1) for e, v in zip(errors, (first, second)))
    return t, incomplete_beta(freedom / 2, 0.5, freedom / (freedom + t * t))


def holm(p_values):
    """Each p-value as it counts among the others: below the level where the step-down procedure rejects."""
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    adjusted = [nan] * len(p_values)
    highest = 0.0
    for rank, place in enumerate(order):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[place]))
        adjusted[place] = highest
    return adjusted


def incomplete_beta(a, b, x):
    """The regularized incomplete beta function I_x(a, b), by its continued fraction (NIST DLMF, 8.17.22)."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(b, a, 1 - x)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
    # Modified Lentz's method.
    tiny = 1e-300
    fraction, c, d = 1.0, 1.0, 0.0
    for step in range(1000):
        m = step // 2
        if step == 0:
            numerator = 1.0
        elif step % 2 == 0:
            numerator = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        else:
            numerator = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / ((1 + numerator * d) or tiny)
        c = (1 + numerator / c) or tiny
        fraction *= c * d
        if abs(1 - c * d) < 1e-15:
            break
    return front * (fraction - 1)


if __name__ == "__main__":
    main()
