"""Alert rules: when a rule holds, how soon it is acted upon, what each action changes; one that never holds is idle."""

from __future__ import annotations

from math import nan
from typing import Any, get_args

import numpy as np
import pytest

from simulation.measures import MEASURES, PLACE, unit_of
from simulation.noted import Decision
from simulation.organisation.alerts import SHIPPED, AlertRule, Watch
from simulation.organisation.watched import MADE_OF, OF_CHANNELS, Watched
from simulation.run import Run
from simulation.strategy import Strategy
from tests.simulation.small import busy, daily, plan, run, total

CHANNELS: dict[str, Any] = {"radio": {"broadcast": {"attention": 0.1}}, "leaflets": {"broadcast": {}}}
MEDIA: dict[str, Any] = {"radio": {"weekly_budget": 300}, "leaflets": {"weekly_budget": 100}}
SEEN = {"views_seen": 1.0, "cost": 0, "latency": 2.0, "training": 70.0}


def rule(**parts: Any) -> AlertRule:
    return AlertRule.model_validate({"watch": "orders", **parts})


@pytest.mark.parametrize(
    ("parts", "weeks", "holds"),
    [
        ({"by": 0.5, "against": "last week"}, [10, 16], True),
        ({"by": 0.5, "against": "last week"}, [10, 15], False),
        ({"by": 0.5, "against": "last week", "weeks": 2}, [10, 16, 25], True),
        ({"by": 0.5, "against": "last week", "weeks": 2}, [10, 16, 20], False),
        ({"by": 0.2, "weeks": 3}, [10, 10, 10, 10, 13, 13, 13], True),
        ({"by": 0.2, "weeks": 3}, [10, 10, 10, 13, 13, 13], False),
        ({"by": 0.2, "weeks": 3}, [10, 10, 10, 10, 13, 11, 13], False),
        ({"by": 0.2, "weeks": 3, "baseline": 2}, [10, 10, 13, 13, 13], True),
        ({"moves": "down", "by": 0.0, "weeks": 2}, [10, 10, 10, 10, 9, 9.9], True),
        ({"moves": "down", "by": 0.0, "weeks": 2}, [10, 10, 10, 10, 9, 10], False),
        ({"by": 0.5, "against": "last week"}, [0, 16], False),
        ({"by": 0.5, "against": "last week"}, [nan, 16], False),
        ({"by": 0.5, "against": "last week"}, [10, nan], False),
        ({"by": 0.5, "against": "last week"}, [], False),
    ],
    ids=[
        "up enough", "up too little", "twice running", "not the second time", "three weeks over the baseline",
        "no baseline yet", "one week too low", "a shorter baseline", "under the baseline twice", "back on it",
        "from nothing", "from what cannot be told", "to what cannot be told", "before the first week",
    ],
)  # fmt: skip
def test_that_a_rule_holds_when_its_figure_has_moved_so_far_for_so_long(
    parts: dict[str, Any], weeks: list[float], holds: bool
) -> None:
    assert rule(**parts).holds(weeks) is holds


@pytest.mark.parametrize(
    ("parts", "weeks", "holds"),
    [
        ({"level": 12.0}, [13], True),
        ({"level": 13.0}, [13], False),
        ({"level": 12.0, "weeks": 2}, [13, 13], True),
        ({"level": 12.0, "weeks": 2}, [12, 13], False),
        ({"level": 12.0, "moves": "down"}, [11], True),
        ({"level": 12.0, "moves": "down"}, [13], False),
        ({"level": 12.0, "moves": "down"}, [nan], False),
    ],
)
def test_that_a_figure_may_be_held_against_a_level(
    parts: dict[str, Any], weeks: list[float], holds: bool
) -> None:
    assert rule(against="level", **parts).holds(weeks) is holds


def test_that_a_rule_rests_after_it_fired() -> None:
    watch = Watch({"r": rule(by=0.1, against="last week", rest=2)})

    fired = []
    for week in range(8):
        watch.write_down({("orders", ""): 2.0**week})
        fired += [week for _ in watch.fired(week)]

    assert fired == [1, 4, 7]


def test_that_a_cost_of_acquisition_is_watched_channel_by_channel() -> None:
    watch = Watch({"r": rule(watch="acquisition cost", against="last week")})
    for dear in (10.0, 20.0):
        watch.write_down({("acquisition cost", "radio"): dear, ("acquisition cost", "search"): 5.0})

    assert [(name, channel, figure) for name, _, channel, figure in watch.fired(1)] == [("r", "radio", 20.0)]


