"""What a form shows: sections, groups and rows of plain values, ready in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

RowKind = Literal["number", "choice", "text", "lines", "day", "names"]
ValueKind = Literal["plain", "schedule", "range"]


@dataclass(frozen=True)
class Track:
    """What a row's control draws, as shares of its width: a slider's knob, a schedule's steps, a range's ends.

    `shares` holds one share for a plain number, (day share, value share) pairs for a schedule, and low, typical,
    high for a range; `base` is where the base value stands, if it differs.
    """

    kind: ValueKind
    shares: tuple[float, ...]
    base: float | None = None


@dataclass(frozen=True)
class Parts:
    """A schedule or a range in its parts, as texts: (from day, value) lines, or one line of low, typical, high."""

    kind: ValueKind
    lines: tuple[tuple[str, ...], ...]
    is_uniform: bool = False


@dataclass(frozen=True)
class Row:
    """One value of the study: how it is called, shown, limited, and where it comes from."""

    path: str
    name: str
    kind: RowKind
    text: str
    second: str = ""  # under the name: what kind of number it is
    unit: str = ""
    limits: str = ""
    help: str = ""
    source: str = ""
    grade: str = ""
    grade_words: str = ""
    options: tuple[tuple[str, str], ...] = ()  # value and words
    track: Track | None = None
    parts: Parts | None = None  # of a schedule or a range
    base: str | None = None  # the value it is compared with, where it differs
    is_entry: bool = False  # one entry of a map of numbers, that can be taken out


@dataclass(frozen=True)
class Group:
    """Rows under one heading. `switch` says whether an optional part is on; `offers` what may be added."""

    path: str
    title: str
    rows: tuple[Row, ...] = ()
    help: str = ""
    switch: bool | None = None
    offers: tuple[tuple[str, str], ...] = ()
    takes_names: bool = False  # a name of the planner's choice may be added
    is_entry: bool = False  # one entry of a map, that can be taken out


@dataclass(frozen=True)
class Item:
    """One named entry of a section that holds many: a channel, a tactic."""

    key: str
    title: str
    differs: bool = False


@dataclass(frozen=True)
class Section:
    """One entry of the list beside a form, and how many numbers differ in it."""

    key: str
    title: str
    differences: int = 0
