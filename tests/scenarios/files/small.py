"""A study of a small kind, so that these tests hold whatever mechanisms the real market gains."""

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from scenarios.files.mistakes import Mistake, StudyMistakes
from scenarios.files.reading import Loaded, load
from scenarios.study import About, Head, Reference
from simulation.quantity import Quantity, Record

HEAD = "format: 1\ntitle: Small\nstart: 2026-01-31\npurse: 1000\n"  # four lines
MARKET = "market:\n  channels:\n    search: {price: 2}\n"  # three lines
TAIL = "strategies:\n  one: {}\n"


class Channel(Record):
    """A channel on offer."""

    price: Annotated[float, Quantity("money/click", "Price of a click.", low=0, high=100)]
    kind: Literal["search", "radio"] = "search"
    label: str = Field(default="", description="Name on the screen.")
    precision: dict[str, Annotated[float, Quantity("share", "Precision by targeting.", low=0, high=1)]] = (
        Field(default_factory=lambda: {"broad": 0.4})
    )


class Audience(Record):
    """Whom a tactic addresses."""

    segments: tuple[str, ...] = ()


class Tactic(Record):
    """A tactic on offer."""

    odds: dict[Literal["visit", "pay"], Annotated[float, Quantity("odds ratio", "Effect.", low=0.01)]] = (
        Field(default_factory=dict)
    )
    audience: Audience = Audience()


class Sales(Record):
    """What sellers cost."""

    wage: Annotated[float, Quantity("money/week", "Wage of a seller.", low=0)] = 500.0


class People(Record):
    """Who is there."""

    rows: Annotated[int, Quantity("rows", "Rows simulated.", low=1, whole=True, varies=False)] = 100
    segments: dict[str, Audience] = Field(default_factory=dict)


class Market(Record):
    """The small world."""

    people: People = People()
    channels: dict[str, Channel] = Field(default_factory=dict)
    tactics: dict[str, Tactic] = Field(default_factory=dict)
    sales: Sales | None = None
    is_open: bool = True


class Plan(Record):
    """What is bought of a channel."""

    weekly_budget: Annotated[float, Quantity("money/week", "What is paid each week.", low=0)] = 0.0
    targeting: str = "broad"


class Team(Record):
    """A sales team."""

    sellers: Annotated[int, Quantity("people", "Sellers.", low=0, whole=True)]
    hours: Annotated[float, Quantity("hours/week", "Hours.", low=0, high=168)] = 40.0


class Shop(Record):
    """A shop that is there unless it is left out."""

    staff: Annotated[int, Quantity("people", "Staff.", low=0, whole=True)] = 2

    @model_validator(mode="after")
    def _not_thirteen(self) -> "Shop":
        if self.staff == 13:
            raise ValueError("thirteen people bring bad luck")
        return self


class Strategy(Record):
    """What is bought."""

    media: dict[str, Plan] = Field(default_factory=dict)
    tactics: tuple[str, ...] = ()
    sales: Team | None = None
    shop: Shop | None = Shop()


class SmallStudy(Head):
    """A study of the small kind."""

    market: Market
    strategies: dict[str, Strategy] = Field(description="By name.")
    about: dict[str, About] = Field(default_factory=dict)

    references = (
        Reference("strategies.*.media.*", "channels"),
        Reference("strategies.*.media.*.targeting", "channels.*.precision"),
        Reference("strategies.*.tactics", "tactics"),
        Reference("market.tactics.*.audience.segments", "people.segments"),
    )
    offers = ("sales",)
    rows = "people.rows"
    bytes_per_row = 400


def written(folder: Path, text: str | bytes, name: str = "study.yaml") -> Path:
    """A file with a text."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def loaded(folder: Path, text: str | bytes) -> Loaded[SmallStudy]:
    """The study that a text stands for."""
    return load(written(folder, text), SmallStudy)


def mistakes(folder: Path, text: str | bytes) -> list[Mistake]:
    """Everything that is wrong with a text; an assertion where nothing is."""
    return list(refusal(written(folder, text)).mistakes)


def refusal(path: Path, kind: type[Any] = SmallStudy) -> StudyMistakes:
    """The refusal of a file."""
    try:
        load(path, kind)
    except StudyMistakes as error:
        return error
    raise AssertionError("nothing was found to be wrong")


def told(found: list[Mistake]) -> list[tuple[int, int, str]]:
    """Line, column and sentence of mistakes."""
    return [(mistake.line, mistake.column, mistake.sentence()) for mistake in found]
