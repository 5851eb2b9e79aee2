"""Every mistake that a record can refuse: its line, column, path and words."""

from pathlib import Path

import pytest

from tests.scenarios.files.small import HEAD, TAIL, loaded, mistakes, told

STRATEGY = (
    HEAD + "market:\n  sales: {}\n  channels: {search: {price: 2}}\nstrategies:\n  one:\n"
)  # nine lines; what follows stands on line 10
CHANNEL = HEAD + "market:\n  channels:\n    search:\n"  # seven lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            STRATEGY + "    media:\n      search: {weekly_budget: -5}\n",
            (11, 31, "strategies.one.media.search.weekly_budget: must be at least 0 money/week, got -5"),
        ),
        (
            CHANNEL + "      price: 101\n" + TAIL,
            (8, 14, "market.channels.search.price: must be at most 100 money/click, got 101"),
        ),
        (
            STRATEGY + "    sales: {sellers: 2.5}\n",
            (10, 22, "strategies.one.sales.sellers: must be a whole number of at least 0 [people], got 2.5"),
        ),
        (
            STRATEGY + "    shop: {staff: two}\n",
            (10, 19, "strategies.one.shop.staff: must be a whole number of at least 0 [people], got “two”"),
        ),
        (
            STRATEGY + "    shop: {staff: true}\n",
            (10, 19, "strategies.one.shop.staff: must be a whole number of at least 0 [people], got true"),
        ),
        (
            STRATEGY + "    shop:\n      staff:\n",
            (11, 7, "strategies.one.shop.staff: must be a whole number of at least 0 [people], got nothing"),
        ),
        (
            STRATEGY + "    shop: {staff: [1, 2]}\n",
            (10, 19, "strategies.one.shop.staff: must be a whole number of at least 0 [people], got a list of 2"),
        ),
        (
            STRATEGY + "    shop: {staff: 1_000}\n",
            (
                10, 19,
                "strategies.one.shop.staff: must be a whole number of at least 0 [people], got “1_000”; write 1000",
            ),
        ),
        (
            STRATEGY + "    shop: {staff: 13}\n",
            (10, 11, "strategies.one.shop: thirteen people bring bad luck"),
        ),
        (
            STRATEGY + "    medai: {}\n",
            (10, 5, "strategies.one: 'medai' is unknown; did you mean 'media'?"),
        ),
        (
            STRATEGY + "    shop:\n      stuff: 3\n",
            (11, 7, "strategies.one.shop: 'stuff' is unknown; did you mean 'staff'?"),
        ),
        (
            STRATEGY + "    sales: {sellers: 1, zzz: 3}\n",
            (10, 25, "strategies.one.sales: 'zzz' is unknown; known here: 'sellers' and 'hours'"),
        ),
        (
            STRATEGY + "    sales:\n      hours: 38\n",
            (10, 5, "strategies.one.sales: 'sellers' is missing; it must be a whole number of at least 0 [people]"),
        ),
        (
            STRATEGY + "    media: 5\n",
            (
                10, 12,
                "strategies.one.media: must be a map of names, each with a map of 'weekly_budget' and "
                "'targeting', got 5",
            ),
        ),
        (
            STRATEGY + "    media: {search: 5}\n",
            (10, 21, "strategies.one.media.search: must be a map of 'weekly_budget' and 'targeting', got 5"),
        ),
        (
            STRATEGY + "    media: {search: {targeting: 5}}\n",
            (10, 33, "strategies.one.media.search.targeting: must be text, got 5; put it in quotes"),
        ),
        (
            STRATEGY + "    tactics: coupon\n",
            (10, 14, "strategies.one.tactics: must be a list, got “coupon”"),
        ),
        (
            CHANNEL + "      price: 1\n      kind: raido\n" + TAIL,
            (
                9, 13,
                "market.channels.search.kind: must be 'search' or 'radio', got “raido”; did you mean 'radio'?",
            ),
        ),
        (
            HEAD + "market:\n  is_open: yes\n" + TAIL,
            (6, 12, "market.is_open: must be true or false, got “yes”"),
        ),
        (
            HEAD + "market:\n  tactics: {a: {odds: {vist: 2}}}\n" + TAIL,
            (6, 24, "market.tactics.a.odds: 'vist' is unknown; did you mean 'visit'?"),
        ),
    ],
)  # fmt: skip
def test_that_a_refused_value_is_told_with_its_place(
    tmp_path: Path, text: str, expected: tuple[int, int, str]
) -> None:
    found = mistakes(tmp_path, text)

    assert told(found) == [expected]


