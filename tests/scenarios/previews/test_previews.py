"""Previews say what the model does: each curve beside what the simulation's own mechanism comes to."""

from pathlib import Path

import numpy as np
import pytest

from scenarios.files.library import library_path
from scenarios.files.reading import load_study
from scenarios.known_answers.formulas import erlang_a, erlang_c
from scenarios.known_answers.survival import used_on_day
from scenarios.previews.calendar import bar_of, calendar
from scenarios.previews.keeping import renewals, use_after_activation
from scenarios.previews.response import response
from scenarios.previews.scene import Scene
from scenarios.previews.waiting import demand_of, waiting
from scenarios.study import Study
from simulation.crowd.media import ChannelState, broadcast
from simulation.crowd.orders import Renewal
from simulation.organisation.projects import Campaign, ProjectsMarket, ProjectsPlan
from simulation.planned import planned_projects, typical
from simulation.quantity import Range, Schedule
from simulation.tactics import Tactic, TacticPlan, strength

HERE = Path(__file__).parent
SOFTWARE = load_study(library_path("business-software")).study
TEA = load_study(HERE.parent.parent / "desktop" / "study.yaml").study


def with_market(study: Study, **parts: object) -> Study:
    return study.model_copy(update={"market": study.market.model_copy(update=parts)})


def with_plan(study: Study, name: str, **parts: object) -> Study:
    plan = study.strategies[name].model_copy(update=parts)
    return study.model_copy(update={"strategies": {**study.strategies, name: plan}})


def test_that_a_response_curve_is_where_even_spending_comes_to_rest() -> None:
    scene = Scene(SOFTWARE, "together", "social")
    found = response((scene,))
    assert found is not None
    channel, plan = typical(SOFTWARE.market).channels["social"], scene.plan.media["social"]
    state = ChannelState()

    for _ in range(200):  # carry-over and all, at the planned spend
        broadcast(state, channel, plan, 0, SOFTWARE.market.people.size, 0.5)

    assert found.planned == (plan.weekly_budget,)
    assert found.reached[0] == pytest.approx(state.reach * SOFTWARE.market.people.size, rel=1e-9)
    assert np.all(np.diff(found.people) > 0.0)
    assert found.people[-1] < found.ceiling


def test_that_a_little_more_brings_less_to_the_one_who_pays_more() -> None:
    scenes = tuple(Scene(SOFTWARE, name, "social") for name in ("together", "sales-led"))
    found = response(scenes)
    assert found is not None

    assert found.planned[0] > found.planned[1]
    assert 0.0 < found.gains[0] < found.gains[1]


def test_that_clicks_end_where_everybody_who_searches_is_caught() -> None:
    found = response((Scene(SOFTWARE, "together", "search"),))
    assert found is not None

    assert not found.is_reach
    assert found.people[-1] == found.people[-2] == found.reached[0]
    assert found.people[0] == 0.0
    assert found.ceiling > found.people[-1]  # once everybody is aware there is more to catch


def test_that_a_range_in_the_market_becomes_a_band_and_a_fixed_number_none() -> None:
    wide = TEA.market.channels["灯笼"].broadcast
    assert wide is not None
    ranged = wide.model_copy(update={"cost_per_thousand": Range(20.0, 40.0, 60.0)})
    channel = TEA.market.channels["灯笼"].model_copy(update={"broadcast": ranged})
    open_study = with_market(TEA, channels={"灯笼": channel})

    fixed, banded = (response((Scene(study, "offers", "灯笼"),)) for study in (TEA, open_study))

    assert fixed is not None
    assert banded is not None
    assert np.array_equal(fixed.low, fixed.high)
    assert np.all(banded.low[1:] < banded.people[1:])
    assert np.all(banded.people[1:] < banded.high[1:])


def test_that_a_channel_that_money_does_not_buy_has_no_response() -> None:
    school = load_study(library_path("course-provider")).study

    assert response((Scene(school, "together", "parents-group"),)) is None  # owners make it seen
    assert response((Scene(school, "together", "schools"),)) is None  # partners run it
    assert response((Scene(school, "together", "radio"),)) is None


def test_that_the_retention_curve_is_that_of_the_known_answer() -> None:
    found = use_after_activation(Scene(SOFTWARE, "together"))
    retention = typical(SOFTWARE.market).retention

    for day in (1, 7, 30):
        wanted = used_on_day(retention.use.base, retention.habit_a, retention.habit_b, day)
        assert found.at(day) == pytest.approx(wanted, rel=1e-9)
    assert found.at(0) == 1.0
    assert found.marks == (1, 7, 30)


def test_that_renewals_follow_the_law_of_the_average_subscriber() -> None:
    orders = TEA.market.orders.model_copy(
        update={"repeat": None, "renewal": Renewal(period=30, a=1.0, b=3.0)}
    )
    found = renewals(Scene(with_market(TEA, orders=orders), "offers"))
    assert found is not None

    assert found.at(1) == pytest.approx(3 / 4)
    assert found.at(2) == pytest.approx(3 / 4 * 4 / 5)  # those who stayed once stay more surely
    assert renewals(Scene(TEA, "offers")) is None