ALWAYS: dict[str, Any] = {"watch": "visits", "by": 0.0, "against": "last week", "rest": 500}
NEVER: dict[str, Any] = {"watch": "visits", "by": 100.0}
FULL: dict[str, Any] = {
    "channels": CHANNELS,
    "reviews": SEEN,
    "sales": {"cycle": 1.0, "hours": 1.0, "ask": {"base": 0.2}},
    "service": {"tickets_active": 0.2},
    "tactics": {
        "care": {"odds": {"pay": 1.5}, "weekly": 7.0},
        "letter": {"odds": {"pay": 1.5}, "weekly": 7.0},
    },
}
BOUGHT: dict[str, Any] = {
    "media": MEDIA,
    "sales": {"representatives": 2, "hard_selling": 0.8},
    "service": {"agents": 4, "trained": 0.25},
    "tactics": {"care": {}},
}


def strategy(alert: dict[str, Any] | None, **reviews: Any) -> Strategy:
    alerts = {} if alert is None else {"r": alert}
    return plan(**BOUGHT, reviews={"every": 0, "alerts": alerts, **reviews})


def alerted(days: int = 40, **parts: Any) -> Run:
    return run(busy(400, **FULL), strategy({**ALWAYS, **parts}), days=days)


def only(found: Run) -> Decision:
    (decision,) = found.decisions
    return decision


def test_that_a_rule_that_never_holds_changes_nothing() -> None:
    actions = [{"kind": "soften claims"}, {"kind": "start tactic", "tactic": "letter"}]

    idle = run(busy(400, **FULL), strategy({**NEVER, "actions": actions}))
    none = run(busy(400, **FULL), plan(**BOUGHT))

    assert np.array_equal(idle.daily, none.daily)
    assert idle.decisions == ()
    assert not np.array_equal(alerted(actions=actions).daily, none.daily)  # a control


@pytest.mark.parametrize(
    ("parts", "every", "days_later"),
    [
        ({"severity": "high"}, 0, 0),
        ({"severity": "high", "delay": 4.5}, 0, 5),
        ({"severity": "medium"}, 0, 2),
        ({"severity": "medium", "delay": 4.5}, 0, 7),
        ({"severity": "low"}, 0, 2),
        ({"severity": "low"}, 20, None),
    ],
)
def test_that_severity_decides_the_speed(parts: dict[str, Any], every: int, days_later: int | None) -> None:
    found = run(busy(400, **FULL), strategy({**ALWAYS, **parts}, every=every, damping=0.0), days=50)
    (alert,) = [each for each in found.decisions if each.kind == "alert"]

    if days_later is None:
        assert alert.done_on == (alert.day // every + 1) * every + 2
    else:
        assert alert.done_on - alert.day == days_later
    assert alert.day % 7 == 0


def test_that_a_desk_is_trained_at_a_price() -> None:
    decision = only(found := alerted(actions=[{"kind": "train desk"}]))

    (move,) = decision.moves
    assert (move.what, move.before, move.after) == ("service.trained", 0.25, 1.0)
    costs = daily(found, "spend_service")
    assert costs[decision.done_on] - costs[0] == pytest.approx(3 * 70.0)
    assert costs[decision.done_on + 1] == costs[0]


def test_that_claims_are_softened() -> None:
    decision = only(alerted(actions=[{"kind": "soften claims", "factor": 0.25}]))

    (move,) = decision.moves
    assert (move.what, move.before) == ("sales.hard_selling", 0.8)
    assert move.after == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("action", "after"),
    [
        ({"kind": "change mix"}, [250.0, 150.0]),
        ({"kind": "change mix", "part": 1.0}, [200.0, 200.0]),
        ({"kind": "change mix", "mix": {"leaflets": 3, "radio": 1}, "part": 1.0}, [100.0, 300.0]),
    ],
)
def test_that_the_mix_is_changed_part_of_the_way(action: dict[str, Any], after: list[float]) -> None:
    found = alerted(actions=[action])

    assert [move.after for move in only(found).moves] == pytest.approx(after)
    assert total(found, "spend_media") == pytest.approx(40 * 400 / 7, abs=0.4)  # two channels, whole cents


