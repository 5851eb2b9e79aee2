"""Mistakes that only the whole study shows: names that fit together, what is on offer, what memory holds."""

from pathlib import Path

import pytest

from scenarios.files import reading
from scenarios.files.limits import MOST_STRATEGIES
from scenarios.files.memory import machine_memory
from scenarios.study import Study
from tests.scenarios.files.small import HEAD, MARKET, TAIL, loaded, mistakes, refusal, told, written

ONE_OR_MORE = "strategies: must be a map of one or more strategies by name"
WORLD = (
    HEAD
    + """\
market:
  people:
    segments: {vip: {}}
  channels:
    search: {price: 2, precision: {broad: 0.4, exact: 0.8}}
    radio: {price: 2, precision: {local: 0.4}}
  tactics:
    coupon: {audience: {segments: [vip]}}
strategies:
"""
)  # thirteen lines


@pytest.mark.parametrize(
    ("strategy", "expected"),
    [
        ("media: {serch: {}}", [(14, 17, "strategies.one.media: 'serch' is unknown; did you mean 'search'?")]),
        (
            "media: {tv: {}}",
            [(14, 17, "strategies.one.media: 'tv' is unknown; known here: 'search' and 'radio'")],
        ),
        (
            "media: {search: {targeting: exakt}}",
            [(14, 37, "strategies.one.media.search.targeting: 'exakt' is unknown; did you mean 'exact'?")],
        ),
        (
            "media: {radio: {}}",
            [(14, 17, "strategies.one.media.radio.targeting: 'broad' is unknown; known here: 'local'")],
        ),
        (
            "tactics: [coupon, cupon]",
            [(14, 27, "strategies.one.tactics[1]: 'cupon' is unknown; did you mean 'coupon'?")],
        ),
        (
            "sales: {sellers: 2}",
            [(14, 9, "strategies.one.sales: the market has no sales: describe it as market.sales, or leave this out")],
        ),
    ],
)  # fmt: skip
def test_that_a_strategy_can_only_buy_what_the_market_has(
    tmp_path: Path, strategy: str, expected: list[tuple[int, int, str]]
) -> None:
    assert told(mistakes(tmp_path, f"{WORLD}  one: {{{strategy}}}\n")) == expected


@pytest.mark.parametrize(
    "strategy",
    ["media: {search: {targeting: exact}}", "media: {radio: {targeting: local}}", "tactics: [coupon]", "sales: null"],
)  # fmt: skip
def test_that_what_the_market_has_can_be_bought(tmp_path: Path, strategy: str) -> None:
    assert loaded(tmp_path, f"{WORLD}  one: {{{strategy}}}\n").study.strategies.keys() == {"one"}


@pytest.mark.parametrize("code", ["usd", "US", "=cmd()", "DOLLAR"])
def test_that_a_currency_is_a_code_of_three_capitals(tmp_path: Path, code: str) -> None:
    path = written(tmp_path, f'{HEAD}market: {{currency: "{code}"}}\nstrategies: {{one: {{}}}}\n')

    (mistake,) = refusal(path, Study).mistakes

    assert mistake.sentence() == f"market.currency: must be three capital letters such as USD, got “{code}”"
    assert (mistake.found, mistake.expected) == (f"“{code}”", "three capital letters such as USD")


def test_that_a_tactic_addresses_a_segment_that_is_there(tmp_path: Path) -> None:
    found = mistakes(tmp_path, WORLD.replace("[vip]", "[vip, vop]") + "  one: {}\n")

    assert told(found) == [
        (12, 41, "market.tactics.coupon.audience.segments[1]: 'vop' is unknown; did you mean 'vip'?")
    ]


def test_that_a_market_without_segments_has_none_to_address(tmp_path: Path) -> None:
    text = WORLD.replace("  people:\n    segments: {vip: {}}\n", "") + "  one: {}\n"

    assert told(mistakes(tmp_path, text)) == [
        (10, 36, "market.tactics.coupon.audience.segments[0]: 'vip' is unknown")
    ]


def test_that_mistakes_of_the_whole_are_told_beside_the_others(tmp_path: Path) -> None:
    text = WORLD.replace("price: 2, precision: {local", "price: x, precision: {local")

    found = told(mistakes(tmp_path, text + "  one: {media: {serch: {weekly_budget: -1}}}\n"))

    assert [(line, column) for line, column, _ in found] == [(10, 20), (14, 17), (14, 40)]


