"""The What if page in words and charts, by rule from figures written down by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest

from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.shapan import Shapan
from desktop.viewmodels.sharpening import FIRST, Races
from desktop.viewmodels.supposing import Supposed, pair_of
from scenarios.experiments.crossing import Reason
from scenarios.experiments.flip import Flip, Point

PRICE = "market.orders.price"


def races(shapan: Shapan, first: Sequence[float], second: Sequence[float]) -> Races:
    """What was found of the study as it stands, written down by hand."""
    values = {"lanterns": dict(enumerate(first)), "offers": dict(enumerate(second))}
    return Races(shapan.document.study, full=values)


def found(
    reason: Reason = "found", at: float | None = 90.0, low: float | None = 85.0, high: float | None = None
) -> Flip:
    points = tuple(
        Point(value, 90.0 - value, 80.0 - value, 100.0 - value, 8) for value in (0.0, 100.0, 200.0)
    )
    return Flip(
        PRICE, "money/order", 60.0, at, low, high, reason, "lanterns", "offers", 8, (0.0, 200.0), (), points
    )


def supposed(
    shapan: Shapan, now: Races, before: Races, flip: Flip | None = None, change: float | None = None
) -> Supposed:
    return Supposed(
        numbers=Numbers("en", "CNY"),
        pins=shapan.whatif.pins,
        path=PRICE,
        now=now,
        before=before,
        pair=("lanterns", "offers"),
        change=(change, 0.0 if change is not None else None),
        draft_days=10,
        flip=flip,
        points=flip.points if flip is not None else (),
        is_looking=flip is None,
    )


def titles(shapan: Shapan, *cases: tuple[Supposed, str]) -> None:
    for case, title in cases:
        said = case.said()
        assert said is not None
        assert said.title == title


def test_that_the_verdict_is_said_by_rule_from_the_figures(tea_house: Shapan) -> None:
    tea_house.whatif.pins.pin(PRICE)
    before = races(tea_house, [10_000.0] * 8, [0.0] * 8)
    tea_house.whatif.pins.slide(PRICE, 0.5)
    wins, loses = races(tea_house, [3_000.0] * 8, [0.0] * 8), races(tea_house, [0.0] * 8, [500.0] * 8)
    close = races(tea_house, [100.0, -100.0] * 4, [0.0] * 8)
    none = races(tea_house, [], [])

    titles(
        tea_house,
        (supposed(tea_house, before, before), "Price at ¥60: Lanterns first wins, by ¥10,000"),
        (supposed(tea_house, wins, before), "Price at ¥100: Lanterns first still wins, by ¥3,000"),
        (supposed(tea_house, loses, before), "Price at ¥100: Offers first takes over, by ¥500"),
        (
            supposed(tea_house, close, before),
            "Price at ¥100: too close to call between Lanterns first and Offers first",
        ),
        (
            supposed(tea_house, none, before, change=-2_000.0),
            "Price at ¥100: a draft sees Lanterns first ahead by ¥8,000",
        ),
    )


def test_that_a_draft_says_that_it_is_one_and_where_it_is_biased(tea_house: Shapan) -> None:
    tea_house.whatif.pins.pin(PRICE)
    before = races(tea_house, [10_000.0] * 8, [0.0] * 8)
    case = supposed(tea_house, races(tea_house, [], []), before, change=500.0)

    said, curve = case.said(), case.curve()

    assert said is not None
    assert (said.sure_title, said.won_share) == ("How sure: only a draft", None)
    assert "queue" in said.sure_words
    assert said.sure_line == "one race of a small copy, 10 of 20 days"
    assert curve is not None
    assert curve.is_draft


def test_that_how_sure_it_is_counts_races(tea_house: Shapan) -> None:
    tea_house.whatif.pins.pin(PRICE)
    only = races(tea_house, [9.0] * 7 + [-1.0] * 3, [0.0] * 10)
    case = supposed(tea_house, only, only)

    said = case.said()

    assert said is not None
    assert said.sure_title == "How sure: seven in ten"
    assert said.sure_line == "Lanterns first ahead in 7 of 10 paired races"
    assert said.won_share == pytest.approx(0.7)


@pytest.mark.parametrize(
    ("flip", "words"),
    [
        (found(), "It flips at ¥90, 95 % sure between ¥85 and the upper end."),
        (found(low=None), "It flips at about ¥90; how surely, these races do not tell."),
        (found("none", None, None), "No flip within its limits."),
        (found("idle", None, None), "This number moves nothing that the verdict rests on."),
        (None, "Looking for where it flips."),
    ],
)
def test_that_a_flip_is_said_as_it_was_found_or_not_at_all(
    tea_house: Shapan, flip: Flip | None, words: str
) -> None:
    tea_house.whatif.pins.pin(PRICE)
    only = races(tea_house, [10_000.0] * 8, [0.0] * 8)

    said = supposed(tea_house, only, only, flip).said()

    assert said is not None
    assert said.line == words


def test_that_the_curve_holds_what_was_tried_and_the_flip_with_its_interval(tea_house: Shapan) -> None:
    tea_house.whatif.pins.pin(PRICE)
    only = races(tea_house, [10_000.0] * 8, [0.0] * 8)

    curve = supposed(tea_house, only, only, found()).curve()

    assert curve is not None
    assert curve.heading.title == "The verdict flips at ¥90"
    assert curve.at == (0.0, 100.0, 200.0)
    assert curve.flip is not None
    assert (curve.flip.at, curve.flip.low, curve.flip.high) == (90.0, 85.0, 200.0)
    assert curve.before is None
    assert [row[3] for row in curve.table.rows] == ["8", "8", "8"]


def test_that_the_curve_faces_the_pair_that_is_shown(tea_house: Shapan) -> None:
    """The flip's own leader may be the other one, where a range's typical value stands otherwise than its draws."""
    tea_house.whatif.pins.pin(PRICE)
    only = races(tea_house, [10_000.0] * 8, [0.0] * 8)
    turned = Flip(**{**vars(found()), "leader": "offers", "other": "lanterns"})

    straight, mirrored = (supposed(tea_house, only, only, flip).curve() for flip in (found(), turned))

    assert straight is not None
    assert mirrored is not None
    assert mirrored.mean == tuple(-each for each in straight.mean)
    assert np.all(np.array(mirrored.low) <= np.array(mirrored.mean))


def test_that_ends_stand_best_first_with_what_was_before(tea_house: Shapan) -> None:
    tea_house.whatif.pins.pin(PRICE)
    before = races(tea_house, [4_000.0] * 8, [6_000.0] * 8)
    tea_house.whatif.pins.slide(PRICE, 0.1)
    now = races(tea_house, [3_000.0] * 8, [1_000.0] * 8)

    ends = supposed(tea_house, now, before).ends()

    assert ends is not None
    assert ends.heading.title == "All fall; Lanterns first keeps most"
    assert [(end.name, end.words, end.before) for end in ends.ends] == [
        ("Lanterns first", "+¥3,000", 4_000.0),
        ("Offers first", "+¥1,000", 6_000.0),
    ]


def test_that_the_pair_is_the_leader_and_whose_number_it_is(tea_house: Shapan) -> None:
    ahead = races(tea_house, [1.0] * FIRST, [0.0] * FIRST)
    behind = races(tea_house, [1.0] * FIRST, [2.0] * FIRST)

    assert pair_of(ahead, PRICE) == ("lanterns", "offers")
    assert pair_of(behind, "strategies.offers.service.agents") == ("offers", "lanterns")
    assert pair_of(races(tea_house, [], []), PRICE) is None


def test_that_runs_that_broke_off_are_left_out(tea_house: Shapan) -> None:
    tea_house.whatif.pins.pin(PRICE)
    only = races(tea_house, [10.0, math.nan, 10.0], [0.0, 0.0, 0.0])

    reading = supposed(tea_house, only, only).difference()

    assert reading is not None
    assert (reading.mean, reading.count) == (10.0, 2)
