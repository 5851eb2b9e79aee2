"""Names that must fit together: what a strategy buys is on offer, whom a tactic addresses exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from scenarios.files.checking import tell_unknown
from scenarios.files.mistakes import Collected
from scenarios.files.shape import KIND, Shape, fields
from scenarios.files.tree import Branch, Leaf, Node, Path, Place, Row, at, child, is_nothing, where
from scenarios.study import Reference
from simulation.decisions import HAZARDS
from simulation.organisation.trials import MOST_OF_RATES
from simulation.organisation.watched import MADE_OF


@dataclass(frozen=True)
class Use:
    """A name that is used: where, and the entries of maps that were passed on the way."""

    name: str
    path: Path
    place: Place
    passed: tuple[str, ...]


def check_references(
    study: Branch, shape: Shape, references: Iterable[Reference], mistakes: Collected
) -> None:
    """Collect every name that is used and not known; the study's strategies stand in it whole."""
    market, market_shape = study.entries.get("market"), shape.child("market")
    if market is None:
        return
    for reference in references:
        for use in _uses(study, shape, tuple(reference.used.split(".")), (), ()):
            known = _known(market, market_shape, _filled(reference.known, use.passed))
            if known is not None and use.name not in known:
                tell_unknown(use.name, use.place, use.path, known, mistakes)


def check_offers(study: Branch, shape: Shape, offers: Iterable[str], mistakes: Collected) -> None:
    """Collect what strategies buy and the market does not describe, such as a sales team."""
    strategies, market = study.entries.get("strategies"), study.entries.get("market")
    if not isinstance(strategies, Branch) or not isinstance(market, Branch):
        return
    offered = shape.child("market").fields()
    for offer in offers:
        if _describes(market, offer) or not offered[offer].may_be_nothing:
            continue
        for name, strategy in strategies.entries.items():
            bought = child(strategy, offer)
            if bought is not None and not is_nothing(bought):
                message = f"the market has no {offer}: describe it as market.{offer}, or leave this out"
                mistakes.add(where(bought), ("strategies", name, offer), message, expected=f"market.{offer}")


def _describes(market: Branch, part: str) -> bool:
    return part in market.entries and not is_nothing(market.entries[part])


def check_injects(study: Branch, shape: Shape, mistakes: Collected) -> None:
    """Collect what cannot befall this market, such as a quit where it describes no sales."""
    injects, market = study.entries.get("injects"), study.entries.get("market")
    if not isinstance(injects, Row) or not isinstance(market, Branch):
        return
    for number, inject in enumerate(injects.items):
        kind = child(inject, KIND)
        for record in shape.child("injects").child(number).records:
            part = getattr(record, "needs", "")
            is_it = isinstance(kind, Leaf) and kind.value in fields(record)[KIND].choices
            if is_it and part and not _describes(market, part):
                message = f"the market has no {part}: describe it as market.{part}, or leave this out"
                path = ("injects", number)
                mistakes.add(where(inject), path, message, expected=f"market.{part}")


def check_alerts(study: Branch, mistakes: Collected) -> None:
    """Collect rules that watch what is nothing in this market, such as goods where it keeps none."""
    strategies, market = study.entries.get("strategies"), study.entries.get("market")
    for name, strategy in strategies.entries.items() if isinstance(strategies, Branch) else ():
        alerts = at(strategy, ("reviews", "alerts"))
        for each, rule in alerts.entries.items() if isinstance(alerts, Branch) else ():
            watch = child(rule, "watch")
            if not isinstance(watch, Leaf) or not isinstance(market, Branch):
                continue
            made = MADE_OF.get(watch.value) if isinstance(watch.value, str) else None
            if made is None or not made.needs or _describes(market, made.needs):
                continue
            message = (
                f"the market has no {made.needs}: describe it as market.{made.needs}, or watch something else"
            )
            path = ("strategies", name, "reviews", "alerts", each, "watch")
            mistakes.add(where(watch), path, message, expected=f"market.{made.needs}")