def test_that_a_tactic_works_over_the_days_as_in_a_run() -> None:
    tactic = Tactic(lead_time=4, ramp=3, fade=5, odds={"pay": 1.5})
    plan = TacticPlan(from_day=2, until=17)
    study = with_plan(with_market(TEA, tactics={"talks": tactic}), "offers", tactics={"talks": plan})

    bar = bar_of(Scene(study, "offers", "talks"))

    assert bar is not None
    assert bar.works.tolist() == [strength(tactic, plan, day) for day in range(study.days)]
    assert (bar.heard, bar.first_live, bar.due, bar.late) == (2, 6, 6, 0)


def test_that_a_tactic_nobody_buys_is_shown_as_if_bought_on_the_first_day() -> None:
    study = with_plan(with_market(TEA, tactics={"talks": Tactic(lead_time=3)}), "offers", tactics={})

    bar = bar_of(Scene(study, "offers", "talks"))

    assert bar is not None
    assert bar.first_live == 3
    assert bar_of(Scene(study, "offers", "unknown")) is None


def with_projects(builders: int) -> Study:
    tactics = {name: Tactic(lead_time=4, crew=1) for name in ("shelf", "sign")}
    market = with_market(TEA, tactics=tactics, projects=ProjectsMarket(rework=0.0))
    plan = ProjectsPlan(
        built_by="own team",
        builders=builders,
        campaigns={"opening": Campaign(day=6, days=5, tactics=("shelf", "sign"))},
    )
    bought = {name: TacticPlan() for name in tactics}
    return with_plan(market, "offers", tactics=bought, projects=plan)


def test_that_the_calendar_is_that_of_the_planned_projects() -> None:
    study = with_projects(builders=1)
    found = calendar(Scene(study, "offers"))
    planned = {
        line.name: line for line in planned_projects(study.market, study.strategies["offers"], study.days)
    }

    assert {bar.name: (bar.heard, bar.live, bar.due) for bar in found.bars} == {
        name: (line.heard, line.live, line.due) for name, line in planned.items()
    }
    assert found.is_built_by_few
    assert found.builders.tolist() == [1.0] * study.days
    assert found.at_work[0] == 1.0
    assert found.at_work[-1] == 0.0


def test_that_a_campaign_runs_unready_where_builders_are_short() -> None:
    alone, enough = (calendar(Scene(with_projects(builders), "offers")) for builders in (1, 2))

    assert [launch.name for launch in alone.launches] == ["opening"]
    assert alone.launches[0].runs[6:11].all()
    assert alone.launches[0].ready[6] < 1.0
    assert enough.launches[0].ready[6] == 1.0
    assert max(bar.late for bar in alone.bars) > 0
    assert max(bar.late for bar in enough.bars) == 0


def test_that_the_wait_at_the_desk_is_that_of_erlang_a_in_working_time() -> None:
    found = waiting((Scene(SOFTWARE, "together"),), "service", demand=9.0)
    assert found is not None
    market, plan = SOFTWARE.market.service, SOFTWARE.strategies["together"].service
    assert market is not None
    assert plan is not None
    week = plan.hours * plan.days
    queue = erlang_a(9.0 * 7 / week, typical(market).hours, market.patience * week / 7, plan.agents)

    assert found.own == (plan.agents,)
    assert found.wait_at(plan.agents) == pytest.approx(queue.mean_wait * 7 / week)
    assert found.lost_at(plan.agents) == pytest.approx(queue.abandonment)
    assert np.all(np.diff(found.wait) < 0.0)


def test_that_a_queue_of_more_people_than_can_be_reckoned_at_once_has_no_preview() -> None:
    scenes = (Scene(SOFTWARE, "together"),)

    assert waiting(scenes, "service", demand=90.0) is not None
    assert waiting(scenes, "service", demand=1e9) is None


def test_that_long_patience_alone_takes_no_preview_away() -> None:
    service = SOFTWARE.market.service
    assert service is not None
    patient = with_market(SOFTWARE, service=service.model_copy(update={"patience": 999.0}))

    assert waiting((Scene(patient, "together"),), "service", demand=24.0) is not None


def test_that_a_desk_of_endless_patience_is_erlang_c_and_may_never_catch_up() -> None:
    service = TEA.market.service
    assert service is not None
    endless = with_market(TEA, service=service.model_copy(update={"patience": 1e9}))
    busy = with_plan(endless, "offers", service=TEA.strategies["offers"].service)

    found = waiting((Scene(busy, "offers"),), "service", demand=12.0)  # 12 · 7 · 1.2 hours a week of 40

    assert found is not None
    assert [head for head, wait in zip(found.heads, found.wait, strict=True) if np.isinf(wait)] == [1, 2]
    queue = erlang_c(12.0 * 7 / 40, 1.2, 4)
    assert found.wait_at(4) == pytest.approx(queue.mean_wait * 7 / 40)


def test_that_a_headcount_that_is_a_schedule_counts_as_on_the_first_day() -> None:
    plan = TEA.strategies["offers"].service
    assert plan is not None
    later = plan.model_copy(update={"agents": Schedule(((0, 2.0), (9, 5.0)))})

    found = waiting((Scene(with_plan(TEA, "offers", service=later), "offers"),), "service", demand=2.0)

    assert found is not None
    assert found.own == (2,)


def test_that_demand_comes_from_a_rehearsal_and_nobody_waits_where_nobody_asks() -> None:
    scene = Scene(TEA, "offers")

    demand = demand_of(scene)

    assert demand["service"] > 0.0
    assert demand["sales"] == 0.0
    assert waiting((scene,), "sales", demand["sales"]) is None
    assert waiting((scene,), "service", 0.0) is None
