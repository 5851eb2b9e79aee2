"""Coordination as a run feels it: hours and money of meetings, and media that aim better or worse.

The precision of every channel is multiplied by the factor of `coordination.py`, never above 1. Meetings are booked
under the function of those who sit in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulation.crowd.media import Channel
from simulation.ledger import cents
from simulation.organisation.coordination import NOTHING, WEEK, Coordination, precision_factor, weekly_costs
from simulation.organisation.projects import own_builders

if TYPE_CHECKING:
    from simulation.market import Market
    from simulation.state import State


class Aim:
    """The channels as the functions together aim them; made anew when they or the factor change."""

    def __init__(self) -> None:
        self._stated: dict[str, Channel] = {}
        self._aimed: dict[str, Channel] = {}
        self._factor = 1.0

    def aimed(self, market: Market, factor: float) -> Market:
        """The market with the precision of its channels multiplied; the same where the factor is 1."""
        if market.channels is not self._aimed:
            self._stated, self._aimed, self._factor = market.channels, market.channels, 1.0
        if factor != self._factor:
            self._aimed = {name: _aimed(channel, factor) for name, channel in self._stated.items()}
            self._factor = factor
        return (
            market if market.channels is self._aimed else market.model_copy(update={"channels": self._aimed})
        )


def _aimed(channel: Channel, factor: float) -> Channel:
    precision = {kind: min(1.0, share * factor) for kind, share in channel.precision.items()}
    return channel.model_copy(update={"precision": precision})


def coordinate(state: State) -> None:
    """Step 1 of a day: the functions meet, which costs hours and money, and media are aimed."""
    market, coordination = state.market.coordination, state.coordination
    if market is None or coordination is None:
        return
    plan, team = state.plan.coordination or NOTHING, state.plan.projects
    builders = own_builders(team) if state.projects is not None else 0.0
    state.book.put("coordination", coordination.index)
    state.book.add("meeting_hours", coordination.hours)
    costs = weekly_costs(market, plan, builders)
    for function, money in costs.items():
        state.ledger.pay(function, money / WEEK)
    state.beside_media += cents(costs.get("media", 0.0) / WEEK)
    if market.precision and state.channels:
        state.market = state.aim.aimed(state.market, precision_factor(market, coordination.index))


def coordination_of(market: Market) -> Coordination | None:
    """The coordination of a run that begins, if the market has it."""
    return None if market.coordination is None else Coordination(market.coordination)
