"""One small example of each chart, in two scripts: what is drawn in tests and kept as golden pictures."""

from __future__ import annotations

import numpy as np

from desktop.assets import asset
from desktop.chartdata import (
    Bands,
    ChartData,
    Cohort,
    Dot,
    Dots,
    Funnel,
    Heading,
    Match,
    Money,
    Node,
    Note,
    Pairs,
    Share,
    Spend,
    Step,
    Strand,
    Tick,
    Tree,
    Triangle,
)
from desktop.charts.painting import Sheet
from desktop.previewdata import PreviewData
from desktop.tabledata import Table
from desktop.tokens import LIGHT, Palette
from desktop.whatifdata import WhatIfData
from tests.desktop.previews import PREVIEWS
from tests.desktop.whatif_examples import WHATIF

FACES = tuple(str(path) for path in sorted(asset("fonts").glob("*.otf")))
FAMILIES = ("Shapan Sans", "Shapan Sans SC")
DAYS = np.linspace(0, 1, 50)
NAN = float("nan")


def sheet(
    palette: Palette = LIGHT,
    *,
    is_titled: bool = False,
    size: tuple[int, int] = (500, 240),
    scale: float = 1.0,
) -> Sheet:
    """The paper of the examples, with the bundled fonts."""
    return Sheet(*size, scale, palette, FAMILIES, FACES, is_titled)


def strand(slot: int, name: str, last: float) -> Strand:
    """A line that bends, with a band of the same width everywhere."""
    mean = last * DAYS**2
    return Strand(slot, name, f"{last:+}", mean, mean - 0.2, mean + 0.2)


def node(name: str, unit: str, adds: float) -> Node:
    """A node of a tree that favours the second or the first strategy."""
    return Node(name, unit, "7.83", "7.40", adds, f"{adds:+}", None if not adds else 0 if adds > 0 else 2)


HEADING = Heading("协同 takes the lead", "profit, $ million · 80 % of 20 races")
STRANDS = (strand(0, "Media first", -0.4), strand(1, "Sales first", 0.2), strand(2, "运营先行", 1.4))
BANDS = Bands(
    HEADING, "", Table(), STRANDS, (Tick(10, "Jan"), Tick(40, "Feb")), (Tick(-1, "−1"), Tick(0, "0"), Tick(1, "+1")),
    Note(30, 0.5, "day 30: 运营先行 leads"),
)  # fmt: skip
PAIRS = Pairs(
    HEADING, "", Table(),
    (Match(2, "运营先行", "over Sales first", 1.2, 1.0, 1.4, 0.1, 2.2, "+$1.20 M", "won 20 of 20"),),
    (Tick(0, "0"), Tick(1, "+1")),
)  # fmt: skip
STEPS = (
    Step("Reached", (900.0, 600.0), ("900", "600"), ("", ""), (False, False)),
    Step("到访", (90.0, 0.0), ("90", "0"), ("−90 %", "−100 %"), (True, True)),
)
FUNNEL = Funnel(HEADING, "", Table(), ((0, "Media first"), (1, "Sales first")), STEPS)
PARTS = ("3.62", "0.50", "0.58", "0.40", "0.55", "0.30")
FUNCTIONS = ("Media", "Sales", "Operations", "Service", "Supply", "Site")
MONEY = Money(
    HEADING, "", Table(), (Spend(0, "Media first", tuple(map(float, PARTS)), PARTS),), FUNCTIONS, 6.0, "$6.00 M",
)  # fmt: skip
NODES = {"Reached": 1.0, "到访": 0.5, "Active": -0.6, "Paid": -0.9}
TREE = Tree(
    HEADING, "", Table(), ((0, "Media first"), (2, "运营先行")),
    (node("Profit", "$ M", 0.42), node("Revenue", "$ M", 0.43), node("Cost", "$ M", -0.01), node("Won", "people", 0)),
    tuple(node(name, "people", adds) for name, adds in NODES.items()),
    (node("Orders", "a year", 0.24), node("Order value", "$", 0.21)),
    tuple(Share(name, "1.74", "1.30", place / 5 - 0.4, "+0.44") for place, name in enumerate(FUNCTIONS)),
    ("Largest first", "Cost by function", "$ M · what 运营先行 spends"), "beside orders 0.10 and 0.05",
)  # fmt: skip
TRIANGLE = Triangle(
    HEADING, "", Table(), 2, ("Activated on", "people"), ("D1", "D7", "D30"),
    (
        Cohort("days 1 to 30", "1,240", (0.41, 0.3, 0.22), ("41 %", "30 %", "22 %"), (True, True, True)),
        Cohort("第 31 至 60 天", "980", (0.44, 0.35, NAN), ("44 %", "35 %", ""), (True, False, False)),
        Cohort("days 61 to 65", "12", (0.1, NAN, NAN), ("10 %", "", ""), (False, False, False)),
    ),
)  # fmt: skip
DOTS = Dots(
    HEADING, "", Table(),
    (
        ("D1", (Dot(0, "Media first", 0.4, 0.36, 0.44, "40 %"), Dot(1, "运营先行", 0.3, 0.29, 0.31, "30 %"))),
        ("D30", (Dot(0, "Media first", 0.12, NAN, NAN, "12 %"), Dot(1, "运营先行", 0.18, 0.17, 0.19, "18 %"))),
    ),
    (Tick(0.0, "0 %"), Tick(0.2, "20 %"), Tick(0.4, "40 %")),
)  # fmt: skip
EVERY: dict[str, ChartData | PreviewData | WhatIfData] = {
    "bands": BANDS,
    "pairs": PAIRS,
    "funnel": FUNNEL,
    "money": MONEY,
    "tree": TREE,
    "triangle": TRIANGLE,
    "dots": DOTS,
    **PREVIEWS,
    **WHATIF,
}
ROOM = {"tree": (1100, 500)}  # pixels that a chart needs where 500 by 240 are too few
