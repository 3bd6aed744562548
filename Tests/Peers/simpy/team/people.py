"""People: each is a process that takes the most urgent work it may do, on shift, and sees it through."""

from heapq import heappop, heappush
from itertools import count

# Smaller goes first. Work that has been begun comes before everything new.
BEGUN = float("-inf")


class Waiting:
    """Work that waits for whoever shares the queue: most urgent first, then longest waiting."""

    def __init__(self):
        self._heap = []
        self._numbers = count()
        self.committed = 0.0

    def put(self, work, key, committed):
        heappush(self._heap, (key, next(self._numbers), work, committed))
        self.committed += committed

    def urgency(self):
        return self._heap[0][0] if self._heap else None

    def take(self):
        _, _, work, committed = heappop(self._heap)
        self.committed -= committed
        return work, committed


class Person:
    """Somebody with a schedule, a queue of their own and perhaps one shared with their role."""

    def __init__(self, env, name, focus, schedule, shared=None):
        self.env = env
        self.name = name
        self.focus = focus
        self.schedule = schedule
        self.own = Waiting()
        self.shared = shared
        # Estimated hours of tasks that wait for an answer before this person can go on.
        self.held_up = 0.0
        self.current = 0.0
        self.busy_today = 0.0
        self._booked = None
        self._called = None
        self.process = env.process(self._life())

    def call(self):
        """Something waits that this person may do."""
        if self._called is not None:
            self._called.succeed()
            self._called = None

    def committed(self):
        """Estimated hours before this person alone, progress counted as far as the books go."""
        return self.own.committed + self.held_up + self.current

    def book(self):
        """Brings the books up to date: hours at work, and what they took off the current estimate."""
        if self._booked is None:
            return
        schedule, now = self.schedule, self.env.now
        worked = schedule.worked_until(now) - schedule.worked_until(self._booked)
        self._booked = now
        self.busy_today += worked
        self.current = max(0.0, self.current - worked * self.focus)

    def _life(self):
        env = self.env
        while True:
            if not self._has_work():
                self._called = env.event()
                yield self._called
            start = self.schedule.next_shift(env.now)
            if start > env.now:
                if start == float("inf"):
                    return
                # What is most urgent may be something else by then.
                yield env.timeout(start - env.now)
            work, committed = self._take()
            effort = work.begin(self, committed)
            if effort is None:
                continue
            end = self.schedule.after(env.now, effort / self.focus)
            self.current = committed
            self._booked = env.now
            if end == float("inf"):
                yield env.event()
            yield env.timeout(end - env.now)
            self.book()
            self._booked = None
            self.current = 0.0
            work.finish(self)

    def _has_work(self):
        return self.own.urgency() is not None or (self.shared and self.shared.urgency() is not None)

    def _take(self):
        own = self.own.urgency()
        shared = self.shared.urgency() if self.shared else None
        is_own = shared is None or (own is not None and own <= shared)
        return (self.own if is_own else self.shared).take()
