"""Every chart looks as its golden picture, and a chart that is drawn a little otherwise is noticed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.chartdata import ChartData
from desktop.charts import painting
from desktop.previewdata import PreviewData
from desktop.whatifdata import WhatIfData
from tests.architecture.sources import ROOT
from tests.desktop.chart_examples import (
    BANDS,
    DOTS,
    EVERY,
    FUNNEL,
    MONEY,
    PAIRS,
    STEPS,
    TREE,
    TRIANGLE,
    strand,
)
from tests.desktop.golden import FOLDER, TOLERANCE, differing, picture, stored
from tests.desktop.previews import CALENDAR, EFFECT, KEEPING, RESPONSE, WAIT
from tests.desktop.whatif_examples import CURVE, ENDS

AGAIN = "has changed: look at it, and keep it by `.venv/bin/python -m tests.desktop.golden` if that is wanted"
NOT_CHARTS = {"__init__", "painting", "style", "frame"}


def moved_dots() -> ChartData:
    head, (first, *rest) = DOTS.groups[0]
    return replace(DOTS, groups=((head, (replace(first, mean=0.38), *rest)), *DOTS.groups[1:]))


# For each chart one number that is a little other: what the tolerance must not hide.
CONTROLS: dict[str, Callable[[], ChartData | PreviewData | WhatIfData]] = {
    "curve": lambda: replace(CURVE, mean=(*CURVE.mean[:2], 0.8)),
    "ends": lambda: replace(ENDS, ends=(replace(ENDS.ends[0], mean=1.0), *ENDS.ends[1:])),
    "bands": lambda: replace(BANDS, strands=(*BANDS.strands[:2], strand(2, "运营先行", 1.33))),
    "pairs": lambda: replace(PAIRS, matches=(replace(PAIRS.matches[0], mean=1.25, low=1.05, high=1.45),)),
    "funnel": lambda: replace(FUNNEL, steps=(replace(STEPS[0], counts=(900.0, 570.0)), STEPS[1])),
    "money": lambda: replace(MONEY, purse=6.2),
    "tree": lambda: replace(TREE, people=(replace(TREE.people[0], first="7.93", adds=0.9), *TREE.people[1:])),
    "triangle": lambda: replace(
        TRIANGLE,
        cohorts=(replace(TRIANGLE.cohorts[0], words=("42 %", "30 %", "22 %")), *TRIANGLE.cohorts[1:]),
    ),
    "dots": moved_dots,
    "response": lambda: replace(RESPONSE, points=(replace(RESPONSE.points[0], x=4.2), RESPONSE.points[1])),
    "keeping": lambda: replace(KEEPING, points=(replace(KEEPING.points[0], y=0.53), KEEPING.points[1])),
    "effect": lambda: replace(EFFECT, points=(replace(EFFECT.points[0], x=2.2), EFFECT.points[1])),
    "waiting": lambda: replace(WAIT, points=(replace(WAIT.points[0], y=24.0), WAIT.points[1])),
    "calendar": lambda: replace(
        CALENDAR, stretches=(replace(CALENDAR.stretches[0], live=4.5), *CALENDAR.stretches[1:])
    ),
}


@pytest.mark.parametrize("name", EVERY)
def test_that_every_chart_looks_as_its_golden_picture(name: str) -> None:
    assert differing(picture(name), stored(name)) <= TOLERANCE, f"{name} {AGAIN}"


@pytest.mark.parametrize("name", EVERY)
def test_that_a_chart_with_one_number_a_little_other_is_noticed(name: str) -> None:
    assert differing(picture(name, CONTROLS[name]()), stored(name)) > TOLERANCE


def test_that_every_chart_is_a_file_of_its_own_with_an_example_and_a_picture() -> None:
    files = {path.stem for path in (ROOT / "desktop" / "charts").glob("*.py")} - NOT_CHARTS
    drawn = {draw.__module__.rpartition(".")[2] for draw in painting.CHARTS.values()}

    assert drawn == files
    assert {type(data) for data in EVERY.values()} == set(painting.CHARTS)
    assert {path.stem for path in FOLDER.glob("*.png")} == set(EVERY)
