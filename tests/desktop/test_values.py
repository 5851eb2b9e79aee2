"""Between a number and the text in its field, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.values import Form, NotRead, Scale, kept_source
from scenarios.experiments.reach import round_up
from simulation.quantity import Quantity, Range, Schedule, Stated

PLAIN = Form(Numbers("en"))
SHARE = Form(Numbers("en"), 100)
amounts = st.floats(0, 1e9, allow_nan=False).map(lambda value: round(value, 6))


@given(amounts)
def test_that_a_plain_number_comes_back_as_it_was(value: float) -> None:
    assert PLAIN.read(PLAIN.text(value)) == value


@given(st.floats(0, 1).map(lambda value: round(value, 9)))
def test_that_a_share_is_shown_in_hundredths_and_comes_back_as_it_was(value: float) -> None:
    assert SHARE.read(SHARE.text(value)) == value


@given(st.lists(amounts, min_size=3, max_size=3).map(sorted), st.sampled_from(["triangular", "uniform"]))
def test_that_a_range_comes_back_as_it_was(ends: list[float], distribution: str) -> None:
    value = Range(ends[0], ends[1], ends[2], distribution)

    assert PLAIN.read(PLAIN.text(value)) == value


@given(st.dictionaries(st.integers(1, 3650), amounts, max_size=5), amounts)
def test_that_a_schedule_comes_back_as_it_was(steps: dict[int, float], first: float) -> None:
    value = Schedule(tuple(sorted({**steps, 0: first}.items())))

    assert PLAIN.read(PLAIN.text(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18,000", 18_000.0),
        ("0: 100, 90: 200", Schedule(((0, 100.0), (90, 200.0)))),
        ("0：18,000；90：2,000", Schedule(((0, 18_000.0), (90, 2_000.0)))),
        ("14 … 20 … 31", Range(14.0, 20.0, 31.0)),
        ("14 ... 20 ... 31", Range(14.0, 20.0, 31.0)),
        ("low 14 … typical 20 … high 31", Range(14.0, 20.0, 31.0)),
        ("低 14 … 典型 20 … 高 31 均匀", Range(14.0, 20.0, 31.0, "uniform")),
        ("−2.5", -2.5),
        ("71 %", 71.0),
    ],
)
def test_that_what_planners_write_is_read(text: str, value: object) -> None:
    assert PLAIN.read(text) == value


@pytest.mark.parametrize("text", ["", "twelve", "1, 2: 3", "0: x", "1 … 2", "nan", "inf", "1e", "0: 5, and"])
def test_that_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(NotRead):
        PLAIN.read(text)


def test_that_an_old_source_does_not_vouch_for_a_new_value() -> None:
    stated = Stated(0.4, "a paper", "A")

    assert kept_source(stated, 0.5) == 0.5
    assert kept_source(stated, 0.4) is stated


def test_that_a_slider_ends_where_its_number_may() -> None:
    chance = Scale.of(Quantity("share", "", low=0, high=1), 0.4)
    money = Scale.of(Quantity("money", "", low=0), 2_000)
    small = Scale.of(Quantity("share", "", low=0, high=1), 0.004)

    assert (chance.low, chance.high) == (0.0, 1.0)
    assert (money.low, money.high) == (0.0, 5_000.0)
    assert small.high == 0.01  # 0.4 % would be lost on a slider to 100 %


@given(st.floats(0, 1), st.floats(0.001, 1e6))
def test_that_a_slider_gives_back_about_what_it_shows(share: float, high: float) -> None:
    scale = Scale(0.0, high)

    assert scale.share(scale.value(share, whole=False)) == pytest.approx(share, abs=0.006)
    assert 0.0 <= scale.value(share, whole=False) <= high


def test_that_whole_numbers_stay_whole_on_a_slider() -> None:
    assert Scale(0.0, 10.0).value(0.33, whole=True) == 3.0


def test_that_scales_end_on_round_numbers() -> None:
    assert [round_up(size) for size in (0.011, 1.0, 3.0, 70, 0)] == [0.02, 1.0, 5.0, 100.0, 1.0]
