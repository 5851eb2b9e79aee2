"""The closed forms give the published figures."""

import pytest

from scenarios.known_answers.formulas import (
    answered_within,
    chance_with_skill,
    erlang_a,
    erlang_c,
    headcount,
    saturated_throughput,
    skill_for,
)


def test_that_erlang_c_gives_the_figures_of_a_call_centre() -> None:
    """100 calls in 30 minutes, 180 seconds each, 14 agents."""
    queue = erlang_c(100.0 / 1800.0, 180.0, 14)

    assert queue.wait_probability == pytest.approx(0.1741319, abs=5e-8)
    assert queue.mean_wait == pytest.approx(7.835937, abs=5e-7)
    assert answered_within(100.0 / 1800.0, 180.0, 14, 20.0) == pytest.approx(0.88835, abs=5e-6)
    assert queue.utilisation == pytest.approx(10.0 / 14.0)


def test_that_erlang_a_gives_the_figures_of_a_call_centre_with_impatience() -> None:
    queue = erlang_a(0.8, 60.0, 120.0, 50)  # 48 a minute

    assert queue.abandonment == pytest.approx(0.030912, abs=5e-7)
    assert queue.mean_wait == pytest.approx(3.709470, abs=5e-7)
    assert queue.length == pytest.approx(2.967576, abs=5e-7)
    assert queue.utilisation == pytest.approx(0.930324, abs=5e-7)
    assert queue.wait_probability == pytest.approx(0.467774, abs=5e-7)


def test_that_erlang_a_with_endless_patience_is_erlang_c() -> None:
    patient, endless = erlang_a(0.8, 60.0, 1e12, 50), erlang_c(0.8, 60.0, 50)

    assert patient.mean_wait == pytest.approx(endless.mean_wait, rel=1e-6)
    assert endless.mean_wait == pytest.approx(20.834, abs=5e-4)
    assert patient.wait_probability == pytest.approx(endless.wait_probability, rel=1e-6)


def test_that_erlang_a_survives_a_thousand_servers() -> None:
    queue = erlang_a(1200.0, 1.0, 1.0, 1000)

    assert queue.utilisation == pytest.approx(1.0, abs=1e-3)
    assert queue.abandonment == pytest.approx(1.0 / 6.0, abs=1e-3)


def test_that_a_saturated_team_sells_by_the_mean_skill_whatever_its_spread() -> None:
    spread = saturated_throughput([0.3 * skill for skill in (0.6, 0.8, 1.0, 1.2, 1.4)], 2.5)

    assert spread == pytest.approx(0.6)
    assert spread == pytest.approx(saturated_throughput([0.3] * 5, 2.5))


def test_that_skill_in_log_odds_and_as_a_factor_are_two_words_for_one_chance() -> None:
    assert chance_with_skill(0.3, skill_for(0.3, 1.4)) == pytest.approx(0.42)


def test_that_a_headcount_with_open_hiring_has_a_mean_equal_to_its_variance() -> None:
    assert headcount(1.5, 0.125) == (12.0, 12.0)
