"""Word of mouth alone is the Bass model of mixed agents; with forgetting, awareness settles at its balance.

People hear every day what was true the evening before, so the chain that they must follow takes daily steps.
"""

import numpy as np
import pytest

from scenarios.known_answers.diffusion import (
    adopters_by_steps,
    bass_peak,
    bass_share,
    equilibrium,
    equilibrium_by_steps,
    share_by_steps,
    time_of,
)
from scenarios.known_answers.funnel import occupancy
from simulation.crowd.awareness import Awareness
from simulation.crowd.feelings import Feelings
from simulation.market import Market
from simulation.people import AWARE
from tests.known_answers.intervals import VARIANCES, Verdict, holds, holds_variance
from tests.known_answers.isolated import by_community, lived, market, opened, population

P, Q = 0.03, 0.38  # Bass's average durable [1/period]
STEP = 0.2  # periods a day: five simulated days are one period
MIXED = Feelings(satisfied=-5.0)  # everybody who knows it tells


def talking(agents: int, markets: int, q: float, step: float) -> Market:
    """So many closed markets of so many mixed agents; nobody forgets, the aware tell."""
    word = Awareness(
        organic=P * step * 365.0,
        word=q * step * 365.0,
        half_life=0.0,
        mixing=0.0,
        who_tells="aware",
        friend_trust=0.0,
        friend_value=0.0,
    )
    return market(population(agents * markets, agents), awareness=word, feelings=MIXED)


def test_that_the_formulas_give_the_worked_examples() -> None:
    share = [bass_share(P, Q, t) for t in (1, 5, 10, 20)]

    assert share == pytest.approx([0.035758, 0.331199, 0.812803, 0.996259], abs=5e-7)
    assert bass_peak(P, Q) == pytest.approx((6.192619, 0.110592105, 0.460526), abs=5e-7)
    assert time_of(P, Q, 200, 100) == pytest.approx((6.611610, 0.516325), abs=5e-7)
    assert equilibrium(0.02, 0.30, 0.10) == pytest.approx(0.695811, abs=5e-7)
    assert equilibrium(0.02, 0.0, 0.08) == pytest.approx(0.2)


def test_that_the_chain_of_short_steps_gives_the_mixed_agents_of_the_worked_example() -> None:
    """200 agents at t = 6: mean 86.617935, variance 227.907962 in continuous time; half the step, half the gap."""
    n = np.arange(201)
    mean = [float(adopters_by_steps(P, Q, 200, [step] * round(6 / step))[-1] @ n) for step in (0.1, 0.05)]

    gap = 86.617935 - np.array(mean)

    assert gap[0] / gap[1] == pytest.approx(2.0, rel=0.05)
    assert 2.0 * mean[1] - mean[0] == pytest.approx(86.617935, rel=1e-3)


def adopters(agents: int, markets: int, days: int, q: float = Q, step: float = STEP) -> np.ndarray:
    """Adopters [day from 0, market]; day 0 is the first morning."""
    state = opened(talking(agents, markets, q, step), days, seed=1)
    seen = [by_community(state, state.people.stage >= AWARE)]
    seen.extend(by_community(state, state.people.stage >= AWARE) for _ in lived(state))
    return np.array(seen)


def moments(agents: int, days: int, step: float = STEP) -> tuple[float, float]:
    """Mean and variance of the adopters after so many days, by the chain."""
    law, n = adopters_by_steps(P, Q, agents, [step] * days)[-1], np.arange(agents + 1)
    mean = float(law @ n)
    return mean, float(law @ (n - mean) ** 2)


@pytest.fixture(scope="module")
def curve() -> np.ndarray:
    """Adopters of 6,000 markets of 200 agents [day, market]."""
    return adopters(200, 6_000, 50)


@pytest.mark.parametrize("period", [5, 6, 7, 8, 10])
def test_that_mixed_agents_adopt_as_their_chain_says(curve: np.ndarray, period: int) -> None:
    day = round(period / STEP)

    verdict = holds(curve[day], moments(200, day)[0])

    assert verdict, str(verdict)


def test_that_half_of_the_market_adopts_when_the_chain_says(curve: np.ndarray) -> None:
    """The number of evenings on which half is not yet reached: Σ P(fewer than half)."""
    expected = float(adopters_by_steps(P, Q, 200, [STEP] * 50)[:, :100].sum())

    verdict = holds((curve < 100).sum(axis=0).astype(float), expected)

    assert verdict, str(verdict)


def test_that_the_number_of_adopters_varies_as_the_chain_says() -> None:
    mean, variance = moments(25, 30)

    verdict = holds_variance(adopters(25, 12_000, 30)[30], mean, variance, VARIANCES)

    assert verdict, str(verdict)