def check_trials(study: Branch, mistakes: Collected) -> None:
    """Collect tests that cannot be held: of tactics bought already, or of too many that change rates."""
    strategies = study.entries.get("strategies")
    for name, strategy in strategies.entries.items() if isinstance(strategies, Branch) else ():
        of_rates = 0
        trials = at(strategy, ("reviews", "trials"))
        for each, trial in trials.entries.items() if isinstance(trials, Branch) else ():
            tactic = child(trial, "tactic")
            if not isinstance(tactic, Leaf) or not isinstance(tactic.value, str):
                continue
            path = ("strategies", name, "reviews", "trials", each, "tactic")
            odds = at(study, ("market", "tactics", tactic.value, "odds"))
            rates = [odd for odd in odds.entries if odd in HAZARDS] if isinstance(odds, Branch) else []
            of_rates += bool(rates)
            if rates and of_rates == MOST_OF_RATES + 1:
                message = (
                    f"one strategy may test {MOST_OF_RATES} tactics that change rates such as “{rates[0]}”: "
                    "leave one out"
                )
                mistakes.add(where(tactic), path, message)
            bought = at(strategy, ("tactics", tactic.value))
            if bought is not None and not is_nothing(bought):
                mistakes.add(
                    where(tactic),
                    path,
                    "the tactic is bought already; leave it out of tactics, or out of tests",
                )


def _uses(
    node: Node, shape: Shape, steps: tuple[str, ...], path: Path, passed: tuple[str, ...]
) -> Iterator[Use]:
    step, rest = steps[0], steps[1:]
    if step == "*":
        for name, inner in node.entries.items() if isinstance(node, Branch) else ():
            if rest:
                yield from _uses(inner, shape.child(name), rest, (*path, name), (*passed, name))
            else:
                yield Use(name, path, where(inner), passed)
        for number, item in enumerate(node.items) if rest and isinstance(node, Row) else ():
            yield from _uses(item, shape.child(number), rest, (*path, number), passed)
        return
    found = child(node, step)
    if rest:
        if found is not None:
            yield from _uses(found, shape.child(step), rest, (*path, step), passed)
    elif found is None:
        default = default_of(shape, step)
        if isinstance(default, str) and isinstance(node, Branch):
            yield Use(default, (*path, step), where(node), passed)
    elif isinstance(found, Row) == (shape.child(step).items is not None):
        yield from _named(found, (*path, step), passed)


def _named(node: Node, path: Path, passed: tuple[str, ...]) -> Iterator[Use]:
    """The names in a text or in a list of texts."""
    if isinstance(node, Row):
        for number, item in enumerate(node.items):
            yield from _named(item, (*path, number), passed)
    elif isinstance(node, Leaf) and isinstance(node.value, str):
        yield Use(node.value, path, node.place, passed)


def _filled(known: str, passed: tuple[str, ...]) -> tuple[str, ...]:
    """The steps to known names, each `*` taken from the end of what was passed."""
    steps = known.split(".")
    names = iter(passed[len(passed) - steps.count("*") :])
    return tuple(next(names) if step == "*" else step for step in steps)


def _known(node: Node | None, shape: Shape, steps: tuple[str, ...]) -> list[str] | None:
    """The names at a place, from the file or from a field's default; None where nothing can be said."""
    for number, step in enumerate(steps):
        inner = at(node, (step,))
        if inner is None:
            default: Any = default_of(shape, step)
            for later in steps[number + 1 :]:
                default = default.get(later) if isinstance(default, dict) else getattr(default, later, None)
            return list(default) if isinstance(default, dict) else None
        node, shape = inner, shape.child(step)
    return list(node.entries) if isinstance(node, Branch) else None


def default_of(shape: Shape, name: str) -> Any:
    """What a record's field holds when a file does not say; None where there is no such field or default."""
    for record in shape.records:
        field = record.model_fields.get(name)
        if field is not None and not field.is_required():
            return field.get_default(call_default_factory=True)
    return None
