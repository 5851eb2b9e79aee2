"""The bundled studies are fair questions: one purse, nothing hard to believe, rates inside the bands they name."""

import pytest

from scenarios.files.library import library_names, open_named
from simulation.implied import implied
from simulation.planned import planned_spend
from simulation.run import simulate

ROWS, DAYS = 6_000, 150  # enough that a rate of a twentieth is known to a tenth of itself
BANDS = {
    "business-software": {"d1": (0.22, 0.30), "d7": (0.14, 0.20), "d30": (0.10, 0.16)},
    "online-shop": {"d1": (0.22, 0.30), "d7": (0.10, 0.16), "d30": (0.06, 0.12)},
    "course-provider": {"d1": (0.20, 0.28), "d7": (0.10, 0.16), "d30": (0.05, 0.10)},
    "drink-launch": {"d1": (0.20, 0.30), "d7": (0.10, 0.16), "d30": (0.06, 0.12)},
}


@pytest.mark.parametrize("name", library_names())
def test_that_every_strategy_plans_to_spend_the_purse_within_a_hundredth(name: str) -> None:
    study = open_named(name).study

    for plan in study.strategies.values():
        planned = sum(planned_spend(study.market, plan, study.days, study.start).values())
        assert planned == pytest.approx(study.purse, rel=0.01)


@pytest.mark.parametrize("name", ["course-provider", "drink-launch"])
def test_that_nothing_in_the_market_is_hard_to_believe(name: str) -> None:
    study = open_named(name).study

    assert implied(study.market, study.purse, study.strategies).cautions == ()


@pytest.mark.parametrize("name", BANDS)
def test_that_people_come_back_as_often_as_the_band_says_that_a_market_names(name: str) -> None:
    study = open_named(name).study
    people = study.market.people.model_copy(update={"rows": ROWS})
    market = study.market.model_copy(update={"people": people})

    figures = simulate(
        market, study.strategies["marketing-led"], DAYS, study.seed, 0, start=study.start
    ).figures

    for figure, (low, high) in BANDS[name].items():
        assert low < figures[figure] < high
