"""Every chart draws on a plain figure: in every palette, in both scripts, at any size, without a screen."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from matplotlib.text import Text

from desktop.assets import asset
from desktop.chartdata import (
    Bands,
    ChartData,
    Funnel,
    Heading,
    Match,
    Money,
    Note,
    Pairs,
    Spend,
    Step,
    Strand,
    Table,
    Tick,
)
from desktop.charts.painting import Sheet, drawn, painted
from desktop.charts.style import pushed_apart
from desktop.previewdata import PreviewData
from desktop.tokens import LIGHT, PALETTES, Palette
from tests.architecture.sources import ROOT
from tests.desktop.previews import PREVIEWS

FACES = tuple(str(path) for path in sorted(asset("fonts").glob("*.otf")))
FAMILIES = ("Shapan Sans", "Shapan Sans SC")
DAYS = np.linspace(0, 1, 50)


def strand(slot: int, name: str, last: float) -> Strand:
    mean = last * DAYS**2
    return Strand(slot, name, f"{last:+}", mean, mean - 0.2, mean + 0.2)


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
MONEY = Money(
    HEADING, "", Table(), (Spend(0, "Media first", tuple(map(float, PARTS)), PARTS),),
    ("Media", "Sales", "Operations", "Service", "Supply", "Site"), 6.0, "$6.00 M",
)  # fmt: skip
EVERY: dict[str, ChartData | PreviewData] = {
    "bands": BANDS, "pairs": PAIRS, "funnel": FUNNEL, "money": MONEY, **PREVIEWS,
}  # fmt: skip
every_chart = pytest.mark.parametrize("data", EVERY.values(), ids=EVERY)


def sheet(palette: Palette = LIGHT, *, is_titled: bool = False, size: tuple[int, int] = (500, 240)) -> Sheet:
    return Sheet(*size, 1.0, palette, FAMILIES, FACES, is_titled)


def colours(pixels: np.ndarray) -> set[str]:
    found = np.unique(pixels[..., :3].reshape(-1, 3), axis=0)
    return {f"#{red:02X}{green:02X}{blue:02X}" for red, green, blue in found}


@every_chart
@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_that_every_chart_draws_in_every_palette(data: ChartData | PreviewData, palette: Palette) -> None:
    pixels = painted(data, sheet(palette))

    assert pixels.shape == (240, 500, 4)
    assert palette.surface in colours(pixels)
    assert len(colours(pixels)) > 20


def test_that_strategies_are_drawn_in_their_own_colours() -> None:
    found = colours(painted(BANDS, sheet()))

    assert {LIGHT.strategies[slot].mark for slot in range(3)} <= found
    assert LIGHT.strategies[3].mark not in found


@every_chart
def test_that_a_copied_picture_has_its_title_and_the_one_on_the_screen_has_not(
    data: ChartData | PreviewData,
) -> None:
    with_title, without = (painted(data, sheet(is_titled=titled)) for titled in (True, False))

    assert not np.array_equal(with_title, without)
    assert np.array_equal(without, painted(replace(data, heading=Heading()), sheet()))


@every_chart
def test_that_every_chart_stays_whole_where_there_is_little_room(data: ChartData | PreviewData) -> None:
    assert painted(data, sheet(size=(220, 120))).shape == (120, 220, 4)


@every_chart
def test_that_no_word_of_a_chart_is_cut_at_its_edge(data: ChartData | PreviewData) -> None:
    figure = drawn(data, sheet(size=(640, 260)))

    texts: list[Text] = figure.findobj(Text)
    assert [text.get_text() for text in texts if text.get_text() and not is_inside(text)] == []


def is_inside(text: Text) -> bool:
    box = text.get_window_extent()
    return bool(box.x0 >= -1 and box.x1 <= 641 and box.y0 >= -2 and box.y1 <= 262)


def test_that_a_dollar_in_a_name_is_a_dollar() -> None:
    dear = replace(BANDS, strands=(strand(0, "$5 or $6", 1.0),))

    assert painted(dear, sheet()).size > 0


def test_that_labels_keep_their_order_and_their_distance() -> None:
    placed = pushed_apart([100.0, 104.0, 99.0, 300.0], 31.0, 0.0, 400.0)

    assert placed[2] < placed[0] < placed[1] < placed[3]
    assert min(np.diff(sorted(placed))) >= 31.0 - 1e-9
    assert placed[0] == pytest.approx(101.0)  # the three in the way stand where they want to on average
    assert placed[3] == 300.0


def test_that_labels_stay_inside_their_limits() -> None:
    placed = pushed_apart([390.0, 395.0, 5.0], 31.0, 18.0, 400.0)

    assert max(placed) <= 400.0
    assert min(placed) >= 18.0


def test_that_charts_come_without_pyplot_and_without_qt() -> None:
    script = (
        "import sys, desktop.charts.painting; "
        "print([name for name in ('matplotlib.pyplot', 'PySide6', 'shiboken6') if name in sys.modules])"
    )

    loaded = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)

    assert loaded.stdout.strip() == "[]", loaded.stderr
