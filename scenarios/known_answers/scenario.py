"""A scenario file of a known answer: the market, what is bought, the answer asked for, and what its control moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import AfterValidator, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from scenarios.files.mistakes import displayed, nearest_name
from scenarios.known_answers.answer import LONGEST, Answer, NoAnswer, Scene
from scenarios.known_answers.kinds import KINDS
from scenarios.study import Reference, Study
from scenarios.sweep import bare
from scenarios.words import Words
from simulation.market import Market
from simulation.quantity import Quantity, Range, Record, Schedule, Stated
from simulation.resolve import changed, numbers
from simulation.strategy import Strategy

R = TypeVar("R", bound=Record)


class Control(Record):
    """What is moved so that the simulation must miss the formula's value: one number, or the luck."""

    path: str = Field(default="", description="The number that is moved, such as market.service.hours.")
    factor: Annotated[
        float,
        Quantity(
            "factor", "By how much: 0.95 to 1.05, five per cent at most.", low=0.95, high=1.05, varies=False
        ),
        AfterValidator(bare),
    ] = 1.05
    luck: Literal["shared", "independent"] = Field(
        default="shared",
        description="Independent: compared runs get luck of their own, and no number is moved.",
    )

    @model_validator(mode="after")
    def _one_thing_moves(self) -> Control:
        if bool(self.path) == (self.luck == "independent") or (self.path and self.factor == 1.0):
            words = (
                "must move one thing: a number by 'path' and a 'factor' other than 1, or 'luck: independent'"
            )
            raise PydanticCustomError("control", "{words}", {"words": words})
        return self

    def words(self) -> str:
        """What is moved, in words."""
        return f"{self.path} × {self.factor:g}" if self.path else "independent luck"


class Scenario(Record):
    """One known answer: what happens, what the formula is asked for, how often it is simulated."""

    format: Literal[1] = Field(description="Version of the file format.")
    title: Words = Field(description="What the answer is called.")
    note: Words = Field(default=Words(), description="What it shows, in a sentence.")
    answer: Literal[tuple(KINDS)] = Field(description="Which formula.")  # type: ignore[valid-type]  # the names are written once
    figures: dict[str, Control] = Field(
        description="Figures of the answer, each with what its control moves."
    )
    days: Annotated[
        int,
        Quantity("days", "How long each run lasts.", low=1, high=LONGEST, whole=True, varies=False),
        AfterValidator(bare),
    ]
    replications: Annotated[
        int,
        Quantity("replications", "How often it is run.", low=1, high=100_000, whole=True, varies=False),
        AfterValidator(bare),
    ]
    seed: Annotated[
        int,
        Quantity("seed", "Where the luck starts.", low=0, high=2**53, whole=True, varies=False),
        AfterValidator(bare),
    ] = 1
    market: Market = Field(description="The world.")
    strategies: dict[str, Strategy] = Field(default_factory=dict, description="What is bought: one at most.")

    # As in a study, what is bought must be on offer, whoever is addressed must exist, and people must fit into memory.
    references: ClassVar[tuple[Reference, ...]] = Study.references
    offers: ClassVar[tuple[str, ...]] = Study.offers
    rows: ClassVar[str] = Study.rows
    bytes_per_row: ClassVar[int] = Study.bytes_per_row

    @property
    def kind(self) -> Answer:
        """The answer asked for."""
        return KINDS[self.answer]

    @property
    def bought(self) -> str:
        """The name of the strategy, empty where there is none."""
        return next(iter(self.strategies), "")

    @property
    def scene(self) -> Scene:
        """What happens, with plain numbers."""
        strategy = self.strategies[self.bought] if self.strategies else Strategy()
        return Scene(changed(self.market, _plain), changed(strategy, _plain), self.days)

    @property
    def is_exact(self) -> bool:
        """Whether no luck is in any of its figures, so that one run says all."""
        return all(self.kind.figures[name].is_exact for name in self.figures if name in self.kind.figures)

    def written_path(self, path: str) -> str:
        """Where a scene's path stands in the file: strategy.sales is strategies.NAME.sales."""
        first, _, rest = path.partition(".")
        if first != "strategy":
            return path
        return ".".join(step for step in ("strategies", self.bought, rest) if step)


def _plain(_: str, value: Any) -> Any:
    """A number without its source."""
    return value.value if isinstance(value, Stated) else value


@dataclass(frozen=True)
class Move:
    """A scene with one number moved, in the words of its file."""

    scenario: Scenario
    control: Control

    def scene(self) -> Scene:
        """The moved scene; NoAnswer where the number cannot be moved."""
        scene, path = self.scenario.scene, self.control.path
        if not path:
            return scene
        known = {where: (value, quantity) for where, value, quantity in self._numbers(scene)}
        if path not in known:
            near = nearest_name(path, known)
            hint = f"; did you mean '{near}'?" if near else ""
            raise NoAnswer(path, f"'{displayed(path)}' is no number of this file{hint}")
        value, quantity = known[path]
        moved = _times(value, self.control.factor)
        try:
            quantity.check(moved)
            return replace(scene, market=self._changed(scene.market, "market", moved),
                           strategy=self._changed(scene.strategy, self._strategy, moved))  # fmt: skip
        except PydanticCustomError as refused:
            raise NoAnswer(path, f"moved by {self.control.factor:g} it {refused.message()}") from None
        except ValidationError as refused:
            words = refused.errors(include_url=False)[0]["msg"]
            raise NoAnswer(path, f"moved by {self.control.factor:g} it is refused: {words}") from None

    @property
    def _strategy(self) -> str:
        return f"strategies.{self.scenario.bought}"

    def _numbers(self, scene: Scene) -> Iterator[tuple[str, Any, Quantity]]:
        """Every number that may be moved, by its path in the file."""
        yield from numbers(scene.market, "market")
        yield from numbers(scene.strategy, self._strategy)

    def _changed(self, record: R, start: str, moved: Any) -> R:
        """A record with the number moved, checked as a whole; the same one if it is not its number."""
        after = changed(record, lambda where, value: moved if where == self.control.path else value, start)
        return record if after is record else type(record).model_validate(after.model_dump())


def _times(value: Any, factor: float) -> Any:
    """A number moved by a factor, every step of a schedule."""
    if isinstance(value, Schedule):
        return Schedule(tuple((day, step * factor) for day, step in value.steps))
    if isinstance(value, Range):
        return Range(value.low * factor, value.typical * factor, value.high * factor, value.distribution)
    return value * factor
