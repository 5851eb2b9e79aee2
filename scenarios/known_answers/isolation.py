"""What must be left out of a scenario before a formula holds, each need with a sentence for who wrote the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from scenarios.known_answers.answer import Need, Scene, Unmet
from simulation.market import Season
from simulation.quantity import Record

FEELINGS = ("value", "trust", "proof", "price")


def equal(path: str, wanted: float) -> Need:
    """A number that must have one value."""

    def unmet(scene: Scene) -> Iterator[Unmet]:
        found = scene.at(path)
        if found is not None and found != wanted:
            yield Unmet(path, f"must be {wanted:g} here, got {found:g}: the formula knows of nothing else")

    return unmet


def at_least(path: str, wanted: float, why: str) -> Need:
    """A number that must not be smaller."""

    def unmet(scene: Scene) -> Iterator[Unmet]:
        found = scene.at(path)
        if found is not None and found < wanted:
            yield Unmet(path, f"must be at least {wanted:g} here, got {found:g}: {why}")

    return unmet


def is_one_of(path: str, *wanted: object, why: str) -> Need:
    """A choice, text or whole number that must be one of a few."""

    def unmet(scene: Scene) -> Iterator[Unmet]:
        found = scene.at(path)
        if found is not None and found not in wanted:
            words = " or ".join(_shown(each) for each in wanted)
            yield Unmet(path, f"must be {words} here, got {_shown(found)}: {why}")

    return unmet


def there(path: str, what: str) -> Need:
    """A part that must not be left out."""

    def unmet(scene: Scene) -> Iterator[Unmet]:
        if scene.at(path) is None:
            yield Unmet(path, f"must be there: it is {what}")

    return unmet


def rule(path: str, holds: Callable[[Scene], bool], words: str) -> Need:
    """Anything else that must hold, told at a path; what is told about a part that is left out is no news."""

    def unmet(scene: Scene) -> Iterator[Unmet]:
        if scene.at(path) is not None and not holds(scene):
            yield Unmet(path, words)

    return unmet


def unmoved(*paths: str) -> Need:
    """Decisions that no feeling may move."""

    def unmet(scene: Scene) -> Iterator[Unmet]:
        for path in paths:
            choice = scene.at(path)
            for feeling in FEELINGS if choice is not None else ():
                weight = getattr(choice, feeling)
                if weight:
                    words = f"must be 0 here, got {weight:g}: the formula knows no feelings"
                    yield Unmet(f"{path}.{feeling}", words)

    return unmet


def only(*used: str) -> Need:
    """What may be left out of market and strategy must be, but for the parts named by their paths."""

    def unmet(scene: Scene) -> Iterator[Unmet]:
        for side, record in (("market", scene.market), ("strategy", scene.strategy)):
            for path in _parts(record, side):
                if path not in used and not any(part.startswith(f"{path}.") for part in used):
                    yield Unmet(path, "must be left out here: the formula knows nothing of it")

    return unmet


def _parts(record: Record, path: str) -> Iterator[str]:
    """The optional parts that a record holds, and those of its records."""
    for name, field in type(record).model_fields.items():
        value: Any = getattr(record, name)
        if value and not field.is_required() and not field.get_default(call_default_factory=True):
            if isinstance(value, Record | dict):
                yield f"{path}.{name}"
        elif isinstance(value, Record):
            yield from _parts(value, f"{path}.{name}")


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return (
        f"'{value}'" if isinstance(value, str) else f"{value:g}" if isinstance(value, float) else str(value)
    )


def every(*needs: Need) -> Need:
    """Several needs as one."""

    def unmet(scene: Scene) -> Iterator[Unmet]:
        for need in needs:
            yield from need(scene)

    return unmet


EVEN_DAYS = every(
    *(equal(f"market.season.{name}", 1.0) for name in Season.model_fields if name.endswith("day")),
    equal("market.season.swing", 0.0),
)
"""No season: every day is like every other."""

SILENCE = every(
    equal("market.awareness.organic", 0.0),
    equal("market.awareness.word", 0.0),
    equal("market.awareness.half_life", 0.0),
)
"""Nobody hears of it, nobody forgets."""

NOBODY_COMES = equal("market.visits.visit.base", 0.0)

ALL_BEGIN = every(
    equal("market.people.aware", 1.0),
    equal("market.visits.visit.base", 1.0),
    equal("market.activation.activate.base", 1.0),
)
"""Everybody is active on the first day."""

ALL_PAY_ONCE = every(
    equal("market.visits.visit.base", 1.0),
    equal("market.activation.activate.base", 1.0),
    *(
        equal(f"market.shopping.{step}.base", 1.0)
        for step in ("shop", "add_to_cart", "begin_checkout", "enter_shipping", "pay")
    ),
)
"""Whoever knows it is active the next day, and pays on the first day of use."""

ALL_PAY = every(equal("market.people.aware", 1.0), ALL_PAY_ONCE)
"""Everybody is active on the first day, and pays on the second if they use on it."""

FIRM_HABIT = rule(
    "market.retention.habit_b",
    lambda scene: scene.market.retention.habit_b >= 1e5 * scene.market.retention.habit_a,
    "must be at least 100,000 times habit_a here: the formula knows nobody who loses the habit",
)
"""As near to a habit never lost as the record allows."""

AROUND_THE_CLOCK = "the formula's staff is always there"

NO_RETURNS = equal("market.orders.returns.base", 0.0)

WHOLE_COMMUNITIES = rule(
    "market.people.community",
    lambda scene: scene.rows % scene.community == 0,
    "must divide the rows here: each community is a market of its own",
)
