"""Tests as people meet them: who takes part and on which side, from whom a channel is held back, what came of it.

A channel is held back by thinning: when somebody of the half without it would notice or come because of it, by the
causes' shares and one keyed draw, that does not happen and the waiting begins anew. Waiting times being exponential in
the rates accumulated, this leaves exactly the rates of the other causes. A tactic tested shifts decisions, contacts and
discounts of its half alone. Rates of hazards are shared by all people of a kind; where a tactic that is tested changes
some, its half is a kind of its own from the first day, of which a day's rates are kept apart.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from simulation.audience import Group
from simulation.crowd.causes import fallen_on
from simulation.decisions import HAZARDS
from simulation.hazards import VISIT
from simulation.organisation.course import FOREVER
from simulation.organisation.trials import Halves, Trial
from simulation.tactics import TacticPlan

if TYPE_CHECKING:
    from simulation.crowd.attribution import Touches
    from simulation.draws import Draws
    from simulation.market import Market
    from simulation.organisation.board import Board
    from simulation.state import State
    from simulation.strategy import Strategy

OUTSIDE, WITH, WITHOUT = range(3)


def sides(draws: Draws, person: np.ndarray, name: str, trial: Trial) -> np.ndarray:
    """On which side of a test each of these people is, if on one: by a keyed draw, for life [person]."""
    luck = draws.uniform("trial of " + name, person)
    side = np.where(luck < 0.5 * trial.share, WITH, np.where(luck < trial.share, WITHOUT, OUTSIDE))
    return side.astype(np.uint8)


def halves_of(market: Market, plan: Strategy, draws: Draws, rows: int) -> dict[str, np.ndarray]:
    """Who has what is tested [person], by test, of those tests whose halves meet other rates."""
    if market.reviews is None or plan.reviews is None:
        return {}
    return {
        name: sides(draws, np.arange(rows), name, trial) == WITH
        for name, trial in plan.reviews.trials.items()
        if trial.tactic in market.tactics and set(market.tactics[trial.tactic].odds) & set(HAZARDS)
    }


class Trying:
    """One test while it goes on."""

    def __init__(self, state: State, name: str, trial: Trial) -> None:
        people = state.people
        self.side = sides(state.draws, people.everyone, name, trial)
        self.person = np.flatnonzero(self.side)
        self.orders, self.visits, self.uses = (
            column[self.person] for column in (people.orders, people.visits, people.uses)
        )
        self.begin, self.trial, self.name = state.day, trial, name

    def halves(self, state: State) -> Halves:
        """What came of it."""
        people, person, trial = state.people, self.person, self.trial
        ordered = people.orders[person] > self.orders
        if trial.channel is None:
            there = ordered | (people.visits[person] != self.visits) | (people.uses[person] != self.uses)
        else:
            there = np.ones(len(person), dtype=bool)
            ordered &= self.orders == 0
        reached = ordered if trial.goal == "ordered" else people.since[person] >= self.begin
        is_with = self.side[person] == WITH
        return Halves(
            people_with=_people(state, there & is_with),
            people_without=_people(state, there & ~is_with),
            reached_with=_people(state, reached & is_with),
            reached_without=_people(state, reached & ~is_with),
            credited_with=self._credited(state, ordered & is_with),
        )

    def _credited(self, state: State, new: np.ndarray) -> float:
        """New customers on the side with the channel whom last touch credits to it [people]."""
        channel = self.trial.channel
        assert state.seats is not None, "tests are held where there are reviews"
        touches = state.seats.touches
        if channel is None or channel not in touches.names:
            return 0.0
        won_by = touches.won_by[self.person[new]]
        return _people(state, won_by == touches.place(channel))


def _people(state: State, among: np.ndarray) -> float:
    return float(np.count_nonzero(among)) * state.weight


class Trials:
    """The tests of a run: to come, going on, and over but not decided."""

    def __init__(self, trials: dict[str, Trial], market: Market, plan: Strategy) -> None:
        self.trials = {name: trial for name, trial in trials.items() if trial.of}
        self.open: dict[str, Trying] = {}
        self.starts: dict[str, int] = {}  # day on which the halves begin to differ
        for name, trial in self.trials.items():
            lead_time = 0.0
            if trial.tactic is not None:
                _check(name, trial.tactic, plan)
                lead_time = market.tactics[trial.tactic].lead_time
            self.starts[name] = trial.from_day + math.ceil(lead_time)

    def held_back(self, state: State, touches: Touches) -> list[tuple[int, np.ndarray]]:
        """The channels held back today, and the side of everybody."""
        return [
            (touches.place(trying.trial.channel), trying.side)
            for trying in self.open.values()
            if trying.trial.channel in touches.names and state.day < trying.begin + trying.trial.days
        ]

    def groups(self) -> dict[str, Group]:
        """Who has a tactic that is being tested, by the tactic's name."""
        return {
            trying.trial.tactic: Group(trying.name, trying.side == WITH)
            for trying in self.open.values()
            if trying.trial.tactic is not None
        }


