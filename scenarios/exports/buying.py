"""What each strategy buys, side by side: a row for everything that is bought and is not as it always comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from scenarios.exports.drawing import Player
from scenarios.exports.matter import Matter
from scenarios.exports.voice import UNKNOWN, Voice
from scenarios.files.difference import Difference, differences
from scenarios.files.written import form
from simulation.market import Market
from simulation.quantity import Record
from simulation.strategy import Strategy

FOR_EVER = 36_500  # the day on which a tactic ends that is never ended
SECTIONS = tuple(Strategy.model_fields)


@dataclass(frozen=True)
class Bought:
    """One cell: what a strategy has there, and whether that is other than what it is compared with."""

    words: str
    is_changed: bool


@dataclass(frozen=True)
class Line:
    """One row: where, its unit and help, and the cells in the order of the players."""

    section: str
    label: str
    unit: str
    help: str
    cells: tuple[Bought, ...]


def compared_with(matter: Matter, player: Player) -> str:
    """The strategy that a strategy starts from, else the study's first; the first is compared with nothing."""
    about = matter.answer.asked.plan.study.about.get(player.name)
    if about is not None and about.based_on is not None and about.based_on in matter.players:
        return about.based_on
    first = matter.spending[0].name
    return first if player.name != first else ""


def lines(matter: Matter) -> tuple[Line, ...]:
    """Every row, sections in their order."""
    plan = matter.answer.asked.plan
    bought = {player.name: plan.study.strategies[player.name] for player in matter.spending}
    values = {name: _values(strategy) for name, strategy in bought.items()}
    paths: dict[str, Difference] = {}
    for found in values.values():
        paths |= {path: one for path, one in found.items() if path not in paths}
    rows = [_line(path, one, values, matter) for path, one in paths.items() if _says_something(path, values)]
    return tuple(sorted(rows, key=lambda row: SECTIONS.index(row.section)))


def _values(strategy: Strategy) -> dict[str, Difference]:
    """What a strategy has that nothing has not, by path; the days of a tactic in one."""
    found: dict[str, Difference] = {}
    for one in differences(Strategy(), strategy):
        steps = one.path.split(".")
        path = ".".join(steps[:2]) if steps[0] == "tactics" else one.path
        before = found[path].after if path in found else {}
        after = {**before, steps[-1]: one.after} if steps[0] == "tactics" else one.after
        found[path] = Difference(path, None, after, one.unit, one.help)
    return found


@cache
def as_it_comes(section: str) -> dict[str, Any]:
    """What a team, a desk or a channel is where nothing is said of it."""
    annotation = Strategy.model_fields[section].annotation
    kinds = (annotation, *get_args(annotation))
    kind = next(kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Record))
    usual: dict[str, Any] = form(kind(), with_defaults=True)
    return usual


def _says_something(path: str, values: Mapping[str, Mapping[str, Difference]]) -> bool:
    """Whether a row is more than what comes along by default with a team, a desk or a channel."""
    section, *steps = path.split(".")
    usual: Any = as_it_comes(section)
    if section == "tactics" or steps[-1] == next(iter(usual)):
        return True
    for step in steps[1:] if section == "media" else steps:
        usual = usual.get(step) if isinstance(usual, dict) else None
    return any(found[path].after != usual for found in values.values() if path in found)


def _line(path: str, one: Difference, values: Mapping[str, Mapping[str, Difference]], matter: Matter) -> Line:
    market, voice = matter.answer.asked.plan.study.market, matter.voice
    said = {
        name: _said(found[path].after, voice) if path in found else UNKNOWN for name, found in values.items()
    }
    cells = tuple(
        Bought(
            said[player.name], said[player.name] != said.get(compared_with(matter, player), said[player.name])
        )
        for player in matter.spending
    )
    steps = path.split(".")
    unit = "" if steps[0] == "tactics" else voice.unit_of_plain(one.unit)
    told = "" if steps[0] == "tactics" else voice.word(one.help)
    return Line(steps[0], " › ".join(_labels(steps, market, voice)), unit, told, cells)


def _labels(steps: list[str], market: Market, voice: Voice) -> Iterator[str]:
    """Readable steps: channels and tactics by their own labels, fields by name."""
    labels = {name: channel.label for name, channel in market.channels.items()} if steps[0] == "media" else {}
    if steps[0] == "tactics":
        labels = {name: tactic.label for name, tactic in market.tactics.items()}
    for place, step in enumerate(steps[1:], start=1):
        is_chosen = place == 1 and steps[0] in ("media", "tactics")
        yield voice.name(labels.get(step) or step) if is_chosen else voice.word(in_words(step))


def in_words(name: str) -> str:
    """A field's name as people write it: weekly_budget is Weekly budget."""
    said = name.replace("_", " ")
    return said[:1].upper() + said[1:]


def _said(value: Any, voice: Voice) -> str:
    if isinstance(value, bool):
        return voice.word("yes" if value else "no")
    if isinstance(value, int | float):
        return voice.plain(value) if value == round(value) else voice.number(value)
    if isinstance(value, dict):
        return _composed(value, voice)
    return voice.name(str(value))


def _composed(value: Mapping[str, Any], voice: Voice) -> str:
    """The days of a tactic, a range, or a schedule, with or without a source."""
    if "until" in value:
        first, last = int(value["from_day"]), int(value["until"])
        if last >= FOR_EVER:
            return voice.text("from day {day:count}", day=first)
        return voice.text("day {day:count} to {until:count}", day=first, until=last)
    if "low" in value:
        return voice.text("{low:number} to {high:number}", low=value["low"], high=value["high"])
    if "value" in value:
        return _said(value["value"], voice)
    steps: Mapping[str, float] = value.get("from", value)
    changes = ((int(day), number) for day, number in steps.items())
    return "; ".join(
        voice.text("from day {day:count}: {value:number}", day=day, value=number) for day, number in changes
    )
