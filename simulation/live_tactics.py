"""The tactics that a strategy has bought, as they work today: how far, on whom, whom they contact, what they cost."""

from __future__ import annotations

import math

import numpy as np

from simulation import kernels
from simulation.audience import Addressed, Group
from simulation.decisions import HAZARDS, TACTIC_BOUND, bounded, bounded_number
from simulation.draws import Draws, in_order
from simulation.ledger import Ledger
from simulation.organisation.campaigns import Preparation
from simulation.people import STAGES, People
from simulation.tactics import Tactic, TacticPlan, strength


class Bought:
    """A tactic that a strategy has bought, and how far it works today."""

    def __init__(
        self, name: str, tactic: Tactic, plan: TacticPlan, people: People, group: Group | None = None
    ) -> None:
        self.name, self.tactic, self.plan = name, tactic, plan
        self.audience = Addressed(tactic.audience, people, group)
        self.closes = (
            tactic.value,
            tactic.trust,
            0.0,
            tactic.dependence,
        )  # of the gaps of feelings, at a contact
        self.strength = 0.0
        self.starts = False  # work on it begins today, and its one-off cost is due
        self.decisions = tuple(tactic.odds)
        self.stays_until = -math.inf  # until that day it works in full as it does now
        self._steady = plan.until if tactic.fade else plan.from_day + tactic.lead_time + tactic.ramp

    def wake(self, day: int, projects: Preparation | None = None) -> None:
        """Work out how far it works today; where there are projects, as far as it is built."""
        if projects is not None:
            self.starts, self.strength = projects.works(self.name, self.tactic, self.plan, day)
            if self.strength == 1.0 and not self.starts and not self.tactic.fade:
                self.stays_until = self.plan.until
            return
        self.starts = day == self.plan.from_day
        if self._steady < day < self.plan.until:
            self.strength, self.stays_until = 1.0, self.plan.until
        else:
            self.strength = strength(self.tactic, self.plan, day)


class Paces:
    """The factors that the tactics bought put on the rates of hazards, worked out anew on days when one has changed."""

    def __init__(self, tactics: tuple[Bought, ...], codes: int) -> None:
        self._tactics = tuple([bought for bought in tactics if set(bought.tactic.odds) & set(HAZARDS)])
        self._effects = np.zeros(
            (len(self._tactics), len(HAZARDS), codes)
        )  # full ones [tactic, hazard, code]
        for place, bought in enumerate(self._tactics):
            for row, hazard in enumerate(HAZARDS):
                if hazard in bought.tactic.odds:
                    effect = math.log(bought.tactic.odds[hazard])
                    self._effects[place, row] = effect * bought.audience.by_code.ravel()
        self._flat = self._effects.reshape(len(self._tactics), len(HAZARDS) * codes)
        self._shape = len(HAZARDS), len(STAGES), codes // len(STAGES)
        self._strengths: list[float] = []
        self.factors: dict[str, np.ndarray] = {}  # [stage, cell] by hazard

    def wake(self) -> None:
        """Work out today's factors."""
        strengths = [bought.strength for bought in self._tactics]
        if strengths == self._strengths:
            return
        self._strengths = strengths
        factors = bounded(np.dot(strengths, self._flat), TACTIC_BOUND)
        np.exp(factors, factors)
        self.factors = dict(zip(HAZARDS, factors.reshape(self._shape), strict=True))


class Rota:
    """Everybody in the order of their turns with a tactic [place], and how far it has gone round."""

    def __init__(self, order: np.ndarray) -> None:
        self._order = order
        self._share, self._since, self._before = 0.0, 0, 0.0  # share a day, since when, and turns before that
        self._next = 0  # the day after the last one with turns

    def turns(self, share: float, day: int) -> tuple[np.ndarray, int]:
        """Whose turn it is today, and how many turns came before; after the last person the first follows."""
        rows = len(self._order)
        # quicker, slower or after a break it goes on from where it is; asked twice on a day, it answers alike
        if share != self._share or not self._next - 1 <= day <= self._next:
            self._before += (self._next - self._since) * self._share * rows
            self._share, self._since = share, day if self._next else 0
        self._next = day + 1
        so_long = day - self._since
        first = int(self._before + so_long * share * rows)
        last = int(self._before + (so_long + 1) * share * rows)
        start = first % rows
        end = start + last - first
        if end > rows:
            return np.concatenate([self._order[start:], self._order[: end - rows]]), first
        return self._order[start:end], first


