"""Projects: lead times follow from work, hand-overs and rework; short teams slip; minimum versions come first."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulation.crowd.coordinating import coordination_of
from simulation.draws import Draws
from simulation.market import Market
from simulation.organisation.campaigns import Preparation
from simulation.organisation.coordination import NOTHING, latency_at
from simulation.organisation.projects import Prepared, lead_time
from simulation.resolve import change_days, drawn, on_day
from simulation.strategy import Strategy

NUMBER = Draws(1, 0).number
EXAMPLES = settings(max_examples=40, deadline=None, derandomize=True)
OWN = {"built_by": "own team", "builders": 1}


def prepared(
    tactics: dict[str, dict[str, Any]],
    bought: dict[str, dict[str, Any]] | None = None,
    days: int = 200,
    rework: float = 0.0,
    world: dict[str, Any] | None = None,
    **plan: Any,
) -> Preparation:
    """What is in preparation after so many days; all tactics are bought from day 0 unless stated.

    `world` is the market's coordination.
    """
    parts = {"tactics": tactics, "projects": {"rework": rework}, "coordination": world}
    market = drawn(Market.model_validate(parts), NUMBER, "market")
    what = {name: {} for name in tactics} if bought is None else bought
    strategy = drawn(Strategy.model_validate({"tactics": what, **plan}), NUMBER, "strategy")
    together, found = coordination_of(market), Preparation()
    changes = change_days(market, strategy)
    now, then = on_day(market, 0), on_day(strategy, 0)
    for day in range(days):
        if day in changes:
            now, then = on_day(market, day), on_day(strategy, day)
        if together is not None and now.coordination is not None:
            together.wake(now.coordination, then.coordination or NOTHING)
        found.wake(day, now, then, together)
        for rule, counted, expected in found.team.rules():
            assert counted == expected, rule
        if found.team.live == len(what):
            break
    return found


def calendar(*args: Any, **how: Any) -> dict[str, Prepared]:
    return {project.name: project for project in prepared(*args, **how).calendar()}


def took(preparation: Preparation, name: str) -> float:
    """Days from hearing of it until it was live in full."""
    return preparation.team.projects[name].versions[-1]


def tactic(lead: float = 10.0, **numbers: Any) -> dict[str, Any]:
    return {"lead_time": lead, **numbers}


@pytest.mark.parametrize("lead", [0.0, 1.0, 14.3, 0.1 + 0.2, 99.99])
def test_that_without_hand_overs_and_rework_it_takes_its_plain_lead_time(lead: float) -> None:
    assert took(prepared({"one": tactic(lead)}), "one") == lead


@EXAMPLES
@given(st.floats(0.5, 30.0), st.integers(0, 12), st.floats(0.0, 0.9), st.floats(0.0, 1.0), st.booleans())
def test_that_with_builders_enough_lead_time_is_work_and_waits_over_what_is_not_done_again(
    work: float, hand_overs: int, rework: float, index: float, is_staged: bool
) -> None:
    """L(C) = (W + n·latency(C)) ÷ (1 − q·(1 − C)), whole or in two versions."""
    found = prepared(
        {"one": tactic(work, hand_overs=hand_overs)},
        {"one": {"minimum_first": is_staged}},
        days=1_200,
        rework=rework,
        world={"base": index},
    )

    market = drawn(Market.model_validate({"coordination": {"base": index}}), NUMBER, "market").coordination
    assert market is not None
    expected = lead_time(work, hand_overs, latency_at(market, index), rework, index)
    assert took(found, "one") == pytest.approx(expected, rel=1e-9)


def test_that_the_formula_tells_five_hundredths_more_rework_apart() -> None:
    """A control of the test above."""
    found = took(prepared({"one": tactic()}, rework=0.63), "one")

    assert found != pytest.approx(lead_time(10.0, 0, 2.0, 0.6, 0.3), rel=1e-3)
    assert found == pytest.approx(lead_time(10.0, 0, 2.0, 0.63, 0.3))


amounts = st.floats(0.0, 4.0)


@EXAMPLES
@given(st.floats(0.5, 30.0), st.integers(0, 12), st.floats(0.0, 0.9), amounts, amounts, amounts, amounts)
def test_that_more_coordination_never_lengthens_a_lead_time(
    work: float, hand_overs: int, rework: float, meetings: float, reviews: float, more: float, others: float
) -> None:
    """Practice grows while the project goes on, so that this is more than the formula."""

    def taken(meetings: float, reviews: float) -> float:
        found = prepared(
            {"one": tactic(work, hand_overs=hand_overs)},
            days=1_200,
            rework=rework,
            world={},
            coordination={"alignment_meetings": meetings, "joint_reviews": reviews},
        )
        return took(found, "one")

    assert taken(meetings + more, reviews + others) <= taken(meetings, reviews) + 1e-9


def test_that_one_builder_builds_one_after_the_other_and_the_second_slips() -> None:
    found = calendar({"one": tactic(10), "two": tactic(5)}, projects=OWN)

    assert found["one"] == Prepared("one", heard=0, begun=0.0, minimum=None, live=10, due=10)
    assert found["two"] == Prepared("two", heard=0, begun=10.0, minimum=None, live=15, due=5)
    assert [project.slipped(200) for project in found.values()] == [0, 10]


def test_that_two_builders_or_an_agency_build_both_at_once() -> None:
    both = {"one": tactic(10), "two": tactic(5)}

    assert calendar(both, projects=OWN | {"builders": 2})["two"].live == 5
    assert calendar(both)["two"].live == 5


def test_that_what_is_due_first_can_come_first() -> None:
    three = {"long": tactic(10), "late": tactic(8), "soon": tactic(3)}

    by_turn = calendar(three, projects=OWN)
    by_date = calendar(three, projects=OWN | {"order": "earliest due"})

    assert [by_turn[name].live for name in three] == [10, 18, 21]
    assert [by_date[name].live for name in three] == [21, 11, 3]


def test_that_builders_work_for_others_while_a_project_waits_for_a_decision() -> None:
    """Each: four pieces of one day, each with a wait of two days; the second works while the first waits."""
    found = calendar({"one": tactic(4, hand_overs=4), "two": tactic(4, hand_overs=4)}, projects=OWN)

    assert [project.live for project in found.values()] == [12, 13]


def test_that_a_crew_larger_than_the_team_makes_do_with_the_team() -> None:
    assert calendar({"one": tactic(10, crew=4)}, projects=OWN | {"builders": 2})["one"].live == 20


def test_that_with_nobody_to_build_it_nothing_is_built_until_somebody_comes() -> None:
    nobody = calendar({"one": tactic(10)}, projects=OWN | {"builders": 0})["one"]
    later = calendar({"one": tactic(10)}, projects=OWN | {"builders": {0: 0, 30: 1}})["one"]

    assert (nobody.begun, nobody.live, nobody.slipped(200)) == (None, None, 190)
    assert (later.begun, later.live) == (30.0, 40)


def test_that_builders_who_sit_in_meetings_build_less() -> None:
    """One meeting of 1.5 hours and five reviews of 0.7 take 5 of 40 hours: an eighth."""
    world = {"base": 1.0, "alignment": {"hours": 1.5}, "reviews": {"hours": 0.7}}
    plan = {"alignment_meetings": 1, "joint_reviews": 5, "seats": {"operations": 3}}

    own = prepared({"one": tactic(14)}, world=world, coordination=plan, projects=OWN)
    hired = prepared({"one": tactic(14)}, world=world, coordination=plan)

    assert took(own, "one") == pytest.approx(16.0)
    assert took(hired, "one") == 14.0


def test_that_a_minimum_version_is_live_early_with_its_share_of_the_effect() -> None:
    one = {"one": tactic(10, minimum_work=0.3, minimum_effect=0.6, hand_overs=4)}
    bought = {"one": {"minimum_first": True}}

    found = calendar(one, bought)["one"]

    assert (found.minimum, found.live) == (5, 18)  # 3 days and 1 wait of 2; 7 days and 3 waits more
    assert found.first_live == 5
    effects = [prepared(one, bought, days).team.projects["one"].effect() for days in (5, 6, 18, 19)]
    assert effects == [0.0, 0.6, 0.6, 1.0]


def test_that_there_is_no_minimum_version_where_it_takes_all_the_work() -> None:
    found = calendar({"one": tactic(10, minimum_work=1)}, {"one": {"minimum_first": True}})["one"]

    assert (found.minimum, found.live) == (None, 10)


def test_that_a_live_tactic_can_save_work_on_the_others() -> None:
    """Half of the work is saved from the day after it is live, day 5: 7 days of work are left then and take 3.5."""
    found = prepared({"aid": tactic(4, assists=0.5), "other": tactic(12)})

    assert took(found, "other") == 8.5


def test_that_operations_hear_of_a_campaigns_tactics_by_the_notice_given() -> None:
    campaign = {"campaigns": {"launch": {"day": 100, "tactics": ["one"]}}}
    one = {"one": tactic(20)}

    told = calendar(one, world={"base": 1}, projects=campaign, coordination={"notice": 1})["one"]
    untold = calendar(one, world={"base": 1}, projects=campaign)["one"]
    elsewhere = calendar(one, projects=campaign)["one"]

    assert (told.heard, told.live, told.due, told.slipped(200)) == (70, 90, 100, 0)
    assert (untold.heard, untold.live, untold.slipped(200)) == (100, 120, 20)
    assert (elsewhere.heard, elsewhere.live) == (0, 20)  # no coordination, no notice to give


def test_that_a_plan_of_72_hours_slips_where_operations_need_three_months_and_a_minimum_version_slips_less() -> (
    None
):
    campaign = {"campaigns": {"launch": {"day": 60, "tactics": ["one"]}}}
    one = {"one": tactic(90, minimum_work=0.3)}
    notice = {"notice": 3 * 12 / 365}

    whole = calendar(one, world={"base": 1}, projects=campaign, coordination=notice)["one"]
    first = calendar(
        one, {"one": {"minimum_first": True}}, world={"base": 1}, projects=campaign, coordination=notice
    )["one"]

    assert (whole.heard, whole.live, whole.slipped(200)) == (57, 147, 87)
    assert (first.minimum, first.live, first.slipped(200)) == (84, 147, 24)
