"""Owned channels: impressions come from the owners there are, money pays for running the channel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scenarios.files.library import library_path
from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from simulation.crowd.media import Channel
from simulation.crowd.owned import Owned, own_impressions, owners, running
from simulation.market import Market
from simulation.people import UNAWARE
from simulation.planned import planned_spend
from simulation.run import START, simulate
from simulation.strategy import Strategy
from tests.known_answers.isolated import lived, opened
from tests.scenarios.files import small
from tests.simulation.small import busy, plan, run, total

AIR: dict[str, Any] = {"half_life": 0, "ceiling": 0.5, "half_point": 0.6, "attention": 0.3}


def world(rows: int = 2_000, **owned: Any) -> Market:
    page = {"broadcast": AIR, "owned": {"impressions": 2.0, "cost": 70, **owned}, "precision": {"broad": 0.5}}
    return busy(rows, channels={"page": page}, orders={"repeat": {"r": 2.0, "alpha": 2.0}})


def running_it(budget: float = 70.0) -> Strategy:
    return plan(media={"page": {"weekly_budget": budget}})


def test_that_a_channel_nobody_runs_changes_nothing_in_a_bundled_study() -> None:
    study = load_study(library_path("online-shop")).study
    strategy = study.strategies["together"]
    page = Channel.model_validate({"broadcast": {}, "owned": {"owners": "aware"}})
    channels = {**study.market.channels, "page": page}
    offered = study.market.model_copy(update={"channels": channels})

    without, with_it = (
        simulate(market, strategy, 40, 3, 0, people=1_000) for market in (study.market, offered)
    )

    assert np.array_equal(without.daily, with_it.daily)


@pytest.mark.parametrize("who", ["customers", "users", "aware"])
def test_that_impressions_are_the_rate_times_the_owners_of_that_morning(who: str) -> None:
    state = opened(world(owners=who), 40, strategy=running_it())
    people, channel = state.people, state.channels["page"]
    counts = {
        "customers": lambda: people.paying.sum(),
        "users": lambda: people.habit.sum(),
        "aware": lambda: (people.stage != UNAWARE).sum(),
    }
    there, given, pressure = [counts[who]()], [], []

    for _ in lived(state):
        given.append(channel.given)
        pressure.append(channel.adstock)
        there.append(counts[who]())

    expected = 2.0 * np.array(there[:-1]) / people.rows
    assert given == pytest.approx(expected, rel=1e-12)
    assert pressure == pytest.approx(expected, rel=1e-12)  # nothing carries over at half-life 0
    assert there[-1] > 10
    assert given != pytest.approx(1.05 * expected, rel=1e-3)  # control: a rate five per cent higher


def test_that_a_topic_passed_on_settles_at_what_owners_make_over_what_is_not_passed_on() -> None:
    topic, people = Owned(owners="aware", impressions=0.4, passed_on=0.75), opened(world(), 1).people
    made = 0.4 * owners(topic, people) / people.rows
    seen = 0.0

    days = []
    for _ in range(60):
        seen = own_impressions(topic, topic.cost, seen, people)
        days.append(seen)

    assert days[:2] == pytest.approx([made, 1.75 * made])
    assert days[-1] == pytest.approx(made / 0.25, rel=1e-6)
    assert days[-1] != pytest.approx(made / (1.0 - 1.05 * 0.75), rel=0.05)  # control


def test_that_a_topic_spreads_by_itself_from_those_who_know_it() -> None:
    topic = world(4_000, owners="aware", cost=0)

    spread, still = run(topic, plan(media={"page": {}}), days=40), run(topic, days=40)

    assert total(spread, "noticed") > 3.0 * max(total(still, "noticed"), 50.0)
    assert total(spread, "spend_media") == 0.0


def test_that_reach_grows_with_customers() -> None:
    state = opened(world(), 60, strategy=running_it())
    reach = [state.channels["page"].reach for _ in lived(state)]

    assert reach[0] == 0.0
    assert reach[20] < reach[40] < reach[59]


@pytest.mark.parametrize(("budget", "share"), [(0.0, 0.0), (35.0, 0.5), (70.0, 1.0), (140.0, 1.0)])
def test_that_the_budget_runs_it_in_part_and_never_costs_more_than_running_it(
    budget: float, share: float
) -> None:
    owned = Owned(cost=70.0)
    found = run(world(), running_it(budget), days=14)

    assert running(owned, budget) == share
    assert total(found, "spend_media") == pytest.approx(140.0 * share, abs=0.01)
    assert planned_spend(world(), running_it(budget), 14, START)["media"] == pytest.approx(
        140.0 * share, abs=0.01
    )


def test_that_what_costs_nothing_runs_in_full() -> None:
    assert running(Owned(cost=0.0), 0.0) == 1.0


def test_that_money_buys_no_impressions_on_an_owned_channel() -> None:
    """Nobody owns it yet on the first morning."""
    state = opened(world(), 1, strategy=running_it(7_000.0))
    next(lived(state))

    assert state.channels["page"].adstock == 0.0


def test_that_owners_without_a_broadcast_part_are_refused(tmp_path: Path) -> None:
    text = (
        "format: 1\ntitle: Page\nstart: 2026-01-31\npurse: 1\nmarket:\n  people: {size: 10, rows: 10}\n  channels:\n"
        "    page: {owned: {}}\n    both: {broadcast: {}, owned: {owners: customer}}\nstrategies:\n  one: {}\n"
    )

    with pytest.raises(StudyMistakes) as refused:
        load_study(small.written(tmp_path, text))

    said = str(refused.value)
    assert "market.channels.page: owners need a broadcast part: add broadcast, or leave out owned" in said
    assert "market.channels.both.owned.owners: must be 'customers', 'users' or 'aware'" in said
