"""What a number of the model is: unit, limits, help, source and grade, written once on its field."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

Grade = Literal["A", "B", "C", "X"]
GRADES: dict[str, str] = {
    "A": "measured data or a paper",
    "B": "survey",
    "C": "folklore",
    "X": "assumption",
}
DISTRIBUTIONS = ("triangular", "uniform")


class Record(BaseModel):
    """A frozen set of parameters; unknown keys are mistakes, and nothing is converted silently."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True)
class Range:
    """What we do not know: drawn once per replication between low and high, most often near typical."""

    low: float
    typical: float
    high: float
    distribution: str = "triangular"
    whole: bool = False

    def at(self, uniform: float) -> float:
        """The value at a uniform draw in (0, 1), by the closed inverse of the distribution; whole where it must be."""
        value = self._at(uniform)
        return float(round(value)) if self.whole else value

    def _at(self, uniform: float) -> float:
        width = self.high - self.low
        if width == 0.0:
            return self.low
        if self.distribution == "uniform":
            return self.low + uniform * width
        rising = (self.typical - self.low) / width
        if uniform < rising:
            return self.low + math.sqrt(uniform * width * (self.typical - self.low))
        return self.high - math.sqrt((1.0 - uniform) * width * (self.high - self.typical))


@dataclass(frozen=True)
class Schedule:
    """A value that changes on stated days: pairs of (from day [day], value), the first from day 0."""

    steps: tuple[tuple[int, float], ...]

    def on(self, day: int) -> float:
        """The value in force on a day."""
        value = self.steps[0][1]
        for start, step in self.steps:
            if start > day:
                break
            value = step
        return value


@dataclass(frozen=True)
class Stated:
    """A value that carries its own source and grade, where they differ from the field's."""

    value: float | Range | Schedule
    source: str
    grade: str


def stated(value: float, source: str, grade: str) -> float:
    """A default with a source of its own; typed as the plain number it is once a run has resolved it."""
    return Stated(value, source, grade)  # type: ignore[return-value]  # resolved to a float before any reader


def ranged(low: float, typical: float, high: float) -> float:
    """A default that is a range; typed as the plain number it is once a run has drawn it."""
    return Range(low, typical, high)  # type: ignore[return-value]  # drawn to a float before any reader


type_of_number = (float, int, Range, Schedule, Stated)


