"""One replication: everything that changes in it, and its processes."""

from random import Random

import simpy

from escalations import Escalations
from lead import Lead
from load import Load, Role
from observation import Observation
from people import Person, Waiting
from review import ReviewDesk
from workload import arrivals


class Year:
    def __init__(self, settings, seed):
        self.settings = settings
        self.source = Random(seed)
        self.env = env = simpy.Environment()
        self.observed = Observation()
        self.lead_person = Person(env, *settings.lead)
        self.roles = {}
        for name, people in settings.roles.items():
            role = Role(Waiting())
            role.people = [Person(env, *person, role.waiting) for person in people]
            self.roles[name] = role
        self.contributors = [person for role in self.roles.values() for person in role.people]
        self.everybody = [*self.contributors, self.lead_person]
        self.lead = Lead(self)
        self.review = ReviewDesk(self)
        self.load = Load(self)
        self.escalations = Escalations(self)
        for stream in settings.streams:
            env.process(arrivals(self, stream))
        self.end = env.process(self.load.days())

    def now_worked(self):
        """The reading of the team's clock."""
        return self.settings.team_clock.worked_until(self.env.now)

    def run(self):
        """The metrics of the year."""
        self.env.run(until=self.end)
        return self.observed.metrics(self)
