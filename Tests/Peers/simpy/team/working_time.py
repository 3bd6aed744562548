"""Clocks that run on shift only. Instants and durations are hours; instant 0 is the first midnight."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta

_DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Calendar:
    """The shifts of a team: week days with the same hours, without holidays."""

    def __init__(self, settings):
        self.work_days = {_DAYS.index(day) for day in settings["workDays"]}
        self.shifts = [tuple(_hour(edge) for edge in shift.split("-")) for shift in settings["hours"]]
        self.holidays = {date.fromisoformat(day) for day in settings["holidays"]}

    @property
    def hours_per_week(self):
        return len(self.work_days) * sum(end - start for start, end in self.shifts)

    def shifts_on(self, day):
        if day.weekday() not in self.work_days or day in self.holidays:
            return []
        return self.shifts


class Schedule:
    """The working time of one person, or of the team: a calendar without some absences."""

    def __init__(self, calendar, first_day, days, absences=()):
        away = [(date.fromisoformat(a["from"]), date.fromisoformat(a["to"])) for a in absences]
        self.starts, self.ends, self.before = [], [], []
        self.work_before_day = [0.0]
        worked = 0.0
        for number in range(days):
            day = first_day + timedelta(days=number)
            if not any(start <= day <= end for start, end in away):
                for start, end in calendar.shifts_on(day):
                    self.starts.append(24 * number + start)
                    self.ends.append(24 * number + end)
                    self.before.append(worked)
                    worked += end - start
            self.work_before_day.append(worked)
        self.total = worked

    def worked_until(self, instant):
        """Working time from the beginning up to an instant."""
        shift = bisect_right(self.starts, instant) - 1
        if shift < 0:
            return 0.0
        return self.before[shift] + min(instant, self.ends[shift]) - self.starts[shift]

    def after(self, instant, work):
        """When so much working time will have passed since an instant; infinite where there is not so much."""
        target = self.worked_until(instant) + work
        if target > self.total:
            return float("inf")
        shift = max(bisect_left(self.before, target) - 1, 0)
        return self.starts[shift] + target - self.before[shift]

    def next_shift(self, instant):
        """The instant itself on shift, otherwise the beginning of the next shift."""
        shift = bisect_right(self.ends, instant)
        return max(instant, self.starts[shift]) if shift < len(self.starts) else float("inf")

    def hours(self, first, last):
        """Working time on the days from `first` up to but not including `last`."""
        last = min(last, len(self.work_before_day) - 1)
        return self.work_before_day[last] - self.work_before_day[first]


def _hour(text):
    hour, minute = text.split(":")
    return int(hour) + int(minute) / 60
