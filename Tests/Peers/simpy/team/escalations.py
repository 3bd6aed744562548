"""The lead turns to somebody else, who answers after some hours of the team's working time."""

TRIGGERS = [
    "sustained_utilization", "all_oversubscribed", "dba_assistance", "architecture_decision", "critical_admission",
]  # fmt: skip


class Escalations:
    def __init__(self, year):
        self.year = year

    def ask(self, trigger, answered=lambda: None):
        """Counts an escalation and sees to it that its answer comes."""
        year = self.year
        year.observed.escalations[trigger] += 1
        hours = year.settings.responses[trigger](year.source)
        instant = year.settings.team_clock.after(year.env.now, hours)
        if instant < float("inf"):
            timeout = year.env.timeout(instant - year.env.now)
            timeout.callbacks.append(lambda _: answered())
