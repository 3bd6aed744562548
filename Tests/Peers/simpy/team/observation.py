"""What a year is observed to do after its warm-up, and the metrics that follow, under Plimsoll's names."""

from collections import Counter
from math import floor, nan


class Level:
    """A number over the team's working time."""

    def __init__(self):
        self.value = 0
        self._area = self._since = self._start = 0.0

    def add(self, change, now):
        self._area += self.value * (now - self._since)
        self._since = now
        self.value += change

    def begin(self, now):
        self._area, self._since, self._start = 0.0, now, now

    def mean(self, now):
        return (self._area + self.value * (now - self._since)) / (now - self._start)


class Observation:
    def __init__(self):
        self.in_progress = Level()
        self.queue = Level()
        self._clear()

    def begin(self, now):
        """The warm-up is over: everything but what is under way is forgotten."""
        self.in_progress.begin(now)
        self.queue.begin(now)
        self._clear()

    def _clear(self):
        self.busy, self.available = Counter(), Counter()
        self.working_days = self.days_above_warning = self.days_above_critical = 0
        self.turnarounds, self.elapsed_turnarounds = [], []
        self.reviews_in_time = self.reviews_in_time_elapsed = self.reviews_in_time_of_lead = 0
        self.first_reviews = self.first_reviews_failed = 0
        self.escalations = Counter()
        self.lead_times, self.lead_times_from_acceptance = [], []
        self.cycle_times, self.waits = [], []
        self.strategic_arrivals = self.deferred = 0
        self.completed = self.fitting = self.api_tasks = 0
        self.estimates = self.estimates_within_quarter = 0
        self.estimate_errors = 0.0
        self.vulnerabilities_caught = self.vulnerabilities_escaped = self.breaking_changes_escaped = 0
        self.performance_tasks = self.performance_sound = 0
        self.reviewed_api_tasks = self.documented_api_tasks = 0

    def metrics(self, year):
        """Every metric of the reference scenario by its name; not a number where it is undefined."""
        now, weeks = year.now_worked(), year.settings.measured_weeks
        lead = year.lead_person.name
        team = [person.name for person in year.contributors]
        values = {
            "team_utilization": _share(
                sum(self.busy[name] for name in team), sum(self.available[name] for name in team)
            ),
            "lead_utilization": _share(self.busy[lead], self.available[lead]),
        }
        for name in team:
            values[f"person_utilization.{name}"] = _share(self.busy[name], self.available[name])
        values["days_above_warning_share"] = _share(self.days_above_warning, self.working_days)
        values["days_above_critical_share"] = _share(self.days_above_critical, self.working_days)

        reviews = len(self.turnarounds)
        values["review_sla_hit_rate"] = _share(self.reviews_in_time, reviews)
        values |= _durations("review_turnaround_h", self.turnarounds)
        values["review_sla_hit_rate_elapsed"] = _share(self.reviews_in_time_elapsed, reviews)
        values["review_sla_hit_rate_reviewer_hours"] = _share(self.reviews_in_time_of_lead, reviews)
        values |= _durations("review_turnaround_elapsed_h", self.elapsed_turnarounds)

        values["escalations_per_week"] = self.escalations.total() / weeks
        for trigger in year.settings.responses:
            values[f"escalations_per_week.{trigger}"] = self.escalations[trigger] / weeks

        values |= _durations("strategic_lead_time_h", self.lead_times)
        values |= _durations("strategic_lead_time_from_acceptance_h", self.lead_times_from_acceptance)
        values["deferred_share"] = _share(self.deferred, self.strategic_arrivals)
        values |= _durations("tactical_cycle_time_h", self.cycle_times)
        values |= _durations("tactical_wait_h", self.waits)
        values["throughput_per_week"] = self.completed / weeks
        values["work_in_progress"] = self.in_progress.mean(now)
        values["tactical_queue_length"] = self.queue.mean(now)

        values["rework_rate"] = _share(self.first_reviews_failed, self.first_reviews)
        values["estimate_error_mmre"] = _share(self.estimate_errors, self.estimates)
        values["estimates_within_25_share"] = _share(self.estimates_within_quarter, self.estimates)
        values["complexity_match_rate"] = _share(self.fitting, self.completed)
        values["vulnerability_catch_rate"] = _share(
            self.vulnerabilities_caught, self.vulnerabilities_caught + self.vulnerabilities_escaped
        )
        values["escaped_breaking_changes_per_100_api_tasks"] = 100 * _share(
            self.breaking_changes_escaped, self.api_tasks
        )
        values["performance_sla_hit_rate"] = _share(self.performance_sound, self.performance_tasks)
        values["api_documented_share"] = _share(self.documented_api_tasks, self.reviewed_api_tasks)
        return values


def _share(part, whole):
    return part / whole if whole else nan


def _durations(name, values):
    """Mean and percentiles: the smallest value that so many per cent do not exceed."""
    ordered = sorted(values)
    readings = {f"{name}.mean": _share(sum(ordered), len(ordered))}
    for percent in (50, 90, 95):
        place = max(0, -floor(-percent * len(ordered) / 100) - 1)
        readings[f"{name}.p{percent}"] = ordered[place] if ordered else nan
    return readings
