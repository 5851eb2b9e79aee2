"""Things that may happen on any day: one threshold per person and spell against accumulated pressure.

A hazard's rate is (what a cell of people shares) × (the person's own speed). It happens on the first day on which
the rate accumulated since the spell began reaches −ln(1 − u), so that a day's chance is 1 − exp(−rate), causes add,
and a person who waits costs one compare. The threshold is kept as a goal on the scale of the shared pressure:
goal = pressure at the start + threshold ÷ speed.
"""

from __future__ import annotations

import math

import numpy as np

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
OUTSIDE, INSIDE = slice(0, 2), slice(2, 6)  # what people wait for before they use it, and from then on
CERTAIN = 1000.0  # a day's rate beyond every threshold (37, over speeds and paces of e⁻³ at the least)
SLOWEST = 1e-30  # a speed of zero means never: the goal then lies beyond every pressure


def daily_rate(chance: float) -> float:
    """The rate [1/day] of a daily chance: −ln(1 − chance); a chance of 1 is exact, and the pressure stays finite."""
    return -math.log1p(-chance) if chance < 1.0 else CERTAIN


class Waiting:
    """What everybody waits for: goals [hazard, person] against pressures [hazard, code].

    A person's code tells stages apart, and within each the cells (segment × fit).
    """

    def __init__(self, people: People, draws: Draws) -> None:
        self.people = people
        self.draws = draws
        self.codes = len(STAGES) * people.cells
        self.pressure = np.zeros((len(NAMES), self.codes))
        self.goal = np.full((len(NAMES), people.rows), np.inf, dtype=np.float32)
        self.spell = np.zeros((len(NAMES), people.rows), dtype=np.uint16)
        self.visit_speed = np.ones(people.rows, dtype=np.float32)

    def begin(self, hazard: np.ndarray, person: np.ndarray, speed: np.ndarray) -> None:
        """Start new spells [spell] of hazards (their numbers) for people at their own speeds."""
        place = hazard * self.people.rows + person
        spell = self.spell.ravel().take(place)
        luck = self.draws.uniform_of(NAMES, hazard, person, spell)
        self.spell.ravel()[place] = spell + 1
        pressure = self.pressure.ravel().take(hazard * self.codes + self.people.code.take(person))
        self.goal.ravel()[place] = pressure + exponential(luck) / np.maximum(speed, SLOWEST)

    def end(self, hazard: int | slice, person: np.ndarray) -> None:
        """These people wait for it no longer."""
        self.goal[hazard, person] = np.inf

    def press(self, hazard: int, rates: np.ndarray | float, stages: slice) -> None:
        """Add a day's rate, one number or [stage, cell], to the pressure on people in some stages."""
        by_stage = self.pressure[hazard].reshape(len(STAGES), self.people.cells)
        by_stage[stages] += rates

    def carry(self, person: np.ndarray, before: np.ndarray, after: np.ndarray) -> None:
        """People change their code in mid-spell: what they have still to go through stays."""
        pressure, goal = self.pressure[INSIDE], self.goal[INSIDE]
        goal[:, person] += pressure.take(after, axis=1) - pressure.take(before, axis=1)

    def due_inside(self, person: np.ndarray) -> list[np.ndarray]:
        """Those of the people for whom use, leaving, asking and buying again happen today [hazard] of people."""
        pressure = self.pressure[INSIDE].take(self.people.code.take(person), axis=1)
        happens = self.goal[INSIDE].take(person, axis=1) <= pressure
        return [person[row] for row in happens]

    def due_to_visit(self) -> np.ndarray:
        """Everyone, inside or outside, who visits today."""
        pressure = self.pressure[VISIT].astype(np.float32)
        happens: np.ndarray = self.goal[VISIT] <= pressure.take(self.people.code)
        return happens.nonzero()[0]

    def respeed_visits(self, rows: slice, speed: np.ndarray) -> None:
        """Change the own speed of visiting [row of the slice] in mid-spell; what has accumulated stays."""
        pressure = self.pressure[VISIT].astype(np.float32).take(self.people.code[rows])
        goal = self.goal[VISIT, rows]
        goal -= pressure
        goal *= self.visit_speed[rows] / np.maximum(speed, SLOWEST)
        goal += pressure
        self.visit_speed[rows] = speed
