"""What people can be busy with. `begin` says how many direct hours it takes, `finish` what follows from it."""


class Pass:
    """An individual contributor works on a tactical task: the first time, or on what review found."""

    def __init__(self, year, task):
        self.year = year
        self.task = task

    def begin(self, person, committed):
        """None where the task has to wait for an answer; it then keeps waiting for the person who found out."""
        task, year = self.task, self.year
        if task.started_at is None:
            task.started_at = year.now_worked()
            year.observed.waits.append(task.started_at - task.ready_at)
            year.observed.queue.add(-1, task.started_at)
        task.worker = person
        if task.questions:
            task.is_stuck = True
            person.held_up += committed
            return None
        hours = task.effort * task.definition.effort_factor
        task.spent += hours
        return hours

    def finish(self, person):
        self.year.review.submit(self.task)


class Planning:
    """The lead breaks a strategic task down."""

    def __init__(self, year, strategic):
        self.year = year
        self.strategic = strategic

    def begin(self, person, committed):
        return self.year.settings.planning_hours(self.year.source)

    def finish(self, person):
        self.year.lead.break_down(self.strategic)


class Review:
    """The lead reviews a task that was handed in."""

    def __init__(self, year, task):
        self.year = year
        self.task = task

    def begin(self, person, committed):
        return self.year.settings.review_hours(self.year.source)

    def finish(self, person):
        self.year.review.decide(self.task)
