"""The verdict in words: what may be said, and no more."""

from __future__ import annotations

import math

import numpy as np
import pytest

from scenarios.study import NOTHING
from scenarios.verdict import words
from scenarios.verdict.ranking import pair
from scenarios.verdict.sentences import Sentence, duration, short, shown, translatable
from scenarios.verdict.verdict import Verdict, judged
from scenarios.verdict.words import details, headline, purse_warnings, races_to_tell
from tests.scenarios.verdict.cubes import cube_of, spread


def race(*, lead: float = 100.0, width: float = 10.0, count: int = 20, behind: float = -500.0) -> Verdict:
    """Ann ahead of Bob by `lead`, with `width` of luck between them."""
    bob = spread(1_000.0, 50.0, count, 1)
    ann = [b + d for b, d in zip(bob, spread(lead, width, count, 2), strict=True)]
    return judged(cube_of({"Ann": ann, "Bob": bob, NOTHING: [behind] * count}))


def said(verdict: Verdict, seconds: float | None = None) -> str:
    return headline(verdict, seconds).english("USD")


def test_that_a_clear_winner_wins() -> None:
    assert said(race()) == "Ann wins, by USD 100"


def test_that_a_winner_of_most_races_still_wins() -> None:
    """Ahead on average beyond doubt, yet behind in three races of ten."""
    assert said(race(lead=50.0, width=100.0, count=100)) == "Ann still wins, by USD 50.0; seven races in ten"


def test_that_a_close_race_says_how_many_more_would_tell_and_how_long_that_takes() -> None:
    verdict = race(lead=20.0, width=100.0)

    assert said(verdict).startswith("Too close to call between Ann and Bob. ")
    assert said(verdict).endswith(" more races would tell")
    assert said(verdict, 2.0).endswith(" more races would tell, about 5 min")


def test_that_one_race_more_is_one() -> None:
    verdict = judged(cube_of({"Ann": [10, 20, 22], "Bob": [5, 6, 7]}))

    assert said(verdict) == "Too close to call between Ann and Bob. One more race would tell"
    assert said(verdict, 2.0) == "Too close to call between Ann and Bob. One more race would tell, about 2 s"


def test_that_so_many_more_races_would_tell_four_times_in_five() -> None:
    """The mean ahead by d with spread s: ((1.96 + 0.84)·s ÷ d)² races in all, for many of them."""
    verdict = race(lead=20.0, width=100.0, count=50)
    lead = verdict.pairs[0].difference
    spread_of_one = lead.half_width / 2.0096 * math.sqrt(50)

    assert races_to_tell(verdict.pairs[0]) == pytest.approx(
        (2.8 * spread_of_one / 20.0) ** 2 - 50, rel=0.08
    )  # rounded up to two digits


def test_that_a_hopeless_race_is_not_promised_an_end() -> None:
    assert said(race(lead=0.01, width=100.0)).endswith("more races than can be run would be needed to tell")


def test_that_equal_worth_is_told_as_such() -> None:
    assert said(judged(cube_of({"a": [3, 4], "b": [3, 4]}))) == "a and b are worth the same in every race"


def test_that_one_race_claims_nothing() -> None:
    verdict = judged(cube_of({"Ann": [5], "Bob": [3], NOTHING: [0]}))

    assert said(verdict) == "Ann leads, by USD 2.00, in a single race: more races would tell luck from merit"
    assert [sentence.english("USD") for sentence in details(verdict)] == ["After 50 days Ann leads too"]


def test_that_nobody_should_spend_where_doing_nothing_wins() -> None:
    expected = "Nobody should spend: Ann, the best strategy, is worth USD 4.00 k less than doing nothing"

    assert said(race(behind=5_100.0)) == expected


def test_that_nobody_should_spend_is_also_said_with_less_certainty() -> None:
    ann = spread(950.0, 100.0, 100, 3)
    verdict = judged(cube_of({"Ann": ann, NOTHING: [1_000.0] * 100}))

    assert said(verdict).startswith("Nobody should spend: Ann")
    assert said(verdict).endswith("; seven races in ten")


