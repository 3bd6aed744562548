"""What a task looks like before anybody has touched it: its role, its difficulty for each role, its checks."""

import json
import subprocess

_LEVELS = {"beginner": 1, "intermediate": 2, "advanced": 3, "expert": 4}
_VULNERABILITY_CHECKS = {"input-validation", "security-practice", "authentication"}
_DEMANDING_FLAGS = {"architecture", "database-migration", "performance-critical"}


class Breakdown:
    """The tactical tasks of a template, in its order."""

    def __init__(self, definitions, team):
        keys = [definition["key"] for definition in definitions]
        self.tasks = [
            Definition(definition, [keys.index(key) for key in definition["after"]], team)
            for definition in definitions
        ]


class Definition:
    """A tactical task as planned, and everything that follows from its attributes alone."""

    def __init__(self, attributes, after, team):
        self.estimate = attributes["hours"]
        self.complexity = attributes["complexity"]
        self.security = attributes.get("security", "low")
        self.flags = set(attributes.get("flags", []))
        self.skills = {name: _LEVELS[level] for name, level in attributes["skills"].items()}
        self.after = after
        self.needs_dba = bool(self.flags & {"database-heavy", "database-migration"})
        self.needs_architect = "architecture" in self.flags
        self.role = self._role(team.rules)
        self.checks = self._checks()
        self.vulnerability_checks = self.checks & _VULNERABILITY_CHECKS
        self.breaking_checks = {"api-design"} if "breaking-change-risk" in self.flags else set()
        self.changes_api = "api-change" in self.flags
        self.effort_factor = team.effort_factor(self._gap(team.skills[self.role]))
        self.fits_role = self._fits(self.role, team.skills)

    def _role(self, rules):
        """That of the first rule which applies."""
        return next(rule["assign"] for rule in rules if self._meets(rule["when"]))

    def _meets(self, condition):
        return (
            ("flags" not in condition or self.flags & _as_set(condition["flags"]))
            and ("security" not in condition or self.security in _as_set(condition["security"]))
            and ("complexity" not in condition or self.complexity in _as_set(condition["complexity"]))
        )

    def _checks(self):
        checks = {"acceptance-criteria", "error-handling", "test-coverage", "logging-and-monitoring"}
        touches_api = self.flags & {"api-change", "breaking-change-risk"}
        is_sensitive = self.security != "low"
        if touches_api:
            checks |= {"api-design", "api-documentation"}
        if touches_api or is_sensitive:
            checks |= {"input-validation", "security-practice"}
        if is_sensitive:
            checks |= {"authentication"}
        if "sql" in self.skills or self.needs_dba:
            checks |= {"database-queries"}
        if "performance" in self.skills or self.flags & {"performance-critical", "database-heavy"}:
            checks |= {"performance"}
        return checks

    def _gap(self, held):
        """By how many levels a role exceeds what is needed, in the skill in which it does so least."""
        return min((held.get(name, 0) - level for name, level in self.skills.items()), default=0)

    def _fits(self, role, team):
        """Whether a role is able to do the task and not wasted on it."""
        if self._gap(team[role]) < 0:
            return False
        if self.complexity == "high" or self.security == "high" or self.flags & _DEMANDING_FLAGS:
            return True
        rank = sum(team[role].values())
        return not any(sum(held.values()) < rank and self._gap(held) >= 0 for held in team.values())


class TeamSkills:
    """Who the tasks go to, and how their skills tell."""

    def __init__(self, scenario):
        self.rules = scenario["assignment"]["rules"]
        self.skills = {
            role: {name: _LEVELS[level] for name, level in settings["skills"].items()}
            for role, settings in scenario["team"].items()
        }
        self._above = scenario["work"]["factorPerLevelAbove"]
        self._below = scenario["work"]["factorPerLevelBelow"]

    def effort_factor(self, gap):
        return self._above**gap if gap >= 0 else self._below**-gap


def planned(template, plimsoll):
    """The tasks of a template, as `plimsoll plan` tells them."""
    command = [plimsoll, "plan", template, "--format", "json"]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(answer.stdout)["tasks"]


def _as_set(value):
    return {value} if isinstance(value, str) else set(value)
