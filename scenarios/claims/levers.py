"""Levers: numbers of a claim's scenes that are moved to find where the claim would come out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from scenarios.claims.claim import Lever
from scenarios.claims.scene import Scene
from scenarios.files.mistakes import displayed, nearest_name
from simulation.quantity import Quantity, Range, Record, Schedule, Stated, typical
from simulation.resolve import changed, numbers

R = TypeVar("R", bound=Record)
Moves = Mapping[str, float]  # by lever, how far it is moved: 0 as shipped, 1 to its end


class CannotMove(Exception):
    """A lever that cannot be moved so; `place` is where in the lever, `words` why."""

    def __init__(self, place: tuple[str | int, ...], words: str) -> None:
        super().__init__(place, words)
        self.place, self.words = place, words


def moved(levers: Mapping[str, Lever], moves: Moves, scenes: Mapping[str, Scene]) -> dict[str, Scene]:
    """The scenes with levers moved; CannotMove where the world or the plan would be none."""
    after = dict(scenes)
    for name, far in moves.items():
        lever = levers[name]
        after = at_value(lever.paths, lever.by, value_at(lever, far, scenes), after)
    return after


def at_value(paths: Sequence[str], by: str, value: float, scenes: Mapping[str, Scene]) -> dict[str, Scene]:
    """The scenes with the numbers at some paths at a value, or times a factor; CannotMove where none is there."""
    after = dict(scenes)
    for place, path in enumerate(paths):
        after = _moved(after, by == "factor", path, value, ("paths", place))
    return after


def value_at(lever: Lever, far: float, scenes: Mapping[str, Scene]) -> float:
    """What a lever says when it is moved so far: from what is shipped, or from a factor of 1, towards its end."""
    start = shipped(lever, scenes)
    return start + far * (lever.towards - start)


def shipped(lever: Lever, scenes: Mapping[str, Scene]) -> float:
    """What a lever says as shipped: the number at its first path, or a factor of 1."""
    if lever.by == "factor":
        return 1.0
    for _, value, _ in _places(scenes, lever.paths[0], ("paths", 0)):
        return float(typical(value))
    raise AssertionError("a lever without a place is refused")


def _places(
    scenes: Mapping[str, Scene], path: str, place: tuple[str | int, ...]
) -> Iterator[tuple[str, Any, Quantity]]:
    """The sides on which a number stands at a path, with the number and what it means."""
    known: set[str] = set()
    found = False
    for side, scene in scenes.items():
        for part, record in (("market", scene.market), ("strategy", scene.strategy)):
            for where, value, quantity in numbers(record, part):
                for written in (where, f"sides.{side}.{where}"):
                    known.add(written)
                    if written == path:
                        found = True
                        yield side, value, quantity
    if not found:
        near = nearest_name(path, known)
        hint = f"; did you mean '{near}'?" if near else ""
        raise CannotMove(place, f"'{displayed(path)}' is no number of any side{hint}")


def _moved(
    scenes: Mapping[str, Scene], is_factor: bool, path: str, value: float, place: tuple[str | int, ...]
) -> dict[str, Scene]:
    after = dict(scenes)
    inner = path.split(".", 2)[2] if path.startswith("sides.") and path.count(".") > 1 else path
    for side, before, quantity in list(_places(scenes, path, place)):
        number = scaled(before, value) if is_factor else value
        if quantity.whole and isinstance(number, float):
            number = round(number)
        try:
            quantity.check(number)
            scene = scenes[side]
            after[side] = replace(
                scene,
                market=_changed(scene.market, "market", inner, number),
                strategy=_changed(scene.strategy, "strategy", inner, number),
            )
        except PydanticCustomError as refused:
            raise CannotMove(("towards",), f"at {value:g}: {refused.message()}") from None
        except ValidationError as refused:
            words = refused.errors(include_url=False)[0]["msg"]
            raise CannotMove(("towards",), f"at {value:g} it is refused: {words}") from None
    return after


def _changed(record: R, start: str, path: str, number: Any) -> R:
    """A record with a number in another's place, checked as a whole; the same one if it is not its number."""
    after = changed(record, lambda where, value: number if where == path else value, start)
    return record if after is record else type(record).model_validate(after.model_dump())


def scaled(value: Any, factor: float) -> Any:
    """A number times a factor, every step of a schedule, every end of a range."""
    match value:
        case Stated():
            return scaled(value.value, factor)
        case Schedule():
            return Schedule(tuple((day, step * factor) for day, step in value.steps))
        case Range():
            return Range(
                value.low * factor,
                value.typical * factor,
                value.high * factor,
                value.distribution,
                value.whole,
            )
    return value * factor