def test_that_without_races_there_is_nothing_to_compare() -> None:
    verdict = judged(cube_of({"Ann": [math.nan], NOTHING: [math.nan]}))

    assert said(verdict) == "Nothing to compare yet: no race has finished"
    assert details(verdict) == ()


def test_that_the_interval_and_the_other_horizons_stand_below() -> None:
    bob = spread(1_000.0, 50.0, 20, 1)
    ann = [value + 100 + luck for value, luck in zip(bob, spread(0, 5, 20, 2), strict=True)]
    later = cube_of({"Ann": bob, "Bob": ann}, days=200)
    verdict = judged(cube_of({"Ann": ann, "Bob": bob}, half={"Ann": bob, "Bob": ann}), later)

    over, half, twice = (sentence.english("USD") for sentence in details(verdict))

    assert over.startswith("Over Bob: 95 % interval USD 9")
    assert over.endswith("ahead in 20 of 20 races")
    assert half == "After 50 days Bob leads instead"
    assert twice == "After 200 days Bob leads instead"


def test_that_half_a_win_is_said_as_half() -> None:
    sentence = words.over(pair("a", "b", np.array([1.0, 2.0, 3.0]), np.array([1.0, 1.0, 1.0])))

    assert sentence.english("USD").endswith("ahead in 2.5 of 3 races")


def test_that_spend_off_the_purse_is_told_and_one_percent_is_let_pass() -> None:
    planned = {"Ann": 1_009.0, "Bob": 950.0, NOTHING: 0.0}

    assert [sentence.english("EUR") for sentence in purse_warnings(planned, 1_000.0)] == [
        "Bob plans 5.0 % less than the purse, by EUR 50.0",
        "Ann plans 6.2 % more than Bob: they do not spend the same",
    ]
    assert purse_warnings({"Ann": 1_009.0, "Bob": 1_000.0, NOTHING: 0.0}, 1_000.0) == ()


def test_that_an_overspent_purse_and_a_strategy_without_spend_are_told() -> None:
    found = [sentence.english("EUR") for sentence in purse_warnings({"Ann": 150.0, "Bob": 0.0}, 100.0)]

    assert found == [
        "Ann plans 50 % more than the purse, by EUR 50.0",
        "Bob plans 100 % less than the purse, by EUR 100",
        "Ann plans EUR 150 and Bob nothing: they do not spend the same",
    ]
    assert purse_warnings({"Bob": 0.0}, 0.0) == ()


def test_that_every_sentence_can_be_filled() -> None:
    """Each template names only kinds of places that are known, and is marked for translators as it stands."""
    values: dict[str, str | float] = {
        "leader": "a", "rival": "b", "amount": 1.0, "tenths": 7, "more": 9, "time": 3.0, "low": 1.0, "high": 2.0,
        "won": 1.5, "races": 3, "days": 9, "strategy": "a", "other": "b", "share": 0.1,
        "weight": 2.0, "part": "sales", "blocks": 10,
    }  # fmt: skip
    templates = [value for name, value in vars(words).items() if name.isupper() and isinstance(value, str)]

    assert len(templates) > 10
    for template in templates:
        if template != NOTHING:
            assert "{" not in Sentence(template, values).english("USD")
            assert translatable("verdict", template) is template


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.0, "0"), (1.0, "1.00"), (-35.2, "−35.2"), (99.96, "100"), (999.0, "999"), (999.9, "1.00 k"),
        (420_000.0, "420 k"), (-1_534_000.0, "−1.53 M"), (2.5e9, "2.50 bn"), (0.0322, "0.0322"), (math.nan, "–"),
    ],
)  # fmt: skip
def test_that_numbers_are_said_with_three_digits(number: float, text: str) -> None:
    assert short(number) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 s"), (89, "89 s"), (91, "2 min"), (4_000, "67 min"), (5_500, "1 h 32 min")]
)
def test_that_times_are_said_as_coarsely_as_they_are_known(seconds: float, text: str) -> None:
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [("share", 0.42, "42 %"), ("share", 0.013, "1.3 %"), ("", "x", "x"), ("number", 3.0, "3")],
)
def test_that_other_values_are_said_plainly(kind: str, value: float | str, text: str) -> None:
    assert shown(kind, value) == text