def test_that_word_of_mouth_five_per_cent_stronger_would_be_noticed() -> None:
    control = holds(adopters(200, 4_000, 30, q=1.05 * Q)[30], moments(200, 30)[0])

    assert not control.contains, str(control)
    assert control.is_far, str(control)


def test_that_the_deviation_from_the_continuous_curve_shrinks_with_the_step() -> None:
    """Steps lag behind: halving the step about halves the lag, and the simulated share follows the stepped one."""
    lag, found = [], []
    for step in (0.5, 0.25, 0.125):
        days = round(6 / step)
        lag.append(float(share_by_steps(P, Q, [step] * days)[-1]) - bass_share(P, Q, 6.0))
        found.append(float(adopters(1_000, 150, days, step=step)[-1].mean()) / 1_000 - bass_share(P, Q, 6.0))

    assert lag[0] / lag[1] == pytest.approx(2.0, rel=0.1)
    assert lag[1] / lag[2] == pytest.approx(2.0, rel=0.05)
    assert found == pytest.approx(lag, abs=0.01)  # three standard errors of 150 markets of 1,000 agents


def test_that_few_agents_adopt_later_than_an_endless_market() -> None:
    """The bias of few agents falls like 1 ÷ m: four times the agents, about a quarter of the bias."""
    endless = float(share_by_steps(P, Q, [STEP] * 30)[-1])
    chain = {m: moments(m, 30)[0] / m - endless for m in (25, 100)}
    simulated = {m: float(adopters(m, 300_000 // m, 30)[-1].mean()) / m - endless for m in (25, 100)}

    assert chain[25] / chain[100] == pytest.approx(4.0, rel=0.2)
    assert simulated == pytest.approx(chain, abs=0.006)
    assert simulated[25] < simulated[100] < 0.0


def forgetting(p: float, q: float, loss: float, markets: int, agents: int) -> Market:
    """Closed markets of people who notice, hear of it and forget at daily rates."""
    known = Awareness(
        organic=p * 365.0,
        word=q * 365.0,
        half_life=np.log(2.0) / loss,
        told_factor=1.0,
        mixing=0.0,
        who_tells="aware",
    )
    return market(population(agents * markets, agents), awareness=known, feelings=MIXED)


def settled(world: Market, days: int) -> np.ndarray:
    """Aware share by market after so many days [market]."""
    state = opened(world, days)
    for _ in lived(state):
        pass
    share: np.ndarray = by_community(state, state.people.stage == AWARE) / state.people.members()
    return share


@pytest.mark.parametrize(
    ("p", "q", "loss", "days", "agents"),
    [(0.10, 0.0, 0.40, 42, 6_000), (0.02, 0.30, 0.10, 80, 3_000)],
    ids=["alone", "with word"],
)
class TestAwarenessEquilibrium:
    """Twenty relaxation times after the start, one day's chance being 1 − e^(−rate)."""

    def verdict(self, p: float, q: float, loss: float, days: int, agents: int, grow: float) -> Verdict:
        share = settled(forgetting(p, q, loss * grow, 100, agents), days)
        return holds(share, equilibrium_by_steps(p, q, loss))

    def test_that_awareness_settles_where_noticing_and_forgetting_balance(
        self, p: float, q: float, loss: float, days: int, agents: int
    ) -> None:
        verdict = self.verdict(p, q, loss, days, agents, grow=1.0)

        assert verdict, str(verdict)

    def test_that_forgetting_five_per_cent_faster_would_be_noticed(
        self, p: float, q: float, loss: float, days: int, agents: int
    ) -> None:
        control = self.verdict(p, q, loss, days, agents, grow=1.05)

        assert not control.contains, str(control)
        assert control.is_far, str(control)


def test_that_the_daily_equilibrium_tends_to_the_continuous_one() -> None:
    def gap(step: float) -> float:
        return equilibrium_by_steps(0.02, 0.30, 0.10, step) - equilibrium(0.02, 0.30, 0.10)

    assert gap(1.0) / gap(0.5) == pytest.approx(2.0, rel=0.05)
    assert abs(gap(0.01)) < 0.001


def test_that_three_days_of_noticing_and_forgetting_are_a_two_state_chain() -> None:
    """p₀·Pⁿ: nine in ten stay unaware a day, six in ten stay aware; .825 and .175 after three days."""
    chances = np.array([[0.9, 0.1], [0.4, 0.6]])
    expected = occupancy(chances, np.array([1.0, 0.0]), 3)
    world = forgetting(-np.log(0.9), 0.0, -np.log(0.6), markets=200, agents=3_000)

    verdict = holds(settled(world, 3), expected[1])

    assert expected == pytest.approx([0.825, 0.175])
    assert verdict, str(verdict)
