"""The records of a study."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from scenarios.study import About, Study
from scenarios.words import Words
from simulation.market import Market
from simulation.quantity import Stated
from simulation.strategy import Strategy


def study(**fields: Any) -> Study:
    stated = {"format": 1, "title": "Small", "start": "2026-01-31", "purse": 1000, "market": Market()}
    return Study.model_validate({**stated, "strategies": {"one": Strategy()}, **fields})


def test_that_a_study_has_a_year_and_a_hundred_replications_unless_it_says_otherwise() -> None:
    small = study()

    assert (small.days, small.replications, small.seed, small.purse) == (365, 100, 1, 1000.0)
    assert small.start == date(2026, 1, 31)


def test_that_nothing_runs_beside_the_strategies() -> None:
    assert study().with_nothing() == {"one": Strategy(), "nothing": Strategy()}
    assert list(study(strategies={"b": Strategy(), "a": Strategy()}).with_nothing()) == ["b", "a", "nothing"]


def test_that_a_strategy_is_called_by_its_label() -> None:
    about = {"one": About(label=Words((("en", "One"), ("zh", "一"))))}

    assert study(about=about).label("one", "zh") == "一"
    assert study(about=about).label("nothing") == "nothing"
    assert study(about={"one": About()}).label("one") == "one"


@pytest.mark.parametrize(
    "start", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31", date(9999, 12, 31)]
)
def test_that_a_study_starts_where_the_calendar_goes_on_for_any_horizon(start: Any) -> None:
    with pytest.raises(ValidationError, match="must be a day of the years 1900 to 2199"):
        study(start=start)


@pytest.mark.parametrize("start", ["1900-01-01", "2199-12-31"])
def test_that_a_study_may_start_in_three_centuries(start: str) -> None:
    assert study(start=start).start.isoformat() == start


@pytest.mark.parametrize(
    "start", ["2026-1-31", "2026-02-30", "20260131", "31.1.2026", "2026-W01-1", 20260131, None]
)
def test_that_a_start_is_a_day_of_the_calendar(start: Any) -> None:
    with pytest.raises(ValidationError, match="must be a day such as 2026-01-31"):
        study(start=start)


@pytest.mark.parametrize(
    ("field", "value"),
    [("days", 0), ("days", 3651), ("days", 1.5), ("days", {0: 5, 9: 6}), ("replications", 0), ("seed", -1),
     ("seed", 2**53 + 2), ("purse", -1), ("purse", {"low": 1, "typical": 2, "high": 3}), ("format", 2)],
)  # fmt: skip
def test_that_the_question_has_limits(field: str, value: Any) -> None:
    with pytest.raises(ValidationError):
        study(**{field: value})


def test_that_a_purse_with_a_source_is_a_plain_number_to_the_rest() -> None:
    assert study(purse={"value": 5, "source": "the board", "grade": "B"}).purse == 5.0
    assert study(days=Stated(90, "the plan", "X")).days == 90
