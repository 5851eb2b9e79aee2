"""Take a move into a study: the market offers its tactic, and the strategies that take it have the rest.

Whatever the market says of a tactic of that name stands: the library never overrules a market. Numbers that are shares
become amounts of this study. A setting that takes time to prepare becomes a schedule: as before until then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from scenarios.moves.move import Move, Scaled
from scenarios.study import Study
from simulation.market import Market
from simulation.quantity import Record, Schedule, Stated, typical
from simulation.resolve import quantities
from simulation.strategy import Strategy
from simulation.tactics import Tactic, TacticPlan

YEAR = 365
R = TypeVar("R", bound=Record)


@dataclass
class CannotTake(Exception):
    """A move that does not fit a strategy, in words."""

    words: str

    def __str__(self) -> str:
        return self.words


def taken(study: Study, name: str, move: Move, strategies: Iterable[str]) -> Study:
    """The study in which these strategies have taken a move; CannotTake where one of them cannot."""
    strategies = tuple(strategies)
    for strategy in strategies:
        for words in obstacles(study, move, strategy):
            raise CannotTake(words)
    market = _offered(study, name, move)
    bought = {strategy: _bought(study, name, move, strategy) for strategy in strategies}
    return study.model_copy(update={"market": market, "strategies": {**study.strategies, **bought}})


def obstacles(study: Study, move: Move, strategy: str) -> Iterator[str]:
    """Why a strategy cannot take a move, in words; nothing where it can."""
    lacks, needs = missing(study, move, strategy)
    yield from (f"the market has no {part}" for part in lacks)
    yield from (f"'{strategy}' buys no {part}" for part in needs)


def missing(study: Study, move: Move, strategy: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The parts that the market and the strategy would have to have for a move and have not."""
    lacks = tuple(part for part in move.parts if getattr(study.market, part) is None)
    needs = tuple(part for part in move.needs if getattr(study.strategies[strategy], part) is None)
    return lacks, needs


def amount(study: Study, scaled: Scaled) -> float:
    """What a share comes to in a study [money or people], to the hundredth."""
    whole = {
        "purse of a year": study.purse * YEAR / study.days,
        "price of an order": typical(study.market.orders.price),
        "people": float(study.market.people.size),
    }
    return round(scaled.share * whole[scaled.of], 2)


def _offered(study: Study, name: str, move: Move) -> Market:
    """The market with the move's tactic on offer, and with tiers where it addresses some."""
    market = study.market
    if move.tactic is None or name in market.tactics:
        return market
    tactic = _with_amounts(move.tactic, study, move, "tactic")
    told: dict[str, Any] = {
        "source": move.source,
        "grade": move.grade,
        "label": move.tactic.label or str(move.label),
    }
    tiers = market.tiers or dict(move.tiers)
    if move.tiers:
        highest = tuple(tiers)[-len(move.tiers) :]
        told["audience"] = tactic.audience.model_copy(update={"tiers": highest})
    offered = Tactic.model_validate({**_fields(tactic), **told})
    return market.model_copy(update={"tactics": {**market.tactics, name: offered}, "tiers": tiers})


def _bought(study: Study, name: str, move: Move, strategy: str) -> Strategy:
    """A strategy with the move's settings laid over, buying its tactic."""
    plan = _with_amounts(move.strategy, study, move, "strategy")
    found = _laid(study.strategies[strategy], plan, int(move.lead_time))
    if move.tactic is not None and name not in found.tactics:
        found = found.model_copy(update={"tactics": {**found.tactics, name: TacticPlan()}})
    return found


def _with_amounts(record: R, study: Study, move: Move, where: str) -> R:
    """A tactic or strategy with the numbers that are shares as amounts."""
    for place, scaled in move.scaled.items():
        first, *steps = place.split(".")
        if first == where:
            record = _put(record, steps, amount(study, scaled))
    return record


def _put(record: R, steps: list[str], value: float) -> R:
    inner: Any = _put(getattr(record, steps[0]), steps[1:], value) if len(steps) > 1 else value
    return record.model_copy(update={steps[0]: inner})


def _laid(base: R | None, own: R, lead: int) -> R:
    """A record with what another states laid over; numbers that may vary change once the lead time is over."""
    kind = type(own)
    if base is None:
        base = kind()
    update: dict[str, Any] = {}
    for field in own.model_fields_set:
        value, before = getattr(own, field), getattr(base, field)
        quantity = quantities(kind).get(field)
        if isinstance(value, Record):
            value = _laid(before, value, lead)
        elif isinstance(value, dict):
            value = {**before, **value}
        elif lead and quantity is not None and quantity.varies and not isinstance(value, bool):
            value = _from_day(before, value, lead)
        update[field] = value
    return kind.model_validate({**_fields(base), **update})


def _from_day(before: Any, after: Any, day: int) -> Schedule:
    """As before until a day, then another number."""
    inner = before.value if isinstance(before, Stated) else before
    steps = inner.steps if isinstance(inner, Schedule) else ((0, typical(inner)),)
    return Schedule((*(step for step in steps if step[0] < day), (day, typical(after))))


def _fields(record: Record) -> dict[str, Any]:
    return {name: getattr(record, name) for name in type(record).model_fields}
