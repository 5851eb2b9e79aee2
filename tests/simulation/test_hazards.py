"""Things that may fall on any day: chance 1 − e^(−rate) each day, causes add, and what is passed stays passed."""

from __future__ import annotations

import math

import numpy as np
import pytest

from simulation.draws import Draws
from simulation.hazards import BUY, CERTAIN, LEAVE, USE, USING, VISIT, Waiting, daily_rate
from simulation.people import ACTIVE, AWARE, CUSTOMER, People, Population

EVERYONE = np.arange(40_000)


def waiting(stage: int = ACTIVE, hazard: int = USE, speed: float = 1.0) -> Waiting:
    """Forty thousand people in one stage who begin to wait for one thing."""
    crowd = People(Population(fits=1.0), EVERYONE.size, Draws(5, 5))
    crowd.enter(EVERYONE, stage)
    them = Waiting(crowd, Draws(5, 5))
    them.begin(np.full(EVERYONE.size, hazard), EVERYONE, np.full(EVERYONE.size, speed))
    return them


def due(them: Waiting, hazard: int = USE) -> np.ndarray:
    return them.due_inside(EVERYONE)[hazard - USE]


@pytest.mark.parametrize("chance", [0.0, 0.1, 0.42, 0.999])
def test_that_a_daily_chance_and_its_rate_are_the_same_thing(chance: float) -> None:
    assert 1.0 - math.exp(-daily_rate(chance)) == pytest.approx(chance)


def test_that_a_chance_of_one_is_certain_for_the_slowest_and_the_unluckiest() -> None:
    """The longest threshold, −ln 2⁻⁵³, at the slowest speed and pace that bounded terms allow."""
    assert daily_rate(1.0) == CERTAIN
    assert daily_rate(1.0) * math.exp(-2.0) * math.exp(-1.0) > 53 * math.log(2.0)


def test_that_as_many_fall_on_a_day_as_the_rate_says_and_the_next_day_as_many_of_the_rest() -> None:
    them = waiting()

    them.press(USE, 0.2, USING)
    first = due(them)
    them.press(USE, 0.2, USING)
    second = np.setdiff1d(due(them), first)

    chance = 1 - math.exp(-0.2)
    assert first.size / EVERYONE.size == pytest.approx(chance, abs=0.01)
    assert second.size / (EVERYONE.size - first.size) == pytest.approx(chance, abs=0.01)


def test_that_causes_add_and_speeds_multiply() -> None:
    two_causes, fast = waiting(), waiting(speed=2.0)
    for _ in range(2):
        two_causes.press(USE, 0.15, USING)
    fast.press(USE, 0.15, USING)

    # the same luck, but goals are kept in small numbers: one in ten thousand may lie on the edge
    assert abs(due(two_causes).size - due(fast).size) <= 4


def test_that_a_speed_of_nought_means_never() -> None:
    them = waiting(speed=0.0)
    them.press(USE, 1e6, USING)

    assert due(them).size == 0


def test_that_who_waits_no_longer_is_not_due_not_even_for_what_is_certain() -> None:
    them = waiting()
    them.end(EVERYONE[:100], USE, LEAVE)
    them.press(USE, CERTAIN, USING)

    assert due(them).tolist() == EVERYONE[100:].tolist()


def test_that_pressure_on_other_stages_and_other_things_leaves_people_alone() -> None:
    them = waiting()
    them.press(BUY, 9.0, USING)
    them.press(USE, 9.0, slice(AWARE, AWARE + 1))

    assert due(them).size == due(them, BUY).size == 0


def test_that_a_new_spell_has_new_luck_and_starts_from_now() -> None:
    them = waiting()
    them.press(USE, 0.5, USING)
    first = due(them)

    them.begin(np.full(EVERYONE.size, USE), EVERYONE, np.ones(EVERYONE.size))
    assert due(them).size == 0
    them.press(USE, 0.5, USING)
    again = due(them)

    both = np.intersect1d(first, again).size / EVERYONE.size
    assert both == pytest.approx((1 - math.exp(-0.5)) ** 2, abs=0.01)


def test_that_who_changes_stage_in_mid_spell_keeps_what_is_left_to_wait() -> None:
    """Customers' pressure is higher by then; carried over, they wait no less and no more than they would have."""
    stays, moves = waiting(), waiting()
    for them in (stays, moves):
        them.press(USE, 0.3, USING)
        them.press(USE, 5.0, slice(CUSTOMER, CUSTOMER + 1))
    before = moves.people.code.copy()
    moves.people.enter(EVERYONE, CUSTOMER)

    moves.carry((USE,), EVERYONE, before, moves.people.code)

    for them in (stays, moves):
        them.press(USE, 0.1, USING)
    assert abs(due(stays).size - due(moves).size) <= 4


def test_that_half_the_speed_takes_twice_as_long_for_what_is_left() -> None:
    """Visits: half of the threshold passed at speed 1, the rest at speed ½ takes as much pressure again, twice over."""
    them = waiting(stage=AWARE, hazard=VISIT)
    everywhere = slice(0, 8)
    them.press(VISIT, 0.4, everywhere)
    early = them.due_to_visit()

    them.respeed_visits(slice(0, EVERYONE.size), np.full(EVERYONE.size, 0.5, dtype=np.float32))
    them.press(VISIT, 0.6, everywhere)

    late = np.setdiff1d(them.due_to_visit(), early).size
    assert late / (EVERYONE.size - early.size) == pytest.approx(1 - math.exp(-0.3), abs=0.01)
