"""Draws from the distributions of a scenario, as functions of a `random.Random`."""

from itertools import accumulate
from math import log


def sampler(settings):
    """A function from a source of random numbers to a draw."""
    if isinstance(settings, (int, float)):
        return lambda _: settings
    return _KINDS[settings["distribution"]](settings)


def choice(weights):
    """A function that draws a key of a dictionary by its weight."""
    names, sums = list(weights), list(accumulate(weights.values()))
    return lambda source: source.choices(names, cum_weights=sums)[0]


def _lognormal(settings):
    mu, sigma = log(settings["median"]), settings["sigma"]
    return lambda source: source.lognormvariate(mu, sigma)


def _pert(settings):
    """A beta distribution on [low, high] whose mean is (low + 4 mode + high) / 6."""
    low, mode, high = settings["low"], settings["mode"], settings["high"]
    alpha = 1 + 4 * (mode - low) / (high - low)
    beta = 1 + 4 * (high - mode) / (high - low)
    return lambda source: low + (high - low) * source.betavariate(alpha, beta)


def _empirical(settings):
    values, sums = settings["values"], list(accumulate(settings["weights"]))
    return lambda source: source.choices(values, cum_weights=sums)[0]


def _mixture(settings):
    parts = [sampler(part["of"]) for part in settings["components"]]
    sums = list(accumulate(part["weight"] for part in settings["components"]))
    return lambda source: source.choices(parts, cum_weights=sums)[0](source)


def _truncated(settings):
    inner, low, high = sampler(settings["of"]), settings["low"], settings["high"]

    def draw(source):
        while True:
            value = inner(source)
            if low <= value <= high:
                return value

    return draw


_KINDS = {
    "lognormal": _lognormal,
    "pert": _pert,
    "empirical": _empirical,
    "mixture": _mixture,
    "truncated": _truncated,
}
