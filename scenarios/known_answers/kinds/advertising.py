"""Advertising: money becomes pressure with carry-over, and pressure becomes reach. No luck is in it."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.known_answers.answer import (
    EXACT,
    Answer,
    Figure,
    Luck,
    Samples,
    Scene,
    Unmet,
    Values,
    evening,
    one,
)
from scenarios.known_answers.pressure import carry_over, saturation, scheduled_pressure
from simulation.crowd.media import Broadcast
from simulation.quantity import Schedule


def _bought(scene: Scene) -> tuple[str, Broadcast]:
    """The one channel that is bought: its name, and how it makes itself noticed."""
    (name,) = scene.strategy.media
    broadcast = scene.market.channels[name].broadcast
    assert broadcast is not None, "the needs ask for it"
    return name, broadcast


def one_broadcast(scene: Scene) -> Iterator[Unmet]:
    """One channel is bought, one that makes itself noticed, at prices that stay."""
    if len(scene.strategy.media) != 1:
        yield Unmet("strategy.media", "must be one channel here")
        return
    (name,) = scene.strategy.media
    channel = scene.market.channels.get(name)
    if channel is None:
        return  # told as an unknown name
    if channel.broadcast is None:
        yield Unmet(
            f"market.channels.{name}", "must have a broadcast here: it is its pressure that is foretold"
        )
    if channel.inflation:
        yield Unmet(f"market.channels.{name}.inflation", "must be 0 here: the formula knows one price")


def expected(scene: Scene) -> Values:
    """Adstock of what was paid, and the Hill curve of it."""
    name, air = _bought(scene)
    budget = scene.strategy.media[name].weekly_budget
    steps = budget.steps if isinstance(budget, Schedule) else ((0, budget),)
    per_money = 1000.0 / 7.0 / air.cost_per_thousand / scene.market.people.size
    spends = [(day, weekly * per_money) for day, weekly in steps]
    pressure = scheduled_pressure(spends, carry_over(7.0 * air.half_life), scene.days)
    reach = saturation(pressure, air.half_point, air.slope) if pressure > 0.0 else 0.0
    return {"pressure": pressure, "reach": air.ceiling * reach}


def samples(scene: Scene, luck: Luck) -> Samples:
    """Pressure and reach of the channel on the last evening."""
    own = evening(scene, luck).channels[_bought(scene)[0]]
    return {"pressure": one(own.adstock), "reach": one(own.reach)}


ANSWER = Answer(
    source="geometric adstock and the Hill curve, as in the media-mix models Robyn and Meridian",
    figures={
        "pressure": Figure(
            "impressions/person/day",
            "pressure of the channel on the last evening",
            "Σ x·(θ^(n−e) − θ^(n−s)) over stretches of equal spend, θ = 2^(−1 ÷ half-life)",
            EXACT,
        ),
        "reach": Figure("share", "share of people it reaches that day", "ceiling · aˢ ÷ (aˢ + kˢ)", EXACT),
    },
    needs=(one_broadcast,),
    expected=expected,
    samples=samples,
    schedules=("strategy.media.*.weekly_budget",),
)