@pytest.mark.parametrize(
    ("number", "column", "expected"),
    [
        ("{low: 1, typical: 200, high: 3}", 32, ".typical: must be at most 100 money/click, got 200"),
        ("{0: 1, 30: -2}", 25, ".30: must be at least 0 money/click, got -2"),
        ("{from: {0: 1, 30: x}, source: s}", 32, ".from.30: must be a number from 0 to 100 [money/click], got “x”"),
        ("{value: 101, source: s, grade: A}", 22, ".value: must be at most 100 money/click, got 101"),
        ("{low: 3, typical: 2, high: 1}", 14, ": a range must rise: low ≤ typical ≤ high, got 3, 2, 1"),
        ("{0: 1, 00: 2}", 14, ": a schedule must state each day once"),
        ("{value: 1, grade: {A: B}}", 14,
         ": 'source' must be text and 'grade' one of A, B, C, X, got {value: …, grade: …}"),
        ("{30: 1}", 14, ": a schedule must start on day 0, this one starts on day 30"),
        ("{value: 1, grade: Z}", 14, ": 'source' must be text and 'grade' one of A, B, C, X, got {value: …, grade: …}"),
    ],
)  # fmt: skip
def test_that_the_wrong_part_of_a_number_is_pointed_at(
    tmp_path: Path, number: str, column: int, expected: str
) -> None:
    found = mistakes(tmp_path, CHANNEL + f"      price: {number}\n" + TAIL)

    assert told(found) == [(8, column, f"market.channels.search.price{expected}")]


def test_that_a_misspelt_part_of_a_range_has_a_nearest_name(tmp_path: Path) -> None:
    found = mistakes(tmp_path, CHANNEL + "      price: {low: 1, typcal: 2, high: 3}\n" + TAIL)

    assert found[0].message.endswith("; did you mean 'typical' with 'typcal'?")
    assert found[0].nearest == "typical"


def test_that_what_was_found_and_what_is_right_stand_apart_from_the_sentence(tmp_path: Path) -> None:
    found = mistakes(tmp_path, STRATEGY + "    media: {search: {weekly_budget: -5}}\n")

    assert found[0].event() == {
        "event": "mistake",
        "file": str(tmp_path / "study.yaml"),
        "line": 10,
        "column": 37,
        "path": "strategies.one.media.search.weekly_budget",
        "message": "must be at least 0 money/week, got -5",
        "found": "-5",
        "expected": "a number of at least 0 [money/week]",
        "nearest": None,
    }


def test_that_all_mistakes_are_told_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    text = (
        "format: 1\ntitel: x\nstart: 2026-02-30\npurse: .nan\npurse: 5\n"
        "market: {channels: {search: {price: -1}}}\nstrategies:\n  one: {medai: {}, shop: {staff: x}}\n"
    )

    found = mistakes(tmp_path, text)

    assert [(mistake.line, mistake.column) for mistake in found] == [
        (1, 1), (2, 1), (3, 8), (4, 8), (5, 1), (6, 37), (8, 9), (8, 34),
    ]  # fmt: skip
    assert (
        found[0].message
        == "'title' is missing; it must be text, or a map of languages such as {en: …, zh: …}"
    )
    assert found[2].sentence() == "start: must be a day such as 2026-01-31, got “2026-02-30”"


def test_that_every_form_of_a_number_is_read(tmp_path: Path) -> None:
    prices = [
        "2",
        "2.5",
        "1e1",
        "{0: 1, 90: 2}",
        "{low: 1, typical: 2, high: 3}",
        "{value: 2, source: s, grade: A}",
    ]
    prices += [
        "{low: 1, typical: 2, high: 3, distribution: uniform, source: s}",
        "{from: {0: 1}, source: s, grade: B}",
    ]
    lines = "".join(f"    c{place}: {{price: {price}}}\n" for place, price in enumerate(prices))

    study = loaded(tmp_path, HEAD + "market:\n  channels:\n" + lines + TAIL).study

    assert len(study.market.channels) == len(prices)
    assert study.market.channels["c2"].price == 10.0
