"""What the Compare page says of a run, in words, charts and tables, in two languages."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from desktop.tabledata import Table
from desktop.viewmodels.findings import leading_since
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.run import outcome_of
from desktop.viewmodels.shapan import Shapan
from desktop.viewmodels.ticks import day_ticks, round_steps
from tests.desktop.conftest import Until


@pytest.fixture
def compared(tea_house: Shapan, result_file: Path, until: Until) -> Iterator[Shapan]:
    """The tiny study with what a run of it found, its days read."""
    tea_house.compare.show(outcome_of(result_file))
    until(lambda: tea_house.compare.has_charts and tea_house.counting.is_idle)
    yield tea_house
    tea_house.language.speak("en")


def test_that_the_verdict_names_the_leader_and_how_sure_it_is(compared: Shapan) -> None:
    banner = compared.compare.banner()

    assert "Lanterns first" in banner.title or "Offers first" in banner.title
    assert banner.won_share is not None
    assert banner.won_words.startswith("ahead in ")
    assert any("<b>" in line for line in banner.lines)


def test_that_the_verdict_is_said_in_chinese_too(compared: Shapan) -> None:
    compared.language.speak("zh")
    banner = compared.compare.banner()

    assert "先行" in banner.title
    assert not any(letter.isascii() and letter.isalpha() for letter in banner.title)
    assert any("95% 区间" in line for line in banner.lines) or "难分" in banner.title


def test_that_the_ranking_holds_every_strategy_and_doing_nothing(compared: Shapan) -> None:
    ranking = compared.compare.ranking()

    assert {row[1] for row in ranking.rows} == {"Lanterns first", "Offers first", "Doing nothing"}
    assert [row[0] for row in ranking.rows] == ["1", "2", "3"]
    assert set(compared.compare.ranking_slots()) == {0, 1, None}
    assert sum(float(row[6].split()[0]) for row in ranking.rows) == pytest.approx(6, abs=0.2)


def test_that_bands_hold_the_mean_and_end_with_the_ranking_s_profit(compared: Shapan) -> None:
    bands = compared.compare.bands()
    assert bands is not None
    profit = {row[1]: row[4] for row in compared.compare.ranking().rows}

    for strand in bands.strands:
        assert np.all(strand.low <= strand.high)
        assert strand.last.removeprefix("+") == profit[strand.name]
    assert len(bands.strands[0].mean) == 20
    assert "profit" in bands.heading.title
    assert len(bands.values) <= 5


def test_that_another_measure_is_shown_when_it_is_chosen(compared: Shapan, until: Until) -> None:
    names = dict(compared.compare.measures())

    compared.compare.choose_measure("visits")
    until(lambda: (bands := compared.compare.bands()) and bands.heading.line.startswith("Visits"))

    assert next(iter(names)) == "profit"
    bands = compared.compare.bands()
    assert bands is not None
    assert bands.heading.title.startswith(("Lanterns first ends with", "Offers first ends with"))
    assert bands.table.header == ("Day", "Lanterns first", "Offers first")


def test_that_the_funnel_loses_what_its_counts_lose(compared: Shapan) -> None:
    funnel = compared.compare.funnel()
    assert funnel is not None
    first, second = funnel.steps[:2]

    assert [step.name for step in funnel.steps] == ["Reached", "Visited", "Activated", "Paid"]
    assert first.losses == ("", "")
    lost = 1 - second.counts[0] / first.counts[0]
    assert second.losses[0] == Numbers("en").percent(-lost, 0)
    assert sum(step.is_worst[0] for step in funnel.steps) == 1
    assert "lose" in funnel.heading.title

    compared.compare.choose_funnel("path")
    path = compared.compare.funnel()
    assert path is not None
    assert path.steps[0].name == "Product pages"


def test_that_money_adds_up_and_stands_beside_the_purse(compared: Shapan) -> None:
    money = compared.compare.money()
    assert money is not None

    assert money.functions == ("Media", "Sales", "Operations", "Service", "Supply", "Site")
    assert money.purse_words == "¥6,000"
    assert money.table.rows[0][-1].startswith("¥")
    assert all(len(spend.amounts) == 6 for spend in money.spends)


def test_that_pairs_put_the_better_one_first(compared: Shapan) -> None:
    pairs = compared.compare.pairs()
    assert pairs is not None

    assert len(pairs.matches) == 1 or "Doing nothing" in str(pairs)
    assert all(match.mean >= 0 for match in pairs.matches)
    assert all(match.spread_low <= match.mean <= match.spread_high for match in pairs.matches)


def test_that_an_edit_after_the_run_is_remarked(compared: Shapan) -> None:
    assert compared.compare.remarks() == ()

    compared.document.set_value("purse", 7_000.0)

    assert compared.compare.is_outdated
    assert "edited after this run" in compared.compare.remarks()[0]


def test_that_the_result_can_be_kept(compared: Shapan, tmp_path: Path, until: Until) -> None:
    place = tmp_path / "mine.shapan"

    compared.compare.keep(place)
    until(lambda: compared.counting.is_idle)

    assert place.read_bytes()[:15] == b"SQLite format 3"


def test_that_another_study_has_nothing_to_compare_yet(compared: Shapan, until: Until) -> None:
    compared.go("compare")

    compared.document.close()

    assert not compared.compare.has_outcome
    assert compared.compare.bands() is None
    assert compared.page == "home"


def test_that_who_leads_is_found_with_the_day_from_which_it_stays_so() -> None:
    days = np.arange(10.0)
    late = np.stack([days - 4.5, np.zeros(10)])

    assert leading_since(late) == (0, 6)
    assert leading_since(late[::-1]) == (1, 6)
    assert leading_since(late[:1]) == (0, 1)


def test_that_an_axis_has_round_marks_and_at_most_five() -> None:
    assert round_steps(-1.18, 0.0) == [-1.0, -0.5, 0.0]
    assert round_steps(0, 97) == [0.0, 25.0, 50.0, 75.0]
    assert all(len(round_steps(0, high)) <= 5 for high in (0.03, 1, 7, 12_345, 9e7))
    assert round_steps(3.0, 3.0) == [0.0, 3.0]


def test_that_days_are_named_by_months_or_counted() -> None:
    from datetime import date

    year = day_ticks(date(2026, 1, 5), 365, Numbers("en"))
    month = day_ticks(date(2026, 1, 5), 30, Numbers("en"))

    assert [tick.words for tick in year][:2] == ["Jan", "Mar"]
    assert [tick.words for tick in day_ticks(date(2026, 1, 5), 365, Numbers("zh"))][:2] == ["1 月", "3 月"]
    assert month[0].words.startswith("day ")


def test_that_a_table_is_copied_with_tabs() -> None:
    assert Table(("a", "b"), (("1", "2"),)).as_text() == "a\tb\n1\t2"
