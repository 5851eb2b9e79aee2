"""Wait for a service desk whose callers give up: the M/M/c+M queue."""

from __future__ import annotations

import math

import numpy as np

from scenarios.known_answers.answer import (
    MEANS,
    WAITS,
    Answer,
    Figure,
    Luck,
    Samples,
    Scene,
    Values,
    evenings,
    per,
)
from scenarios.known_answers.formulas import erlang_a
from scenarios.known_answers.kinds.erlang_c import STAFFED, desk_of, first_day


def _first_day(scene: Scene) -> int:
    """A queue that loses the impatient forgets at least as fast as the slower of service and patience."""
    desk = desk_of(scene)
    return first_day(scene, max(desk.service, desk.patience))


def expected(scene: Scene) -> Values:
    """Share who give up, mean wait of all [days], share of the agents' time that is work."""
    desk = desk_of(scene)
    _first_day(scene)
    queue = erlang_a(desk.arrivals, desk.service, desk.patience, desk.servers)
    return {
        "give-up": queue.abandonment,
        "mean-wait": queue.mean_wait,
        "giving-up-rate": 1.0 / desk.patience,
        "utilisation": queue.utilisation,
    }


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of one run, from the first counted day on."""
    first, counted = _first_day(scene), []
    for state in evenings(scene, luck):
        desk, book = state.service, state.book
        assert desk is not None, "the needs ask for it"
        if state.day in (first - 1, scene.days - 1):
            hours = book.total("service_busy"), book.total("service_hours")
            counted.append((float(desk.arrived), float(desk.abandoned), desk.waits, *hours))
    before, after = np.array(counted)
    came, left, waited, busy, there = after - before
    return {
        "give-up": per(left, came, "calls"),
        "mean-wait": per(waited, came, "calls"),
        "giving-up-rate": per(left, waited, "waits"),
        "utilisation": per(busy, there, "hours"),
    }


def remark(scene: Scene) -> str:
    """What both figures must be to each other."""
    desk, value = desk_of(scene), expected(scene)
    if math.isclose(value["mean-wait"], 0.0):
        return ""
    return f"Share who give up = mean wait ÷ patience: {value['mean-wait']:.6g} ÷ {desk.patience:.6g} days."


ANSWER = Answer(
    source="Palm (1946), M/M/c+M",
    figures={
        "give-up": Figure(
            "share",
            "share of calls that give up",
            "E[waiting] ÷ (λ·patience), births λ, deaths min(n, c)/s + (n − c)⁺/patience",
            WAITS,
        ),
        "mean-wait": Figure(
            "days", "mean wait of all calls, those given up included", "E[waiting] ÷ λ", WAITS
        ),
        "giving-up-rate": Figure(
            "1/day", "calls that give up per day spent waiting", "give-up ÷ mean wait = 1 ÷ patience", MEANS
        ),
        "utilisation": Figure("share", "share of the agents' time that is work", "E[min(n, c)] ÷ c", MEANS),
    },
    needs=STAFFED,
    expected=expected,
    samples=samples,
    remark=remark,
)
