"""How a search for the best ended, in words: who, why it stopped, and what it would take to be surer."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.experiments.events import Decided
from scenarios.experiments.selection import SURER
from scenarios.verdict.sentences import short


def sentences(event: Decided, currency: str) -> Iterator[str]:
    """The sentences for people."""
    until, races, best = event.until, event.races, event.best
    alike = f"{currency} {short(until.indifference)}"
    sure = f"{until.confidence:.1%} sure".replace(".0%", "%").replace("%", " %")
    match event.why:
        case "alone":
            yield f"Decided after {races} races: {best} is best, {sure}, unless another is within {alike} of it"
        case "alike":
            left = ", ".join(event.remaining)
            yield f"Decided after {races} races: {left} are within {alike} of the best, {sure}; {best} is ahead"
        case "failed":
            yield "Not decided: every strategy broke off in some run"
        case _:
            yield from _not_decided(event, sure)
    for name, race in event.dropped.items():
        yield f"  {name}: dropped after {race} races"
    if event.surer is not None and until.confidence < SURER and event.why in ("alone", "alike"):
        yield f"To be {SURER:.0%} sure of the first two: at most {event.surer} races".replace("%", " %")
    if event.why == "alike":
        yield "To tell closer ones apart: a smaller --indifference; half of it takes four times the races"


def _not_decided(event: Decided, sure: str) -> Iterator[str]:
    stopped = (
        "it was stopped" if event.why == "stopped" else f"the budget of {event.until.budget} runs is used up"
    )
    yield f"Not decided after {event.races} races and {event.runs} runs: {stopped}"
    if event.most is None:
        yield "How many races it takes is known only after the first 20"
        return
    more = max(event.most - event.races, 0)
    left = len(event.remaining)
    yield (
        f"To be {sure}: at most {more} more races of the {left} that remain, {more * left} runs; "
        "or a larger --indifference, twice as large takes a quarter of the races"
    )
