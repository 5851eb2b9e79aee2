"""Every colour, size and line of the screen, by name: three palettes, and the scales of type and space.

Views and charts ask for a name and never hold a hex value. Colours are #RRGGBB, lengths are pixels at 100 %.
Plain data: no Qt and no matplotlib, so that both can read it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """How a strategy's line and marker are drawn; `dashes` are on and off lengths in pixels, none for solid."""

    marker: str  # circle, square, triangle or diamond
    dashes: tuple[float, ...] = ()
    width: float = 1.0  # times the usual width
    round_caps: bool = False


@dataclass(frozen=True)
class Slot:
    """One strategy's colours: `mark` for lines and fills, `text` for words, `wash` for tints."""

    mark: str
    text: str
    wash: str
    line: Line


@dataclass(frozen=True)
class Stages:
    """Dry sand to wet sand: the colour of a grain by stage; customers take their strategy's mark."""

    unaware: str
    aware: str
    visitor: str
    active: str
    dormant: str
    churned: str


@dataclass(frozen=True)
class Function:
    """The fill of one function of cost, and the colour of words on it."""

    name: str
    fill: str
    word: str


@dataclass(frozen=True)
class Palette:
    """All colours of one theme."""

    name: str
    ground: str
    surface: str
    raised: str
    sunken: str
    lane: str
    hair: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    primary: str
    onink: str
    select: str
    accent: str
    focus: str
    error: str
    errorbg: str
    warn: str
    warnbg: str
    ok: str
    okbg: str
    strategies: tuple[Slot, Slot, Slot, Slot]
    stages: Stages
    functions: tuple[Function, ...]

    @property
    def backgrounds(self) -> tuple[str, ...]:
        """The colours on which any text may stand."""
        return self.ground, self.surface, self.raised, self.sunken, self.select, self.lane

    def slot(self, place: int) -> Slot:
        """The colours of the strategy at a place of the study; a fifth begins again with the first."""
        return self.strategies[place % len(self.strategies)]


LINES = (
    Line("circle"),
    Line("square", (7.0, 3.5)),
    Line("triangle", (9.0, 3.0, 2.0, 3.0)),
    Line("diamond", (0.1, 4.6), 1.2, round_caps=True),
)
FUNCTIONS = ("media", "sales", "operations", "service", "supply", "site")


def _slots(*colours: str) -> tuple[Slot, Slot, Slot, Slot]:
    first, second, third, fourth = map(_slot, colours, LINES)
    return first, second, third, fourth


def _slot(colours: str, line: Line) -> Slot:
    mark, text, wash = colours.split()
    return Slot(mark, text, wash, line)


def _functions(*colours: str) -> tuple[Function, ...]:
    return tuple(Function(name, *colour.split()) for name, colour in zip(FUNCTIONS, colours, strict=True))


LIGHT = Palette(
    name="light",
    ground="#F4F0E8",
    surface="#FFFDF9",
    raised="#FFFFFF",
    sunken="#EAE4D8",
    lane="#FBF8F1",
    hair="#DDD5C6",
    edge="#857A6A",
    ink="#211D18",
    ink2="#544C42",
    ink3="#6B6154",
    primary="#2B2620",
    onink="#FFFFFF",
    select="#EBDFC8",
    accent="#8A5200",
    focus="#1C4E9C",
    error="#A8281C",
    errorbg="#FBEAE6",
    warn="#7A4B00",
    warnbg="#FBF0D9",
    ok="#2A6240",
    okbg="#E6F1E8",
    strategies=_slots(
        "#004A85 #004A85 #E0EAF3",
        "#C24E00 #A34100 #FAE9DD",
        "#0F8F5F #0A6B47 #DFF1E8",
        "#AD6490 #8F4873 #F5E6EE",
    ),
    stages=Stages("#CDBE9F", "#B29766", "#886C3D", "#553E1F", "#8A7F6F", "#9A5B4A"),
    functions=_functions(
        "#4A7AA8 #FFFFFF",
        "#DDB25E #211D18",
        "#3F5E4E #FFFFFF",
        "#EBCBC3 #211D18",
        "#43395C #FFFFFF",
        "#A39B82 #211D18",
    ),
)

