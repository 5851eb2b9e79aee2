"""Mistakes of a sweep, all at once, each at its place and in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from scenarios.files.library import library_path
from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from scenarios.files.schema import study_schema

PRICE = "market.orders.price"
LONG = ", ".join(map(str, range(1, 40)))


def told(folder: Path, sweep: str) -> list[str]:
    path = folder / "study.yaml"
    path.write_text(library_path("online-shop").read_text("utf-8") + f"\nsweep:\n{sweep}", "utf-8")
    with pytest.raises(StudyMistakes) as refused:
        load_study(path)
    return [mistake.sentence() for mistake in refused.value.mistakes]


def test_that_all_mistakes_of_a_sweep_are_told_at_once(tmp_path: Path) -> None:
    numbers = (
        "  kind: grid\n  numbers:\n    market.orders.pricee: [1]\n"
        "    market.people.rows: [0, 1.5, many, 900000000000]\n"
        "    dayz: [5]\n    strategies.nobody.media.x: [1]\n    market.orders.price: [-1, {value: -2}]\n"
    )

    found = told(tmp_path, numbers)

    assert found == [
        "sweep.numbers.market.people.rows[2]: must be a number [unit of the number], got “many”",
    ]
    found = told(tmp_path, numbers.replace("many, ", ""))
    for start, middle in (
        ("sweep.numbers: 'market.orders.pricee' is unknown", "did you mean 'market.orders.price'?"),
        ("sweep.numbers.market.people.rows[0]", "must be at least 1 rows, got 0"),
        ("sweep.numbers.market.people.rows[1]", "got 1.5"),
        ("sweep.numbers.market.people.rows[2]", "of memory"),
        ("sweep.numbers: 'dayz' is unknown", "did you mean 'days'?"),
        ("sweep.numbers: 'strategies.nobody.media.x' is unknown", ""),
        ("sweep.numbers.market.orders.price[0]", "got -1"),
        ("sweep.numbers.market.orders.price[1]", "got -2"),
    ):
        assert any(sentence.startswith(start) and middle in sentence for sentence in found), (start, found)


@pytest.mark.parametrize(
    ("sweep", "words"),
    [
        (
            f"  kind: grid\n  numbers: {{{PRICE}: []}}\n",
            "must be a list of one value or more, got a list of 0",
        ),
        (f"  kind: grid\n  numbers: {{{PRICE}: [5, 5]}}\n", "must be a list of different values"),
        ("  kind: grid\n  numbers: {}\n", "must be a map of 1 to 50 numbers by their path"),
        (
            f"  kind: grid\n  numbers: {{{PRICE}: [{LONG}], purse: [{LONG}]}}\n",
            "sweep: the grid has 1,521 points (39 × 39), a sweep has at most 1,000",
        ),
        (
            f"  kind: list\n  numbers: {{{PRICE}: [1, 2], purse: [5]}}\n",
            f"the numbers of a list need the same count of values each, got {PRICE} 2, purse 1",
        ),
        (
            f"  kind: sobol\n  points: 12\n  numbers: {{{PRICE}: {{low: 1, high: 2}}}}\n",
            "Sobol points fill the space evenly in powers of two only: take 8 or 16, not 12",
        ),
        (
            f"  kind: latin hypercube\n  points: 2000\n  numbers: {{{PRICE}: {{low: 1, high: 2}}}}\n",
            "sweep.points: must be at most 1000 points, got 2000",
        ),
        (
            f"  kind: latin hypercube\n  points: 5\n  numbers: {{{PRICE}: {{low: 3, high: 2}}}}\n",
            "a span must rise: low < high, got 3 and 2",
        ),
        (f"  kind: gird\n  numbers: {{{PRICE}: [1]}}\n", "did you mean 'grid'?"),
        (f"  numbers: {{{PRICE}: [1]}}\n", "'kind' is missing"),
        (f"  kind: grid\n  points: 4\n  numbers: {{{PRICE}: [1]}}\n", "'points' is unknown"),
    ],
)
def test_that_a_sweep_that_cannot_be_is_told_in_words(tmp_path: Path, sweep: str, words: str) -> None:
    assert any(words in sentence for sentence in told(tmp_path, sweep)), told(tmp_path, sweep)


def test_that_the_schema_knows_sweeps() -> None:
    whole = study_schema()
    schema = Draft202012Validator({"$defs": whole["$defs"], **whole["properties"]["sweep"]})

    assert schema.is_valid({"kind": "grid", "numbers": {PRICE: [1, 2]}})
    assert schema.is_valid({"kind": "sobol", "points": 4, "numbers": {PRICE: {"low": 1, "high": 2}}})
    assert not schema.is_valid({"kind": "sobol", "numbers": {PRICE: {"low": 1, "high": 2}}})
    assert not schema.is_valid({"kind": "grid", "numbers": {PRICE: {"low": 1, "high": 2}}})
    assert not schema.is_valid({"kind": "gird", "numbers": {PRICE: [1]}})
