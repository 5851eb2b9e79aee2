"""A run: a pure function, whose pieces fit together whatever the horizon, the size or the process."""

from __future__ import annotations

import gc
import pickle
import subprocess
import sys
import weakref
from datetime import date

import numpy as np
import pytest

from simulation.draws import Draws
from simulation.figures import FIGURES
from simulation.measures import MEASURES, PLACE
from simulation.run import Abandoned, Checkpoint, simulate
from simulation.state import State
from simulation.strategy import Strategy
from simulation.version import VERSION
from tests.simulation.small import busy, daily, plan, run
from tests.simulation.test_idle import with_

LIVELY, BUYING = with_({}, {})


def test_that_the_same_key_gives_the_same_run() -> None:
    one, other = run(LIVELY, BUYING), run(LIVELY, BUYING)

    assert np.array_equal(one.daily, other.daily)
    assert one.checkpoints == other.checkpoints
    assert repr(one.figures) == repr(other.figures)  # figures that are not a number included


def test_that_another_process_gives_the_same_run() -> None:
    """Nothing hangs on the order of names in memory: another seed for Python's own hashes changes nothing."""
    words = (
        "from tests.simulation.test_run import *;"
        "found = run(LIVELY, BUYING); print(found.daily.sum().hex(), found.figures['value'].hex())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", words],
            check=True,
            capture_output=True,
            text=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }

    assert told == {f"{run(LIVELY, BUYING).daily.sum().hex()} {run(LIVELY, BUYING).figures['value'].hex()}\n"}


@pytest.mark.parametrize("other", [{"seed": 2}, {"replication": 1}])
def test_that_another_key_gives_another_run(other: dict[str, int]) -> None:
    assert not np.array_equal(run(LIVELY, BUYING).daily, run(LIVELY, BUYING, **other).daily)


def test_that_a_longer_horizon_begins_with_the_shorter_one() -> None:
    short, long = run(LIVELY, BUYING, days=30), run(LIVELY, BUYING, days=60)
    but_trust = [name != "trust" for name in PLACE]  # its mean is taken weekly, and on the last day

    assert np.array_equal(short.daily[but_trust], long.daily[but_trust, :30])
    assert long.checkpoints[0] == short.checkpoints[-1]


def test_that_a_later_change_leaves_the_first_days_as_they_were() -> None:
    later = plan(
        **{
            **BUYING.model_dump(exclude_none=True),
            "media": {"radio": {"weekly_budget": {0: 400, 20: 9_999}}, "search": {"weekly_budget": 60}},
        }
    )

    one, other = run(LIVELY, BUYING), run(LIVELY, later)

    assert np.array_equal(one.daily[:, :20], other.daily[:, :20])
    assert not np.array_equal(one.daily[:, 20:], other.daily[:, 20:])


def test_that_value_is_taken_half_way_at_the_end_and_where_it_is_wanted() -> None:
    found = run(LIVELY, BUYING, days=40, checkpoints=(7, 20, 33, 99, 0))

    assert [each.day for each in found.checkpoints] == [7, 20, 33, 40]
    last = found.checkpoints[-1]
    assert (found.figures["profit"], found.figures["remaining"]) == (last.profit, last.remaining)
    assert found.figures["value"] == last.value == last.profit + last.remaining
    profits = np.cumsum(daily(found, "profit"))
    assert [each.profit for each in found.checkpoints] == pytest.approx(
        [profits[each.day - 1] for each in found.checkpoints]
    )


def test_that_a_day_is_a_horizon_too() -> None:
    found = run(LIVELY, BUYING, days=1)

    assert [each.day for each in found.checkpoints] == [1]
    assert found.daily.shape == (len(MEASURES), 1)


def test_that_a_run_no_longer_wanted_ends_that_day() -> None:
    asked: list[int] = []

    def enough() -> bool:
        asked.append(len(asked))
        return len(asked) == 5

    with pytest.raises(Abandoned):
        simulate(LIVELY, BUYING, 40, 1, 0, abandoned=enough)

    assert len(asked) == 5


