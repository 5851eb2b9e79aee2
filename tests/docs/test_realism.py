"""The page on realism: its part in closed form is that of the markets as they are, what lies outside has a reason."""

from __future__ import annotations

import re

import pytest

from docs.model.generate import FOLDER
from docs.outcomes.bands import PUBLISHED, TRADES, Band, band
from docs.outcomes.measured import RUN, Outcome, in_runs
from docs.outcomes.reasons import NONE, REASONS, reason
from docs.realism import COMMAND, PAGE, in_short, studies
from scenarios.files.library import library_names
from simulation.figures import FIGURES
from simulation.quantity import GRADES

SHOWN = PAGE.read_text("utf-8")


@pytest.mark.parametrize(("name", "study"), list(studies()), ids=library_names())
def test_that_the_part_in_closed_form_is_that_of_the_market_as_it_is(name: str, study: object) -> None:
    today = "\n".join(in_short(name, study)).strip()  # type: ignore[arg-type]  # a study, for the names of the tests

    assert today in SHOWN, f"out of date; run {COMMAND}"


@pytest.mark.parametrize("name", library_names())
def test_that_every_bundled_study_was_run(name: str) -> None:
    part = SHOWN.partition(f"`{name}`. In closed form:")[2].partition("\n## ")[0]

    assert "One run of each strategy" in part
    for words in (RUN["d1"][1], RUN["d7"][1], RUN["d30"][1], RUN["cost"][1]):
        assert f"| {words} |" in part


def test_that_what_lies_outside_says_why() -> None:
    outside = re.findall(r"\| (?:below|above|partly inside|on both sides) \|", SHOWN)

    assert NONE not in SHOWN
    assert SHOWN.count("\n* **") == len(outside)


def test_that_the_figures_of_runs_are_figures_of_runs() -> None:
    names = {figure.name for figure in FIGURES}

    assert {key for key, _, _ in RUN.values()} <= names


def test_that_where_a_figure_lies_is_told_of_all_strategies() -> None:
    published = Band(0.1, 0.3, "a page", "C")

    def lies(*values: float) -> str:
        return Outcome("x", "x", "share", values, published).lies

    assert [lies(0.1, 0.3004), lies(0.05, 0.2), lies(0.01), lies(0.4), lies(0.01, 0.4), lies(0.01, 0.2, 0.4)] == [
        "inside", "partly inside", "below", "above", "on both sides", "partly inside",
    ]  # fmt: skip
    assert Outcome("x", "x", "share", (1.0,), None).lies == "none published"
    assert not Outcome("x", "x", "share", (1.0,), None).is_outside


def test_that_a_trade_without_a_band_of_its_own_is_held_against_that_for_all() -> None:
    assert band("online-shop", "d30") == PUBLISHED["commerce"]["d30"]
    assert band("online-shop", "won back") == PUBLISHED["all"]["won back"]
    assert band("a market of one's own", "d30") == PUBLISHED["all"]["d30"]
    assert band("online-shop", "signing") is None


def test_that_every_bundled_study_has_a_trade_and_every_band_an_order_and_a_grade() -> None:
    assert set(library_names()) == set(TRADES)
    for own in PUBLISHED.values():
        for each in own.values():
            assert each.low < each.high
            assert each.source
            assert each.grade in set(GRADES) - {"X"}


def test_that_a_study_s_own_reason_comes_before_that_for_all() -> None:
    assert reason("drink-launch", "path") == REASONS["drink-launch", "path"]
    assert reason("drink-launch", "d1") == REASONS["", "d1"]
    assert reason("drink-launch", "nothing") == NONE


def test_that_a_strategy_without_a_figure_is_left_out_of_its_row() -> None:
    nothing = dict.fromkeys((key for key, _, _ in RUN.values()), float("nan"))
    found = list(in_runs("online-shop", {"a": nothing, "b": nothing | {"d1": 0.25}}))

    assert [(each.figure, each.values) for each in found] == [("d1", (0.25,))]


def test_that_the_page_lies_among_those_of_the_model() -> None:
    assert PAGE.parent == FOLDER
