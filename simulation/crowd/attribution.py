"""Attribution: which channel a customer came by, as the organisation can see it, and as it was.

What is seen is the last touch. A click is always seen, noticing an advertisement with the chance `views_seen`; the last
of these channels that touched somebody, if no more than `window` days ago, is credited with all of the order. Repeat
orders go to the channel that was credited with the first.

What is true is kept beside it. Somebody comes because of having noticed (through a channel, or by oneself or a friend,
which is no channel's) and because of what caught the visit. With rates of a visit a and u for people who are aware and
who are not, a click of somebody aware is shared by the Shapley value of the game {noticing, catching} in rates,
v(both) = a, v(catching alone) = u, v(noticing alone) = 0:

    to noticing ½·(a − u) ÷ a,     to catching ½·(a + u) ÷ a

An unaided visit is all due to noticing, a click of somebody unaware all to the click. So last touch gives channels that
catch demand more than they bring, and those that make known less. Advertising seen again by people who are aware
already is not followed, by neither of the two. Nothing of this changes what people do.
The Shapley value is each one's mean contribution over all orders of joining.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation import kernels
from simulation.crowd.causes import fallen_on
from simulation.crowd.partners import NOBODY
from simulation.crowd.trying import not_kept_from
from simulation.hazards import AWARENESS

if TYPE_CHECKING:
    from simulation.state import State

FIGURES = ("reached", "deals", "kept", "first", "later", "truth")
REACHED, DEALS, KEPT, FIRST, LATER, TRUTH = range(len(FIGURES))
LONG_AGO = -32768


class Touches:
    """Through which channels people came (columns [person], channels counted from 1), and what each brought so far.

    `sums` [figure, channel], the first channel being none: people reached, orders of new customers, repeat orders and
    renewals, contribution of either [money], and new customers in truth.
    """

    def __init__(self, state: State, views_seen: float, window: float) -> None:
        rows = state.people.rows
        self.names = tuple(state.channels)
        self.views_seen, self.window = views_seen, window
        self.source = np.zeros(rows, dtype=np.uint8)  # noticed through
        self.last = np.zeros(rows, dtype=np.uint8)  # last touch that was seen
        self.last_on = np.full(rows, LONG_AGO, dtype=np.int32)  # day of it
        self.catch = np.zeros(rows, dtype=np.uint8)  # what caught the last visit
        self.to_source = np.zeros(rows, dtype=np.float32)  # share of the last visit due to noticing
        self.won_by = np.zeros(rows, dtype=np.uint8)  # credited with the first order
        self.sums = np.zeros((len(FIGURES), len(self.names) + 1))
        self.order: tuple[np.ndarray, np.ndarray] | None = None  # see `_partners_first`
        demand = [NOBODY, *(self.place(name) for name in state.demand_names)]
        self.of_cause = np.array(
            demand, dtype=np.uint8
        )  # the channel of each cause of a visit, unaided first

    def place(self, name: str) -> int:
        """The number of a channel."""
        return 1 + self.names.index(name)

    @property
    def columns(self) -> tuple[np.ndarray, ...]:
        """The columns, as a kernel takes them."""
        return self.source, self.last, self.last_on, self.catch, self.to_source, self.won_by

    def notice(
        self, person: np.ndarray, source: np.ndarray, luck: np.ndarray, day: int, weight: float
    ) -> None:
        """People notice through channels [person], 0 for none; the views of some, by their luck, are seen."""
        if kernels.compiled is not None:
            views = self.columns, person, source, luck, self.views_seen, day
            kernels.compiled.notice_through(*views, self.sums[REACHED], weight)
            return
        self.source[person] = source
        is_paid = source > 0
        self.reach(source[is_paid], weight)
        is_seen = is_paid & (luck < self.views_seen)
        seen = person[is_seen]
        self.last[seen] = source[is_seen]
        self.last_on[seen] = day

    def reach(self, channel: np.ndarray, weight: float) -> None:
        """Channels [person] have reached people."""
        self.sums[REACHED] += np.bincount(channel, minlength=len(self.names) + 1) * weight

    def seen(self, person: np.ndarray, day: int) -> np.ndarray:
        """The last touch of each person that still counts [person]."""
        recent = day - self.last_on[person] <= self.window
        return np.where(recent, self.last[person], np.uint8(0))


def noticed_through(
    state: State, noticed: np.ndarray, told: np.ndarray | bool
) -> tuple[np.ndarray, np.ndarray | bool]:
    """Step 3 of a day: through which channel each of those who noticed did, by the causes' shares and one keyed draw.

    The draw is the one by which partners know their own, whose places come first. Gives who has noticed and whom a
    friend told: those from whom a test holds the channel back have not.
    """
    if state.seats is None or not len(noticed):
        return noticed, told
    touches, spell = state.seats.touches, state.waiting.spell[AWARENESS]
    source = np.zeros(len(noticed), dtype=np.uint8)
    if state.broadcast_names:
        source = _through(state, touches, noticed)
        source[told] = NOBODY
    notices = not_kept_from(state, noticed, source)
    if notices is not None:
        noticed, source = noticed[notices], source[notices]
        told = told[notices] if isinstance(told, np.ndarray) else told
    luck = state.draws.uniform("view seen", noticed, spell[noticed])
    touches.notice(noticed, source, luck, state.day, state.weight)
    return noticed, told


def _through(state: State, touches: Touches, person: np.ndarray) -> np.ndarray:
    """The channel through which each person noticed, 0 for none [person]."""
    if touches.order is None:
        touches.order = _partners_first(state, touches)
    places, channel = touches.order
    every = np.add.reduce(state.notice_rates) + state.market.awareness.organic / 365.0
    running = np.add.accumulate(state.notice_rates.take(places, axis=0))
    spell = state.waiting.spell[AWARENESS]
    place = fallen_on(state.draws, "which partner", person, spell, running, every, state.people.fit)
    source: np.ndarray = channel.take(place)
    return source


def _partners_first(state: State, touches: Touches) -> tuple[np.ndarray, np.ndarray]:
    """The places of broadcast channels in the order in which a draw passes them, and their numbers, then none's."""
    names, partners = state.broadcast_names, state.brought.names if state.brought is not None else ()
    places = sorted(range(len(names)), key=lambda place: names[place] not in partners)
    numbers = [*(touches.place(names[place]) for place in places), NOBODY]
    return np.array(places), np.array(numbers, dtype=np.uint8)