@pytest.mark.parametrize("name", ["a.b", "a/b", "x" * 61, "' a'", '"a "', "a!", "'[b]'", "“a”", "a：b"])
def test_that_a_strategy_needs_a_name_that_is_one(tmp_path: Path, name: str) -> None:
    found = mistakes(tmp_path, WORLD + f"  {name}: {{}}\n")

    assert (found[0].line, found[0].column, found[0].path) == (14, 3, "strategies")
    assert "cannot be a name: a name has 1 to 60 letters, digits, hyphens" in found[0].message


@pytest.mark.parametrize("name", ["x" * 60, "销售 先行", "a-b_c 1", "été", "हिन्दी", "007"])
def test_that_a_name_may_be_of_any_script(tmp_path: Path, name: str) -> None:
    assert list(loaded(tmp_path, WORLD + f"  {name}: {{}}\n").study.strategies) == [name]


def test_that_names_of_channels_follow_the_same_rule(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path, WORLD.replace("radio:", "ra.dio:") + "  one: {media: {ra.dio: {targeting: local}}}\n"
    )

    assert [(mistake.line, mistake.column, mistake.path) for mistake in found] == [
        (10, 5, "market.channels"),
        (14, 17, "strategies.one.media"),
    ]


def test_that_nothing_is_the_name_of_the_silent_strategy(tmp_path: Path) -> None:
    found = mistakes(tmp_path, WORLD + "  nothing: {}\n")

    assert told(found) == [
        (
            14,
            3,
            "strategies: 'nothing' is the name of the silent strategy that every study has; choose another",
        )
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + MARKET + "strategies: {}\n", (8, 13, f"{ONE_OR_MORE}, got {{}}")),
        (HEAD + MARKET + "strategies:\n", (8, 1, f"{ONE_OR_MORE}, got nothing")),
        (HEAD + MARKET + "strategies: [a]\n", (8, 13, f"{ONE_OR_MORE}, got a list of 1")),
        (HEAD + MARKET, (1, 1, f"{ONE_OR_MORE}, got nothing")),
        (
            HEAD + MARKET + "strategies: {one: 5}\n",
            (8, 19, "strategies.one: must be a map, or the name of a .yaml file in the study's folder, got 5"),
        ),
        (
            HEAD + TAIL,
            (1, 1, "'market' is missing; it must be a map of 'people', 'channels', 'tactics', 'sales' and 'is_open', "
                   "or the name of a .yaml file"),
        ),
    ],
)  # fmt: skip
def test_that_a_study_needs_a_market_and_at_least_one_strategy(
    tmp_path: Path, text: str, expected: tuple[int, int, str]
) -> None:
    assert told(mistakes(tmp_path, text)) == [expected]


def test_that_a_study_compares_at_most_fifty_strategies(tmp_path: Path) -> None:
    many = "".join(f"  s{number}: {{}}\n" for number in range(MOST_STRATEGIES + 1))

    assert "compares at most 50 strategies, got 51" in mistakes(tmp_path, WORLD + many)[0].message


def test_that_one_strategy_is_enough_since_nothing_runs_beside_it(tmp_path: Path) -> None:
    assert len(loaded(tmp_path, WORLD + "  one: {}\n").study.strategies) == 1


@pytest.mark.parametrize(
    ("rows", "column"), [("1_000".replace("_", "0"), 0), ("90000000000", 18), ("{value: 90000000000}", 26)]
)
def test_that_more_people_than_memory_holds_are_refused_with_the_figure(
    tmp_path: Path, rows: str, column: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "machine_memory", lambda: 8_000_000_000)
    text = HEAD + f"market:\n  people: {{rows: {rows}}}\n" + TAIL

    if not column:
        assert loaded(tmp_path, text).study.market.people.rows == 10000
        return
    sentence = (
        "90,000,000,000 rows of people need 36,000.0 GB of memory, this machine has 8.0 GB; "
        "at most 20,000,000 rows fit"
    )
    assert told(mistakes(tmp_path, text)) == [(6, column, f"market.people.rows: {sentence}")]


def test_that_the_memory_of_this_machine_is_known() -> None:
    memory = machine_memory()

    assert memory is not None
    assert memory > 100_000_000
