"""How mistakes are told: to people as the guide shows, to programs as events, harmless for a terminal."""

import pickle

import pytest

from scenarios.files.mistakes import (
    MOST_COMPARED,
    MOST_TOLD,
    Collected,
    Mistake,
    StudyMistakes,
    displayed,
    listed,
    nearest_name,
    shown_value,
)
from scenarios.files.tree import Place


def test_that_mistakes_are_told_as_a_planner_reads_them() -> None:
    error = StudyMistakes(
        "three-ways.yaml",
        [
            Mistake(
                "three-ways.yaml", 14, 20, "strategies.sales-led.channels[0].weekly_budget",
                "must be at least 0 money/week, got -5",
            ),
            Mistake(
                "three-ways.yaml", 31, 7, "strategies.sales-led.tactics[1]",
                "'cupon' is unknown; did you mean 'coupon'?",
            ),
        ],
    )  # fmt: skip

    assert str(error) == (
        "three-ways.yaml cannot be run:\n"
        "  line 14, column 20  strategies.sales-led.channels[0].weekly_budget: "
        "must be at least 0 money/week, got -5\n"
        "  line 31, column 7   strategies.sales-led.tactics[1]: 'cupon' is unknown; did you mean 'coupon'?"
    )


def test_that_mistakes_pass_from_a_worker_to_its_parent() -> None:
    error = StudyMistakes("a.yaml", [Mistake("a.yaml", 1, 2, "b", "c")])

    again = pickle.loads(pickle.dumps(error))

    assert str(again) == str(error)
    assert again.mistakes == error.mistakes


def test_that_a_thousand_mistakes_are_told_and_the_rest_counted() -> None:
    error = StudyMistakes(
        "a.yaml", [Mistake("a.yaml", line, 1, "", "wrong") for line in range(1, MOST_TOLD + 5)]
    )

    assert str(error).splitlines()[-1] == "  … and 4 more"
    assert len(str(error).splitlines()) == MOST_TOLD + 2


def test_that_what_is_told_twice_of_one_place_is_told_once() -> None:
    collected = Collected()
    for file, line, path in (("b", 3, "x"), ("a", 9, "y"), ("b", 3, "z"), ("a", 2, "y"), ("c", 1, "y")):
        collected.add(Place(file, line, 1), (path,), "wrong")

    told = [(mistake.file, mistake.line, mistake.path) for mistake in collected.sorted(["a", "b"])]

    assert told == [("a", 2, "y"), ("a", 9, "y"), ("b", 3, "x"), ("c", 1, "y")]
    assert len(collected) == len(list(collected)) == 5


def test_that_nearest_names_are_looked_up_for_a_limited_number_of_mistakes() -> None:
    collected = Collected()

    found = [collected.nearest("cupon", ["coupon"]) for _ in range(MOST_COMPARED + 1)]

    assert found == ["coupon"] * MOST_COMPARED + [None]


@pytest.mark.parametrize(
    ("found", "known", "nearest"),
    [
        ("cupon", ("coupon", "couple"), "coupon"),
        ("COUPON", ("coupon",), "coupon"),
        ("weekly_budgt", ("weekly_budget", "targeting"), "weekly_budget"),
        ("优惠", ("优惠券", "talk"), "优惠券"),
        ("zzz", ("coupon",), None),
        ("x" * 10_000, ("coupon",), None),
        ("a", (), None),
    ],
)
def test_that_the_nearest_name_is_one_that_is_meant(
    found: str, known: tuple[str, ...], nearest: str | None
) -> None:
    assert nearest_name(found, known) == nearest


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain 沙盘", "plain 沙盘"),
        ("a\nb\x1b[31m", "a\\u000ab\\u001b[31m"),
        ("‮evil", "\\u202eevil"),
        ("\udce9", "\\udce9"),
        ("x" * 100, "x" * 59 + "…"),
    ],
)
def test_that_text_from_a_file_cannot_hurt_a_terminal(text: str, shown: str) -> None:
    assert displayed(text) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, "nothing"), (True, "true"), (False, "false"), ("a", "“a”"), (5, "5"), (2.5, "2.5"),
     (1e15, "1000000000000000.0"), (0.1234567, "0.1234567"), (1000.0, "1000")],
)  # fmt: skip
def test_that_values_are_shown_as_a_file_writes_them(value: object, shown: str) -> None:
    assert shown_value(value) == shown


def test_that_names_are_listed_in_a_row() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "'a'"
    assert listed(["a", "b", "c"], "or") == "'a', 'b' or 'c'"
    assert listed([str(number) for number in range(20)], most=3) == "'0', '1', '2', …"
