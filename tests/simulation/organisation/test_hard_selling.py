"""Hard selling, outreach and handling times: the closed forms that the crowd reads."""

import math

import numpy as np
import pytest

from simulation.organisation.handling import handling
from simulation.organisation.hard_selling import HardSelling, gain, refund_chance
from simulation.organisation.outreach import Outreach, touch_chance


def test_that_the_hardest_selling_adds_half_to_the_odds_and_none_adds_nothing() -> None:
    assert math.exp(gain(HardSelling(), 1.0)) == pytest.approx(1.5)
    assert gain(HardSelling(), 0.0) == 0.0


def test_that_refunds_grow_with_pressure_and_with_what_was_promised_too_much() -> None:
    hard = HardSelling()
    honest = np.array([-1.0, 0.0, 1.0])

    soft, pushed = refund_chance(hard, 0.0, honest), refund_chance(hard, 1.0, honest)

    assert soft[:2] == pytest.approx([0.03, 0.03])
    assert np.log(pushed / (1.0 - pushed)) - np.log(soft / (1.0 - soft)) == pytest.approx(1.8)
    odds = soft / (1.0 - soft)
    assert math.log(odds[2] / odds[1]) == pytest.approx(0.8)


@pytest.mark.parametrize("never_or_always", [0.0, 1.0])
def test_that_a_refund_that_never_or_always_comes_is_exact(never_or_always: float) -> None:
    hard = HardSelling(refund=never_or_always)

    assert refund_chance(hard, 1.0, np.array([2.0])).tolist() == [never_or_always]


def test_that_a_list_tires_with_every_touch() -> None:
    chance = touch_chance(Outreach(chance=0.08, fade=0.5), np.arange(4))

    assert chance == pytest.approx([0.08, 0.04, 0.02, 0.01])


def test_that_handling_times_keep_their_mean_whatever_the_law() -> None:
    effort = (np.arange(100_000) + 0.5) / 100_000.0

    assert handling("lognormal", 2.0, 0.6, effort).mean() == pytest.approx(2.0, rel=1e-3)
    assert handling("exponential", 2.0, 0.6, effort).mean() == pytest.approx(2.0, rel=1e-3)
    assert handling("lognormal", 2.0, 0.0, effort).tolist() == [2.0] * 100_000
