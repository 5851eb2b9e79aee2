"""The colours hold what the visual language promises: contrast on every ground, strategies apart under every sight."""

from itertools import combinations, pairwise

import numpy as np
import pytest

from desktop.tokens import DARK, FUNCTIONS, HIGH_CONTRAST, LIGHT, PALETTES, TYPE, Palette
from tests.desktop.colour_science import SIGHTS, ciede2000, contrast, distance

EVERY = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
TEXTS = ("ink", "ink2", "ink3", "accent", "focus", "error", "warn", "ok")


def test_that_the_distance_is_the_published_one() -> None:
    """Two pairs of Sharma, Wu, Dalal (2005), table 1: rows 1 and 25."""
    first = ciede2000(np.array([50.0, 2.6772, -79.7751]), np.array([50.0, 0.0, -82.7485]))
    other = ciede2000(np.array([60.2574, -34.0099, 36.2677]), np.array([60.4626, -34.1751, 39.4387]))

    assert first == pytest.approx(2.0425, abs=1e-4)
    assert other == pytest.approx(1.2644, abs=1e-4)


def test_that_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@EVERY
@pytest.mark.parametrize("token", TEXTS)
def test_that_text_reads_on_every_ground(palette: Palette, token: str) -> None:
    worst = min(contrast(getattr(palette, token), ground) for ground in palette.backgrounds)

    assert worst >= 4.5


@EVERY
def test_that_outlines_and_the_main_button_can_be_seen(palette: Palette) -> None:
    assert min(contrast(palette.edge, ground) for ground in palette.backgrounds) >= 3.0
    assert contrast(palette.primary, palette.onink) >= 4.5


@EVERY
@pytest.mark.parametrize("status", ["error", "warn", "ok"])
def test_that_a_status_reads_on_its_own_ground(palette: Palette, status: str) -> None:
    assert contrast(getattr(palette, status), getattr(palette, f"{status}bg")) >= 4.5
    assert contrast(palette.ink, getattr(palette, f"{status}bg")) >= 4.5


@EVERY
def test_that_strategies_are_seen_and_read(palette: Palette) -> None:
    for slot in palette.strategies:
        assert contrast(slot.mark, palette.surface) >= 3.0
        assert min(contrast(slot.text, ground) for ground in palette.backgrounds) >= 4.5
        assert contrast(slot.text, slot.wash) >= 4.5


@EVERY
@pytest.mark.parametrize("sight", SIGHTS)
def test_that_any_two_strategies_are_told_apart_under_every_sight(palette: Palette, sight: str) -> None:
    marks = [slot.mark for slot in palette.strategies]

    assert min(distance(one, other, sight) for one, other in combinations(marks, 2)) >= 12.0


def test_that_two_strategies_never_share_a_marker_or_a_line() -> None:
    lines = [slot.line for slot in LIGHT.strategies]

    assert len({line.marker for line in lines}) == len({line.dashes for line in lines}) == 4


@EVERY
def test_that_a_strategy_looks_the_same_kind_in_every_theme(palette: Palette) -> None:
    assert [slot.line for slot in palette.strategies] == [slot.line for slot in LIGHT.strategies]


@EVERY
def test_that_words_read_on_every_function(palette: Palette) -> None:
    weak = [each.name for each in palette.functions if contrast(each.fill, each.word) < 4.5]

    assert weak == []
    assert [each.name for each in palette.functions] == list(FUNCTIONS)


@EVERY
@pytest.mark.parametrize("sight", SIGHTS)
def test_that_the_sand_darkens_step_by_step_under_every_sight(palette: Palette, sight: str) -> None:
    sand = palette.stages
    steps = pairwise((sand.unaware, sand.aware, sand.visitor, sand.active))

    assert min(distance(one, other, sight) for one, other in steps) >= 10.9  # high contrast: 10.98


def test_that_high_contrast_has_no_faint_grain() -> None:
    grains = vars(HIGH_CONTRAST.stages).values()

    assert min(contrast(grain, HIGH_CONTRAST.lane) for grain in grains) >= 5.0


def test_that_dark_is_dark_and_light_is_light() -> None:
    assert contrast(LIGHT.ground, "#000000") > 15.0
    assert contrast(DARK.ground, "#FFFFFF") > 15.0


def test_that_no_text_is_smaller_than_the_least() -> None:
    assert min(vars(TYPE).values()) == TYPE.least == 12.0