def test_that_a_run_asked_every_day_is_the_run_that_is_not() -> None:
    assert np.array_equal(run(LIVELY, BUYING, abandoned=lambda: False).daily, run(LIVELY, BUYING).daily)


def test_that_fewer_rows_stand_for_the_same_market() -> None:
    found = run(busy(4_000), people=500)

    assert (found.people, found.weight) == (500, 8.0)
    assert daily(found, "aware")[0] + daily(found, "unaware")[0] + daily(found, "visitor")[
        0
    ] == pytest.approx(4_000, abs=80)


def test_that_a_run_starts_on_its_date() -> None:
    """The team works from Monday to Friday: a run that starts on a Saturday sells nothing for two days."""
    world = busy(sales={"outreach": {"touches": 3.0}})

    touches = daily(run(world, plan(sales={"representatives": 2}), start=date(2026, 1, 10)), "touches")

    assert touches[:2].sum() == 0
    assert touches[2] > 0


def test_that_the_market_is_the_same_for_a_strategy_that_does_nothing_and_one_that_will() -> None:
    """Strategies share their people and their luck: until the first purchase works they are one and the same."""
    nothing, later = run(LIVELY, Strategy()), run(LIVELY, plan(tactics={"care": {"from_day": 25}}))

    assert np.array_equal(nothing.daily[:, :25], later.daily[:, :25])


def test_that_daily_measures_and_figures_are_those_on_the_list() -> None:
    found = run(LIVELY, BUYING)

    assert found.daily.shape == (len(MEASURES), 40)
    assert list(found.figures) == [figure.name for figure in FIGURES]
    assert len({measure.name for measure in MEASURES}) == len(MEASURES)


def test_that_a_run_travels_between_processes() -> None:
    found = run(LIVELY, BUYING)

    again = pickle.loads(pickle.dumps(found))

    assert np.array_equal(again.daily, found.daily)
    assert again.checkpoints[0] == Checkpoint(20, found.checkpoints[0].profit, found.checkpoints[0].remaining)


def test_that_matched_luck_leaves_far_less_noise_in_a_difference() -> None:
    """One lever, twenty pairs: the paired differences vary several times less than unpaired ones would."""
    lever = busy(3_000, tactics={"fix": {"odds": {"pay": 1.15}}})
    with_it = np.array(
        [run(lever, plan(tactics={"fix": {}}), days=60, replication=n).figures["orders"] for n in range(20)]
    )
    without = np.array([run(lever, days=60, replication=n).figures["orders"] for n in range(20)])

    assert (with_it.var() + without.var()) / (with_it - without).var() > 4.0


class Rememberer:
    """Looks on, and holds the state as weakly as can be."""

    def begin(self, state: State) -> None:
        self.state = weakref.ref(state)

    def look(self, state: State) -> None:
        self.days = state.day + 1


def test_that_the_people_of_a_run_are_gone_once_it_has_been_told() -> None:
    """Nothing that decides, queues or is built keeps them alive: many runs in one process need the room of one."""
    world, strategy = with_(
        {
            "stock": {"regions": {"all": {}}},
            "site": {},
            "coordination": {},
            "projects": {},
            "reviews": {},
            "drift": {},
        },
        {
            "stock": {"each": {"level": 30}},
            "site": {"degraded_mode": True},
            "coordination": {"alignment_meetings": 1},
            "projects": {"built_by": "own team"},
            "reviews": {"every": 7, "feedback": True, "shipped_rules": True},
        },
    )
    onlooker = Rememberer()
    gc.disable()  # what goes in circles would stay
    try:
        found = run(world, strategy, witness=onlooker)
        assert onlooker.days == 40
        assert found.decisions
        assert onlooker.state() is None
    finally:
        gc.enable()


def test_that_the_version_is_a_number_of_three_parts() -> None:
    assert [part.isdecimal() for part in VERSION.split(".")] == [True, True, True]


def test_that_draws_remember_whose_they_are() -> None:
    assert (Draws(7, 3).seed, Draws(7, 3).replication) == (7, 3)
