"""Wait for a service desk whose callers never give up: the M/M/c queue."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scenarios.known_answers.answer import (
    LONGEST,
    SETTLED,
    WAITS,
    Answer,
    Figure,
    Luck,
    NoAnswer,
    Samples,
    Scene,
    Values,
    per,
    run,
)
from scenarios.known_answers.formulas import answered_within, erlang_c, relaxation_of_erlang_c
from scenarios.known_answers.isolation import (
    ALL_BEGIN,
    AROUND_THE_CLOCK,
    at_least,
    equal,
    is_one_of,
    only,
    rule,
    there,
)
from simulation.measures import PLACE
from simulation.organisation.clock import HOURS
from simulation.organisation.service import ServiceMarket

SELDOM = 0.05  # questions a person and day: somebody asks at most once a day, above this calls are too even
"""With 1,000 calls a day from people who ask with 5 % the mean wait moves by a tenth of a per cent."""


@dataclass(frozen=True)
class Desk:
    """The queue that a scene describes, in days; a row's call is as much work as the people it stands for."""

    arrivals: float
    service: float
    servers: int
    patience: float
    promise: float


def service_of(scene: Scene) -> ServiceMarket:
    """The world's side of service."""
    assert scene.market.service is not None, "the needs ask for it"
    return scene.market.service


def desk_of(scene: Scene) -> Desk:
    """Calls come from everybody with the chance of a day; agents are there day and night."""
    service, plan = service_of(scene), scene.strategy.service
    assert plan is not None, "the needs ask for it"
    return Desk(
        arrivals=scene.rows * -math.expm1(-service.tickets_active),
        service=service.hours * scene.weight / HOURS,
        servers=int(plan.agents),
        patience=service.patience,
        promise=service.promise,
    )


def first_day(scene: Scene, relaxation: float) -> int:
    """The first day that is counted: calls begin on day 1, and what the desk began with has to be forgotten."""
    first = 2 + math.ceil(SETTLED * relaxation)
    if 2 * first > LONGEST:
        words = f"must be more here: so busy a desk needs {2 * first:,} days to settle, a run has {LONGEST:,} at most"
        raise NoAnswer("strategy.service.agents", words)
    if 2 * first > scene.days:
        raise NoAnswer("days", f"must be at least {2 * first} here: so long does this desk need to settle")
    return first


def _first_day(scene: Scene) -> int:
    desk = desk_of(scene)
    if desk.arrivals * desk.service >= desk.servers:
        load = desk.arrivals * desk.service
        raise NoAnswer(
            "strategy.service.agents",
            f"must be more than {load:.4g} here: so many are always busy, and the line grows",
        )
    return first_day(scene, relaxation_of_erlang_c(desk.arrivals, desk.service, desk.servers))


def expected(scene: Scene) -> Values:
    """Mean wait [days], and the share who wait longer than promised."""
    desk = desk_of(scene)
    _first_day(scene)
    queue = erlang_c(desk.arrivals, desk.service, desk.servers)
    if queue.mean_wait > 1e-5 * desk.patience:
        raise NoAnswer(
            "market.service.patience", f"must be at least {1e5 * queue.mean_wait:.4g} here: nobody gives up"
        )
    late = 1.0 - answered_within(desk.arrivals, desk.service, desk.servers, desk.promise)
    return {"mean-wait": queue.mean_wait, "late": late}


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of one run, from the first counted day on."""
    counted = run(scene, luck).daily[:, _first_day(scene) :]
    answered = float(counted[PLACE["answered"]].sum())
    waits, late = float(counted[PLACE["service_wait"]].sum()), float(counted[PLACE["late"]].sum())
    return {"mean-wait": per(waits * scene.weight, answered, "calls"), "late": per(late, answered, "calls")}


STAFFED = (
    only("market.service", "strategy.service"),
    there("market.service", "the queue"),
    there("strategy.service", "the desk"),
    ALL_BEGIN,
    equal("market.retention.use.base", 0.0),
    rule(
        "market.retention.silent_after",
        lambda scene: scene.market.retention.silent_after >= scene.days,
        "must be as long as the days here: everybody goes on asking",
    ),
    is_one_of("market.service.handling", "exponential", why="the formula knows no other law of handling"),
    rule(
        "market.service.tickets_active",
        lambda scene: 0.0 < service_of(scene).tickets_active <= SELDOM,
        f"must be above 0 and at most {SELDOM:g} here: people ask at most once a day, the formula's calls come "
        "whenever they like",
    ),
    equal("strategy.service.trained", 1.0),
    is_one_of("strategy.service.hours", HOURS, why=AROUND_THE_CLOCK),
    is_one_of("strategy.service.days", 7, why=AROUND_THE_CLOCK),
    at_least("strategy.service.agents", 1, "there must be somebody to wait for"),
)

ANSWER = Answer(
    source="Erlang (1917), M/M/c",
    figures={
        "mean-wait": Figure("days", "mean wait of all calls", "C(c, a)·s ÷ (c − a)", WAITS),
        "late": Figure(
            "share",
            "share of calls that wait longer than promised; promised 0, the share that waits at all",
            "C(c, a)·e^(−(c − a)·t ÷ s)",
            WAITS,
        ),
    },
    needs=STAFFED,
    expected=expected,
    samples=samples,
)
