"""A broken book ends the run and says the day and the rule; each rule is broken here on purpose."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import numpy as np
import pytest

from simulation.crowd.activation import become_active
from simulation.invariants import Books, BrokenRule
from simulation.ledger import Ledger
from simulation.people import ACTIVE, AWARE, CHURNED, LEAD
from simulation.run import simulate
from simulation.state import State
from tests.known_answers.isolated import lived, opened
from tests.simulation.test_idle import with_

LIVELY, BUYING = with_({}, {})


def lived_and_spoilt(spoil: Callable[[State], object], on: int) -> None:
    state = opened(LIVELY, 20, strategy=BUYING)
    for day in lived(state):
        if day == on:
            spoil(state)


def broken(spoil: Callable[[State], object], on: int = 7) -> BrokenRule:
    """The rule that is told when a run is spoilt after the given day, before the next."""
    with pytest.raises(BrokenRule) as told:
        lived_and_spoilt(spoil, on)
    return told.value


def test_that_an_unspoilt_run_breaks_no_rule() -> None:
    state = opened(LIVELY, 20, strategy=BUYING)

    assert len(list(lived(state))) == 20


def test_that_somebody_lost_is_missed_the_same_evening() -> None:
    def lose(state: State) -> None:
        code = state.people.code
        state.people.moves.append((code[:0], code[:1], code[:0]))  # somebody leaves a stage for none

    told = broken(lose)

    assert (told.rule, told.day) == ("people in stages sum to the market", 8)
    assert (told.found, told.expected) == (1_499, 1_500)
    assert str(told) == "day 8: people in stages sum to the market: found 1499, expected 1500"


def test_that_somebody_moved_behind_the_books_back_is_found_within_a_week() -> None:
    def move(state: State) -> None:
        state.people.stage[np.flatnonzero(state.people.stage == AWARE)[:3]] = CHURNED

    told = broken(move, on=7)

    assert told.day == 14
    assert told.rule == "people counted as aware"
    assert told.found > told.expected


def test_that_somebody_moved_twice_in_one_breath_is_found() -> None:
    def move(state: State) -> None:
        one = np.flatnonzero(state.people.stage == AWARE)[[0, 0]]
        state.people.enter(one, ACTIVE)

    assert broken(move, on=7).rule.startswith("people counted as")


def test_that_money_that_no_function_pays_is_found_the_same_evening() -> None:
    def hide(state: State) -> None:
        state.ledger.total += 1

    told = broken(hide)

    assert (told.rule, told.day) == ("spend is the sum over functions", 8)
    assert told.found - told.expected == 1


def test_that_money_no_order_brought_is_found_the_same_evening(monkeypatch: pytest.MonkeyPatch) -> None:
    earn = Ledger.earn

    def embellish(ledger: Ledger, amounts: np.ndarray) -> None:
        earn(ledger, amounts)
        ledger.revenue_today += 3

    monkeypatch.setattr(Ledger, "earn", embellish)
    with pytest.raises(BrokenRule, match="revenue is the sum of orders less returns") as told:
        simulate(LIVELY, BUYING, 20, 1, 0)

    assert (told.value.found - told.value.expected) % 3 == 0
    assert told.value.found > told.value.expected


def test_that_a_return_forgotten_in_the_books_is_found() -> None:
    def forget(state: State) -> None:
        state.ledger.income -= 500

    told = broken(forget)

    assert (told.rule, told.day) == ("revenue is the sum of orders less returns", 8)
    assert told.found - told.expected == 500


def test_that_a_cost_written_into_the_page_alone_is_found() -> None:
    state = opened(LIVELY, 20, strategy=BUYING)
    books = Books(state)
    for day in lived(state):
        if day == 3:
            break

    state.ledger.committed_today["site"] += 250

    with pytest.raises(BrokenRule, match="spend is the sum over functions"):
        books.hold(state)


def test_that_a_lead_nobody_in_sales_knows_of_is_found() -> None:
    def invent(state: State) -> None:
        state.people.enter(np.flatnonzero(state.people.stage == AWARE)[:1], LEAD)

    told = broken(invent)

    assert (told.rule, told.day) == ("people in the stage of leads are those the team holds", 8)


def test_that_an_order_nobody_placed_is_found_within_a_week() -> None:
    def invent(state: State) -> None:
        state.people.orders[:2] += 1

    told = broken(invent)

    assert told.rule == "orders written down are orders of people"
    assert told.expected - told.found == 2


@pytest.mark.parametrize("part", ["sales", "service"])
def test_that_the_parts_of_the_organisation_answer_for_their_own_books(part: str) -> None:
    def spoil(state: State) -> None:
        desk_or_team = getattr(state, part)
        desk_or_team.arrived += 1

    told = broken(spoil)

    assert told.day == 8
    assert "arrived" in told.rule


def test_that_a_broken_rule_ends_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(state: State, person: np.ndarray) -> None:
        become_active(state, person)
        state.ledger.total -= 5

    monkeypatch.setattr("simulation.crowd.activation.become_active", forgetful)

    with pytest.raises(BrokenRule, match="day 0: spend is the sum over functions"):
        simulate(LIVELY, BUYING, 20, 1, 0)


def test_that_a_broken_rule_travels_between_processes_with_all_its_parts() -> None:
    one = BrokenRule("spend is the sum over functions", 12, 3.0, 4.0)

    again = pickle.loads(pickle.dumps(one))

    assert (again.rule, again.day, again.found, again.expected) == (one.rule, 12, 3.0, 4.0)
    assert str(again) == str(one)
