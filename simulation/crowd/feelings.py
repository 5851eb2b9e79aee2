"""Perceived value, trust, dependence on promotions and social proof: how they start, move and enter decisions.

Trust follows the linear-operator learning rule: a good event T ← T + g·(1 − T), a bad one T ← T·(1 − h) with h three
to five times g, and a drift back to the person's own level, T ← T + ρ·(T* − T) a day with T* = T₀ + γ·s(S).
Perceived value moves with use: v ← v + η·(V − v); value above the truth is found out at use and costs trust.
Social proof is s(S) = S ÷ (S + half), S the share of buyers in one's community.
"""

from __future__ import annotations

from typing import Annotated

import numpy as np

from simulation.decisions import Mood
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
        self.proof = np.zeros(people.communities)  # s(S) [community]
        self.satisfied = np.zeros(people.communities)  # share of satisfied tellers [community]
        self.unhappy = np.zeros(people.communities)  # share of unhappy users [community]

    def mood(self, person: np.ndarray) -> Mood:
        """What these people feel, centred at the reference person."""
        people, feelings = self.people, self.feelings
        return Mood(
            value=people.value[person] - feelings.value_reference,
            trust=people.trust[person] - feelings.trust_reference,
            proof=self.proof[people.community(person)],
            dependence=people.dependence[person],
        )

    def reassure(self, person: np.ndarray, gain: float) -> None:
        """A good event: T ← T + g·(1 − T)."""
        trust = self.people.trust
        trust[person] += gain * (1.0 - trust[person])

    def disappoint(self, person: np.ndarray, loss: np.ndarray | float) -> None:
        """A bad event: T ← T·(1 − h)."""
        self.people.trust[person] *= 1.0 - loss

    def teach(self, person: np.ndarray, share: float) -> None:
        """Close a share of the gap between perceived and true value, from either side."""
        people = self.people
        value = people.value[person]
        people.value[person] = value + share * (people.truth[person] - value)

    def use(self, person: np.ndarray) -> None:
        """A day of use: what was promised too much is found out, then the gap closes a little."""
        people = self.people
        value = people.value[person]
        excess = value - people.truth[person]
        if self.feelings.disappointment and excess.size and excess.max() > 0.0:
            people.trust[person] *= 1.0 - self.feelings.disappointment * np.clip(excess, 0.0, 2.0)
        people.value[person] = value - self.feelings.learning * excess

    def tempt(self, person: np.ndarray, discounted: np.ndarray | bool) -> None:
        """An order moves dependence on promotions: up if it was discounted, down at full price."""
        dependence = self.people.dependence[person]
        up = dependence + self.feelings.dependence_gain * (1.0 - dependence)
        self.people.dependence[person] = np.where(
            discounted, up, dependence * (1.0 - self.feelings.dependence_fade)
        )

    def look_around(self, tellers: np.ndarray, users: np.ndarray, buyers: np.ndarray) -> None:
        """Read each community: satisfied tellers, unhappy users, buyers (row numbers)."""
        people, feelings = self.people, self.feelings
        happy = tellers[people.value[tellers] >= feelings.satisfied]
        sad = users[people.value[users] < feelings.unhappy]
        self.satisfied = people.by_community(happy) / self.members
        self.unhappy = people.by_community(sad) / self.members
        share = people.by_community(buyers) / self.members
        self.proof = share / (share + feelings.proof_half)

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
        lift = feelings.proof_pull * self.proof[block]
        each = people.rows if block.stop - block.start == 1 else size
        wide = rows.stop - rows.start
        home = np.minimum(0.95, people.home[rows] + _spread(lift, each, wide))
        trust = people.trust[rows]
        people.trust[rows] = (home + (trust - home) * kept) * _spread(talk, each, wide)


def _spread(by_community: np.ndarray, size: int, wide: int) -> np.ndarray:
    return np.repeat(by_community.astype(np.float32), size)[:wide]
