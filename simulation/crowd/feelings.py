"""Perceived value, trust, dependence on promotions and social proof: how they start, move and enter decisions.

Trust follows the linear-operator learning rule: a good event T ← T + g·(1 − T), a bad one T ← T·(1 − h) with h three
to five times g, and a drift back to the person's own level, T ← T + ρ·(T* − T) a day with T* = T₀ + γ·s(S).
Perceived value moves with use: v ← v + η·(V − v); value above the truth is found out at use and costs trust.
Social proof is s(S) = S ÷ (S + half), S the share of buyers in one's community. The rates and weights are assumptions.
"""

from __future__ import annotations

import math
from typing import Annotated

import numpy as np

from simulation import kernels
from simulation.crowd.weights import Weights, weighing
from simulation.decisions import PERSON_BOUND, Choice, held, summed
from simulation.people import People
from simulation.quantity import Quantity, Record, ranged

WEEK = 7  # feelings drift once a week, a seventh of the communities each day: a seventh of the work, no day special


class Feelings(Record):
    """The reference person, and how feelings move."""

    value_reference: Annotated[
        float, Quantity("log-odds", "Perceived value of the reference person.", low=-5, high=5)
    ] = -0.8
    trust_reference: Annotated[
        float, Quantity("trust, 0 to 1", "Trust of the reference person.", low=0, high=1)
    ] = 0.45
    proof_half: Annotated[
        float,
        Quantity(
            "share", "Share of buyers in the community at which social proof is half.", low=0.001, high=1
        ),
    ] = 0.1
    proof_pull: Annotated[
        float,
        Quantity(
            "trust, 0 to 1", "How much full social proof lifts the trust a person drifts to.", low=0, high=1
        ),
    ] = 0.1
    reversion: Annotated[
        float, Quantity("share/day", "Part of the way back to the own level of trust a day.", low=0, high=1)
    ] = ranged(0.001, 0.004, 0.02)  # no source gives it, and it is worth a third of some results
    learning: Annotated[
        float, Quantity("share", "Part of the gap to the true value closed by one day of use.", low=0, high=1)
    ] = 0.06
    disappointment: Annotated[
        float,
        Quantity(
            "share per unit",
            "Trust lost at use per unit of value promised too much, up to 2 units.",
            low=0,
            high=0.5,
        ),
    ] = 0.045
    satisfied: Annotated[
        float, Quantity("log-odds", "Perceived value from which a user is satisfied.", low=-5, high=5)
    ] = -0.6
    unhappy: Annotated[
        float, Quantity("log-odds", "Perceived value below which a user is unhappy.", low=-5, high=5)
    ] = -1.8
    spill: Annotated[
        float,
        Quantity(
            "share/day",
            "Trust a community loses a day if all its members were unhappy users.",
            low=0,
            high=0.1,
        ),
    ] = 0.01
    dependence_gain: Annotated[
        float,
        Quantity(
            "share",
            "Part of the missing dependence on promotions gained by a discounted order.",
            low=0,
            high=1,
        ),
    ] = 0.25
    dependence_fade: Annotated[
        float, Quantity("share", "Dependence lost by an order at full price.", low=0, high=1)
    ] = 0.07


