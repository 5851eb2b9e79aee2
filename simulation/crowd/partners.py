"""Partner channels: dealers, communities, live-streamers bring people and take a margin of what those order, no fee.

A partner makes impressions of its own (a broadcast part) or catches demand that is there (a demand part), in proportion
to the share of the partners on offer that a strategy engages; no click and no impression is paid for. Whose first visit
comes through a partner is the partner's: by a click on it, or unaided by somebody who noticed the product there and has
not forgotten it since. Then

    margin · price paid    of the first order, and of every repeat order within so many days of it

is owed, a cost of media that varies with success. Orders that come back are paid for too. What customers and prospects
will still bring is worth so much less.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import numpy as np

from simulation import kernels
from simulation.crowd.causes import fallen_on
from simulation.hazards import AWARENESS
from simulation.people import NEVER
from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.crowd.media import Channel
    from simulation.state import State

NOBODY = 0  # the place of no partner; partners are counted from 1


class Partner(Record):
    """What partners do, and what they take."""

    margin: Annotated[
        float, Quantity("share of price", "What a partner takes of each order it brings.", low=0, high=1)
    ] = 0.2
    repeat_days: Annotated[
        int,
        Quantity(
            "days",
            "Days after the first order in which repeat orders pay the margin too.",
            low=0,
            high=36500,
            whole=True,
        ),
    ] = 90
    impressions: Annotated[
        float,
        Quantity(
            "impressions/person/day",
            "Impressions that all partners make, where they broadcast.",
            low=0,
            high=1000,
        ),
    ] = 0.05


class Brought:
    """Who was brought by which partner (columns), 0 for nobody."""

    def __init__(
        self, names: tuple[str, ...], channels: tuple[str, ...], demand: tuple[str, ...], rows: int
    ) -> None:
        self.names = names
        self.of_channel, self.of_cause = self._of(channels), self._of(demand)  # causes of a visit
        self.heard = np.zeros(rows, dtype=np.uint8)  # through whom somebody aware noticed
        self.by = np.zeros(rows, dtype=np.uint8)  # through whom the first visit came
        self.first_on = np.full(rows, NEVER, dtype=np.int16)  # day of the first order
        self._terms: tuple[dict[str, Channel], np.ndarray, np.ndarray] | None = None  # of which channels

    def _of(self, channels: tuple[str, ...]) -> np.ndarray:
        """The partner of no channel, then of each of them."""
        partners = [1 + self.names.index(name) if name in self.names else NOBODY for name in channels]
        return np.array([NOBODY, *partners], dtype=np.uint8)

    def terms(self, channels: dict[str, Channel]) -> tuple[np.ndarray, np.ndarray]:
        """Margin and days of repeat orders [partner], nobody's first."""
        if self._terms is not None and self._terms[0] is channels:
            return self._terms[1:]
        margins, days = [0.0], [0.0]
        for name in self.names:
            partner = channels[name].partner
            assert partner is not None, "partners are partners all along"
            margins.append(partner.margin)
            days.append(partner.repeat_days)
        self._terms = channels, np.array(margins), np.array(days)
        return self._terms[1:]


def brought(state: State) -> Brought | None:
    """The partners a strategy engages; None where it engages none."""
    names = tuple(name for name in state.channels if state.market.channels[name].partner is not None)
    demand = tuple(name for name in state.channels if state.market.channels[name].demand is not None)
    return Brought(names, tuple(state.channels), demand, state.people.rows) if names else None


def hear(state: State, noticed: np.ndarray, told: np.ndarray | bool) -> None:
    """Step 3 of a day: through whom those who noticed heard, each by the causes' shares and one keyed draw."""
    book = state.brought
    if book is None:
        return
    if state.seats is not None:  # the same draw has told already through which channel each of them noticed
        book.heard[noticed] = book.of_channel.take(state.seats.touches.source[noticed])
        return
    book.heard[noticed] = NOBODY
    places = [place for place, name in enumerate(state.broadcast_names) if name in book.names]
    person = noticed[~told] if isinstance(told, np.ndarray) else noticed
    if not places or not len(person):
        return
    rates = state.notice_rates
    every = np.add.reduce(rates) + state.market.awareness.organic / 365.0
    running = np.add.accumulate(rates[places])
    spell = state.waiting.spell[AWARENESS]
    place = fallen_on(state.draws, "which partner", person, spell, running, every, state.people.fit)
    numbers = [1 + book.names.index(state.broadcast_names[place]) for place in places]
    book.heard[person] = np.array([*numbers, NOBODY], dtype=np.uint8).take(place)


def forget(state: State, forgot: np.ndarray) -> None:
    """Step 3 of a day: who has forgotten the product has forgotten the partner."""
    if state.brought is not None:
        state.brought.heard[forgot] = NOBODY


def bring(state: State, came: np.ndarray, cause: np.ndarray) -> None:
    """Step 4 of a day: first visits are the partners' through whom they came.

    `cause` is 0 for an unaided visit, else the place of the demand channel, counted from 1 [person].
    """
    book = state.brought
    if book is None:
        return
    if kernels.compiled is not None:
        kernels.compiled.bring(book.by, book.heard, state.people.visits, came, cause, book.of_cause)
        return
    through = np.where(cause == 0, book.heard[came], book.of_cause.take(cause))
    is_first = state.people.visits[came] == 0
    book.by[came[is_first]] = through[is_first]


def pay_partners(state: State, person: np.ndarray, paid: np.ndarray) -> None:
    """Step 6 of a day: each order [order, paid in cents] owes its partner the margin."""
    book = state.brought
    if book is None:
        return
    owed = _owed(book, state, person, paid)
    if len(owed):
        state.ledger.pay_variable("media", float(owed.sum()) / 100.0)
        state.book.add("partner_orders", len(owed))


def _owed(book: Brought, state: State, person: np.ndarray, paid: np.ndarray) -> np.ndarray:
    """What is owed for those of the orders that a partner is paid for [cents]."""
    margins, days = book.terms(state.market.channels)
    if kernels.compiled is not None:
        terms = margins, days, state.day
        return kernels.compiled.owed(book.by, book.first_on, int(NEVER), person, paid, *terms)
    book.first_on[person[book.first_on[person] == NEVER]] = state.day
    by = book.by[person]
    since = state.day - book.first_on[person].astype(np.int64)
    due = (by != NOBODY) & (since <= days.take(by))  # a first order is always paid for
    owed: np.ndarray = (paid * margins.take(by))[due]
    return owed
