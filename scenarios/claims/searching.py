"""What would have to be true: levers moved towards their ends until the claim comes out, and how far that is.

Each lever alone, to its end; where it comes out there, the smallest part of the way that does is found by halving.
Where no lever does alone, all together. The runs are matched with those of the claim itself.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass

from scenarios.claims.judging import Judgement
from scenarios.claims.levers import Moves, shipped, value_at
from scenarios.claims.reading import Asked

HALVINGS = 4  # the value is known to a sixteenth of the way

Search = Generator[Mapping[str, Moves], Mapping[str, Judgement], tuple["Condition", ...]]
"""Asks for judgements by name at settings of the levers, and ends with the conditions found."""


@dataclass(frozen=True)
class Condition:
    """Levers, how far they are moved, and whether the claim comes out there."""

    moves: Moves
    is_borne_out: bool
    judgement: Judgement

    def words(self, asked: Asked) -> str:
        """The condition as a sentence."""
        told = " and ".join(_lever_words(asked, name, far) for name, far in self.moves.items())
        if self.is_borne_out:
            return f"It would be with {told}."
        first = self.judgement.first
        return f"It is not even with {told}: {first.figure.label} is then {first.found.mean:.3g} {first.figure.unit}."


def _lever_words(asked: Asked, name: str, far: float) -> str:
    """A lever's value, what is shipped, and how far it lies outside what is published or assumed."""
    lever = asked.claim.levers[name]
    value, start = value_at(lever, far, asked.scenes), shipped(lever, asked.scenes)
    kind = "times " if lever.by == "factor" else ""
    known = f"{lever.low:g} to {lever.high:g} by {lever.source}"
    said = f"{lever.label} {kind}{value:.3g} (shipped {kind}{start:.3g}; {known}"
    outside = value - lever.high if value > lever.high else lever.low - value if value < lever.low else 0.0
    if not outside:
        return f"{said}: inside)"
    width = lever.high - lever.low
    far_out = f", {outside / width:.1f} widths of that range" if width > 0 else ""
    return f"{said}: outside by {outside:.3g}{far_out})"


def searched(asked: Asked) -> Search:
    """The conditions under which a claim that is not borne out would be."""
    levers = tuple(asked.claim.levers)
    if not levers:
        return ()
    ends = yield {name: {name: 1.0} for name in levers}
    found = tuple(name for name in levers if ends[name].is_borne_out)
    routes: dict[str, Moves] = {name: {name: 1.0} for name in found}
    best = dict(ends)
    if not found and len(levers) > 1:
        together = dict.fromkeys(levers, 1.0)
        best |= yield {"all": together}
        if best["all"].is_borne_out:
            routes = {"all": together}
    if not routes:
        moves = dict.fromkeys(levers, 1.0)
        return (Condition(moves, False, best["all" if len(levers) > 1 else levers[0]]),)
    low, high = dict.fromkeys(routes, 0.0), dict.fromkeys(routes, 1.0)
    for _ in range(HALVINGS):
        middle = {name: (low[name] + high[name]) / 2.0 for name in routes}
        tried = yield {name: dict.fromkeys(routes[name], middle[name]) for name in routes}
        for name in routes:
            if tried[name].is_borne_out:
                high[name], best[name] = middle[name], tried[name]
            else:
                low[name] = middle[name]
    return tuple(Condition(dict.fromkeys(routes[name], high[name]), True, best[name]) for name in routes)