DARK = Palette(
    name="dark",
    ground="#171512",
    surface="#1F1D19",
    raised="#28251F",
    sunken="#100F0D",
    lane="#1B1915",
    hair="#3A352D",
    edge="#8C8272",
    ink="#F3EDE2",
    ink2="#CBC2B3",
    ink3="#A69C8C",
    primary="#EFE6D4",
    onink="#1A1713",
    select="#3B3325",
    accent="#E3B15A",
    focus="#8AB8F2",
    error="#FF9C8C",
    errorbg="#3A1F1A",
    warn="#F0C368",
    warnbg="#362A14",
    ok="#8FD0A5",
    okbg="#1B2E22",
    strategies=_slots(
        "#4A94E4 #6FADEE #17303F",
        "#EE7A34 #F28E50 #3D2514",
        "#46DCA8 #46DCA8 #12332A",
        "#F2BEDC #F2BEDC #3A2432",
    ),
    stages=Stages("#5F5644", "#877756", "#B59B67", "#E3CB92", "#8F8575", "#C27D68"),
    functions=_functions(
        "#7DB1E0 #211D18",
        "#D9A441 #211D18",
        "#4C8068 #FFFFFF",
        "#F3DAD3 #211D18",
        "#7A69A6 #FFFFFF",
        "#AFA78E #211D18",
    ),
)

HIGH_CONTRAST = Palette(
    name="high contrast",
    ground="#000000",
    surface="#000000",
    raised="#0A0A0A",
    sunken="#000000",
    lane="#000000",
    hair="#8C8C8C",
    edge="#FFFFFF",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    ink3="#E6E6E6",
    primary="#FFFFFF",
    onink="#000000",
    select="#2B2B2B",
    accent="#FFE500",
    focus="#FFE500",
    error="#FF9E9E",
    errorbg="#000000",
    warn="#FFE500",
    warnbg="#000000",
    ok="#7CFFB2",
    okbg="#000000",
    strategies=_slots(
        "#4DA6FF #4DA6FF #000000",
        "#FF8A33 #FF8A33 #000000",
        "#33F0B0 #33F0B0 #000000",
        "#FFB8E4 #FFB8E4 #000000",
    ),
    stages=Stages("#7D7D7D", "#A0A0A0", "#C8C8C8", "#FFFFFF", "#B0B0B0", "#FF9E9E"),
    functions=_functions(
        "#7DB1E0 #000000",
        "#D9A441 #000000",
        "#4C8068 #FFFFFF",
        "#F3DAD3 #000000",
        "#8C7ABD #000000",
        "#AFA78E #000000",
    ),
)

PALETTES: dict[str, Palette] = {palette.name: palette for palette in (LIGHT, DARK, HIGH_CONTRAST)}


@dataclass(frozen=True)
class Type:
    """Text sizes at 100 % [px]; nothing is smaller than `least`."""

    title: float = 25.0
    counter: float = 22.0
    panel: float = 15.0
    body: float = 14.0
    second: float = 13.0
    tag: float = 12.5
    least: float = 12.0


TYPE = Type()
LATIN = ("Segoe UI Variable", "Segoe UI", "SF Pro Text", "Inter", "Noto Sans", "Cantarell", "Shapan Sans")
CHINESE = ("Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC", "Shapan Sans SC")
TEXT_SCALES = (100, 125, 150, 175, 200)  # percent


@dataclass(frozen=True)
class Space:
    """Distances and radii [px] on a grid of 4."""

    inside: int = 8
    between: int = 8
    panel: int = 16
    panels: int = 12
    page: int = 20
    home: int = 32
    control: int = 32
    small_control: int = 28
    form_row: int = 48
    table_row: int = 36
    rail: int = 76
    rail_item: int = 54
    top_bar: int = 48
    purse_bar: int = 44
    purse_bar_tall: int = 60
    sections: int = 150
    inspector: int = 394
    focus: int = 2
    radius_tag: int = 4
    radius: int = 6
    radius_panel: int = 8
    radius_card: int = 10


SPACE = Space()
