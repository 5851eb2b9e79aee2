"""The sales team is a queue of leads, sells by its mean skill, and its headcount is a Poisson number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from scenarios.known_answers.formulas import erlang_a, erlang_c, headcount, saturated_throughput, skill_for
from simulation.distributions import normal
from simulation.draws import Draws
from simulation.organisation.careers import Careers
from simulation.organisation.clock import DAYS_OF_A_YEAR, HOURS
from simulation.organisation.outreach import Outreach
from simulation.organisation.sales import NewLeads, SalesDay, SalesMarket, SalesPlan
from simulation.organisation.team import SalesTeam
from tests.known_answers.intervals import MEANS, WAITS, holds, holds_variance
from tests.known_answers.queues import SEED, Calls, Scenario, calls, surplus

NOBODY = np.empty(0, dtype=np.int64)
STEADY = Careers(ramp=0.0, skill_spread=0.0, quit_rate=0.0)  # equal, full from the first day, there to stay
BARE = SalesMarket(
    careers=STEADY,
    outreach=Outreach(network=0.0),
    cycle=0.0,
    cooling=0.0,
    patience=1e9,
    handling="exponential",
)
ROUND_THE_CLOCK = SalesPlan(representatives=1, hours=24.0, days=7, outreach=False)

QUEUE = Scenario(per_day=1000.0, servers=2, load=1.0, days=9)
HURRIED = Scenario(per_day=1000.0, servers=3, load=3.0, days=9, patience=3.0 / 1000.0)


@dataclass(frozen=True)
class Figures:
    """What the team made of the counted leads, each [replication]."""

    waits: np.ndarray  # mean wait of all leads [days]
    delayed: np.ndarray  # share of the handled that waited
    died: np.ndarray  # share whose patience ended
    controls: np.ndarray  # [control, replication]


def handled(scenario: Scenario, made: Calls, slower: float, routing: str) -> tuple[float, float, float]:
    """One replication: mean wait of all leads, share of the handled that waited, share that died."""
    market = BARE.model_copy(
        update={"hours": HOURS * scenario.service * slower, "patience": min(scenario.patience, 1e9)}
    )
    plan = ROUND_THE_CLOCK.model_copy(update={"representatives": scenario.servers, "routing": routing})
    team = SalesTeam(market, plan, Draws(SEED, 0), 1.0)
    died = decided = delayed = 0
    before = 0.0
    for day in range(scenario.days + 1):
        today = made.on(day)
        person = np.arange(today.start, today.stop)
        luck = made.arrived[today] - day, made.effort[today], made.patience[today]
        new = NewLeads(person, *luck, made.effort[today], np.full(len(person), -1))
        done = team.day(day, True, market, plan, new, NOBODY)
        for rule, found, expected in team.rules():
            assert found == pytest.approx(expected, rel=1e-9, abs=1e-9), rule
        if day == 0:
            before = team.waiting.waits_so_far()
        else:
            died += len(done.died)
            decided += len(done.decided)
            delayed += int(np.count_nonzero(done.wait))
    waited = team.waiting.waits_so_far() - before
    return waited / (decided + died), delayed / decided, died / (decided + died)


def figures(
    scenario: Scenario, replications: int, slower: float = 1.0, routing: str = "first come"
) -> Figures:
    """The team run again and again; `slower` makes its representatives slower than the scenario says."""
    samples, controls = [], []
    for replication in range(replications):
        made = calls(scenario, replication)
        samples.append(handled(scenario, made, slower, routing))
        controls.append(surplus(scenario, made))
    waits, delayed, died = np.array(samples).T
    return Figures(waits, delayed, died, np.array(controls).T)


def test_that_leads_wait_as_often_and_as_long_as_erlang_c_says() -> None:
    expected = erlang_c(QUEUE.per_day, QUEUE.service, QUEUE.servers)

    team = figures(QUEUE, 24)

    delayed = holds(team.delayed, expected.wait_probability, WAITS, team.controls)
    waits = holds(team.waits, expected.mean_wait, WAITS, team.controls)
    assert delayed, str(delayed)
    assert waits, str(waits)


def test_that_impatient_leads_die_and_wait_as_erlang_a_says() -> None:
    expected = erlang_a(HURRIED.per_day, HURRIED.service, HURRIED.patience, HURRIED.servers)

    team = figures(HURRIED, 24)

    died = holds(team.died, expected.abandonment, WAITS, team.controls)
    waits = holds(team.waits, expected.mean_wait, WAITS, team.controls)
    share = holds(
        expected.abandonment + team.died - team.waits / HURRIED.patience, expected.abandonment, WAITS
    )
    assert died, str(died)
    assert waits, str(waits)
    assert share, str(share)


def test_that_newest_first_waits_as_long_on_average_but_not_for_each() -> None:
    """The mean wait of a queue does not depend on the order of service, as long as it ignores the work."""
    expected = erlang_c(QUEUE.per_day, QUEUE.service, QUEUE.servers)

    team = figures(QUEUE, 24, routing="newest first")

    waits = holds(team.waits, expected.mean_wait, WAITS, team.controls)
    assert waits, str(waits)


@pytest.mark.parametrize("scenario", [QUEUE, HURRIED])
def test_that_representatives_five_percent_slower_are_found_out(scenario: Scenario) -> None:
    expected = (
        erlang_c(scenario.per_day, scenario.service, scenario.servers)
        if scenario is QUEUE
        else erlang_a(scenario.per_day, scenario.service, scenario.patience, scenario.servers)
    )

    slow = figures(scenario, 20, slower=1.05)

    assert holds(slow.waits, expected.mean_wait, WAITS, slow.controls).is_far


FACTORS = (0.6, 0.8, 1.0, 1.2, 1.4)
WIN = 0.3
SPEED_UP = 1000.0  # one simulated day stands for 1,000, of which a lead takes 2.5


def deals_a_day(
    factors: tuple[float, ...], replications: int, slower: float = 1.0
) -> tuple[np.ndarray, np.ndarray]:
    """Deals a (real) day of a team that never lacks leads, and the surplus of its luck [replication]."""
    careers = STEADY.model_copy(update={"skills": tuple(skill_for(WIN, factor) for factor in factors)})
    hours = 2.5 * HOURS / SPEED_UP
    market = BARE.model_copy(
        update={"careers": careers, "hours": hours * slower, "handling": "lognormal", "spread": 0.5}
    )
    plan = ROUND_THE_CLOCK.model_copy(update={"representatives": len(factors)})
    deals, luck = [], []
    for replication in range(replications):
        draws = Draws(SEED, replication)
        team = SalesTeam(market, plan, draws, 1.0)
        person = np.arange(4500)
        effort, mind = draws.uniforms(("effort", "sign"), person, 0)
        new = NewLeads(person, np.zeros(4500), effort, effort, effort, np.full(4500, -1))
        none = NewLeads(*(column[:0] for column in (person, effort, effort, effort, effort, person)))
        days = [team.day(day, True, market, plan, new if day == 0 else none, NOBODY) for day in range(2)]
        assert days[-1].waiting > 0
        deals.append(sum(signed(done, mind) for done in days) / len(days) / SPEED_UP)
        usual = person < 4000
        work = np.exp(0.5 * normal(effort[usual]) - 0.125)
        luck.append([np.count_nonzero(mind[usual] < WIN) - WIN * 4000, work.sum() - 4000])
    return np.array(deals), np.array(luck).T


def signed(done: SalesDay, mind: np.ndarray) -> int:
    """How many of today's decisions are yes: sigmoid(logit(win) + circumstances) against the person's draw."""
    chance = 1.0 / (1.0 + (1.0 - WIN) / WIN * np.exp(-done.circumstances))
    return int(np.count_nonzero(mind[done.decided] < chance))


@pytest.mark.parametrize("factors", [FACTORS, (1.0,) * 5])
def test_that_a_saturated_team_sells_by_its_mean_skill_whatever_the_spread(
    factors: tuple[float, ...],
) -> None:
    expected = saturated_throughput([WIN * factor for factor in factors], 2.5)

    deals, luck = deals_a_day(factors, 36)

    verdict = holds(deals, expected, MEANS, luck)
    assert expected == pytest.approx(0.6)
    assert verdict, str(verdict)


def test_that_a_saturated_team_five_percent_slower_is_found_out() -> None:
    deals, luck = deals_a_day(FACTORS, 24, slower=1.05)

    assert holds(deals, 0.6, MEANS, luck).is_far


HIRING, QUITTING = 48.0, 4.0  # a day: what a day leaves of yesterday's team is e⁻⁴ = 2 %


def headcounts(samples: int, quitting: float = QUITTING) -> np.ndarray:
    """Headcounts of a team with open hiring at the end of day after day, from a team of mean size on."""
    careers = STEADY.model_copy(update={"quit_rate": quitting * DAYS_OF_A_YEAR})
    market = BARE.model_copy(update={"careers": careers})
    plan = ROUND_THE_CLOCK.model_copy(update={"representatives": 12, "open_hiring": HIRING * DAYS_OF_A_YEAR})
    nobody = NewLeads(*(np.empty(0, dtype=np.int64) for _ in range(6)))
    found = []
    for replication in range(20):
        team = SalesTeam(market, plan, Draws(SEED, replication), 1.0)
        for day in range(samples // 20 + 1):
            done = team.day(day, True, market, plan, nobody, NOBODY)
            if day > 0:
                found.append(done.headcount)
    return np.array(found)


def test_that_a_headcount_with_open_hiring_is_a_poisson_number() -> None:
    """Samples a day apart are correlated by e⁻⁴, which widens the interval by 2 % of itself."""
    mean, variance = headcount(HIRING, QUITTING)

    found = headcounts(10_000)

    assert holds(found, mean), str(holds(found, mean))
    assert holds_variance(found, mean, variance), str(holds_variance(found, mean, variance))


def test_that_careers_five_percent_shorter_are_found_out() -> None:
    found = headcounts(6_000, quitting=1.05 * QUITTING)

    assert holds(found, 12.0).is_far
