"""Every chart draws on a plain figure: in every palette, in both scripts, at any size, without a screen."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from matplotlib.text import Text

from desktop.chartdata import ChartData, Heading
from desktop.charts.painting import drawn, painted
from desktop.charts.style import pushed_apart
from desktop.charts.triangle import tinted
from desktop.previewdata import PreviewData
from desktop.tokens import LIGHT, PALETTES, Palette
from desktop.whatifdata import WhatIfData
from tests.architecture.sources import ROOT as SOURCES
from tests.desktop.chart_examples import BANDS, EVERY, ROOM, sheet, strand
from tests.desktop.colour_science import contrast

every_chart = pytest.mark.parametrize("data", EVERY.values(), ids=EVERY)


def colours(pixels: np.ndarray) -> set[str]:
    found = np.unique(pixels[..., :3].reshape(-1, 3), axis=0)
    return {f"#{red:02X}{green:02X}{blue:02X}" for red, green, blue in found}


@every_chart
@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_that_every_chart_draws_in_every_palette(
    data: ChartData | PreviewData | WhatIfData, palette: Palette
) -> None:
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
    data: ChartData | PreviewData | WhatIfData,
) -> None:
    with_title, without = (painted(data, sheet(is_titled=titled)) for titled in (True, False))

    assert not np.array_equal(with_title, without)
    assert np.array_equal(without, painted(replace(data, heading=Heading()), sheet()))


@every_chart
def test_that_every_chart_stays_whole_where_there_is_little_room(
    data: ChartData | PreviewData | WhatIfData,
) -> None:
    assert painted(data, sheet(size=(220, 120))).shape == (120, 220, 4)


@pytest.mark.parametrize("name", EVERY)
def test_that_no_word_of_a_chart_is_cut_at_its_edge(name: str) -> None:
    size = ROOM.get(name, (640, 260))
    figure = drawn(EVERY[name], sheet(size=size))

    texts: list[Text] = figure.findobj(Text)
    assert [text.get_text() for text in texts if text.get_text() and not is_inside(text, size)] == []


def is_inside(text: Text, size: tuple[int, int]) -> bool:
    box = text.get_window_extent()
    return bool(box.x0 >= -1 and box.x1 <= size[0] + 1 and box.y0 >= -2 and box.y1 <= size[1] + 2)


def test_that_no_two_words_of_a_tree_stand_on_each_other() -> None:
    figure = drawn(EVERY["tree"], sheet(size=ROOM["tree"]))

    boxes = [(text.get_text(), text.get_window_extent()) for text in figure.findobj(Text) if text.get_text()]
    upon = [
        (one, other)
        for place, (one, a) in enumerate(boxes)
        for other, b in boxes[place + 1 :]
        if a.x0 + 1 < b.x1 and b.x0 + 1 < a.x1 and a.y0 + 2 < b.y1 and b.y0 + 2 < a.y1
    ]

    assert upon == []


def test_that_words_on_the_deepest_cell_stand_out_in_every_palette() -> None:
    poor = [
        (palette.name, slot)
        for palette in PALETTES.values()
        for slot in range(4)
        if contrast(palette.ink, tinted(palette, slot, 1.0)) < 4.5
    ]

    assert poor == []


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

    loaded = subprocess.run([sys.executable, "-c", script], cwd=SOURCES, capture_output=True, text=True)

    assert loaded.stdout.strip() == "[]", loaded.stderr
