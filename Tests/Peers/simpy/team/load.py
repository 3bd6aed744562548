"""How much the team has taken on, how busy it was, and whom that alarms."""

# Estimates are round numbers, so that sums of them meet a mark exactly; what adding and taking off leaves of them must
# not decide on which side of it they lie.
NOTHING = 1e-9


class Role:
    """The people of a role and the work that waits for any of them."""

    def __init__(self, waiting):
        self.waiting = waiting
        self.people = []
        # Estimated hours of accepted work that cannot be begun yet.
        self.promised = 0.0

    def unclaimed(self):
        return self.promised + self.waiting.committed


class Load:
    def __init__(self, year):
        self.year = year
        self._lookahead = None
        self._days_above = 0
        self._sustained = False
        self._oversubscribed = False

    def committed_utilization(self):
        """Estimated hours taken on and not done over those available in the lookahead."""
        year = self.year
        committed = sum(role.unclaimed() for role in year.roles.values())
        committed += sum(person.committed() for person in year.contributors)
        available = sum(person.schedule.hours(*self._lookahead) for person in year.contributors)
        return (committed - NOTHING) / available if available else float("inf")

    def days(self):
        """A process: at each midnight the books are closed, and the lead looks at what holds."""
        year, settings = self.year, self.year.settings
        self._look_ahead(0)
        for day in range(1, settings.days + 1):
            yield year.env.timeout(24)
            utilization = self._close(day - 1)
            if day == settings.warm_up_days:
                year.observed.begin(year.now_worked())
            if day == settings.days:
                return
            self._look_ahead(day)
            if utilization is not None:
                self._watch_utilization(utilization)
                self._watch_commitments()
            year.lead.reconsider()

    def _look_ahead(self, day):
        """The next three working days of the team, the one that begins included."""
        clock, end = self.year.settings.team_clock, day
        found = 0
        while found < self.year.settings.lookahead_days:
            found += clock.hours(end, end + 1) > 0
            end += 1
        self._lookahead = (day, end)

    def _close(self, day):
        """The utilization of the contributors on the day that ends; None where nobody had hours."""
        year, observed, settings = self.year, self.year.observed, self.year.settings
        is_measured = day >= settings.warm_up_days
        busy = available = 0.0
        for person in year.everybody:
            person.book()
            hours = person.schedule.hours(day, day + 1)
            if is_measured:
                observed.busy[person.name] += person.busy_today
                observed.available[person.name] += hours
            if person is not year.lead_person:
                busy += person.busy_today
                available += hours
            person.busy_today = 0.0
        if not available:
            return None
        utilization = busy / available
        if is_measured:
            observed.working_days += 1
            observed.days_above_warning += utilization >= settings.warning - NOTHING
            observed.days_above_critical += utilization >= settings.critical - NOTHING
        return utilization

    def _watch_utilization(self, utilization):
        """An episode begins with one day too many above the mark and ends with the first day that is not."""
        settings = self.year.settings
        self._days_above = self._days_above + 1 if utilization > settings.escalate_above else 0
        began = self._days_above > settings.escalate_after_days
        if began and not self._sustained:
            self.year.escalations.ask("sustained_utilization")
        self._sustained = began

    def _watch_commitments(self):
        """Everybody is to do more than they have hours for; who has neither does not count."""
        shares = []
        for role in self.year.roles.values():
            for person in role.people:
                committed = person.committed() + role.unclaimed() / len(role.people)
                available = person.schedule.hours(*self._lookahead)
                if available:
                    shares.append(committed / available)
                elif committed > NOTHING:
                    shares.append(float("inf"))
        holds = bool(shares) and min(shares) > 1 + NOTHING
        if holds and not self._oversubscribed:
            self.year.escalations.ask("all_oversubscribed")
        self._oversubscribed = holds