def _check(name: str, tactic: str, plan: Strategy) -> None:
    """Refuse a test that cannot be held."""
    if tactic in plan.tactics:
        raise ValueError(
            f"reviews.trials.{name}: the tactic “{tactic}” is bought already; leave it out of tactics"
        )


def try_out(state: State, board: Board) -> bool:
    """Step 1 of a day: tests begin and end, and what came of one is told; whether the plan has changed by it."""
    assert state.seats is not None, "tests are held where there are reviews"
    trials, day, turns = state.seats.trials, state.day, False
    for name, trial in trials.trials.items():
        _wait_until_built(state, trials, name, trial)
        if day in (trial.from_day, trials.starts[name]):
            trials.open[name] = Trying(state, name, trial)
        if day == trial.from_day and trial.tactic is not None:
            board.course.begun[trial.tactic] = TacticPlan(from_day=day, until=FOREVER)
            turns = True
        if day == trials.starts[name] + trial.days:
            board.hear(name, trial, trials.open[name].halves(state))
    return turns


def _wait_until_built(state: State, trials: Trials, name: str, trial: Trial) -> None:
    """Where tactics are projects, the halves are watched only from the morning after the tactic went live."""
    if state.projects is None or trial.tactic is None or state.day < trials.starts[name]:
        return
    is_live = any(each.name == trial.tactic and each.strength > 0.0 for each in state.tactics.bought)
    if not is_live and state.day == trials.starts[name]:
        trials.starts[name] = state.day + 1


def not_kept_from(state: State, noticed: np.ndarray, source: np.ndarray) -> np.ndarray | None:
    """Who does notice [person], None for all: not by a channel that is held back from them; they wait anew."""
    held_back = _held_back(state)
    if not held_back:
        return None
    notices = np.ones(len(noticed), dtype=bool)
    for place, side in held_back:
        notices &= ~((source == place) & (side[noticed] == WITHOUT))
    if not notices.all():
        state.stop_outside(noticed[~notices])
    return notices


def not_held_out(state: State, came: np.ndarray, cause: np.ndarray, rates: np.ndarray) -> np.ndarray | None:
    """Who does come [person], None for all: not by a channel that is held back from them; they wait anew.

    Their causes [person] are drawn by the spell and not by the visit, since a spell that led to no visit is over too,
    and are changed for them; `rates` [cause, code] are those up to each cause.
    """
    held_back = _held_back(state)
    if not held_back:
        return None
    assert state.seats is not None
    comes = np.ones(len(came), dtype=bool)
    places = np.array([0, *(state.seats.touches.place(name) for name in state.demand_names)])
    for place, side in held_back:
        held = (side[came] == WITHOUT).nonzero()[0]
        if len(held):
            spell, kind = state.waiting.spell[VISIT], state.people.code
            draw = state.draws, "visit cause, held out", came[held], spell
            cause[held] = fallen_on(*draw, rates[:-1], rates[-1], kind)
            comes[held] &= places.take(cause[held]) != place
    if not comes.all():
        state.stop_outside(came[~comes])
    return comes


def _held_back(state: State) -> list[tuple[int, np.ndarray]]:
    """The channels held back today, by their numbers, and the side of everybody."""
    seats = state.seats
    return [] if seats is None else seats.trials.held_back(state, seats.touches)
