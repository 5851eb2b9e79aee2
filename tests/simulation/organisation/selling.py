"""A sales team without chance, for the tests that read its days: equal representatives, fixed times, no luck."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from simulation.draws import Draws
from simulation.organisation.careers import Careers
from simulation.organisation.outreach import Outreach
from simulation.organisation.sales import NewLeads, SalesDay, SalesMarket, SalesPlan
from simulation.organisation.team import SalesTeam

NOBODY = np.empty(0, dtype=np.int64)
STEADY = Careers(ramp=0.0, skill_spread=0.0, quit_rate=0.0, hiring_delay=10.0)
PLAIN = SalesMarket(
    careers=STEADY,
    outreach=Outreach(network=0.0),
    hours=2.0,
    spread=0.0,
    cycle=0.0,
    cycle_spread=0.0,
    patience=1e9,
)
ONE = SalesPlan(representatives=1, hours=8.0, days=5)  # from 8 to 16 o'clock
TWO = ONE.model_copy(update={"representatives": 2})
DRAWS = Draws(7, 0)


def leads(
    *moments: float, first: int = 0, patience: float | Sequence[float] = 0.5, owner: int | Sequence[int] = -1
) -> NewLeads:
    """Leads of persons first, first + 1 … at these moments of the day."""
    count = len(moments)
    even = np.full(count, 0.5)
    return NewLeads(
        person=np.arange(first, first + count),
        moment=np.array(moments, dtype=np.float64),
        effort=even,
        patience=np.broadcast_to(np.asarray(patience, dtype=np.float64), count),
        cycle=even,
        owner=np.broadcast_to(np.asarray(owner, dtype=np.int64), count),
    )


def team_of(market: SalesMarket, plan: SalesPlan, weight: float = 1.0) -> SalesTeam:
    return SalesTeam(market, plan, DRAWS, weight)


def live(
    team: SalesTeam,
    day: int,
    new: NewLeads | None = None,
    market: SalesMarket = PLAIN,
    plan: SalesPlan = ONE,
    is_working: bool = True,
    bought: Sequence[int] = (),
) -> SalesDay:
    """A day of the team, whose books must balance at midnight."""
    withdrawn = np.array(bought, dtype=np.int64)
    done = team.day(day, is_working, market, plan, leads() if new is None else new, withdrawn)
    for rule, found, expected in team.rules():
        assert math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9), (day, rule, found, expected)
    return done


def careers(market: SalesMarket, **changes: object) -> SalesMarket:
    """The market with other careers."""
    return market.model_copy(update={"careers": market.careers.model_copy(update=changes)})
