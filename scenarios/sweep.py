"""A sweep: numbers of a study that are run at many values, each combination as a study of its own.

A number is named by its path in the study, as mistakes name it: market.people.size, purse,
strategies.radio-too.media.radio.weekly_budget.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import prod
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from simulation.quantity import Quantity, Record, Stated

MOST_POINTS = 1_000  # each is a study of its own, with a result file of its own
MOST_NUMBERS = 50
TEXTS: dict[str, Any] = {"propertyNames": {"type": "string", "maxLength": 400}}  # keys are paths, not names


def bare(number: Any) -> Any:
    """A number without the source it was stated with."""
    return number.value if isinstance(number, Stated) else number


Value = Annotated[
    float,
    Quantity("unit of the number", "One value of the number that is swept.", varies=False),
    AfterValidator(bare),
]


def _some(values: tuple[float, ...]) -> tuple[float, ...]:
    if not values:
        raise ValueError("must be a list of one value or more")
    if len(set(values)) < len(values):
        raise ValueError("must be a list of different values")
    return values


def _few(numbers: dict[str, Any]) -> dict[str, Any]:
    if not 1 <= len(numbers) <= MOST_NUMBERS:
        raise ValueError(f"must be a map of 1 to {MOST_NUMBERS} numbers by their path")
    return numbers


class Span(Record):
    """Between which values a number is spread."""

    low: Annotated[
        float,
        Quantity("unit of the number", "The least value of the number.", varies=False),
        AfterValidator(bare),
    ]
    high: Annotated[
        float,
        Quantity("unit of the number", "The greatest value of the number.", varies=False),
        AfterValidator(bare),
    ]

    @model_validator(mode="after")
    def _rises(self) -> Span:
        if not self.low < self.high:
            raise ValueError(f"a span must rise: low < high, got {self.low:g} and {self.high:g}")
        return self


class Listed(Record):
    """Values that are written out: side by side as a list, or every one with every other as a grid."""

    kind: Literal["list", "grid"] = Field(
        description="A list takes the values side by side, a grid every one with every other."
    )
    numbers: Annotated[
        dict[str, Annotated[tuple[Value, ...], AfterValidator(_some)]], AfterValidator(_few)
    ] = Field(description="The values of each number, by its path in the study.", json_schema_extra=TEXTS)

    @property
    def count(self) -> int:
        """How many points there are."""
        lengths = [len(values) for values in self.numbers.values()]
        return prod(lengths) if self.kind == "grid" else lengths[0]

    @model_validator(mode="after")
    def _fits(self) -> Listed:
        lengths = {path: len(values) for path, values in self.numbers.items()}
        if self.kind == "list" and len(set(lengths.values())) > 1:
            told = ", ".join(f"{path} {count}" for path, count in lengths.items())
            raise ValueError(f"the numbers of a list need the same count of values each, got {told}")
        if self.count > MOST_POINTS:
            sum_of = " × ".join(map(str, lengths.values())) if self.kind == "grid" else ""
            told = f" ({sum_of})" if len(lengths) > 1 and sum_of else ""
            raise ValueError(
                f"the {self.kind} has {self.count:,} points{told}, a sweep has at most {MOST_POINTS:,}"
            )
        return self


class Spread(Record):
    """Points that are spread evenly through the space between lows and highs."""

    kind: Literal["latin hypercube", "sobol"] = Field(
        description="A Latin hypercube takes each stripe of every number once; Sobol points fill the space evenly."
    )
    points: Annotated[
        int,
        Quantity("points", "How many points are taken.", low=1, high=MOST_POINTS, whole=True, varies=False),
        AfterValidator(bare),
    ]
    seed: Annotated[
        int,
        Quantity("seed", "Where the luck of the spread starts.", low=0, high=2**53, whole=True, varies=False),
        AfterValidator(bare),
    ] = 1
    numbers: Annotated[dict[str, Span], AfterValidator(_few)] = Field(
        description="The span of each number, by its path in the study.", json_schema_extra=TEXTS
    )

    @property
    def count(self) -> int:
        """How many points there are."""
        return self.points

    @model_validator(mode="after")
    def _fills(self) -> Spread:
        below = 1 << (self.points.bit_length() - 1)
        if self.kind == "sobol" and self.points != below:
            above = f" or {2 * below}" if 2 * below <= MOST_POINTS else ""
            raise ValueError(
                f"Sobol points fill the space evenly in powers of two only: take {below}{above}, not {self.points}"
            )
        return self


AnySweep = Annotated[Listed | Spread, Field(discriminator="kind")]


def stated_values(sweep: Listed | Spread) -> Mapping[str, tuple[tuple[tuple[str | int, ...], float], ...]]:
    """Of each number by path the values that stand in the file, each with where it stands below the number."""
    if isinstance(sweep, Listed):
        return {
            path: tuple(((place,), value) for place, value in enumerate(values))
            for path, values in sweep.numbers.items()
        }
    return {path: ((("low",), span.low), (("high",), span.high)) for path, span in sweep.numbers.items()}