@dataclass(frozen=True)
class Quantity:
    """What a field's number means: unit, help, limits (inclusive), whether whole, and where its default comes from."""

    unit: str
    help: str
    low: float | None = None
    high: float | None = None
    whole: bool = False
    source: str = "assumption"
    grade: str = "X"
    varies: bool = True  # False where a schedule or range makes no sense, as for the number of people

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Let this class alone check the field, so that a mistake is told once and in words."""
        return core_schema.no_info_plain_validator_function(
            self.check, serialization=core_schema.plain_serializer_function_ser_schema(written)
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The JSON Schema of the field: the plain number, and where it may vary also a schedule, a range, a source."""
        number: dict[str, Any] = {"type": "integer" if self.whole else "number"}
        if self.low is not None:
            number["minimum"] = self.low
        if self.high is not None:
            number["maximum"] = self.high
        told = {"description": f"{self.help} [{self.unit}] Grade {self.grade}: {self.source}"}
        forms = self._forms(number) if self.varies else [number]
        provenance = {"source": {"type": "string"}, "grade": {"enum": list(GRADES)}}
        plain = {"value": number, **provenance}
        forms.append(
            {"type": "object", "properties": plain, "required": ["value"], "additionalProperties": False}
        )
        return {**told, "anyOf": forms}

    def _forms(self, number: dict[str, Any]) -> list[dict[str, Any]]:
        days: dict[str, Any] = {
            "type": "object",
            "patternProperties": {"^[0-9]+$": number},
            "required": ["0"],
        }
        days["additionalProperties"] = False
        provenance = {"source": {"type": "string"}, "grade": {"enum": list(GRADES)}}
        spread = {"low": number, "typical": number, "high": number}
        ranged = {
            "type": "object",
            "properties": {**spread, "distribution": {"enum": list(DISTRIBUTIONS)}, **provenance},
            "required": list(spread),
            "additionalProperties": False,
        }
        scheduled = {
            "type": "object",
            "properties": {"from": {**days, "minProperties": 1}, **provenance},
            "required": ["from"],
            "additionalProperties": False,
        }
        return [number, {**days, "minProperties": 1}, ranged, scheduled]

    def check(self, found: Any) -> float | int | Range | Schedule | Stated:
        """The number as the model holds it, or a mistake in words."""
        if isinstance(found, Range | Schedule | Stated):
            found = written(found)
        if isinstance(found, Mapping):
            return self._composed(found)
        return self._number(found)

    def _composed(self, found: Mapping[Any, Any]) -> float | int | Range | Schedule | Stated:
        keys = {str(key) for key in found}
        rest = {str(key): value for key, value in found.items() if str(key) not in ("source", "grade")}
        value: float | int | Range | Schedule
        if set(rest) == {"value"}:
            value = self._number(rest["value"])
        elif self.varies and {"low", "typical", "high"} <= set(rest) <= {
            "low",
            "typical",
            "high",
            "distribution",
        }:
            value = self._range(rest)
        elif self.varies and set(rest) == {"from"} and isinstance(rest["from"], Mapping):
            value = self._schedule(rest["from"])
        elif self.varies and found and all(_is_day(key) for key in found):
            value = self._schedule(found)
        else:
            raise self._wrong(f"must be {self.words()}{self._other_forms()}, got {_shown(found)}")
        if not keys & {"source", "grade"}:
            return value
        source, grade = found.get("source", "assumption"), found.get("grade", "X")
        if not isinstance(source, str) or not isinstance(grade, str) or grade not in GRADES:
            raise self._wrong(
                f"'source' must be text and 'grade' one of {', '.join(GRADES)}, got {_shown(found)}"
            )
        return Stated(value, str(source), str(grade))

    def _other_forms(self) -> str:
        if not self.varies:
            return ""
        return ", a schedule such as {0: …, 90: …}, or a range {low: …, typical: …, high: …}"

    def _range(self, found: Mapping[str, Any]) -> Range:
        low, typical, high = (self._number(found[key]) for key in ("low", "typical", "high"))
        distribution = found.get("distribution", "triangular")
        if distribution not in DISTRIBUTIONS:
            right = " or ".join(DISTRIBUTIONS)
            raise self._wrong(f"a range's distribution must be {right}, got {_shown(distribution)}")
        if not low <= typical <= high:
            raise self._wrong(f"a range must rise: low ≤ typical ≤ high, got {low:g}, {typical:g}, {high:g}")
        return Range(float(low), float(typical), float(high), str(distribution), self.whole)

    def _schedule(self, found: Mapping[Any, Any]) -> Schedule:
        if not found or not all(_is_day(key) for key in found):
            raise self._wrong("a schedule must hold days counted from 0, such as {0: …, 90: …}")
        steps = sorted((int(day), float(self._number(value))) for day, value in found.items())
        if steps[0][0] != 0:
            raise self._wrong(f"a schedule must start on day 0, this one starts on day {steps[0][0]}")
        if len({day for day, _ in steps}) < len(steps):
            raise self._wrong("a schedule must state each day once")
        return Schedule(tuple(steps))

    def _number(self, found: Any) -> float | int:
        if isinstance(found, bool) or not isinstance(found, int | float) or not math.isfinite(found):
            raise self._wrong(f"must be {self.words()}, got {_shown(found)}")
        if self.whole and found != int(found):
            raise self._wrong(f"must be {self.words()}, got {found:.12g}")
        too_low = self.low is not None and found < self.low
        too_high = self.high is not None and found > self.high
        if too_low or too_high:
            edge = f"at least {self.low:.12g}" if too_low else f"at most {self.high:.12g}"
            raise self._wrong(f"must be {edge} {self.unit}, got {found:.12g}")
        return int(found) if self.whole else float(found)

    def words(self) -> str:
        """What would be right, in words: 'a whole number from 0 to 500 [people]'."""
        kind = "a whole number" if self.whole else "a number"
        if self.low is not None and self.high is not None:
            return f"{kind} from {self.low:.12g} to {self.high:.12g} [{self.unit}]"
        if self.low is not None:
            return f"{kind} of at least {self.low:.12g} [{self.unit}]"
        if self.high is not None:
            return f"{kind} of at most {self.high:.12g} [{self.unit}]"
        return f"{kind} [{self.unit}]"

    @staticmethod
    def _wrong(message: str) -> PydanticCustomError:
        return PydanticCustomError("quantity", "{words}", {"words": message})


def written(value: Any) -> Any:
    """A number as a study file writes it: plain, or a map for schedules, ranges and stated sources."""
    if isinstance(value, Range):
        spread: dict[str, Any] = {"low": value.low, "typical": value.typical, "high": value.high}
        return (
            spread if value.distribution == "triangular" else {**spread, "distribution": value.distribution}
        )
    if isinstance(value, Schedule):
        return dict(value.steps)
    if isinstance(value, Stated):
        inner = written(value.value)
        if isinstance(value.value, Schedule):
            inner = {"from": inner}
        elif not isinstance(value.value, Range):
            inner = {"value": inner}
        return {**inner, "source": value.source, "grade": value.grade}
    return value


def typical(value: Any) -> float:
    """One plain number for a first look: a range's typical value, a schedule's first."""
    if isinstance(value, Stated):
        return typical(value.value)
    if isinstance(value, Range):
        return value.typical
    if isinstance(value, Schedule):
        return value.steps[0][1]
    return float(value)


def extremes(value: Any) -> tuple[float, ...]:
    """Every plain number of which a value may be the largest or the smallest: a range's ends, a schedule's steps."""
    if isinstance(value, Stated):
        return extremes(value.value)
    if isinstance(value, Range):
        return value.low, value.high
    if isinstance(value, Schedule):
        return tuple(step for _, step in value.steps)
    return (float(value),)


def _is_day(key: Any) -> bool:
    return not isinstance(key, bool) and (
        (isinstance(key, int) and key >= 0) or (isinstance(key, str) and key.isdecimal())
    )


def _shown(found: Any) -> str:
    if isinstance(found, str):
        return f"“{found}”"
    if isinstance(found, Mapping):
        return "{" + ", ".join(f"{key}: …" for key in list(found)[:6]) + "}"
    return repr(found)
