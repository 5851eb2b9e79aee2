"""Things that may happen on any day: one threshold per person and spell against accumulated pressure.

A hazard's rate is (what a cell of people shares) × (the person's own speed). It happens on the first day on which
the rate accumulated since the spell began reaches −ln(1 − u), so that a day's chance is 1 − exp(−rate), causes add,
and a person who waits costs one compare. The threshold is kept as a goal on the scale of the shared pressure:
goal = pressure at the start + threshold ÷ speed.
"""

from __future__ import annotations

import math

import numpy as np

from simulation import kernels
from simulation.distributions import exponential
from simulation.draws import Draws
from simulation.people import STAGES, People

NAMES = ("awareness", "visit", "use", "leave", "ask_for_help", "buy_again")
AWARENESS, VISIT, USE, LEAVE, ASK, BUY = range(6)  # awareness: to notice while unaware, to forget while aware
NOT_YET, KNOWING, USING = (
    slice(0, 1),
    slice(1, 2),
    slice(3, 8),
)  # stages: unaware; aware; active and all later ones
OUTSIDE = (AWARENESS, VISIT)  # what people wait for before they use it, and from then on
OF_USERS = {"use": USE, "leave": LEAVE, "ask_for_help": ASK, "buy_again": BUY}
INSIDE = tuple(OF_USERS.values())
_INSIDE = slice(USE, BUY + 1)  # the same as rows of a table
CERTAIN = 1000.0  # a day's rate beyond every threshold (37, over speeds and paces of e⁻³ at the least)
_ONE = np.array(1, dtype=np.uint16)
_NEVER = np.array(np.inf, dtype=np.float32)  # an array of no dimension is written quicker than a float
SLOWEST = 1e-30  # a speed of zero means never: the goal then lies beyond every pressure
CHUNK = 1 << 16  # people compared at a time: what is written in between stays in the processor's own memory


def daily_rate(chance: float) -> float:
    """The rate [1/day] of a daily chance: −ln(1 − chance); a chance of 1 is exact, and the pressure stays finite."""
    return -math.log1p(-chance) if chance < 1.0 else CERTAIN


class Waiting:
    """What everybody waits for: goals [hazard, person] against pressures [hazard, stage, cell].

    A person's code tells stages apart, and within each the cells (segment × fit).
    """

    def __init__(self, people: People, draws: Draws) -> None:
        self.people = people
        self.draws = draws
        self.pressure = np.zeros((len(NAMES), len(STAGES), people.cells))
        self.by_code = self.pressure.reshape(len(NAMES), -1)  # the same, a person's code apart
        self.goal = np.full((len(NAMES), people.rows), np.inf, dtype=np.float32)
        self.goal_of = tuple(
            self.goal
        )  # the rows of the table: a row is indexed five times quicker than the table
        self.spell = np.zeros((len(NAMES), people.rows), dtype=np.uint16)
        self.visit_speed = np.ones(people.rows, dtype=np.float32)
        self._goals, self._spells = self.goal.ravel(), self.spell.ravel()  # the same tables as long rows
        self._pressures, self._codes = self.by_code.ravel(), self.by_code.shape[1]
        self._scratch = np.empty(min(CHUNK, people.rows), dtype=np.float32)

    def begin(self, hazard: np.ndarray, person: np.ndarray, speed: np.ndarray) -> None:
        """Start new spells [spell] of hazards (their numbers) for people at their own speeds."""
        place = hazard * self.people.rows
        place += person
        spell = self._spells[place]
        luck = self.draws.uniform_of(NAMES, hazard, person, spell)
        spell += _ONE
        self._spells[place] = spell
        at = hazard * self._codes
        at += self.people.code[person]
        goal = exponential(luck)
        goal /= np.maximum(speed, SLOWEST)
        goal += self._pressures[at]
        self._goals[place] = goal

    def end(self, person: np.ndarray, *hazards: int) -> None:
        """These people wait for these things no longer."""
        if kernels.compiled is not None:
            kernels.compiled.end(self.goal, person, hazards)
            return
        for hazard in hazards:
            self.goal_of[hazard][person] = _NEVER

    def press(self, hazard: int, rate: float, stages: slice, pace: np.ndarray | float = 1.0) -> None:
        """Add a day's rate, times a factor or one for each [stage, cell], to the pressure on people in some stages."""
        if kernels.compiled is not None:
            cells = self.people.cells
            codes = stages.start * cells, stages.stop * cells
            kernels.compiled.press(self.by_code, hazard, *codes, rate, pace)
        else:
            self.pressure[hazard, stages] += rate * pace

    def carry(
        self, hazards: tuple[int, ...], person: np.ndarray, before: np.ndarray, after: np.ndarray
    ) -> None:
        """People change their codes in mid-spell, some more than once: what they have still to go through stays."""
        for hazard in hazards:
            pressure = self.by_code[hazard]
            shift = pressure.take(after)
            shift -= pressure.take(before)
            np.add.at(self.goal_of[hazard], person, shift.astype(np.float32))

    def due_inside(self, person: np.ndarray) -> list[np.ndarray]:
        """Those of the people for whom use, leaving, asking and buying again happen today [hazard] of people."""
        if kernels.compiled is not None:
            return kernels.compiled.due(self.goal, self.by_code, USE, BUY, self.people.code, person)
        pressure = self.by_code[_INSIDE].take(self.people.code.take(person), axis=1)
        happens = self.goal[_INSIDE].take(person, axis=1) <= pressure
        return [person[row] for row in happens]

    def due_to_visit(self) -> np.ndarray:
        """Everyone, inside or outside, who visits today."""
        return self.reached(VISIT, self.by_code[VISIT].astype(np.float32))

    def reached(self, hazard: int, pressure: np.ndarray) -> np.ndarray:
        """Everyone whose goal of a hazard lies within a pressure [code], in single precision as the goals are."""
        goal, code, rows = self.goal_of[hazard], self.people.code, self.people.rows
        if kernels.compiled is not None:
            return kernels.compiled.reached(goal, code, pressure)
        parts = []
        for first in range(0, rows, CHUNK):
            some = code[first : first + CHUNK]
            met = pressure.take(
                some, None, self._scratch[: len(some)], "clip"
            )  # clip: codes are never checked
            found = (goal[first : first + CHUNK] <= met).nonzero()[0]
            if first:
                found += first
            parts.append(found)
        return parts[0] if len(parts) == 1 else np.concatenate(parts)

    def respeed_visits(self, rows: slice, speed: np.ndarray) -> None:
        """Change the own speed of visiting [row of the slice] in mid-spell; what has accumulated stays."""
        pressure = self.by_code[VISIT].astype(np.float32).take(self.people.code[rows])
        goal = self.goal_of[VISIT][rows]
        goal -= pressure
        goal *= self.visit_speed[rows] / np.maximum(speed, SLOWEST)
        goal += pressure
        self.visit_speed[rows] = speed
