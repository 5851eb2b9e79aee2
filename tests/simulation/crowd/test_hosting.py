"""The site as people meet it: who turns away, who shops on poorer pages, who tries again tomorrow."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from scipy.special import expit, logit

from scenarios.files.library import open_named
from simulation.decisions import Choice
from simulation.invariants import BrokenRule
from simulation.market import Market
from simulation.measures import MEASURES
from simulation.organisation.site import SiteMarket, SitePlan
from simulation.people import ACTIVE, AWARE, REACHED, VISITED
from simulation.run import Run, simulate
from simulation.state import State
from tests.known_answers.isolated import ALWAYS, NEVER, lived, market, opened, path, population
from tests.simulation.small import busy, daily, plan, run, total

EVEN = [1.0] * 24
MORNING = [1.0] * 12 + [0.0] * 12
ENDLESS: dict[str, Any] = {"profile": EVEN, "burst": 1.0, "capacity": 1e15, "repair": 0.0}
AWAY: dict[str, Any] = {**ENDLESS, "capacity": 0.0}  # down whenever anybody comes


def differing(before: Run, after: Run) -> set[str]:
    """The measures that differ on some day."""
    moved = (before.daily != after.daily).any(axis=1)
    return {measure.name for measure, moves in zip(MEASURES, moved, strict=True) if moves}


@pytest.mark.parametrize(
    ("study_name", "name"),
    [("online-shop", "together"), ("online-shop", "operations-led"), ("business-software", "together")],
)
def test_that_endless_capacity_changes_nothing_in_a_bundled_study(study_name: str, name: str) -> None:
    study = open_named(study_name).study
    strategy = study.strategies[name]
    world = study.market.model_copy(update={"site": SiteMarket(capacity=1e15)})

    without = simulate(study.market, strategy, 90, 3, 0, people=1_500)
    endless = simulate(world, strategy, 90, 3, 0, people=1_500)
    bought = simulate(world, strategy.model_copy(update={"site": SitePlan()}), 90, 3, 0, people=1_500)

    assert differing(without, endless) == differing(without, bought) == set()


def everybody_comes(rows: int = 400, **parts: Any) -> Market:
    """Everybody knows it and visits every day until active."""
    people = population(rows, aware=1.0, trust=0.5)
    return market(people, visits={"visit": ALWAYS}, feelings={"reversion": 0.0}, **parts)


def first_days(world: Market, days: int = 1, **bought: Any) -> State:
    state = opened(world, days, strategy=plan(**bought))
    for _ in lived(state):
        pass
    return state


def test_that_who_finds_it_down_turns_away_aware_and_with_less_trust() -> None:
    state = first_days(everybody_comes(site={**AWAY, "crash_loss": 0.2}))

    people = state.people
    assert (people.stage == AWARE).all()
    assert (people.marks & VISITED == 0).all()
    assert (people.marks & REACHED != 0).all()
    assert people.trust == pytest.approx(0.4)
    assert (state.book.total("visits"), state.book.total("visits_lost")) == (0, 400)
    assert state.book.total("site_down") == 24.0


def test_that_who_turned_away_comes_again() -> None:
    state = first_days(everybody_comes(site=AWAY), days=3)

    assert state.book.total("visits_lost") == 1_200
    assert (state.people.visits == 3).all()


def test_that_the_unaware_whom_an_advertisement_sends_to_a_dead_site_have_heard_of_it() -> None:
    search = {"demand": {"click_price": 0.1, "in_need": 1.0, "click_unaware": 0.9, "share": 1.0}}
    world = busy(
        channels={"search": search}, awareness={"organic": 0}, people={"size": 500, "rows": 500, "aware": 0}
    )
    money = plan(media={"search": {"weekly_budget": 500}})

    dead = run(world.model_copy(update={"site": SiteMarket(**AWAY)}), money, days=5)

    assert daily(dead, "aware")[-1] > 0
    assert total(dead, "activated") == 0
    assert total(dead, "spend_media") > 0


def test_that_people_who_come_before_the_crash_get_in() -> None:
    """Evenly over the morning, overloaded from six to twelve: half of the visitors get in."""
    rush = [1.0] * 6 + [1.5] * 6 + [0.0] * 12
    site = {**ENDLESS, "profile": rush, "capacity": 1_000 / 15.0 * 1.2}

    state = first_days(everybody_comes(1_000, site=site))

    assert state.book.total("visits") == pytest.approx(400, abs=4 * 16)
    assert state.book.total("site_down") == pytest.approx(6.0)
    assert np.count_nonzero(state.people.stage == ACTIVE) == state.book.total("visits")


def test_that_poorer_pages_take_log_odds_off_activation() -> None:
    site = {**ENDLESS, "capacity": 100.0, "degraded_limit": 1000.0, "degraded": 1.0}
    world = everybody_comes(20_000, site=site, activation={"activate": Choice(base=0.6)})

    state = first_days(world, site={"degraded_mode": True})

    share = np.count_nonzero(state.people.stage == ACTIVE) / 20_000
    assert state.book.total("visits_slow") == 20_000
    assert state.book.total("site_down") == 0
    assert share == pytest.approx(expit(logit(0.6) - 1.0), abs=4 * 0.0036)


STEPS = ("shop_visits", "carts", "checkouts", "shippings", "payments")


def shopping(site: dict[str, Any], days: int) -> list[dict[str, float]]:
    """The books day by day of 20,000 people who become active at once, shop every day and pass half the steps."""
    steps = path(cart=0.5, checkout=0.5, shipping=0.5, pay=0.5)
    degraded = plan(site={"degraded_mode": True})
    state = opened(everybody_comes(20_000, site=site, shopping=steps), days, strategy=degraded)
    return [dict(state.book.page) for _ in lived(state)]


def test_that_poorer_pages_take_log_odds_off_every_step_of_the_path() -> None:
    poor = {**ENDLESS, "capacity": 100.0, "degraded_limit": 1000.0, "degraded": 0.7}

    _, first, second = shopping(poor, 3)

    # the load of a day are its visits and the shopping occasions of the day before, of which there were none
    assert (first["visits_slow"], second["visits_slow"]) == (0, second["shop_visits"])
    for day, chance in ((first, 0.5), (second, float(expit(-0.7)))):
        for before, after in pairwise(STEPS):
            spread = np.sqrt(chance * (1.0 - chance) / day[before])
            assert day[after] / day[before] == pytest.approx(chance, abs=4.0 * spread)


def test_that_a_shopping_occasion_on_a_dead_site_is_lost() -> None:
    site = {**ENDLESS, "profile": MORNING, "capacity": {0: 1e15, 2: 1.0}, "crash_loss": 0.1}

    _, first, second = shopping(site, 3)

    assert (first["shop_visits"], first["visits_lost"]) == (20_000, 0)
    assert (second["shop_visits"], second["visits_lost"]) == (0, 20_000 - first["payments"])
    assert second["site_down"] == pytest.approx(12.0)
    assert second["payments"] == 0


def test_that_who_wants_to_buy_again_and_finds_it_down_tries_the_next_day() -> None:
    repeat = {"repeat": {"r": 1000.0, "alpha": 1000.0, "a": 0.01, "b": 1000.0}, "returns": NEVER}
    site = {**ENDLESS, "capacity": {0: 1e15, 20: 0.0, 27: 1e15}, "crash_loss": 0.1}
    state = opened(everybody_comes(2_000, site=site, orders=repeat, shopping=path()), 30)

    told = [dict(state.book.page) for _ in lived(state)]

    orders, lost = ([day[name] for day in told] for name in ("repeat_orders", "visits_lost"))
    a_day = float(np.mean(orders[10:20]))
    assert a_day > 200
    assert sum(orders[20:27]) == 0
    assert lost[26] <= orders[27] <= lost[26] + a_day
    assert lost[20:27] == sorted(lost[20:27])
    assert told[26]["trust"] < told[19]["trust"]


def test_that_a_dead_site_sells_nothing_and_a_living_one_sells() -> None:
    dead, alive = (run(busy(site=site)) for site in (AWAY, ENDLESS))

    assert total(dead, "orders") == total(dead, "activated") == 0
    assert total(alive, "orders") > 0
    assert dead.figures["site_down"] == total(dead, "site_down") > 900.0
    assert dead.figures["visits_lost"] == total(dead, "visits_lost") > 0
    assert alive.figures["site_down"] == alive.figures["visits_lost"] == 0.0


def test_that_a_row_is_as_many_visits_as_people_it_stands_for() -> None:
    site = {**ENDLESS, "capacity": 1_000.0}
    light = everybody_comes(400, site=site)
    heavy = light.model_copy(update={"people": light.people.model_copy(update={"size": 40_000})})

    assert first_days(light).book.total("site_down") == 0
    assert first_days(heavy).book.total("site_down") == 24.0


def test_that_a_campaign_peak_brings_down_what_bears_a_usual_day() -> None:
    radio = {"broadcast": {"attention": 1.0}}
    world = busy(
        4_000, channels={"radio": radio}, site={"capacity": 20.0}, people={"size": 4_000, "rows": 4_000}
    )
    usual = plan(media={"radio": {"weekly_budget": 0}})
    campaign = plan(media={"radio": {"weekly_budget": {0: 0, 10: 2_000}}})
    prepared = plan(media={"radio": {"weekly_budget": {0: 0, 10: 2_000}}}, site={"content_network": True})
    emergency = plan(media={"radio": {"weekly_budget": {0: 0, 10: 2_000}}}, site={"degraded_mode": True})

    quiet, crashed, borne, slow = (run(world, each) for each in (usual, campaign, prepared, emergency))

    assert total(quiet, "site_down") == 0
    assert daily(crashed, "site_down")[:10].sum() == 0
    assert total(crashed, "site_down") > 0
    assert total(crashed, "visits_lost") > total(slow, "visits_lost")
    assert total(borne, "site_down") == 0
    assert total(slow, "visits_slow") > 0
    assert total(crashed, "orders") < total(slow, "orders") <= total(borne, "orders") * 1.05


def test_that_capacity_is_paid_under_site() -> None:
    found = run(busy(site={"price": 0.7}), plan(site={"capacity": 100}), days=14)

    assert daily(found, "spend_site") == pytest.approx(np.full(14, 10.0))


def test_that_hours_gone_astray_end_the_run_with_the_rule_that_broke() -> None:
    def spoilt() -> None:
        state = opened(busy(site={}), 20)
        for day in lived(state):
            if day == 7 and state.hosting is not None:
                state.hosting.site.down += 1.0

    with pytest.raises(BrokenRule, match=r"day 8: site: hours up \+ hours down = hours"):
        spoilt()
