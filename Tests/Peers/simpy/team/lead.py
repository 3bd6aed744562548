"""What the lead decides: whether to take work on, and who gets which part of it."""

from people import BEGUN
from tasks import TacticalTask
from work import Pass, Planning


class Lead:
    def __init__(self, year):
        self.year = year
        # Deferred strategic tasks, in the order in which they arrived.
        self.deferred = []

    # Admission

    def receive(self, strategic):
        """A task has arrived. Single tasks are handed on, the others weighed against what there is to do."""
        if not strategic.is_planned:
            self.break_down(strategic)
            return
        year, observed = self.year, self.year.observed
        observed.strategic_arrivals += 1
        self.reconsider()
        if year.load.committed_utilization() < year.settings.critical:
            self.accept(strategic)
        elif strategic.priority == 3:
            year.escalations.ask("critical_admission", lambda: self.accept(strategic))
        else:
            observed.deferred += 1
            self.deferred.append(strategic)

    def reconsider(self):
        """Takes on what was deferred, the most urgent and then the oldest first, while there is room."""
        year = self.year
        while self.deferred and year.load.committed_utilization() < year.settings.critical:
            first = max(self.deferred, key=lambda strategic: strategic.priority)
            self.deferred.remove(first)
            self.accept(first)

    def accept(self, strategic):
        """From now on the estimated hours count, and the lead is to plan."""
        year = self.year
        strategic.accepted_at = year.now_worked()
        for definition in strategic.breakdown.tasks:
            year.roles[definition.role].promised += definition.estimate
        year.lead_person.own.put(Planning(year, strategic), year.settings.planning_key, 0.0)
        year.lead_person.call()

    # Assignment

    def break_down(self, strategic):
        """The tactical tasks come into being, with their roles; what depends on nothing can be begun."""
        year, source = self.year, self.year.source
        for definition in strategic.breakdown.tasks:
            estimate = strategic.estimate if definition.estimate is None else definition.estimate
            if strategic.is_planned:
                year.roles[definition.role].promised -= estimate
            effort = estimate * year.settings.actual_over_estimate(source)
            task = TacticalTask(strategic, definition, estimate, effort)
            strategic.tasks.append(task)
            # It is the role's from now on, even while it cannot be begun.
            year.roles[definition.role].promised += estimate
        strategic.open = len(strategic.tasks)
        year.observed.in_progress.add(len(strategic.tasks), year.now_worked())
        for task in strategic.tasks:
            self._ask_for_help(task)
            if task.unmet == 0:
                self._release(task)

    def _ask_for_help(self, task):
        definition = task.definition
        if definition.needs_dba:
            task.questions += 1
            self.year.escalations.ask("dba_assistance", lambda: self._answered(task))
        if definition.needs_architect:
            task.questions += 1
            self.year.escalations.ask("architecture_decision", lambda: self._answered(task))

    def _answered(self, task):
        """A task that somebody has been held up by goes back to them, before new work."""
        task.questions -= 1
        if task.questions == 0 and task.is_stuck:
            task.is_stuck = False
            task.worker.held_up -= task.committed
            self.return_to_worker(task)

    def _release(self, task):
        """Everything a task depends on is done: it waits for somebody of its role."""
        year = self.year
        role = year.roles[task.definition.role]
        task.ready_at = year.now_worked()
        year.observed.queue.add(1, task.ready_at)
        role.promised -= task.estimate
        role.waiting.put(Pass(year, task), -task.strategic.priority, task.estimate)
        for person in role.people:
            person.call()

    def return_to_worker(self, task):
        task.worker.own.put(Pass(self.year, task), BEGUN, task.committed)
        task.worker.call()

    # Completion

    def complete(self, task):
        year, observed = self.year, self.year.observed
        now = year.now_worked()
        strategic, definition = task.strategic, task.definition
        observed.in_progress.add(-1, now)
        observed.completed += 1
        observed.cycle_times.append(now - task.started_at)
        observed.api_tasks += definition.changes_api
        observed.fitting += definition.fits_role
        strategic.open -= 1
        if strategic.open:
            place = strategic.tasks.index(task)
            for other in strategic.tasks:
                if place in other.definition.after:
                    other.unmet -= 1
                    if other.unmet == 0:
                        self._release(other)
        elif strategic.is_planned:
            observed.lead_times.append(now - strategic.arrived_at)
            observed.lead_times_from_acceptance.append(now - strategic.accepted_at)
            self.reconsider()