class Contacts:
    """What is known of the contacts of some tactics as long as it is the same ones."""

    def __init__(self, tactics: tuple[Bought, ...]) -> None:
        self.tactics = tactics
        self.names = tuple(["contact of " + bought.name for bought in tactics])
        self.audiences = np.concatenate([bought.audience.by_code.ravel() for bought in tactics])
        self.is_personal = any(bought.audience.is_personal for bought in tactics)
        self.closes = np.array([bought.closes for bought in tactics], dtype=np.float32)  # [tactic, feeling]


class LiveTactics:
    """The tactics a strategy has bought, and what they do today."""

    def __init__(self, people: People, draws: Draws) -> None:
        self.people = people
        self.draws = draws
        self.bought: tuple[Bought, ...] = ()
        self._offered: tuple[dict[str, Tactic], dict[str, TacticPlan]] | None = None
        self._shared: dict[str, list[tuple[Bought, float]]] = {}  # full effects on decisions, for everybody
        self._partial: dict[str, list[tuple[Bought, float]]] = {}  # and for some
        self._today: dict[
            str, tuple[float, float]
        ] = {}  # of those for everybody, their sum and what is bounded of it
        self._paces = Paces((), 0)
        self._rota: dict[str, Rota] = {}
        self._contacts: Contacts | None = None
        self.discounts: list[tuple[float, Addressed]] = []
        self._contacting: tuple[Bought, ...] = ()
        self.projects: Preparation | None = None
        self.groups: dict[str, Group] = {}  # who alone is addressed, where a tactic is being tested

    def wake(self, market: dict[str, Tactic], plan: dict[str, TacticPlan], day: int) -> None:
        """Work out what is live today."""
        if self._offered is None or self._offered[0] is not market or self._offered[1] is not plan:
            self._adopt(market, plan)
        has_changed = False
        for bought in self.bought:
            if day >= bought.stays_until:
                before = bought.strength
                bought.wake(day, self.projects)
                if bought.strength != before:
                    has_changed = True
                    for decision in bought.decisions:
                        self._today.pop(decision, None)
        if has_changed:
            self._change()

    def _change(self) -> None:
        """Some tactic works further, or less far, than before."""
        self._paces.wake()
        live = [bought for bought in self.bought if bought.strength > 0.0]
        self.discounts = [(each.tactic.discount, each.audience) for each in live if each.tactic.discount]
        self._contacting = tuple([bought for bought in live if bought.tactic.contacts])

    def _adopt(self, market: dict[str, Tactic], plan: dict[str, TacticPlan]) -> None:
        """Go by these records from now on."""
        self._offered = market, plan
        self.bought = tuple(
            Bought(name, market[name], bought, self.people, self.groups.get(name))
            for name, bought in plan.items()
            if name in market
        )
        self._shared, self._partial, self._today = {}, {}, {}
        for bought in self.bought:
            part = self._shared if bought.audience.is_everyone else self._partial
            for decision, ratio in bought.tactic.odds.items():
                part.setdefault(decision, []).append((bought, math.log(ratio)))
        self._paces = Paces(self.bought, len(STAGES) * self.people.cells)
        self._change()

    def shift(self, decision: str, person: np.ndarray, day: int) -> np.ndarray | float:
        """Bounded log-odds that the tactics add to a decision of these people: E·tanh(Σ ramp·fade·ln OR ÷ E)."""
        known = self._today.get(decision) or self._work_out(decision)
        partial = self._partial.get(decision)
        if partial is None:
            return known[1]
        each: np.ndarray | float = known[0]
        for bought, effect in partial:
            if bought.strength > 0.0:
                among = bought.audience.among(person, day)
                if np.count_nonzero(among):
                    each = each + bought.strength * effect * among
        return bounded(each, TACTIC_BOUND) if isinstance(each, np.ndarray) else known[1]

    def _work_out(self, decision: str) -> tuple[float, float]:
        """The effects of today on everybody's decision: their sum, and what is bounded of it."""
        total = 0.0
        for bought, effect in self._shared.get(decision, ()):
            total += bought.strength * effect
        known = self._today[decision] = total, bounded_number(total, TACTIC_BOUND)
        return known

    def pace(self, hazard: str, stages: slice) -> np.ndarray | float:
        """The factor on a hazard's rate in some stages: [stage, cell], or 1 where no tactic moves any hazard."""
        factors = self._paces.factors.get(hazard)
        return 1.0 if factors is None else factors[stages]

    @staticmethod
    def differ_by_stage(market: dict[str, Tactic], plan: dict[str, TacticPlan]) -> frozenset[str]:
        """The hazards whose rates some tactic bought changes in some stages only."""
        bought = [market[name] for name in plan if name in market]
        return frozenset(
            name for tactic in bought if tactic.audience.stages for name in tactic.odds if name in HAZARDS
        )

    def discount(self, person: np.ndarray, day: int) -> np.ndarray | float:
        """The largest discount open to each of these people [person], a share of the price."""
        best: np.ndarray | float = 0.0
        for off, audience in self.discounts:
            if audience.is_everyone:
                best = np.maximum(best, off) if isinstance(best, np.ndarray) else max(best, off)
            else:
                best = np.maximum(best, np.where(audience.among(person, day), off, 0.0))
        return best

    def contacting(self) -> tuple[Bought, ...]:
        """The tactics that contact people today."""
        return self._contacting

    def contacted(self, tactics: tuple[Bought, ...], day: int) -> tuple[np.ndarray, np.ndarray]:
        """Whom some tactics contact today, and by which of them [contact], in the order of the tactics.

        Contacts go round in the order of one keyed draw per person: today's are the next share of everybody, so that
        two strategies with the same tactic contact the same people; while it ramps or fades some turns are skipped.
        """
        turns = [self._turns(bought, day) for bought in tactics]
        strengths = [bought.strength for bought in tactics]
        among = self._contacts_of(tactics)
        if kernels.compiled is not None and not among.is_personal:
            codes, code = len(STAGES) * self.people.cells, self.people.code
            keys = self.draws.table_of(among.names)
            return kernels.compiled.contacted(turns, strengths, among.audiences, codes, code, *keys)
        place, person, which = self._addressed(tactics, [turn for turn, _ in turns], day)
        sizes = [len(turn) for turn, _ in turns]
        before = np.array([first for _, first in turns])  # turns taken before today's, by tactic
        before -= np.add.accumulate(sizes) - sizes
        rounds = (place + before[which]) // self.people.rows
        takes_place = self.draws.uniform_of(among.names, which, person, rounds) < np.array(strengths)[which]
        return person[takes_place], which[takes_place]

    def closing(self, tactics: tuple[Bought, ...]) -> np.ndarray:
        """Shares of the gaps of feelings that a contact of each of some tactics closes [tactic, feeling]."""
        return self._contacts_of(tactics).closes

    def _contacts_of(self, tactics: tuple[Bought, ...]) -> Contacts:
        """What the contacts of some tactics have in common, worked out once for those of today."""
        if self._contacts is None or self._contacts.tactics != tactics:
            self._contacts = Contacts(tactics)
        return self._contacts

    def _addressed(
        self, tactics: tuple[Bought, ...], parts: list[np.ndarray], day: int
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Of the lists of people, one a tactic: who is in the tactic's audience, as places, people and tactics."""
        codes = len(STAGES) * self.people.cells
        person = np.concatenate(parts).astype(np.intp)
        which = np.arange(len(tactics)).repeat([len(turn) for turn in parts])
        among = self._contacts_of(tactics).audiences[which * codes + self.people.code[person]]
        for number, bought in enumerate(tactics):
            if bought.audience.is_personal:
                among &= (which != number) | bought.audience.among(person, day)
        place = among.nonzero()[0]
        return place, person[place], which[place]

    def _turns(self, bought: Bought, day: int) -> tuple[np.ndarray, int]:
        """Whose turn it is with a tactic today, and how many turns came before; after the last the first follow."""
        rota = self._rota.get(bought.name)
        if rota is None:
            luck = self.draws.uniform("turn of " + bought.name, self.people.everyone)
            rota = self._rota[bought.name] = Rota(in_order(luck))
        return rota.turns(bought.tactic.contacts, day)

    def pay(self, ledger: Ledger) -> None:
        """Book what the tactics cost today, contacts and uses apart."""
        for bought in self.bought:
            if bought.starts:
                ledger.pay(bought.tactic.function, bought.tactic.one_off)
            if bought.strength > 0.0:
                ledger.pay(bought.tactic.function, bought.tactic.weekly / 7.0)
