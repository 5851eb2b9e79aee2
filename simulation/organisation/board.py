"""Where an organisation decides: reviews, alerts and tests as SimPy processes in calendar time.

A review reads the figures of the mornings since the last one, decides after the latency and acts from the first morning
after that. Rules are held against the figures every seven days. What a test has found is decided upon after the latency
too. The latency is that of coordination where it is simulated, else two days by default. Everything done is noted.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from simulation.crowd.attribution import DEALS
from simulation.noted import Decision, Kind, Move, Seen
from simulation.organisation.actions import Moves
from simulation.organisation.alerts import SHIPPED, AlertRule, Watch
from simulation.organisation.clock import Clockwork, Story
from simulation.organisation.course import FOREVER, Course, Situation
from simulation.organisation.reviews import ReviewPlan, reviewed
from simulation.organisation.trials import Halves, Trial
from simulation.organisation.watched import OF_CHANNELS, WEEK, Books
from simulation.tactics import TacticPlan


@dataclass
class Matter:
    """Something decided, waiting for the morning on which it is done."""

    day: int
    due: float
    kind: Kind
    name: str
    seen: tuple[Seen, ...]
    rule: AlertRule | None = None
    shares: dict[str, float] | None = None
    moves: Moves = ()
    trial: tuple[Trial, Halves] | None = None


class Board:
    """The deciding of one run."""

    def __init__(self, plan: ReviewPlan) -> None:
        self.plan = plan
        self.course = Course()
        self.noted: list[Decision] = []
        rules = {**(SHIPPED if plan.shipped_rules else {}), **plan.alerts}
        self.watch = Watch(rules)
        self.reviews = 0  # held today
        self._matters: list[Matter] = []
        self._today = 0
        self._look: Callable[[], Situation] | None = None  # what can be known this morning, while it is
        self._now: Situation | None = None  # once it was asked for this morning
        self._last: Situation | None = None  # as it stood at the last review
        self._books = Books({rule.watch for rule in rules.values()})
        self._week: Situation | None = None
        self._latency = 0.0
        self.env = Clockwork()
        if plan.every:
            self.env.process(self._review())
        if rules:
            self.env.process(self._watch())

    def day(self, day: int, look: Callable[[], Situation], latency: float) -> None:
        """A day of looking, and everything done this morning; nobody looks on a morning without a reason."""
        self._today, self._look, self._now = day, look, None
        self._latency, self.reviews = latency, 0
        if self._last is None:
            self._last = self._week = self._situation
        self.env.run_before(day + 1)
        for matter in [m for m in self._matters if math.ceil(m.due) <= day]:
            self._matters.remove(matter)
            self._do(matter)
        self._look = None  # it holds the people of a run, whom the board does not keep alive

    def hear(self, name: str, trial: Trial, halves: Halves) -> None:
        """A test is over this morning; who reads it decides after the latency."""
        seen = (
            Seen("people with", trial.of, halves.people_with),
            Seen("people without", trial.of, halves.people_without),
            Seen("lift", trial.of, halves.lift),
            Seen("standard error", trial.of, halves.error),
        )
        due = self._today + self._latency
        self._matters.append(Matter(self._today, due, "test", name, seen, trial=(trial, halves)))

    @property
    def _situation(self) -> Situation:
        if self._now is None:
            assert self._look is not None, "there is a situation on every morning"
            self._now = self._look()
        return self._now

    def _review(self) -> Story:
        """Look, again and again."""
        while True:
            yield self.env.timeout(self.plan.every)
            self.reviews += 1
            now, last = self._situation, self._last
            assert last is not None
            is_joint = self.plan.goals == "joint"
            seen, shares, moves = reviewed(now, last, self.plan, is_joint)
            self._last = now
            due = float(self.env.now) + self._latency
            self._matters.append(Matter(now.day, due, "review", self.plan.goals, seen, None, shares, moves))

    def _watch(self) -> Story:
        """Hold the rules against every week."""
        week = 0
        while True:
            yield self.env.timeout(WEEK)
            now = self._situation
            self.watch.write_down(self._figures(now))
            for name, rule, channel, figure in self.watch.fired(week):
                seen = (Seen(rule.watch, channel, figure),)
                due = float(self.env.now) + self._speed(rule) + rule.delay
                self._matters.append(Matter(now.day, due, "alert", name, seen, rule))
            week += 1

    def _speed(self, rule: AlertRule) -> float:
        """Days until it is decided what to do."""
        if rule.severity == "high":
            return 0.0
        if rule.severity == "medium" or not self.plan.every:
            return self._latency
        since = float(self.env.now) % self.plan.every
        return (self.plan.every - since if since else 0.0) + self._latency

    def _figures(self, now: Situation) -> dict[tuple[str, str], float]:
        """The figures of the week that has passed, by figure and channel."""
        found = self._books.week(now.total, now.weight)
        before, self._week = self._week, now
        assert before is not None
        spent, deals = now.spent - before.spent, now.sums[DEALS] - before.sums[DEALS]
        for place, name in enumerate(now.names):
            won = float(deals[place + 1])
            found[OF_CHANNELS, name] = float(spent[place]) / won if won else math.nan
        return found

    def _do(self, matter: Matter) -> None:
        """What was decided is done this morning, and noted."""
        now, moves = self._situation, matter.moves
        if matter.shares:
            self.course.shares.update(matter.shares)
        if matter.rule is not None:
            for action in matter.rule.actions:
                moves = (*moves, *action.take(now, self._out_of_turn))
        if matter.trial is not None:
            moves = (*moves, *self._settle(*matter.trial))
        self.noted.append(Decision(matter.day, now.day, matter.kind, matter.name, matter.seen, moves))

    def _out_of_turn(self, is_joint: bool) -> tuple[dict[str, float], Moves]:
        """A review that an alert calls."""
        assert self._last is not None
        _seen, shares, moves = reviewed(self._situation, self._last, self.plan, is_joint)
        return shares, moves

    def _settle(self, trial: Trial, halves: Halves) -> Moves:
        """A tactic that was tested goes on for everybody, or ends; a channel's figures are corrected."""
        day, course = self._today, self.course
        if trial.tactic is None:
            return self._correct(trial.of, halves.correction)
        is_kept = halves.keeps(trial.certainty)
        bought = course.begun.get(trial.tactic)
        since = bought.from_day if bought is not None else day
        course.begun[trial.tactic] = TacticPlan(from_day=since, until=FOREVER if is_kept else day)
        return (Move(f"tactics.{trial.tactic}", 0.5, 1.0 if is_kept else 0.0),)

    def _correct(self, channel: str, correction: float | None) -> Moves:
        """From now on what last touch credits to a channel counts so many times."""
        if correction is None:
            return ()
        before = self.course.corrections.get(channel, 1.0)
        self.course.corrections[channel] = correction
        return (Move(f"attribution.{channel}", before, correction),)
