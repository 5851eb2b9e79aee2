"""What one set of real observations says of one mechanism: fitted numbers, what was left out, and the error there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from csv import DictReader
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
Rows = list[dict[str, str]]


class NoData(Exception):
    """The observations are not on this machine; the words say where they were looked for."""


@dataclass(frozen=True)
class Fitted:
    """A number of the model as the observations have it, with its standard error where there is one."""

    name: str
    value: float
    error: float | None = None
    used: str = ""  # what the bundled markets state, and why

    def row(self) -> str:
        """Its line of the table."""
        spread = "" if self.error is None else f"{self.error:.2g}"
        return f"| {self.name} | {number(self.value)} | {spread} | {self.used} |"


@dataclass(frozen=True)
class Held:
    """A figure foretold for observations that were left out of the fit, beside what they show; None: "
    "kept aside."""

    what: str
    foretold: float
    observed: float | None = None

    def row(self) -> str:
        """Its line of the table."""
        if self.observed is None:
            return f"| {self.what} | {number(self.foretold)} | not looked at | |"
        gap = f"{self.foretold / self.observed - 1.0:+.1%}".replace("-", "−")
        return f"| {self.what} | {number(self.foretold)} | {number(self.observed)} | {gap} |"


@dataclass(frozen=True)
class Finding:
    """One set of observations and one mechanism."""

    title: str
    file: str
    mechanism: str
    method: str
    fitted: tuple[Fitted, ...]
    held: tuple[Held, ...]
    remark: str = ""

    def lines(self) -> Iterator[str]:
        """Its section of the page."""
        yield from (f"## {self.title}", "", f"`{self.file}`, for {self.mechanism}. {self.method}", "")
        yield from ("| number | fitted | standard error | in the bundled markets |", "|---|---|---|---|")
        yield from (each.row() for each in self.fitted)
        yield from (
            "",
            "| foretold for what was left out | foretold | observed | off by |",
            "|---|---|---|---|",
        )
        yield from (each.row() for each in self.held)
        if self.remark:
            yield from ("", self.remark)
        yield ""


def folder() -> Path:
    """Where the observations lie: SHAPAN_DATA, else a folder beside the checkout; NoData says that "
    "there is none."""
    stated = os.environ.get("SHAPAN_DATA")
    found = Path(stated) if stated else ROOT.parent / "shared" / "data"
    if not found.is_dir():
        raise NoData(f"no real observations here: SHAPAN_DATA names no folder ({stated or 'not set'})")
    return found


def read(name: str, where: Path | None = None) -> Rows:
    """The rows of one file."""
    with ((where or folder()) / name).open(encoding="utf-8") as file:
        return list(DictReader(file))


def number(value: float) -> str:
    """Four digits of a number."""
    return f"{value:,.0f}" if abs(value) >= 1e4 else f"{value:.4g}".replace("-", "−")
