"""Numbers and money as readers write them, in two languages."""

import math

import pytest

from desktop.viewmodels.numbers import Numbers

ENGLISH, CHINESE = Numbers("en", "CNY"), Numbers("zh", "CNY")


@pytest.mark.parametrize(
    ("amount", "english", "chinese"),
    [
        (420_000, "¥0.42 M", "42 万元"),
        (-420_000, "−¥0.42 M", "−42 万元"),
        (5_980_000, "¥5.98 M", "598 万元"),
        (38_000, "¥38,000", "3.8 万元"),
        (3.1, "¥3.10", "3.10 元"),
        (0, "¥0", "0 元"),
        (2.5e9, "¥2.50 bn", "25 亿元"),
    ],
)
def test_that_money_is_written_as_its_readers_do(amount: float, english: str, chinese: str) -> None:
    assert ENGLISH.money(amount) == english
    assert CHINESE.money(amount) == chinese


def test_that_a_signed_amount_shows_plus_and_a_real_minus_but_no_sign_on_zero() -> None:
    assert ENGLISH.money(420_000, signed=True) == "+¥0.42 M"
    assert ENGLISH.money(-420_000, signed=True) == "−¥0.42 M"
    assert ENGLISH.money(0, signed=True) == "¥0"


def test_that_currencies_have_their_signs_and_unknown_ones_their_code() -> None:
    assert Numbers("en", "USD").money(1_500_000) == "$1.50 M"
    assert Numbers("zh", "USD").money(1_500_000) == "150 万美元"
    assert Numbers("en", "CHF").money(38_000) == "CHF 38,000"
    assert Numbers("zh", "CHF").money(38_000) == "3.8 万 CHF"


def test_that_shares_have_a_space_before_the_sign_in_english_and_none_in_chinese() -> None:
    assert ENGLISH.percent(0.71) == "71 %"
    assert CHINESE.percent(0.71) == "71%"
    assert ENGLISH.percent(-0.474, 0) == "−47 %"
    assert ENGLISH.percent(0.004) == "0.4 %"


def test_that_counts_go_by_thousands_in_english_and_by_tens_of_thousands_in_chinese() -> None:
    assert ENGLISH.count(85_061) == "85,061"
    assert CHINESE.count(85_061) == "8.51 万"
    assert CHINESE.count(6_120) == "6,120"
    assert ENGLISH.count(2.5) == "2.5"
    assert ENGLISH.count(62.3) == "62"


def test_that_what_is_no_number_is_a_dash() -> None:
    assert {
        ENGLISH.money(math.nan), ENGLISH.percent(math.nan), ENGLISH.count(math.inf), ENGLISH.plain(math.nan),
        ENGLISH.rounded(math.nan),
    } == {"–"}  # fmt: skip


@pytest.mark.parametrize("value", [18_000.0, 0.07, 0.31234, -2.5, 1e-6, 12_345_678.5, 0.0])
def test_that_an_edited_number_keeps_every_digit(value: float) -> None:
    text = ENGLISH.written(value)

    assert float(text.replace(",", "").replace("−", "-")) == value


def test_that_a_mean_and_its_interval_share_a_unit() -> None:
    assert Numbers("en", "USD").money_within(-1_070_000, 57_000) == "−$1.07 M ± 0.06"
    assert Numbers("zh", "USD").money_within(-1_070_000, 57_000) == "−107 ± 5.7 万美元"
    assert ENGLISH.money_within(500, 20) == "¥500 ± 20"


def test_that_one_unit_serves_a_whole_chart() -> None:
    assert ENGLISH.money_scale(2_000_000) == (1e6, "¥ million")
    assert ENGLISH.money_scale(20_000) == (1e3, "¥ thousand")
    assert ENGLISH.money_scale(200) == (1.0, "¥")
    assert CHINESE.money_scale(2_000_000) == (1e4, "万元")
    assert CHINESE.money_scale(200) == (1.0, "元")
