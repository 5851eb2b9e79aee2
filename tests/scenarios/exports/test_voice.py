"""How the report says numbers, in English and in Chinese."""

import math

import pytest

from scenarios.exports.voice import Voice
from scenarios.verdict.sentences import Sentence
from scenarios.verdict.words import CLOSE_TIMED
from simulation.caution import Caution

ENGLISH = Voice("en", "CNY", str.upper)
CHINESE = Voice("zh", "CNY", lambda name: {"a": "甲", "b": "乙"}.get(name, name))
MISS = Voice("zh", "SEK", str)


@pytest.mark.parametrize(
    ("amount", "english", "chinese"),
    [
        (420_000, "¥0.42 M", "42 万元"),
        (-1_940_000, "−¥1.94 M", "−194 万元"),
        (38_000, "¥38,000", "3.8 万元"),
        (3_100, "¥3,100", "3,100 元"),
        (3.1, "¥3.10", "3.10 元"),
        (174_000_000, "¥174 M", "1.74 亿元"),
        (2.5e9, "¥2.50 bn", "25 亿元"),
        (0, "¥0", "0 元"),
        (-0.001, "¥0.00", "0.00 元"),
        (math.nan, "–", "–"),
        (math.inf, "∞", "∞"),
    ],
)
def test_that_money_is_said_as_readers_write_it(amount: float, english: str, chinese: str) -> None:
    assert ENGLISH.money(amount) == english
    assert CHINESE.money(amount) == chinese


def test_that_a_difference_carries_its_sign_and_a_currency_without_symbol_its_code() -> None:
    assert ENGLISH.money(420_000, signed=True) == "+¥0.42 M"
    assert ENGLISH.percent(-0.71, signed=True) == "−71 %"
    assert Voice("en", "SEK", str).money(1_200) == "SEK 1,200"
    assert Voice("zh", "SEK", str).money(1_200) == "1,200 SEK"


@pytest.mark.parametrize(
    ("share", "english", "chinese"),
    [
        (0.71, "71 %", "71%"),
        (0.0712, "7.1 %", "7.1%"),
        (0.00712, "0.71 %", "0.71%"),
        (0, "0 %", "0%"),
        (math.nan, "–", "–"),
    ],
)
def test_that_shares_are_said_in_hundredths(share: float, english: str, chinese: str) -> None:
    assert (ENGLISH.percent(share), CHINESE.percent(share)) == (english, chinese)


@pytest.mark.parametrize(
    ("count", "english", "chinese"),
    [(85_061, "85,061", "8.51 万"), (4.25, "4.2", "4.2"), (120, "120", "120"), (math.nan, "–", "–")],
)
def test_that_people_are_counted(count: float, english: str, chinese: str) -> None:
    assert (ENGLISH.count(count), CHINESE.count(count)) == (english, chinese)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.02021, "0.0202"),
        (1.9, "1.9"),
        (1234.5, "1,234"),
        (0.0000123, "1.2e−05"),
        (0, "0"),
        (-2.5, "−2.5"),
        (math.inf, "∞"),
    ],
)
def test_that_numbers_have_three_figures(value: float, said: str) -> None:
    assert ENGLISH.number(value) == said


def test_that_a_mean_and_its_width_have_the_same_decimals_and_unit() -> None:
    assert ENGLISH.with_width(667_000, 45_000, "money") == "¥0.67 M ± ¥0.04 M"
    assert ENGLISH.with_width(-667_000, 45_000, "money") == "−¥0.67 M ± ¥0.04 M"
    assert CHINESE.with_width(667_000, 45_000, "money") == "67 万元 ± 4 万元"
    assert CHINESE.with_width(6_670, 450, "money") == "6,670 元 ± 450 元"
    assert ENGLISH.with_width(0.2506, 0.0056, "share") == "25.1 % ± 0.6 %"
    assert CHINESE.with_width(25_060, 560, "people") == "2.51 万 ± 0.06 万"
    assert ENGLISH.with_width(136.2, 6.4, "people") == "136 ± 6"
    assert ENGLISH.with_width(0.631, 0.0134, "days") == "0.63 ± 0.01"
    assert ENGLISH.with_width(0.631, 0.0, "days") == "0.631"
    assert ENGLISH.with_width(math.nan, math.nan, "days") == "–"


def test_that_two_amounts_are_said_in_one_unit() -> None:
    assert ENGLISH.money_between(46_681, 220_000) == "¥0.05 M to ¥0.22 M"
    assert ENGLISH.money_between(-46_681, 1_220_000) == "−¥0.05 M to ¥1.22 M"
    assert CHINESE.money_between(281_000, 745_000) == "28.1 万元至 74.5 万元"
    assert ENGLISH.money_between(-12, 38) == "−¥12 to ¥38"


def test_that_units_are_read_as_words() -> None:
    assert ENGLISH.unit("visits/aware person/year") == "visits per aware person and year"
    assert ENGLISH.unit("share of visits") == "of visits"
    assert ENGLISH.unit("money/customer") == "per customer"
    assert CHINESE.unit("money/customer") == "每客户"
    assert ENGLISH.unit_of_plain("money/week") == "CNY per week"
    assert CHINESE.unit_of_plain("money/week") == "元，每周"
    assert CHINESE.unit_of_plain("money") == "元"
    assert ENGLISH.unit_of_plain("people") == "people"


def test_that_sentences_put_names_and_numbers_where_the_language_wants_them() -> None:
    sentence = Sentence("{leader:strategy} wins, by {amount:money}", {"leader": "a", "amount": 420_000})
    tenths = "{leader:strategy} still wins, by {amount:money}; {tenths:tenths} races in ten"

    assert ENGLISH.say(sentence) == "A wins, by ¥0.42 M"
    assert CHINESE.say(sentence) == "甲胜出，领先 42 万元"
    still = Sentence(tenths, {"leader": "b", "amount": 1.0, "tenths": 7})
    assert ENGLISH.say(still).endswith("seven races in ten")
    assert CHINESE.say(still).endswith("十次胜七次")
    close = Sentence(CLOSE_TIMED, {"leader": "a", "rival": "b", "more": 400, "time": 4_000})
    assert CHINESE.say(close) == "甲与乙难分高下。再跑 400 次可见分晓，约 67 分钟"
    assert ENGLISH.say(close).endswith("about 67 min")


def test_that_what_has_no_translation_is_said_in_english_and_noted() -> None:
    assert MISS.say(Caution("Something new: {x}", {"x": "y"})) == "Something new: y"
    assert MISS.missing == {"Something new: {x}"}
    assert MISS.name("A planner's own channel") == "A planner's own channel"


def test_that_money_of_the_file_keeps_every_digit() -> None:
    assert ENGLISH.exact_money(115_000) == "¥115,000"
    assert ENGLISH.exact_money(0.123456) == "¥0.123456"
    assert CHINESE.exact_money(115_000) == "115,000 元"
