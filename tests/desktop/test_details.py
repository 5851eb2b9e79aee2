"""What the tabs of the Compare page say beside the overview: tree, retention, sales and service, table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from desktop.viewmodels.details import RETENTION, STAFF, TREE
from desktop.viewmodels.findings import bands, readings
from desktop.viewmodels.retention import stay
from desktop.viewmodels.run import outcome_of
from desktop.viewmodels.shapan import Shapan
from desktop.viewmodels.staff import between, courses
from scenarios.verdict.tree import SETS, difference, tree
from simulation.measures import MEASURES
from tests.desktop.conftest import Until

PAIR = ("lanterns", "offers")


@pytest.fixture
def compared(tea_house: Shapan, result_file: Path, until: Until) -> Iterator[Shapan]:
    """The tiny study with what a run of it found."""
    tea_house.compare.show(outcome_of(result_file))
    until(lambda: tea_house.compare.has_charts and tea_house.counting.is_idle)
    yield tea_house
    tea_house.language.speak("en")


def test_that_every_daily_measure_can_be_picked_and_drawn(compared: Shapan) -> None:
    speaker = compared.compare.speaker()
    outcome = compared.compare.outcome
    assert outcome is not None

    offered = {name for name, _ in compared.compare.measures()}
    drawn = {
        name: bands(speaker, readings(speaker, outcome.cube.matched().daily[name], name)) for name in offered
    }

    assert offered == {measure.name for measure in MEASURES}
    assert all(chart.heading.title and len(chart.strands) == 2 for chart in drawn.values())


def test_that_the_tree_s_nodes_are_those_of_the_verdict_s_tree(compared: Shapan) -> None:
    compared.details.choose_first("lanterns")
    outcome = compared.compare.outcome
    assert outcome is not None
    cube = outcome.cube.matched()
    first, second = (tree(cube, name) for name in PAIR)

    found = compared.details.tree()

    assert found is not None
    assert compared.details.pair == PAIR
    shares = difference(first, second)
    largest = max(abs(x) for x in (*shares.factors.values(), shares.profit, *_sums(first, second)))
    drawn = {node.name: node.adds for node in (*found.people, *found.orders)}
    assert [round(share * largest, 6) for share in drawn.values()] == [
        round(shares.factors[name], 6) for name in SETS
    ]
    assert found.sums[0].amount == compared.compare.speaker().money(first.profit - second.profit, signed=True)


def _sums(first: object, second: object) -> tuple[float, ...]:
    shares = difference(first, second)  # type: ignore[arg-type]  # trees, as handed in above
    people = sum(shares.factors[name] for name in SETS[:4])
    return sum(shares.factors.values()) + shares.beside, sum(shares.costs.values()), people


def test_that_the_largest_differences_come_first(compared: Shapan) -> None:
    found = compared.details.tree()

    assert found is not None
    sizes = [abs(node.adds) for node in found.largest_first]
    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) == 6


def test_that_a_difference_has_the_place_of_the_strategy_it_favours(compared: Shapan) -> None:
    compared.details.choose_first("offers")
    found = compared.details.tree()

    assert found is not None
    assert found.players[0][1] == "Offers first"
    for node in (*found.people, *found.orders, *found.sums):
        favoured = None if node.slot is None else node.slot
        assert favoured == (None if abs(node.adds) < 1e-9 else (1 if node.adds > 0 else 0))


def test_that_the_two_of_a_tree_are_never_the_same(compared: Shapan) -> None:
    for choose in (compared.details.choose_first, compared.details.choose_second):
        for name in (*PAIR, *PAIR):
            choose(name)
            first, second = compared.details.pair
            assert first != second
            assert name in (first, second)


def test_that_the_banner_says_what_the_tree_found_while_it_is_shown(compared: Shapan) -> None:
    verdict = compared.details.banner()
    compared.details.choose_tab(TREE)
    shown = compared.details.banner()

    assert verdict.won_share is not None
    assert shown.won_share is None
    assert "gains by" in shown.title or "better at every node" in shown.title


def test_that_cohorts_count_as_the_figures_of_a_run_do(compared: Shapan, until: Until) -> None:
    compared.details.choose_tab(RETENTION)
    until(lambda: compared.details.cohorts.found is not None)
    sums, outcome = compared.details.cohorts.found, compared.compare.outcome
    assert sums is not None
    assert outcome is not None
    row = outcome.plan.strategies.index("lanterns")

    found = stay(sums, row, outcome.plan.days)

    old = slice(None, outcome.plan.days - 7)
    whole = sums["used_d7"][row].sum() / sums["activated"][row][old].sum()
    weights = [
        sums["activated"][row][a : min(b, outcome.plan.days - 8) + 1].sum()
        for a, b in zip(found.first, found.last, strict=True)
    ]
    column = found.shares[:, found.ages.index(7)]
    assert np.nansum(column * weights) / sum(weights) == pytest.approx(whole)
    assert found.first == (0, 7, 14)
    assert found.ages == (1, 7, 14)


def test_that_a_cohort_too_young_for_an_age_has_no_share_of_it() -> None:
    days = 40
    sums = {
        "activated": np.ones((1, days)),
        "used_d1": np.full((1, days), 0.5),
        "used_d14": np.zeros((1, days)),
    }

    found = stay(sums, 0, days)

    youngest = found.first.index(35)
    assert found.shares[youngest].tolist()[0] == pytest.approx(0.5)
    assert np.isnan(found.shares[youngest][1])
    assert not found.is_whole[youngest].any()
    assert found.is_whole[0].all()


def test_that_retention_is_told_in_both_languages(compared: Shapan, until: Until) -> None:
    compared.details.choose_tab(RETENTION)
    until(lambda: compared.details.is_read)
    english = compared.details.triangle()
    compared.language.speak("zh")
    chinese = compared.details.triangle()

    assert english is not None
    assert chinese is not None
    assert english.ages == ("D1", "D7", "D14")
    assert english.cohorts[0].name == "days 1 to 7"
    assert "天" in chinese.cohorts[0].name
    assert len(english.table.rows) == 3
    assert compared.details.early_days().groups[0][0] == "D1"


def test_that_a_chosen_strategy_s_cohorts_are_shown(compared: Shapan, until: Until) -> None:
    compared.details.choose_tab(RETENTION)
    until(lambda: compared.details.is_read)

    shown = []
    for name in PAIR:
        compared.details.choose_cohorts(name)
        triangle = compared.details.triangle()
        assert triangle is not None
        shown.append(triangle.slot)

    assert shown == [0, 1]


def test_that_staff_is_drawn_where_a_strategy_has_any(compared: Shapan, until: Until) -> None:
    compared.details.choose_tab(STAFF)
    until(lambda: compared.details.is_read)

    use = compared.details.staff("service", "use")

    assert compared.details.staff("sales", "use") is None
    assert use is not None
    assert {strand.name for strand in use.strands} == {"Lanterns first", "Offers first"}
    assert use.heading.title.startswith("Service is busiest under")
    figure = compared.compare.speaker().outcome.verdict.figures["lanterns"]["service_utilisation"].mean
    assert use.strands[0].last == compared.compare.speaker().numbers.percent(figure, 0)


def test_that_a_quotient_of_a_week_is_one_of_sums_and_no_number_before_anything_was_counted() -> None:
    daily = {name: np.zeros((2, 3, 10)) for name in ("sales_busy", "sales_hours", "sales_wait", "decided")}
    daily |= {name: np.zeros((2, 3, 10)) for name in ("service_busy", "service_hours", "service_wait")}
    daily |= {name: np.zeros((2, 3, 10)) for name in ("answered", "leads_waiting", "tickets_waiting")}
    daily["sales_hours"][0] = 8.0
    daily["decided"][0, :, 4], daily["sales_wait"][0, :, 4] = 2.0, 6.0

    found = courses(daily)["sales", "wait"]

    assert np.isnan(found.mean[0][:4]).all()
    assert found.mean[0][4:].tolist() == [3.0] * 6
    assert found.whole[0] == 3.0
    assert np.isnan(found.mean[1]).all()


def test_that_quantiles_leave_out_what_is_no_number() -> None:
    values = np.array([[[1.0], [np.nan], [3.0], [2.0]]])

    assert between(values, 0.5).tolist() == [[2.0]]
    assert between(values, 0.25).tolist() == [[1.5]]
    assert np.isnan(between(np.full((1, 2, 1), np.nan), 0.5)).all()


def test_that_figures_are_told_against_the_base_that_is_picked(compared: Shapan) -> None:
    compared.details.choose_base("nothing")
    table = compared.details.figures()
    value = next(row for row in table.rows if row[0].startswith("Value"))

    assert table.header == (
        "Figure", "Doing nothing (base)", "Lanterns first", "difference", "Offers first", "difference",
    )  # fmt: skip
    assert value[3][0] in "+−"
    assert "±" in value[3]
    assert len(table.rows) > 20

    compared.details.choose_base("offers")
    assert compared.details.figures().header[1] == "Offers first (base)"


def test_that_a_difference_against_the_base_is_that_of_the_pairs(compared: Shapan) -> None:
    outcome = compared.compare.outcome
    assert outcome is not None
    compared.details.choose_base("offers")
    value = next(row for row in compared.details.figures().rows if row[0].startswith("Value"))
    pair = outcome.verdict.pair("lanterns", "offers")

    sign = 1.0 if pair.a == "lanterns" else -1.0
    money = compared.compare.speaker().money(sign * pair.difference.mean, signed=True)
    assert value[2 + 1].startswith(money)
