"""What the compiled kernels take and give, as types; what each does is told where the plain way stands beside it."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np

from simulation.kernels.columns import Columns
from simulation.kernels.touches import Touched

Groups = tuple[np.ndarray, ...]  # row numbers, a group for each hazard


class Kernels(Columns, Touched, Protocol):
    """The functions of the compiled module; every argument by its place."""

    EDITION: int

    def draw(self, first: int, second: int, person: np.ndarray, occasion: np.ndarray | int, /) -> np.ndarray:
        """`Draws.uniform`."""

    def draw_of(
        self,
        firsts: np.ndarray,
        seconds: np.ndarray,
        which: np.ndarray,
        person: np.ndarray,
        occasion: np.ndarray,
        /,
    ) -> np.ndarray:
        """`Draws.uniform_of`."""

    def draw_each(
        self, firsts: np.ndarray, seconds: np.ndarray, person: np.ndarray, occasion: np.ndarray | int, /
    ) -> np.ndarray:
        """`Draws.uniforms`."""

    def weigh_up(
        self,
        feelings: np.ndarray,
        weights: np.ndarray,
        centre: np.ndarray,
        price: np.ndarray,
        base: np.ndarray,
        bound: float,
        standings: tuple[tuple[Any, ...], ...],
        moves: list[np.ndarray | float],
        firsts: np.ndarray | None,
        seconds: np.ndarray | None,
        /,
    ) -> tuple[np.ndarray, np.ndarray]:
        """`deciding.weighed`; without keys the luck is None."""

    def speeds(
        self,
        feelings: np.ndarray,
        weights: np.ndarray,
        centre: np.ndarray,
        bound: float,
        groups: Groups,
        tempting: np.ndarray | None,
        /,
    ) -> np.ndarray:
        """What `evening.felt_speeds` gives."""

    def begin(
        self,
        goals: np.ndarray,
        spells: np.ndarray,
        pressures: np.ndarray,
        code: np.ndarray,
        firsts: np.ndarray,
        seconds: np.ndarray,
        groups: Groups,
        speed: np.ndarray,
        stage: np.ndarray,
        told: np.ndarray,
        slower: float,
        word: np.ndarray,
        size: int,
        visit_speed: np.ndarray,
        /,
    ) -> None:
        """`Waiting.begin` and what stands beside it in `evening`."""

    def carry(
        self,
        goals: np.ndarray,
        pressures: np.ndarray,
        hazards: tuple[int, ...],
        moves: list[tuple[np.ndarray, np.ndarray, np.ndarray]],
        first: int,
        /,
    ) -> None:
        """`Waiting.carry`."""

    def use_once(
        self,
        feelings: np.ndarray,
        truth: np.ndarray,
        person: np.ndarray,
        disappointment: float,
        learning: float,
        /,
    ) -> None:
        """`Heart.use`."""

    def used(
        self,
        person: np.ndarray,
        uses: np.ndarray,
        last: np.ndarray,
        goal: np.ndarray,
        since: np.ndarray,
        day: int,
        beyond: int,
        /,
    ) -> list[int]:
        """The counting of `retention.use`; gives the users by days since activation."""

    def reached(self, goal: np.ndarray, code: np.ndarray, pressure: np.ndarray, /) -> np.ndarray:
        """`Waiting.reached`."""

    def due(
        self,
        goals: np.ndarray,
        pressures: np.ndarray,
        first: int,
        last: int,
        code: np.ndarray,
        person: np.ndarray,
        /,
    ) -> list[np.ndarray]:
        """`Waiting.due_inside`."""

    def notice_or_forget(
        self,
        goal: np.ndarray,
        code: np.ndarray,
        pressure: np.ndarray,
        word: np.ndarray,
        cells: int,
        size: int,
        /,
    ) -> tuple[np.ndarray, np.ndarray]:
        """The comparisons of `awareness`."""

    def respeed(
        self,
        feelings: np.ndarray,
        weights: np.ndarray,
        centre: np.ndarray,
        bound: float,
        goal: np.ndarray,
        code: np.ndarray,
        pressure: np.ndarray,
        speed: np.ndarray,
        first: int,
        last: int,
        /,
    ) -> None:
        """`visiting.revisit`."""

    def enter(
        self,
        code: np.ndarray,
        cell: np.ndarray,
        stage: np.ndarray,
        census: np.ndarray,
        person: np.ndarray,
        first: int,
        number: int,
        /,
    ) -> tuple[np.ndarray, np.ndarray]:
        """`People.enter`."""

    def close_gaps(
        self,
        feelings: np.ndarray,
        truth: np.ndarray,
        person: np.ndarray,
        shares: np.ndarray,
        which: np.ndarray | int,
        /,
    ) -> None:
        """`Heart.close`."""

    def look_for_the_live(
        self, live: np.ndarray, marks: np.ndarray, paid: int, /
    ) -> tuple[np.ndarray, np.ndarray]:
        """`State.look_for_the_live`."""

    def feeling_so(
        self,
        feelings: np.ndarray,
        person: np.ndarray,
        edge: float,
        size: int,
        first: int,
        communities: int,
        above: bool,
        /,
    ) -> np.ndarray:
        """The counts of `Heart.listen` and `Heart.look_around`."""

    def look_around(
        self,
        feelings: np.ndarray,
        users: np.ndarray,
        buyers: np.ndarray,
        edge: float,
        half: float,
        members: np.ndarray,
        size: int,
        first: int,
        last: int,
        unhappy: np.ndarray,
        proof: np.ndarray,
        /,
    ) -> None:
        """`Heart.look_around`."""

    def drift(
        self,
        feelings: np.ndarray,
        home: np.ndarray,
        first: int,
        last: int,
        each: int,
        proof: np.ndarray,
        talk: np.ndarray,
        kept: float,
        pull: float,
        /,
    ) -> None:
        """`Heart.drift`."""

    def silent(
        self, stage: np.ndarray, dormant: int, last: np.ndarray, rested: int, luck: np.ndarray, edge: float, /
    ) -> np.ndarray:
        """The scan of `Turns.first`."""

    def quiet(
        self,
        person: np.ndarray,
        live: np.ndarray,
        last: np.ndarray,
        since: int,
        stage: np.ndarray,
        lead: int,
        dormant: int,
        /,
    ) -> np.ndarray:
        """The scan of `retention.fall_silent`."""

    def contacted(
        self,
        turns: list[tuple[np.ndarray, int]],
        strengths: list[float],
        audiences: np.ndarray,
        codes: int,
        code: np.ndarray,
        firsts: np.ndarray,
        seconds: np.ndarray,
        /,
    ) -> tuple[np.ndarray, np.ndarray]:
        """`LiveTactics.contacted` where a person's code decides who is addressed."""
