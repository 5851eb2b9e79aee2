"""A witness of a run: what a sample of its people did day by day, who of the staff was there, what struck.

It looks at the end of every day, after the books have closed, and changes nothing: a run with a witness is the same
run to the last bit. Who is in the sample is drawn by key, so that under every strategy it is the same people.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

import numpy as np

from simulation.draws import Draws
from simulation.promised import promised
from simulation.worth import remaining_value

if TYPE_CHECKING:
    from simulation.state import State

SAMPLE = 2_000  # people watched: as many grains as can be told apart on a laptop's screen
WORTH_EVERY = 7  # days between two valuations of the people won: each costs as much as a day
VISITED, TRIED, USED, SHOPPED, BOUGHT, ASKED, LED, HEARD, INVITED = (1 << place for place in range(9))
ABSENT, IDLE, BUSY = range(3)  # what a place of the staff is at the day's end
INJECT, GO_LIVE, HIRED, LEFT, CRASH = "inject", "go-live", "hired", "left", "crash"


@dataclass(frozen=True)
class Happening:
    """Something that struck on a day: its kind, and the name of what it was or how many it concerned."""

    day: int
    kind: str
    name: str = ""
    count: int = 1


@dataclass(frozen=True)
class Track:
    """What a witness saw of one strategy's run.

    `grains` are rows of the market [grain]. `stages` and `trust` [days + 1, grain] begin with the first morning and go
    on with the end of each day; trust is in hundredths. `did` [day, grain] are marks of what each did on the day.
    `sellers` and `agents` [day][place] tell who was absent, idle or busy at the day's end. `worth` [days + 1] is what
    the people won are expected to bring still [money].
    """

    grains: np.ndarray
    stages: np.ndarray
    trust: np.ndarray
    did: np.ndarray
    sellers: tuple[bytes, ...]
    agents: tuple[bytes, ...]
    worth: np.ndarray
    happenings: tuple[Happening, ...]


def sampled(draws: Draws, rows: int, most: int = SAMPLE) -> np.ndarray:
    """The rows to be watched, in order: those with the smallest keyed draws [grain]."""
    if rows <= most:
        return np.arange(rows)
    luck = draws.uniform("grain", np.arange(rows))
    return np.sort(np.argpartition(luck, most)[:most])


class Witness:
    """Watches one run; made before it, asked after it."""

    def __init__(self, days: int, most: int = SAMPLE) -> None:
        self._days, self._most = days, most
        self._grains = np.empty(0, dtype=np.intp)
        self._stages = self._trust = np.empty((0, 0), dtype=np.uint8)
        self._did = np.empty((0, 0), dtype=np.uint16)
        self._counters: list[np.ndarray] = []
        self._worth = np.zeros(days + 1)
        self._sellers: list[bytes] = []
        self._agents: list[bytes] = []
        self._happenings: list[Happening] = []
        self._live: set[str] = set()
        self._staff: list[tuple[bool, int]] = []

    def begin(self, state: State) -> None:
        """See the first morning."""
        self._grains = sampled(state.draws, state.people.rows, self._most)
        size = len(self._grains)
        self._stages = np.zeros((self._days + 1, size), dtype=np.uint8)
        self._trust = np.zeros((self._days + 1, size), dtype=np.uint8)
        self._did = np.zeros((self._days, size), dtype=np.uint16)
        self._see_people(state, 0)
        self._counters = list(self._counts(state))
        self._staff = _staff(state)

    def look(self, state: State) -> None:
        """See the end of a day."""
        day = state.day
        self._see_people(state, day + 1)
        counters = list(self._counts(state))
        for place, (before, now) in enumerate(zip(self._counters, counters, strict=True)):
            self._did[day] |= (now > before).astype(np.uint16) << place
        self._counters = counters
        self._happenings.extend(self._struck(state))
        self._sellers.append(_sellers(state))
        self._agents.append(_agents(state))
        if (day + 1) % WORTH_EVERY == 0 or day + 1 == self._days:
            self._worth[day + 1] = remaining_value(state) - promised(state)
        else:
            self._worth[day + 1] = self._worth[day]

    def told(self) -> Track:
        """Everything seen."""
        return Track(
            self._grains,
            self._stages,
            self._trust,
            self._did,
            tuple(self._sellers),
            tuple(self._agents),
            self._worth,
            tuple(self._happenings),
        )

    def _see_people(self, state: State, row: int) -> None:
        self._stages[row] = state.people.stage[self._grains]
        self._trust[row] = np.rint(100.0 * state.people.trust[self._grains])

    def _counts(self, state: State) -> Iterator[np.ndarray]:
        """What only grows while a person does something, in the order of the marks [grain]."""
        people, grains = state.people, self._grains
        times = None if state.accounts is None else state.accounts.times
        for counter in (
            people.visits,
            people.since,
            people.uses,
            state.shopped,
            people.orders,
            state.tickets,
        ):
            yield counter[grains]
        yield np.zeros(len(grains)) if times is None else times[grains]
        yield people.told[grains]
        yield state.invitations[grains]

    def _struck(self, state: State) -> Iterator[Happening]:
        """What struck today: injects, tactics that went live, comings and goings, a site that was down."""
        day = state.day
        for inject in state.injects.all:
            if inject.day == day:
                yield Happening(day, INJECT, getattr(inject, "kind", ""))
        for bought in state.tactics.bought:
            if bought.strength > 0.0 and bought.name not in self._live:
                self._live.add(bought.name)
                yield Happening(day, GO_LIVE, bought.name)
        staff = _staff(state)
        before = self._staff + [(False, 0)] * (len(staff) - len(self._staff))
        came = sum(number - old for (_, old), (_, number) in zip(before, staff, strict=False))
        gone = came + sum(was for was, _ in before) - sum(there for there, _ in staff)
        self._staff = staff
        yield from (
            Happening(day, kind, count=count) for kind, count in ((LEFT, gone), (HIRED, came)) if count
        )
        if state.book.page["site_down"] > 0.0:
            yield Happening(day, CRASH)


def _staff(state: State) -> list[tuple[bool, int]]:
    """Whether a place of sales is filled, and how many have sat there [place]."""
    if state.sales is None:
        return []
    heads = state.sales.heads
    return list(zip(heads.filled.tolist(), heads.number.tolist(), strict=True))


def _sellers(state: State) -> bytes:
    """What each place of sales is: nobody there, free, or with a lead in hand."""
    if state.sales is None:
        return b""
    filled, serving = state.sales.heads.filled.tolist(), state.sales.floor.serving
    return bytes(
        (BUSY if lead is not None else IDLE) if there else ABSENT
        for there, lead in zip(filled, [*serving, *[None] * (len(filled) - len(serving))], strict=False)
    )


def _agents(state: State) -> bytes:
    """What each place of the service desk is: nobody there, free, or with a ticket in hand."""
    if state.service is None:
        return b""
    desk = state.service
    return bytes(
        (BUSY if begun < inf else IDLE) if there else ABSENT
        for there, begun in zip(desk.employed, desk.begun, strict=True)
    )
