"""What befalls a market: each inject does what it says on its day, and nothing before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np
import pytest
from pydantic import TypeAdapter

from scenarios.files.library import library_path
from scenarios.files.reading import load_study
from simulation.draws import Draws
from simulation.injects import AnyInject, Inject, Injects
from simulation.market import Market
from simulation.people import UNAWARE
from simulation.run import Run, begun, simulate
from simulation.state import State
from simulation.strategy import Strategy
from tests.known_answers.isolated import lived
from tests.simulation.small import LIVELY, busy, daily, people, plan, run, total

DAY, DAYS = 20, 45
SALES: dict[str, Any] = {"ask": {"base": 0.2}, "careers": {"skill_spread": 1.0, "quit_rate": 0.0}}
WORLD = Market.model_validate(
    {
        **LIVELY,
        "people": people(),
        "channels": {
            "radio": {"broadcast": {"cost_per_thousand": 5}, "inflation": 0.1},
            "search": {"demand": {"click_price": 2, "in_need": 0.1}},
        },
        "orders": {"repeat": {"r": 2.0, "alpha": 1.0}},
        "sales": SALES,
        "stock": {"lead_time": 2, "regions": {"here": {}}},
        "site": {"capacity": 1e9},
        "competitor": {"from_day": 9999, "pull": 5.0},
    }
)
BOUGHT = plan(
    media={"radio": {"weekly_budget": 300}, "search": {"weekly_budget": 100}},
    sales={"representatives": 4},
    stock={"regions": {"here": {"level": 40}}},
)
KINDS: dict[str, dict[str, Any]] = {
    "star quits": {},
    "crash": {"hour": 9, "hours": 12},
    "competitor launch": {},
    "price jump": {"factor": 3.0, "days": 10},
    "supply stop": {"days": 10, "lead_times": 2.0},
    "viral post": {"share": 0.3},
}
read = TypeAdapter[AnyInject](AnyInject).validate_python


def inject(kind: str, day: int = DAY, **more: Any) -> AnyInject:
    """An inject as a file would write it."""
    return read({"kind": kind, "day": day, **KINDS[kind], **more})


def after(*injects: AnyInject, world: Market = WORLD, bought: Strategy = BOUGHT, days: int = DAYS) -> Run:
    return simulate(world, bought, days, 1, 0, injects=injects)


def without(*parts: str) -> Market:
    """The world with some parts left out."""
    return WORLD.model_copy(update=dict.fromkeys(parts))


@pytest.fixture(scope="module")
def calm() -> Run:
    return after()


@pytest.mark.parametrize("kind", KINDS)
def test_that_no_measure_differs_before_the_day_and_some_do_from_it_on(kind: str, calm: Run) -> None:
    branched = after(inject(kind))

    assert np.array_equal(branched.daily[:, :DAY], calm.daily[:, :DAY])
    assert not np.array_equal(branched.daily[:, DAY : DAY + 12], calm.daily[:, DAY : DAY + 12])


@pytest.mark.parametrize("kind", KINDS)
def test_that_one_inject_more_leaves_the_days_before_it_with_the_others_as_they_were(kind: str) -> None:
    others = [inject(other, day=3) for other in KINDS if other != kind]

    few, many = after(*others), after(inject(kind), *others)

    assert np.array_equal(few.daily[:, :DAY], many.daily[:, :DAY])
    assert not np.array_equal(few.daily[:, DAY:], many.daily[:, DAY:])


@pytest.mark.parametrize("kind", KINDS)
def test_that_an_inject_after_the_end_changes_nothing_in_a_bundled_study(kind: str) -> None:
    study = load_study(library_path("online-shop")).study
    strategy = study.strategies["together"]

    def lived_through(*injects: AnyInject) -> Run:
        return simulate(study.market, strategy, 30, 4, 0, people=1_000, injects=injects)

    calm, later = lived_through(), lived_through(inject(kind, day=30))

    assert np.array_equal(calm.daily, later.daily)
    np.testing.assert_array_equal(list(calm.figures.values()), list(later.figures.values()))


@pytest.mark.parametrize("kind", ["star quits", "supply stop"])
def test_that_what_a_market_has_not_cannot_be_hit(kind: str) -> None:
    bare = without("sales", "stock")

    assert np.array_equal(after(inject(kind), world=bare).daily, after(world=bare).daily)


def living(*injects: AnyInject, world: Market = WORLD, bought: Strategy = BOUGHT, days: int = DAYS) -> State:
    return begun(world, bought, days, 1, 0, injects=injects)


def some(days: Iterator[int], count: int) -> None:
    """Live through the next few days."""
    for _ in islice(days, count):
        pass


def test_that_the_most_skilled_of_those_present_quits_and_the_place_is_filled_again() -> None:
    state = living(inject("star quits"), days=DAY + 70)
    assert state.sales is not None
    heads = state.sales.heads
    days = lived(state)
    some(days, DAY)
    star = int(np.argmax(heads.skill))
    skills = heads.skill.copy()

    gone = [(int(heads.present), bool(heads.filled[star])) for _ in days]

    assert len(set(skills.tolist())) == 4
    assert (heads.skill[np.arange(4) != star] == skills[np.arange(4) != star]).all()
    assert heads.skill[star] != skills[star]
    assert gone[-1] == (4, True)


def test_that_nobody_quits_where_nobody_is() -> None:
    empty = BOUGHT.model_copy(update={"sales": BOUGHT.sales.model_copy(update={"representatives": 0})})  # type: ignore[union-attr]  # it buys a team

    assert np.array_equal(after(inject("star quits"), bought=empty).daily, after(bought=empty).daily)


def test_that_a_crash_takes_the_site_down_for_its_hours_over_midnight_too(calm: Run) -> None:
    crashed = after(inject("crash", hour=20, hours=10.5))

    down = daily(crashed, "site_down")

    assert down[DAY : DAY + 3] == pytest.approx([4.0, 6.5, 0.0])
    assert total(crashed, "site_down") == pytest.approx(10.5)
    assert total(calm, "site_down") == 0.0
    assert daily(crashed, "visits_lost")[DAY : DAY + 2].min() > 0


def test_that_a_crash_meets_the_overloads_of_the_day() -> None:
    """Overloaded from eight in the evening to nine and repaired by ten; crashed from seven to half past eight."""
    profile = tuple(1.0 if hour == 20 else 0.001 for hour in range(24))
    site = WORLD.site.model_copy(update={"capacity": 0.0, "profile": profile, "repair": 1.0})  # type: ignore[union-attr]  # it has one
    crowded = WORLD.model_copy(update={"site": site.model_copy(update={"capacity": 2.0})})

    plain, crashed = (
        after(world=crowded, days=DAY + 2),
        after(inject("crash", hour=19, hours=1.5), world=crowded, days=DAY + 2),
    )

    assert daily(plain, "site_down")[DAY] == pytest.approx(2.0)
    assert daily(crashed, "site_down")[DAY] == pytest.approx(3.0)


def test_that_without_a_site_a_crash_is_a_day_without_visits() -> None:
    bare = without("site")
    calm, crashed = after(world=bare), after(inject("crash"), world=bare)

    assert daily(crashed, "visits")[DAY] == 0.0
    assert daily(crashed, "clicks")[DAY] == 0.0
    assert daily(calm, "visits")[DAY] > 0.0
    assert daily(crashed, "visits")[DAY + 1] > 0.0


def test_that_guests_invited_the_day_before_come_when_the_doors_open_again() -> None:
    inviting = busy(
        visits={"visit": {"base": 0.2}},
        referral={"invitations": 5.0, "accept": {"base": 1.0}},
        shopping={"shop": {"base": 1.0}},
    )
    nobody_else = {"visits": {"visit": {"base": {"from": {0: 0.2, DAY: 0.0}}}}}
    world = Market.model_validate({**inviting.model_dump(), **nobody_else})

    found = simulate(world, Strategy(), DAY + 3, 1, 0, injects=(inject("crash"),))

    assert daily(found, "accepted")[DAY - 1] > 0
    assert daily(found, "visits")[DAY] == 0
    assert daily(found, "visits")[DAY + 1] >= daily(found, "accepted")[DAY - 1]


def test_that_a_launched_competitor_is_as_stated_else_as_described_else_as_by_default() -> None:
    def pull(world: Market, **more: Any) -> list[float]:
        state = living(inject("competitor launch", **more), world=world)
        pulls = [state.rivalry.pull * 365.0 if state.rivalry else 0.0 for _ in islice(lived(state), DAY + 2)]
        assert pulls[:DAY] == [0.0] * DAY
        return pulls[DAY:]

    assert pull(WORLD) == pytest.approx([5.0, 5.0])
    assert pull(WORLD, competitor={"pull": 2.5}) == pytest.approx([2.5, 2.5])
    assert pull(without("competitor")) == pytest.approx([0.5, 0.5])


def test_that_prices_jump_for_their_days_and_channels_alone() -> None:
    def prices(**more: Any) -> list[tuple[float, float]]:
        state = living(inject("price jump", **more))
        found = []
        for _ in islice(lived(state), DAY + 12):
            radio, search = (state.market.channels[name] for name in ("radio", "search"))
            assert radio.broadcast is not None
            assert search.demand is not None
            found.append((radio.broadcast.cost_per_thousand, search.demand.click_price))
        return found

    assert prices() == [(5.0, 2.0)] * DAY + [(15.0, 6.0)] * 10 + [(5.0, 2.0)] * 2
    assert prices(channels=["search"])[DAY] == (5.0, 6.0)
    assert prices(channels=["radio"], day=0, days=3)[:4] == [(15.0, 2.0)] * 3 + [(5.0, 2.0)]


def test_that_twice_the_price_makes_half_the_impressions() -> None:
    state = living(inject("price jump", factor=2.0, days=100), world=without("competitor"), days=90)
    weekly = state.market.channels["radio"]
    pressures = []
    for _ in lived(state):
        pressures.append(state.channels["radio"].adstock)

    assert weekly.inflation == 0.1
    assert pressures[-1] / pressures[DAY - 1] == pytest.approx(0.5, rel=0.03)  # inflation of two months apart


def test_that_two_jumps_at_once_multiply() -> None:
    state = living(inject("price jump"), inject("price jump", factor=0.5))
    some(lived(state), DAY + 1)

    radio = state.market.channels["radio"].broadcast
    assert radio is not None
    assert radio.cost_per_thousand == pytest.approx(5.0 * 3.0 * 0.5)


def received(*injects: AnyInject, **world: Any) -> np.ndarray:
    """Goods received so far [day]."""
    state = living(*injects, **world)
    assert state.goods is not None
    shelf = state.goods.room.shelves[0]
    return np.array([shelf.received for _ in lived(state)])


def test_that_nothing_is_delivered_while_supply_stops_and_all_of_it_after() -> None:
    calm, stopped = received(), received(inject("supply stop", lead_times=1.0))

    assert np.array_equal(calm[:DAY], stopped[:DAY])
    assert (np.diff(stopped[DAY - 1 : DAY + 10]) == 0.0).all()
    assert (np.diff(calm[DAY - 1 : DAY + 10]) > 0.0).any()
    assert stopped[DAY + 10] > stopped[DAY + 9]


def test_that_supply_may_slow_down_without_stopping() -> None:
    slow = inject("supply stop", lead_times=4.0, holds_deliveries=False)
    state = living(slow)
    leads = []
    for _ in islice(lived(state), DAY + 11):
        assert state.market.stock is not None
        leads.append(state.market.stock.lead_time)

    found = received(slow)

    assert leads == [2.0] * DAY + [8.0] * 10 + [2.0]
    assert found[DAY + 1] > found[DAY - 1]  # what was on its way already
    assert found[DAY + 9] < received()[DAY + 9]


def test_that_a_stop_hurts_the_customers() -> None:
    assert total(after(inject("supply stop")), "orders_lost") > total(after(), "orders_lost")


def test_that_a_viral_post_is_noticed_by_its_share_of_the_unaware() -> None:
    world = busy(40_000)
    before = run(world, days=DAY)
    post = inject("viral post", share=0.25)

    found = simulate(world, Strategy(), DAY + 1, 1, 0, injects=(post,))

    unaware = daily(before, "unaware")[-1]
    assert daily(found, "noticed")[DAY] == pytest.approx(0.25 * unaware, rel=0.05)
    assert daily(found, "told")[DAY] < 0.1 * daily(found, "noticed")[DAY]


def test_that_a_friends_word_is_trusted_and_kept() -> None:
    world = busy(visits={"visit": {"base": 0.0}}, awareness={"word": 0.0, "organic": 0.0, "half_life": 30})

    def heard(friends: bool) -> tuple[np.ndarray, State]:
        post = inject("viral post", share=1.0, from_friends=friends, day=1)
        state = living(post, world=world, bought=Strategy(), days=40)
        days = lived(state)
        some(days, 1)
        unaware = state.people.stage == UNAWARE
        some(days, 39)
        return unaware, state

    (unaware, plain), (_, friendly) = heard(False), heard(True)

    gained = (friendly.people.trust - plain.people.trust)[unaware]
    assert gained.min() > 0.0
    assert (friendly.people.value - plain.people.value)[unaware].min() > 0.0
    assert friendly.people.told[unaware].any()
    assert not plain.people.told.any()
    forgotten = [(state.people.stage == UNAWARE)[unaware].mean() for state in (plain, friendly)]
    assert forgotten[1] < 0.5 * forgotten[0]


def test_that_the_same_people_see_a_post_under_every_strategy() -> None:
    post = inject("viral post", share=0.5, day=0)
    states = [living(post, bought=bought) for bought in (BOUGHT, Strategy())]
    seen = []
    for state in states:
        before = state.people.stage == UNAWARE
        next(lived(state))
        seen.append(before & (state.people.stage != UNAWARE))

    assert seen[0].mean() > 0.2
    assert not (seen[1] & ~seen[0]).any()  # who bought media is noticed by more
    assert seen[1].sum() > 0.9 * seen[0].sum()


def test_that_ranges_are_drawn_by_kind_and_day() -> None:
    post: dict[str, Any] = {"share": {"low": 0.1, "typical": 0.2, "high": 0.9}}
    one, other = inject("viral post", **post), inject("viral post", day=21, **post)

    def shares(*injects: AnyInject, replication: int = 0) -> list[float]:
        return [each.share for each in Injects(injects, Draws(1, replication)).all]  # type: ignore[union-attr]  # posts alone

    assert shares(other, one) == [shares(other)[0], shares(one)[0]]
    assert shares(one) != shares(other)
    assert shares(one) != shares(one, replication=1)


def test_that_an_inject_that_says_nothing_does_nothing() -> None:
    nothing = Inject(day=3)

    assert nothing.turns() == ()
    assert nothing.rewritten(WORLD, 3) is WORLD
    nothing.happen(living())
