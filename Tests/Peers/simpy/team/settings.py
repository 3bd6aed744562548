"""The scenario, made ready for many years."""

from datetime import date

import distributions
import json5
from breakdowns import TeamSkills
from escalations import TRIGGERS
from workload import Stream
from working_time import Calendar, Schedule


class Settings:
    def __init__(self, path, plimsoll):
        scenario = json5.load(path)
        _refuse_what_is_not_modelled(scenario)
        plan = scenario["simulation"]
        self.warm_up_days = plan["warmUpDays"]
        self.days = plan["warmUpDays"] + plan["days"]
        self.measured_weeks = plan["days"] / 7

        # The calendar goes on after the last day, and the lookahead of the last days with it.
        calendar_days = self.days + 7 * (4 + scenario["capacity"]["lookaheadDays"])
        first_day = date.fromisoformat(plan["start"])
        calendar = Calendar(scenario["calendar"])
        self.team_clock = Schedule(calendar, first_day, calendar_days)
        self.roles = {}
        for role, settings in scenario["team"].items():
            people = []
            for number in range(1, settings["count"] + 1):
                absences = [away for away in settings["absences"] if away["person"] == number]
                name = role if settings["count"] == 1 else f"{role}-{number}"
                people.append((name, settings["focus"], Schedule(calendar, first_day, calendar_days, absences)))
            self.roles[role] = people
        lead = scenario["lead"]
        self.lead = (lead["id"], lead["focus"], Schedule(calendar, first_day, calendar_days, lead["absences"]))
        self.review_key = lead["workOrder"].index("review")
        self.planning_key = lead["workOrder"].index("planning")

        team = TeamSkills(scenario)
        self.streams = [
            Stream(stream, calendar, team, plimsoll) for stream in scenario["workload"].values()
        ]

        self.planning_hours = distributions.sampler(scenario["planning"]["effortHours"])
        self.actual_over_estimate = distributions.sampler(scenario["work"]["actualOverEstimate"])
        review = scenario["review"]
        self.review_hours = distributions.sampler(review["effortHours"])
        self.rework_share = distributions.sampler(review["reworkShare"])
        self.service_level = review["serviceLevelHours"]
        self.checks = {name: (check["defect"], check["detected"]) for name, check in review["checks"].items()}

        capacity = scenario["capacity"]
        self.warning, self.critical = capacity["warning"], capacity["critical"]
        self.lookahead_days = capacity["lookaheadDays"]
        self.escalate_above = capacity["escalateAbove"]
        self.escalate_after_days = capacity["escalateAfterDays"]

        answered_by = {
            trigger.replace("-", "_"): who for trigger, who in scenario["escalation"]["answeredBy"].items()
        }
        counterparts = scenario["counterparts"]
        self.responses = {
            trigger: distributions.sampler(counterparts[answered_by[trigger]]["responseHours"])
            for trigger in TRIGGERS
        }


def _refuse_what_is_not_modelled(scenario):
    """A scenario that asks for more than the reference one must not be compared in silence."""
    expected = {
        ("assignment", "dispatch"): "pull",
        ("assignment", "discipline"): "priority",
        ("planning", "enabled"): True,
        ("review", "enabled"): True,
        ("review", "serviceLevelClock"): "working-hours",
        ("admission", "enabled"): True,
        ("admission", "cancelAfterDays"): None,
    }
    for (section, key), value in expected.items():
        found = scenario[section][key]
        if found != value:
            raise ValueError(f"{section}.{key}: found {found!r}; this model knows only {value!r}")
