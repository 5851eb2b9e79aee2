"""Pieces of the report's charts: elements of SVG, scales, markers. Colours are names of the style sheet, not values."""

from __future__ import annotations

import math
from dataclasses import dataclass

from markupsafe import Markup, escape

Attribute = str | float
DASHES = ("", "7 3.5", "9 3 2 3", "0.1 4.6")
SILENT_DASHES = "2 3"
HALF = 6.0  # of a marker
LONGEST = 30  # signs of a name in a picture


@dataclass(frozen=True)
class Player:
    """A strategy as it is drawn: colour, marker and line by its place in the study; the silent one is grey."""

    name: str
    label: str
    place: int
    is_silent: bool = False

    @property
    def style(self) -> str:
        """Its class in the style sheet."""
        return "silent" if self.is_silent else f"s{self.place % 4}"

    @property
    def short(self) -> str:
        """Its label as long as a picture has room for."""
        return self.label if len(self.label) <= LONGEST else self.label[: LONGEST - 1] + "…"

    @property
    def is_hollow(self) -> bool:
        """A fifth strategy has the first one's colour again and a hollow marker."""
        return self.is_silent or self.place >= 4

    @property
    def dashes(self) -> str:
        """How its line is dashed."""
        return SILENT_DASHES if self.is_silent else DASHES[self.place % 4]


def element(tag: str, content: str | Markup = "", /, **attributes: Attribute) -> Markup:
    """An element; text in it and in its attributes is escaped. class_ is class, stroke_width is stroke-width."""
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(_figure(value))}"'
        for name, value in attributes.items()
    )
    return Markup(f"<{tag}{written}>{escape(content)}</{tag}>")


def _figure(value: Attribute) -> str:
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")


def joined(*parts: Markup) -> Markup:
    """Elements one after the other."""
    return Markup("").join(parts)


def text(x: float, y: float, words: str, kind: str = "", **attributes: Attribute) -> Markup:
    """Words at a place, with classes of the style sheet."""
    return element("text", words, x=x, y=y, class_=kind, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=kind)


def box(x: float, y: float, width: float, height: float, kind: str, **attributes: Attribute) -> Markup:
    """A rectangle."""
    return element("rect", x=x, y=y, width=max(width, 0.0), height=height, class_=kind, **attributes)


def marker(player: Player, x: float, y: float, half: float = HALF) -> Markup:
    """A strategy's marker, centred."""
    kind = f"{player.style} {'hollow' if player.is_hollow else 'mark'}"
    if player.is_silent or player.place % 4 == 0:
        return element("circle", cx=x, cy=y, r=half * 0.88, class_=kind)
    if player.place % 4 == 1:
        return box(x - half * 0.82, y - half * 0.82, half * 1.64, half * 1.64, kind)
    corners = (
        ((0, -1.0), (1.0, 0.78), (-1.0, 0.78))
        if player.place % 4 == 2
        else ((0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0))
    )
    points = " ".join(f"{x + dx * half:.2f},{y + dy * half:.2f}" for dx, dy in corners)
    return element("polygon", points=points, class_=kind)


def svg(width: float, height: float, content: Markup, summary: str, kind: str = "chart") -> Markup:
    """A picture that scales with the page; `summary` is what it says, for those who cannot see it."""
    return element(
        "svg",
        joined(element("title", summary), content),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_figure(width)} {_figure(height)}",
        class_=kind,
        role="img",
    )


@dataclass(frozen=True)
class Scale:
    """A straight scale from amounts to places on the paper."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, amount: float) -> float:
        """The place of an amount."""
        width = self.high - self.low
        return self.start + (amount - self.low) / width * (self.end - self.start) if width else self.start


def ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Round amounts that span a range, zero among them where it lies inside."""
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low:
        return [low, low + 1.0] if math.isfinite(low) else [0.0, 1.0]
    step = 10.0 ** math.floor(math.log10((high - low) / most))
    step *= next(
        factor for factor in (1.0, 2.0, 2.5, 5.0, 10.0, 20.0) if (high - low) / (step * factor) <= most - 1
    )
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [place * step for place in range(first, last + 1)]


def width_of(words: str, size: float) -> float:
    """Room that words take, roughly [pixels]: a Chinese sign is as wide as it is high, others little more than half."""
    return size * sum(1.0 if ord(sign) > 0x2E7F else 0.56 for sign in words)


def pushed_apart(places: list[float], least: float, low: float, high: float) -> list[float]:
    """The places moved as little as needed to lie so far from each other, inside the limits, in the same order."""
    order = sorted(range(len(places)), key=places.__getitem__)
    moved = list(places)
    floor = low
    for index in order:
        moved[index] = max(moved[index], floor)
        floor = moved[index] + least
    ceiling = high
    for index in reversed(order):
        moved[index] = min(moved[index], ceiling)
        ceiling = moved[index] - least
    return moved
