"""How feelings move, one rule at a time, and how they enter a decision."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulation.crowd.feelings import Feelings, Heart
from simulation.decisions import Choice
from simulation.draws import Draws
from simulation.people import People, Population
from tests.simulation.small import busy, daily, people, plan, run, total


def heart(rows: int = 400, community: int = 40, **feelings: Any) -> Heart:
    alike = {"trust_spread": 0.0, "gap_spread": 0.0, "truth_spread": 0.0, "fits": 1.0, "trust": 0.4}
    world = Population.model_validate({**alike, "community": community})
    reversion = {"reversion": 0.01, **feelings}
    return Heart(People(world, rows, Draws(1, 1)), Feelings.model_validate(reversion))


FIRST = np.array([0, 1])
REST = slice(2, None)


def test_that_a_good_event_closes_a_part_of_the_missing_trust_and_a_bad_one_takes_a_part() -> None:
    mine = heart()

    mine.reassure(FIRST, 0.5)
    assert mine.people.trust[FIRST] == pytest.approx(0.7)
    mine.disappoint(FIRST, 0.2)
    assert mine.people.trust[FIRST] == pytest.approx(0.56)
    assert mine.people.trust[REST] == pytest.approx(0.4)


def test_that_no_number_of_events_takes_trust_out_of_its_bounds() -> None:
    mine = heart()
    for _ in range(500):
        mine.reassure(np.array([0]), 0.3)
        mine.disappoint(np.array([1]), 0.3)

    assert mine.people.trust[0] <= 1.0
    assert mine.people.trust[1] >= 0.0


def test_that_use_and_teaching_bring_perceived_value_to_the_truth_from_either_side() -> None:
    mine = heart(learning=0.1)
    mine.people.value[1] = 1.0  # promised too much: the truth is 0

    mine.teach(FIRST, 0.25)
    assert mine.people.value[FIRST] == pytest.approx([-0.75, 0.75])
    mine.use(FIRST)
    assert mine.people.value[FIRST] == pytest.approx([-0.675, 0.675])


def test_that_disappointment_costs_trust_in_proportion_up_to_two_units() -> None:
    mine = heart(disappointment=0.1, learning=0.0)
    mine.people.value[:4] = [-1.0, 0.5, 2.0, 9.0]

    mine.use(np.arange(4))

    assert mine.people.trust[:4] == pytest.approx([0.4, 0.4 * 0.95, 0.4 * 0.8, 0.4 * 0.8])


def test_that_dependence_on_promotions_rises_with_discounts_and_falls_at_full_price() -> None:
    mine = heart(dependence_gain=0.25, dependence_fade=0.1)

    mine.tempt(FIRST, True)
    mine.tempt(FIRST, np.array([True, False]))

    assert mine.people.dependence[FIRST] == pytest.approx([0.4375, 0.225])


def test_that_a_contact_moves_what_it_is_meant_to_and_nothing_else() -> None:
    mine = heart()
    mine.contact(np.array([0]), 0.5, 0.0, 0.0)
    mine.contact(np.array([1]), 0.0, 0.5, 0.2)

    assert mine.people.feelings[0] == pytest.approx([-1.0, 0.7, 0.0, 0.0])
    assert mine.people.feelings[1] == pytest.approx([-0.5, 0.4, 0.0, 0.2])


def test_that_a_community_hears_its_satisfied_tellers() -> None:
    mine = heart(satisfied=0.5)
    mine.people.value[[0, 1, 45]] = 1.0

    mine.listen(np.array([0, 1, 2, 45]))

    assert mine.satisfied == pytest.approx([2 / 40, 1 / 40, *[0.0] * 8])
    assert mine.everywhere == pytest.approx(3 / 400)


def test_that_every_community_looks_around_and_drifts_once_a_week() -> None:
    mine = heart(rows=415)  # eleven communities, the last a small one
    turns = [mine.turn(day) for day in range(7)]

    seen = np.concatenate([np.arange(turn.start, turn.stop) for turn in turns])

    assert sorted(seen.tolist()) == list(range(415))
    assert mine.turn(7) == turns[0]


def test_that_a_market_of_few_communities_takes_its_turn_all_at_once() -> None:
    mine = heart(rows=200)

    assert mine.turn(0) == slice(0, 200)
    assert all(mine.turn(day).stop == 0 for day in range(1, 7))


def week(mine: Heart, users: np.ndarray, buyers: np.ndarray) -> None:
    for day in range(7):
        mine.look_around(day, users, buyers)
        mine.drift(day)


@pytest.mark.parametrize("community", [40, 400], ids=["ten communities", "one community"])
def test_that_trust_drifts_home_and_the_buyers_around_lift_home(community: int) -> None:
    """T* + (T − T*)·(1 − ρ)⁷, T* = T₀ + γ·s(S), s(S) = S ÷ (S + half)."""
    mine = heart(community=community, proof_half=0.1, proof_pull=0.2, spill=0.0)
    mine.people.trust[:] = 0.8

    week(mine, np.arange(0), np.arange(0, 400, 4))

    proof = 0.25 / 0.35
    home = 0.4 + 0.2 * proof
    assert mine.people.proof == pytest.approx(np.full(400, proof))
    assert mine.people.trust == pytest.approx(np.full(400, home + (0.8 - home) * 0.99**7), rel=1e-5)


def test_that_unhappy_users_lower_the_trust_of_their_own_community() -> None:
    mine = heart(spill=0.05, reversion=0.0, unhappy=-0.5)

    week(mine, np.arange(20), np.arange(0))

    assert mine.people.trust[:40] == pytest.approx(np.full(40, 0.4 * (1 - 0.05 * 0.5) ** 7))
    assert mine.people.trust[40:] == pytest.approx(np.full(360, 0.4))


class TestWhatFeelingsAddToADecision:
    choice = Choice(value=0.5, trust=1.0, proof=0.4, price=2.0)

    def person(self, value: float, trust: float, proof: float, dependence: float) -> Heart:
        mine = heart(value_reference=-0.8, trust_reference=0.45)
        mine.people.feelings[0] = [value, trust, proof, dependence]
        return mine

    def test_that_the_reference_person_is_moved_by_nothing(self) -> None:
        assert self.person(-0.8, 0.45, 0.0, 0.0).terms(self.choice, np.array([0])) == pytest.approx(
            0.0, abs=1e-7
        )

    def test_that_the_terms_add_up_and_are_bounded(self) -> None:
        raw = 0.5 * 0.6 + 1.0 * 0.2 + 0.4 * 0.5
        some = self.person(-0.2, 0.65, 0.5, 0.0).terms(self.choice, np.array([0]))
        most = self.person(40.0, 1.0, 1.0, 0.0).terms(self.choice, np.array([0]))

        assert some == pytest.approx(2.0 * np.tanh(raw / 2.0), rel=1e-6)
        assert most == pytest.approx(2.0, rel=1e-3)

    def test_that_at_full_price_the_dependent_hold_back_and_a_discount_pulls_them_less(self) -> None:
        """At full price −price·P/2; at a discount δ price·δ·(1 − P/2)."""
        dependent = self.person(-0.8, 0.45, 0.0, 0.5)
        who = np.array([0, 1])
        plain = heart(value_reference=-1.0, trust_reference=0.4)

        assert dependent.terms(self.choice, who[:1]) == pytest.approx(-2.0 * np.tanh(0.25), rel=1e-6)
        bought = dependent.felt((self.choice,), who[:1], None, 0.2)
        assert bought == pytest.approx(2.0 * np.tanh(0.15), rel=1e-6)
        mixed = plain.felt((self.choice,), who, None, np.array([0.0, 0.2]))
        assert mixed == pytest.approx([0.0, 2.0 * np.tanh(0.2)], abs=1e-6)

    def test_that_several_decisions_at_once_equal_each_alone(self) -> None:
        mine, other = self.person(0.1, 0.7, 0.2, 0.3), Choice(trust=0.3, base=0.9)

        who, which = np.arange(5), np.array([0, 1, 1, 0, 1])
        both = mine.felt((self.choice, other), who, which, 0.0)

        assert both[which == 0].tolist() == mine.felt((self.choice,), who[which == 0], None, 0.0).tolist()
        assert both[which == 1].tolist() == mine.felt((other,), who[which == 1], None, 0.0).tolist()
        assert mine.table_of((self.choice, other)).base.tolist() == pytest.approx([0.0, np.log(9.0)])

    def test_that_few_people_reckoned_one_by_one_feel_what_many_feel_at_once(self) -> None:
        mine, who, off = self.person(0.1, 0.7, 0.2, 0.3), np.arange(40), np.array([0.0, 0.3] * 20)

        many = mine.felt((self.choice,), who, None, off)

        assert mine.felt_by_few(self.choice, who, off.tolist()) == pytest.approx(many.tolist(), rel=1e-14)

    def test_that_other_numbers_count_from_the_day_they_are_adopted(self) -> None:
        mine = self.person(0.0, 0.45, 0.0, 0.0)
        before = mine.terms(self.choice, np.array([0]))

        mine.adopt(Feelings(value_reference=0.0, reversion=0.0))

        assert before == pytest.approx(2.0 * np.tanh(0.2), rel=1e-6)
        assert mine.terms(self.choice, np.array([0])) == pytest.approx(0.0, abs=1e-7)


def test_that_a_friends_word_brings_trust_and_value_with_it() -> None:
    def customers(**awareness: float) -> float:
        loud = {"organic": 0.0, "word": 200.0, "who_tells": "aware", **awareness}
        world = busy(6_000, people=people(6_000, aware=0.1), awareness=loud, feelings={"satisfied": -5.0})
        return total(run(world, days=60), "customers_new")

    assert customers(friend_trust=0.5, friend_value=0.8) > 1.05 * customers(
        friend_trust=0.0, friend_value=0.0
    )


@pytest.mark.parametrize("who", ["aware", "active", "customers"])
def test_that_those_tell_who_are_set_to(who: str) -> None:
    silent = busy(awareness={"word": 0.0}, feelings={"satisfied": -5.0})
    telling = busy(awareness={"word": 50.0, "who_tells": who}, feelings={"satisfied": -5.0})

    assert total(run(silent), "told") == 0
    assert total(run(telling), "told") > 0


def test_that_a_schedule_of_a_feeling_counts_from_its_day_on() -> None:
    """Learning stops on day 20: until then the two runs are the same, and no longer afterwards."""
    always, until = busy(feelings={"learning": 0.5}), busy(feelings={"learning": {0: 0.5, 20: 0.0}})

    one, other = run(always, plan(), days=60), run(until, plan(), days=60)

    assert np.array_equal(one.daily[:, :20], other.daily[:, :20])
    assert not np.array_equal(one.daily[:, 20:], other.daily[:, 20:])
    assert daily(one, "orders").sum() > 0