def forgotten(state: State, forgot: np.ndarray) -> None:
    """Step 3 of a day: who has forgotten the product is due to no channel any more; the records keep the touch."""
    if state.seats is not None:
        state.seats.touches.source[forgot] = 0


def caught(state: State, came: np.ndarray, cause: np.ndarray, rates: np.ndarray) -> None:
    """Step 4 of a day: what caught each visit, and how much of it is due to having noticed.

    `cause` is 0 for an unaided visit, else the place of the demand channel, counted from 1 [person]; `rates` are those
    of a visit [cause, unaware or aware, cell].
    """
    if state.seats is None or not len(came):
        return
    touches, people = state.seats.touches, state.people
    if kernels.compiled is not None:
        kinds = people.code, people.cell, people.cells
        reached = touches.sums[REACHED]
        where = touches.columns, came, cause, touches.of_cause, rates
        kernels.compiled.caught(*where, *kinds, state.day, reached, state.weight)
        return
    catch = touches.of_cause.take(cause)
    aware = people.code[came] >= people.cells
    share = aware.astype(np.float32)
    clicked = (catch > 0).nonzero()[0]
    if len(clicked):
        unaware, knowing = rates[cause[clicked], :, people.cell[came[clicked]]].T
        part = np.divide(unaware, knowing, out=np.ones(len(clicked)), where=knowing > 0.0)
        share[clicked] *= np.clip(0.5 * (1.0 - part), 0.0, 1.0)
    touches.catch[came], touches.to_source[came] = catch, share
    strangers = came[~aware]
    touches.source[strangers] = catch[~aware]
    touches.reach(catch[clicked], state.weight)
    touches.last[came[clicked]] = catch[clicked]
    touches.last_on[came[clicked]] = state.day


def credit(state: State, person: np.ndarray, full: np.ndarray, paid: np.ndarray) -> None:
    """Step 6 of a day: each order [order, full price in money, paid in cents] is credited as it can be seen."""
    if state.seats is None:
        return
    touches, people = state.seats.touches, state.people
    lost = state.weight * (1.0 - state.market.orders.margin)
    if kernels.compiled is not None:
        orders = touches.columns, person, full, paid, people.orders
        terms = state.day, touches.window, state.weight, lost
        kernels.compiled.credit(*orders, *terms, touches.sums)
        return
    size = len(touches.names) + 1
    earned = paid / 100.0 - full * lost
    is_first = people.orders[person] == 0
    new, old = person[is_first], person[~is_first]
    by = touches.seen(new, state.day)
    touches.won_by[new] = by
    touches.sums[DEALS] += np.bincount(by, minlength=size) * state.weight
    touches.sums[FIRST] += np.bincount(by, earned[is_first], minlength=size)
    by = touches.won_by[old]
    touches.sums[KEPT] += np.bincount(by, minlength=size) * state.weight
    touches.sums[LATER] += np.bincount(by, earned[~is_first], minlength=size)
    share = touches.to_source[new].astype(np.float64)
    truth = np.bincount(touches.source[new], share, minlength=size)
    truth += np.bincount(touches.catch[new], 1.0 - share, minlength=size)
    touches.sums[TRUTH] += truth * state.weight
