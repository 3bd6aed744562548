"""Eleven checks: what work violates, what the lead notices, and what goes back."""

from work import Review


class ReviewDesk:
    def __init__(self, year):
        self.year = year

    def submit(self, task):
        """A pass is done; the first one shows how good the estimate was and which checks are violated."""
        year = self.year
        if task.rounds == 0:
            self._assess_estimate(task)
            task.defects = {
                name
                for name, (defect, _) in year.settings.checks.items()
                if name in task.definition.checks and year.source.random() < defect
            }
        task.rounds += 1
        task.submitted = year.env.now
        task.submitted_at = year.now_worked()
        year.lead_person.own.put(Review(year, task), year.settings.review_key, 0.0)
        year.lead_person.call()

    def _assess_estimate(self, task):
        observed = self.year.observed
        error = abs(task.spent - task.estimate) / task.spent
        observed.estimates += 1
        observed.estimate_errors += error
        observed.estimates_within_quarter += error <= 0.25

    def decide(self, task):
        """The verdict: whatever is noticed sends the task back to whoever did it."""
        year, observed, settings = self.year, self.year.observed, self.year.settings
        turnaround = year.now_worked() - task.submitted_at
        observed.turnarounds.append(turnaround)
        observed.reviews_in_time += turnaround < settings.service_level
        elapsed = year.env.now - task.submitted
        observed.elapsed_turnarounds.append(elapsed)
        observed.reviews_in_time_elapsed += elapsed < settings.service_level
        clock = year.lead_person.schedule
        own = clock.worked_until(year.env.now) - clock.worked_until(task.submitted)
        observed.reviews_in_time_of_lead += own < settings.service_level

        found = {name for name in sorted(task.defects) if year.source.random() < settings.checks[name][1]}
        if task.rounds == 1:
            observed.first_reviews += 1
            observed.first_reviews_failed += bool(found)
        if not found:
            self._passed(task)
            return
        observed.vulnerabilities_caught += len(found & task.definition.vulnerability_checks)
        task.defects -= found
        task.effort = task.committed = task.estimate * settings.rework_share(year.source)
        year.lead.return_to_worker(task)

    def _passed(self, task):
        observed, definition = self.year.observed, task.definition
        observed.vulnerabilities_escaped += len(task.defects & definition.vulnerability_checks)
        observed.breaking_changes_escaped += len(task.defects & definition.breaking_checks)
        if "performance" in definition.checks:
            observed.performance_tasks += 1
            observed.performance_sound += "performance" not in task.defects
        if definition.changes_api:
            observed.reviewed_api_tasks += 1
            observed.documented_api_tasks += "api-documentation" not in task.defects
        self.year.lead.complete(task)
