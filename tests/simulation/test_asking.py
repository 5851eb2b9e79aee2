"""Questions and their answers: who asks, what an answer in time, a late one or none does, and who complains."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.simulation.small import busy, daily, people, plan, run, total

ASKED: dict[str, Any] = {"tickets_active": 0.2, "tickets_customer": 0.2, "hours": 0.5, "promise": 0.5}


def desk(agents: int | None, days: int = 60, **service: Any) -> Any:
    world = busy(3_000, service={**ASKED, **service})
    return run(
        world, plan(service={"agents": agents, "hours": 24, "days": 7} if agents is not None else None), days
    )


def test_that_everybody_asks_at_the_stated_rate() -> None:
    """Rate 0.2 a day, a question at most once a day: 1 − e^(−0.2) of everybody who uses it."""
    always = {"visits": {"visit": {"base": 1.0}}, "activation": {"activate": {"base": 1.0}}}
    habit = {"habit_a": 0.01, "habit_b": 1000.0, "silent_after": 3650}
    world = busy(3_000, people=people(3_000, aware=1.0), service=ASKED, retention=habit, **always)

    tickets = daily(run(world, plan(service={"agents": 100})), "tickets")

    assert tickets[0] == 0  # they begin today
    assert tickets[1:] / 3_000 == pytest.approx(1 - np.exp(-0.2), abs=0.03)
    assert tickets[1:].mean() / 3_000 == pytest.approx(1 - np.exp(-0.2), rel=0.03)


def test_that_orders_bring_questions_of_their_own() -> None:
    found = desk(50, tickets_active=0.0, tickets_customer=0.0, tickets_order=0.5)

    assert total(found, "tickets") == pytest.approx(
        0.5 * total(found, "orders"), abs=4 * np.sqrt(total(found, "orders"))
    )


def test_that_enough_agents_answer_all_in_time_and_win_trust() -> None:
    found = desk(50)

    assert total(found, "answered") == pytest.approx(
        total(found, "tickets"), abs=20
    )  # the last are still in work
    assert total(found, "late") == total(found, "complaints") == 0
    assert (
        total(found, "service_busy") / total(found, "service_hours") == found.figures["service_utilisation"]
    )


def test_that_too_few_agents_are_late_and_lose_trust() -> None:
    many, few = desk(50), desk(1, hours=4.0)

    assert total(few, "answered") < total(few, "tickets")
    assert total(few, "late") > 0
    assert total(few, "complaints") > 0
    assert daily(few, "trust")[-1] < daily(many, "trust")[-1]
    assert few.figures["service_wait"] > many.figures["service_wait"]


def test_that_where_nobody_is_employed_every_question_stays_unanswered() -> None:
    nobody = desk(None, complain={"base": 0.25})

    assert total(nobody, "answered") == total(nobody, "spend_service") == 0
    assert total(nobody, "complaints") / total(nobody, "tickets") == pytest.approx(0.25, abs=0.03)
    assert daily(nobody, "trust")[-1] < daily(desk(50), "trust")[-1]


def test_that_each_unanswered_question_is_a_new_occasion_to_complain() -> None:
    """Were the luck of a person the same every time, the number who ever complain would stop growing."""
    by_day = daily(desk(None, days=90, complain={"base": 0.5}), "complaints")

    assert by_day[60:].sum() == pytest.approx(
        0.5 * daily(desk(None, days=90), "tickets")[60:].sum(), rel=0.15
    )


def test_that_untrained_agents_win_less_trust_and_take_longer() -> None:
    def trained(share: float) -> Any:
        world = busy(3_000, service={**ASKED, "kept_gain": 0.2, "untrained_speed": 0.2})
        return run(world, plan(service={"agents": 50, "hours": 24, "days": 7, "trained": share}), 60)

    all_, none = trained(1.0), trained(0.0)

    assert daily(all_, "trust")[-1] > daily(none, "trust")[-1]
    assert total(none, "service_busy") > 3.0 * total(all_, "service_busy")


def test_that_without_service_in_the_market_nobody_asks_and_agents_cost_nothing() -> None:
    found = run(busy(), plan(service={"agents": 3}))

    assert total(found, "tickets") == total(found, "spend_service") == 0
