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
from simulation.people import People

CERTAIN = 1000.0  # a day's rate beyond every threshold (37, over speeds and paces of e⁻³ at the least)
SLOWEST = 1e-30  # a speed of zero means never: the goal then lies beyond every pressure


def daily_rate(chance: float) -> float:
    """The rate [1/day] of a daily chance: −ln(1 − chance); a chance of 1 is exact, and the pressure stays finite."""
    return -math.log1p(-chance) if chance < 1.0 else CERTAIN


class Hazard:
    """One decision that may fall on any day, for people told apart by cell and own speed.

    `tables` is the number of cell tables stacked behind each other: two where `code` tells the unaware from the
    aware, one where only the cell counts.
    """

    def __init__(self, name: str, people: People, draws: Draws, keeps_speed: bool = False) -> None:
        self.name = name
        self.people = people
        self.draws = draws
        self.pressure = np.zeros(3 * people.cells)
        self.goal = np.full(people.rows, np.inf, dtype=np.float32)
        self.spell = np.zeros(people.rows, dtype=np.uint16)
        self.speed = np.ones(people.rows, dtype=np.float32) if keeps_speed else None

    def begin(self, person: np.ndarray, speed: np.ndarray | float = 1.0) -> None:
        """Start a new spell of these people at their own speed [person]."""
        luck = self.draws.uniform(self.name, person, self.spell.take(person))
        self.begin_at(person, exponential(luck), speed)

    def begin_at(self, person: np.ndarray, threshold: np.ndarray, speed: np.ndarray | float) -> None:
        """Start a new spell with thresholds that are drawn already [person]."""
        self.spell[person] += 1
        pressure = self.pressure.take(self.people.code.take(person))
        self.goal[person] = pressure + threshold / np.maximum(speed, SLOWEST)
        if self.speed is not None:
            self.speed[person] = speed

    def end(self, person: np.ndarray) -> None:
        """These people wait no longer."""
        self.goal[person] = np.inf

    def press(self, rates: np.ndarray | float, table: int = 0) -> None:
        """Add a day's rate [cell] to the pressure on one table of cells."""
        cells = self.people.cells
        self.pressure[table * cells : (table + 1) * cells] += rates

    def due(self, person: np.ndarray) -> np.ndarray:
        """Those of the people for whom it happens today."""
        pressure = self.pressure.take(self.people.code.take(person))
        due: np.ndarray = person[self.goal.take(person) <= pressure]
        return due

    def due_of_all(self) -> np.ndarray:
        """Everyone for whom it happens today."""
        pressure = self.pressure.astype(np.float32)
        return (self.goal <= pressure.take(self.people.code)).nonzero()[0]

    def respeed(self, rows: slice, speed: np.ndarray) -> None:
        """Change the own speed [row of the slice] of people in mid-spell; what has accumulated stays."""
        assert self.speed is not None
        pressure = self.pressure[self.people.code[rows]]
        left = (self.goal[rows] - pressure) * (self.speed[rows] / np.maximum(speed, SLOWEST))
        self.goal[rows] = pressure + left
        self.speed[rows] = speed
