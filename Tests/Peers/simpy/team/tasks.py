"""The tasks of one replication. `…_at` are readings of the team's clock, in working hours."""


class StrategicTask:
    """A task of tier 3 or 4, which the lead plans; or a single one of tier 1 or 2."""

    __slots__ = ("breakdown", "priority", "is_planned", "estimate", "arrived_at", "accepted_at", "tasks", "open")

    def __init__(self, breakdown, priority, is_planned, estimate, arrived_at):
        self.breakdown = breakdown
        self.priority = priority
        self.is_planned = is_planned
        # Of a single task; those of a planned one are in its breakdown.
        self.estimate = estimate
        self.arrived_at = arrived_at
        self.accepted_at = None
        self.tasks = []
        self.open = 0


class TacticalTask:
    """One of the tasks a strategic task is broken down to."""

    __slots__ = (
        "strategic", "definition", "estimate", "effort", "spent", "committed", "worker", "unmet", "questions",
        "is_stuck", "defects", "rounds", "ready_at", "started_at", "submitted_at", "submitted",
    )  # fmt: skip

    def __init__(self, strategic, definition, estimate, effort):
        self.strategic = strategic
        self.definition = definition
        self.estimate = estimate
        # Direct hours of the next pass, for somebody who exactly meets the task's needs.
        self.effort = effort
        # Direct hours worked so far.
        self.spent = 0.0
        # Hours for which its next pass counts among what the team has taken on.
        self.committed = estimate
        self.worker = None
        self.unmet = len(definition.after)
        # Answers from outside that it waits for, and whether somebody has already been held up by that.
        self.questions = 0
        self.is_stuck = False
        self.defects = set()
        self.rounds = 0
        self.ready_at = None
        self.started_at = None
        self.submitted_at = None
        self.submitted = None