def test_that_a_tactic_begins_and_another_ends() -> None:
    actions = [{"kind": "start tactic", "tactic": "letter"}, {"kind": "stop tactic", "tactic": "care"}]
    both = alerted(actions=actions)
    start, stop = (alerted(actions=[action]) for action in actions)

    day = only(both).done_on
    assert [move.what for move in only(both).moves] == ["tactics.letter", "tactics.care"]
    assert daily(start, "spend_operations")[day - 1 : day + 1].tolist() == [1.0, 2.0]
    assert daily(stop, "spend_operations")[day - 1 : day + 1].tolist() == [1.0, 0.0]
    assert set(daily(both, "spend_operations").tolist()) == {1.0}


def test_that_money_is_moved_out_of_turn_as_a_review_would() -> None:
    moves = only(alerted(days=60, actions=[{"kind": "reallocate"}])).moves

    assert [move.what for move in moves] == ["media.radio", "media.leaflets"]
    assert sum(move.after for move in moves) == pytest.approx(400.0)


def test_that_what_cannot_be_done_is_noted_as_done_with_nothing() -> None:
    actions = [{"kind": "train desk", "trained": 0.1}, {"kind": "stop tactic", "tactic": "letter"},
               {"kind": "start tactic", "tactic": "care"}]  # fmt: skip

    assert only(alerted(actions=actions)).moves == ()


WATCHED_FROM_THE_BOOKS = {
    "orders": lambda day: 5.0 * day["orders"].sum(),
    "revenue": lambda day: day["revenue"].sum(),  # money is not of rows
    "use of sales hours": lambda day: day["sales_busy"].sum() / day["sales_hours"].sum(),
    "wait of leads": lambda day: day["sales_wait"].sum() / day["decided"].sum(),
    "leads waiting": lambda day: 5.0 * day["leads_waiting"].mean(),
    "representatives": lambda day: day["representatives"].mean(),
}


@pytest.mark.parametrize("figure", WATCHED_FROM_THE_BOOKS)
def test_that_what_is_watched_is_what_the_books_say_of_the_week(figure: str) -> None:
    world = busy(400, **{**FULL, "people": {"size": 2000, "rows": 400, "aware": 0.4}})
    watched = {"watch": figure, "against": "level", "level": 0.0, "rest": 500}

    found = run(world, strategy(watched), days=30)

    (decision,) = found.decisions
    (seen,) = decision.seen
    week = {name: daily(found, name)[decision.day - 7 : decision.day] for name in PLACE}
    rows = {name: line / unit_of(name, 5.0) for name, line in week.items()}
    assert seen.value == pytest.approx(WATCHED_FROM_THE_BOOKS[figure](rows))
    assert seen.value > 0.0


def test_that_every_figure_is_made_of_measures_that_are_written_down() -> None:
    assert set(MADE_OF) | {OF_CHANNELS} == set(get_args(Watched))
    assert {part for made in MADE_OF.values() for part in (made.of, made.over) if part} <= set(PLACE)
    stocks = {measure.name for measure in MEASURES if measure.stock}
    assert {made.of for made in MADE_OF.values() if made.is_stock} <= stocks
    assert not {made.of for made in MADE_OF.values() if not made.is_stock} & stocks


def test_that_the_three_shipped_rules_are_those_of_the_practitioners() -> None:
    cost, complaints, conversion = SHIPPED.values()

    assert (cost.watch, cost.moves, cost.by, cost.weeks) == ("acquisition cost", "up", 0.2, 3)
    assert (complaints.watch, complaints.by, complaints.against) == ("complaints", 0.5, "last week")
    assert (conversion.watch, conversion.moves, conversion.weeks) == ("conversion", "down", 2)
    assert [[action.kind for action in rule.actions] for rule in SHIPPED.values()] == [
        ["reallocate"], ["train desk", "soften claims"], ["change mix"],
    ]  # fmt: skip


def test_that_the_shipped_rules_are_watched_where_a_strategy_asks_for_them() -> None:
    world = busy(400, **{**FULL, "service": {"tickets_active": 0.2, "late_loss": 0.5, "promise": 0.01}})
    bought = plan(**BOUGHT, reviews={"every": 0, "shipped_rules": True})

    found = run(world, bought, days=60)

    assert {each.name for each in found.decisions} <= set(SHIPPED)
    assert len(found.decisions) >= 1
