"""Where work comes from: a stream of arrivals, each of which brings one strategic or one single task."""

import distributions
from breakdowns import Breakdown, planned
from tasks import StrategicTask

PRIORITIES = ["low", "normal", "high", "critical"]
_USUAL_PRIORITIES = {"low": 0.2, "normal": 0.6, "high": 0.15, "critical": 0.05}


class Stream:
    """A stream of the workload, with the same settings in every replication."""

    def __init__(self, settings, calendar, team, plimsoll):
        self.is_planned = settings["tier"] >= 3
        # Every rate of the reference scenario is one per week of working hours.
        self.rate = settings["arrivals"]["perWeek"] / calendar.hours_per_week
        self.priority = distributions.choice(settings.get("priorities", _USUAL_PRIORITIES))
        if self.is_planned:
            self._kind = distributions.choice(settings["templates"])
            self._breakdowns = {
                name: Breakdown(planned(name, plimsoll), team) for name in settings["templates"]
            }
            self._estimates = {}
        else:
            kinds = settings["tasks"]
            self._kind = distributions.choice({name: kind["weight"] for name, kind in kinds.items()})
            self._breakdowns = {
                name: Breakdown([{**kind, "key": name, "hours": None, "after": []}], team)
                for name, kind in kinds.items()
            }
            self._estimates = {name: distributions.sampler(kind["estimate"]) for name, kind in kinds.items()}

    def draw(self, source, now):
        """What arrives at an instant."""
        kind = self._kind(source)
        estimate = self._estimates[kind](source) if kind in self._estimates else None
        priority = PRIORITIES.index(self.priority(source))
        return StrategicTask(self._breakdowns[kind], priority, self.is_planned, estimate, now)


def arrivals(year, stream):
    """A process: interarrival times are exponential on the team's clock, which stands still off shift."""
    env, clock, source = year.env, year.settings.team_clock, year.source
    while True:
        instant = clock.after(env.now, source.expovariate(stream.rate))
        if instant == float("inf"):
            return
        yield env.timeout(instant - env.now)
        year.lead.receive(stream.draw(source, clock.worked_until(env.now)))