class Heart:
    """The feelings of a run's people, and what their communities show them."""

    def __init__(self, people: People, feelings: Feelings) -> None:
        self.people = people
        self.feelings = feelings
        self.members = people.members()
        self._weights: dict[tuple[int, ...], tuple[tuple[Choice, ...], Weights]] = {}
        self.proof = np.zeros(people.communities)  # s(S) [community]; people see it when their turn comes
        self.satisfied = np.zeros(people.communities)  # share of satisfied tellers [community]
        self.unhappy = np.zeros(people.communities)  # share of unhappy users [community]
        self.everywhere = 0.0  # share of satisfied tellers in the market
        self._contacts = np.empty(people.rows, dtype=np.int32)  # the number of each person's last contact

    def terms(self, choice: Choice, person: np.ndarray | slice) -> np.ndarray:
        """Bounded log-odds that feelings add at full price [person], in single precision: for hazards and estimates."""
        feelings, table = self.people.feelings, self.table_of((choice,))
        felt = feelings[person] if isinstance(person, slice) else feelings.take(person, axis=0)
        total = summed(felt * table.rough_weights)
        total -= table.rough_centre
        return held(total, PERSON_BOUND)

    def felt(
        self,
        choices: tuple[Choice, ...],
        person: np.ndarray,
        which: np.ndarray | None,
        discount: np.ndarray | float,
    ) -> np.ndarray:
        """Bounded log-odds that feelings add to decisions [person]; `which` numbers each one's decision, if several.

        B·tanh(x/B), x = βv·(v−v₀) + βT·(T−T₀) + βs·s(S) + βp·(δ·(1−P/2) − [δ=0]·P/2): a discount δ pulls less on
        those who wait for promotions, and at full price they hold back. The logistic form of discrete choice.
        """
        table = self.table_of(choices)
        felt = self.people.feelings.take(person, axis=0).astype(np.float64)
        total = summed(felt * (table.weights if which is None else table.weights.take(which, axis=0)))
        total -= table.centre if which is None else table.centre.take(which)
        if isinstance(discount, np.ndarray) or discount:
            price = table.price if which is None else table.price.take(which)
            pull = discount * (1.0 - 0.5 * felt[:, 3]) + 0.5 * felt[:, 3]
            total += price * np.where(np.asarray(discount) > 0.0, pull, 0.0)
        return held(total, PERSON_BOUND)

    def felt_by_few(self, choice: Choice, person: np.ndarray, discount: list[float]) -> list[float]:
        """`felt` in plain numbers, one by one."""
        table, felt = self.table_of((choice,)), []
        (v, t, p, d), centre, price = table.weights.tolist(), float(table.centre), float(table.price)
        for (value, trust, proof, waits), off in zip(
            self.people.feelings.take(person, axis=0).tolist(), discount, strict=True
        ):
            total = (value * v + trust * t) + (proof * p + waits * d) - centre
            if off > 0.0:
                total += price * (off * (1.0 - 0.5 * waits) + 0.5 * waits)
            felt.append(PERSON_BOUND * math.tanh(total))
        return felt

    def adopt(self, feelings: Feelings) -> None:
        """Go by other numbers from now on."""
        self.feelings = feelings
        self._weights.clear()

    def table_of(self, choices: tuple[Choice, ...]) -> Weights:
        """What the choices weigh, worked out once."""
        key = tuple(map(id, choices))
        known = self._weights.get(key)
        if known is None:
            v, t = self.feelings.value_reference, self.feelings.trust_reference
            known = self._weights[key] = (choices, weighing(choices, v, t))
        return known[1]

    def reassure(self, person: np.ndarray, gain: float) -> None:
        """A good event: T ← T + g·(1 − T)."""
        trust = self.people.trust
        trust[person] = gain + (1.0 - gain) * trust[person]

    def disappoint(self, person: np.ndarray, loss: np.ndarray | float) -> None:
        """A bad event: T ← T·(1 − h)."""
        self.people.trust[person] *= 1.0 - loss

    def contact(self, person: np.ndarray, trust: float, value: float, dependence: float) -> None:
        """A contact closes a part of the missing trust, of the gap to the true value, and of the missing dependence."""
        self.close(person, np.array([(value, trust, 0.0, dependence)], dtype=np.float32), 0)

    def close(self, person: np.ndarray, shares: np.ndarray, which: np.ndarray | int) -> None:
        """Contacts close shares of the gaps to the true value, and to full trust and dependence.

        Shares are by kind of contact [kind, feeling], `which` is each one's kind. Somebody contacted twice is contacted
        once after the other.
        """
        if kernels.compiled is not None:
            kernels.compiled.close_gaps(self.people.feelings, self.people.truth, person, shares, which)
            return
        self._close(person, shares[np.broadcast_to(which, person.shape)])

    def _close(self, person: np.ndarray, share: np.ndarray) -> None:
        people, number = self.people, np.arange(len(person), dtype=np.int32)
        self._contacts[person] = number
        is_last = self._contacts[person] == number
        if np.count_nonzero(is_last) < len(person):
            self._close(person[~is_last], share[~is_last])
            person, share = person[is_last], share[is_last]
        felt = people.feelings.take(person, axis=0)
        gap = np.ones_like(felt)
        gap[:, 0] = people.truth[person]
        gap -= felt
        gap *= share
        felt += gap
        people.feelings[person] = felt

    def teach(self, person: np.ndarray, share: float) -> None:
        """Close a share of the gap between perceived and true value, from either side."""
        people = self.people
        value = people.value[person]
        people.value[person] = value + share * (people.truth[person] - value)

    def use(self, person: np.ndarray) -> None:
        """A day of use: what was promised too much is found out, then the gap closes a little."""
        people, feelings = self.people, self.feelings
        if kernels.compiled is not None:
            felt = people.feelings, people.truth, person
            kernels.compiled.use_once(*felt, feelings.disappointment, feelings.learning)
            return
        value = people.value[person]
        excess = value - people.truth[person]
        if feelings.disappointment and excess.size and excess.max() > 0.0:
            found_out = np.minimum(np.maximum(excess, 0.0), 2.0)
            people.trust[person] *= 1.0 - feelings.disappointment * found_out
        people.value[person] = value - feelings.learning * excess

    def tempt(self, person: np.ndarray, discounted: np.ndarray | bool) -> None:
        """An order moves dependence on promotions: up if it was discounted, down at full price."""
        dependence = self.people.dependence[person]
        up = dependence + self.feelings.dependence_gain * (1.0 - dependence)
        self.people.dependence[person] = np.where(
            discounted, up, dependence * (1.0 - self.feelings.dependence_fade)
        )

    def listen(self, tellers: np.ndarray) -> None:
        """Count the satisfied among those who tell (row numbers): what each community hears today."""
        people, edge = self.people, self.feelings.satisfied
        if kernels.compiled is not None:
            size, all_of_them = people.community_size, people.communities
            happy = kernels.compiled.feeling_so(people.feelings, tellers, edge, size, 0, all_of_them, True)
        else:
            happy = people.by_community(tellers[people.value[tellers] >= edge])
        self.satisfied = happy / self.members
        self.everywhere = int(np.add.reduce(happy)) / people.rows

    def look_around(self, day: int, users: np.ndarray, buyers: np.ndarray) -> None:
        """Read the communities whose turn it is: unhappy users and buyers (rising row numbers)."""
        rows = self.turn(day)
        if rows.stop == rows.start:
            return
        people, feelings, size = self.people, self.feelings, self.people.community_size
        block = slice(rows.start // size, -(-rows.stop // size))
        if kernels.compiled is not None:
            edges, where = (feelings.unhappy, feelings.proof_half), (size, block.start, block.stop)
            seen = self.unhappy, self.proof
            kernels.compiled.look_around(people.feelings, users, buyers, *edges, self.members, *where, *seen)
            return
        members = self.members[block]
        users, buyers = _between(users, rows), _between(buyers, rows)
        unhappy = users[people.value[users] < feelings.unhappy]
        sad = np.bincount(unhappy // size - block.start, minlength=members.size)
        self.unhappy[block] = sad / members
        bought = np.bincount(buyers // size - block.start, minlength=members.size) / members
        self.proof[block] = bought / (bought + feelings.proof_half)

    def turn(self, day: int) -> slice:
        """The rows whose feelings drift today: the communities of one seventh of the market."""
        size, count = self.people.community_size, self.people.communities
        if count < WEEK:
            return slice(0, self.people.rows) if day % WEEK == 0 else slice(0, 0)
        first, last = (day % WEEK) * count // WEEK, (day % WEEK + 1) * count // WEEK
        return slice(first * size, min(last * size, self.people.rows))

    def drift(self, day: int) -> None:
        """A week's drift of trust to the own level and of unhappy users' talk, for the seventh whose turn it is."""
        rows = self.turn(day)
        if rows.stop == rows.start:
            return
        people, feelings = self.people, self.feelings
        size = people.community_size
        block = slice(rows.start // size, -(-rows.stop // size))
        kept = np.float32((1.0 - feelings.reversion) ** WEEK)
        talk = (1.0 - np.minimum(feelings.spill * self.unhappy[block], 1.0)) ** WEEK
        wide = rows.stop - rows.start
        each = wide if block.stop - block.start == 1 else size
        if kernels.compiled is not None:
            felt, pull = (people.feelings, people.home), feelings.proof_pull
            seen_and_heard = self.proof[block], talk
            kernels.compiled.drift(*felt, rows.start, rows.stop, each, *seen_and_heard, float(kept), pull)
            return
        seen = _spread(self.proof[block], each, wide)
        people.proof[rows] = seen
        home = np.minimum(0.95, people.home[rows] + np.float32(feelings.proof_pull) * seen)
        trust = people.trust[rows]
        people.trust[rows] = (home + (trust - home) * kept) * _spread(talk, each, wide)


def _between(rising: np.ndarray, rows: slice) -> np.ndarray:
    first, last = rising.searchsorted((rows.start, rows.stop))
    return rising[first:last]


def _spread(by_community: np.ndarray, size: int, wide: int) -> np.ndarray:
    return np.repeat(by_community.astype(np.float32), size)[:wide]
